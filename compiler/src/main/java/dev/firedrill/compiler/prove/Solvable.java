package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.Scenario;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Finds a shortest episode to the pass mark and one to the greatest grade. */
final class Solvable extends ScenarioTheorem {
    @Override
    public Claim claim() {
        return Claim.SOLVABLE;
    }

    @Override
    Proof prove(Scenario scenario, TaskGame game) {
        var best = new Best(game);
        boolean complete = search(scenario, game, best);
        boolean solved = best.shortest != null;
        Verdict verdict = solved ? Verdict.PROVED : complete ? Verdict.REFUTED : Verdict.UNKNOWN;
        var text = new ProofText();
        text.say(best.statement(verdict));
        text.figure("pass mark", game.passMark());
        text.figure("step budget", BigFraction.of(scenario.task().rules().steps()));
        best.add("shortest to the pass mark", best.shortest, scenario, text);
        best.add("shortest to the greatest grade", best.greatest, scenario, text);
        if (solved && game.graded()) {
            DeadEnds.of(game, scenario).ifPresent(ends -> ends.describe(scenario, text));
        }
        return new Proof(
                Claim.SOLVABLE,
                scenario.task().id(),
                Optional.of(scenario.id()),
                verdict,
                text.statement(),
                text.figures(),
                text.traces());
    }

    /** Looks for the best with what the texts show; nobody can do better than who knows every name. */
    private static boolean search(Scenario scenario, TaskGame game, Best best) {
        if (!game.graded()) {
            return Lexicon.of(scenario)
                    .map(lexicon -> new ReadingTries(scenario, game, lexicon))
                    .map(tries -> new Ledger(scenario, game, Ledger.Order.MOST, tries).visit(best::visit))
                    .orElse(false);
        }
        var endings = new Endings(scenario, game);
        var all = new Best(game);
        endings.visit(Knowledge.ALL, (ending, end) -> {
            all.visit(ending);
            return false;
        });
        return Lexicon.of(scenario)
                .map(lexicon -> endings.visit(Knowledge.of(lexicon), (ending, end) -> {
                    best.visit(ending);
                    return best.isAsGoodAs(all) && best.isShortest(ending.before());
                }))
                .orElse(false);
    }

    /** What is best among the endings seen so far. */
    private static final class Best {
        private final TaskGame game;
        private final BigFraction pass;
        private @Nullable Ending shortest;
        private @Nullable Ending greatest;

        private Best(TaskGame game) {
            this.game = game;
            this.pass = game.passMark();
        }

        private void visit(Ending ending) {
            BigFraction result = result(ending);
            if ((shortest == null || ending.steps() < shortest.steps()) && result.compareTo(pass) >= 0) {
                shortest = ending;
            }
            if (greatest == null || isBetter(ending, result, greatest)) {
                greatest = ending;
            }
        }

        /** Whether no ending of a position that is reached as late as this one takes fewer steps. */
        private boolean isShortest(Node reached) {
            int next = reached.position().steps() + 1;
            return shortest != null && shortest.steps() <= next && greatest != null && greatest.steps() <= next;
        }

        private boolean isAsGoodAs(Best other) {
            return shortest != null
                    && greatest != null
                    && other.greatest != null
                    && result(greatest).compareTo(result(other.greatest)) >= 0;
        }

        private boolean isBetter(Ending ending, BigFraction result, Ending other) {
            int order = result.compareTo(result(other));
            return order > 0 || order == 0 && ending.steps() < other.steps();
        }

        private BigFraction result(Ending ending) {
            return game.graded() ? ending.grade() : ending.total();
        }

        private void add(String name, @Nullable Ending ending, Scenario scenario, ProofText text) {
            if (ending != null) {
                text.figure("steps " + name, BigFraction.of(ending.steps()));
                text.figure("grade " + name, result(ending));
                text.trace(Trace.play(name, scenario, ending.path()));
            }
        }

        private String statement(Verdict verdict) {
            BigFraction top = greatest == null ? BigFraction.ZERO : result(greatest);
            return switch (verdict) {
                case PROVED ->
                    "the pass mark is reached in " + steps(shortest)
                            + " and in no fewer, the greatest grade, " + Figures.shown(top) + ", in "
                            + steps(greatest);
                case REFUTED -> "no episode reaches the pass mark; the greatest grade is " + Figures.shown(top);
                case UNKNOWN ->
                    "no episode found that reaches the pass mark; the best found is " + Figures.shown(top)
                            + ", and not everything was looked at";
            };
        }

        private static String steps(@Nullable Ending ending) {
            int steps = ending == null ? 0 : ending.steps();
            return steps == 1 ? "1 step" : steps + " steps";
        }
    }
}
