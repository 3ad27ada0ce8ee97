package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ScenarioModel.BoundMove;
import dev.firedrill.compiler.resolve.ScenarioModel.Mistake;
import dev.firedrill.compiler.resolve.ScenarioModel.Neutral;
import dev.firedrill.compiler.resolve.ScenarioModel.Remedy;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.MistakeEntry;
import dev.firedrill.compiler.syntax.IncidentMember.NeutralStep;
import dev.firedrill.compiler.syntax.IncidentMember.RemedyStep;
import dev.firedrill.compiler.syntax.Move;
import dev.firedrill.compiler.syntax.ScenarioMember;
import dev.firedrill.compiler.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Resolves remedy, neutral moves and mistakes of a scenario. */
final class RemedyResolver {
    private final MoveResolver moves;
    private final TopologyModel topology;
    private final Names names;
    private final List<Bound<RemedyStep>> steps = new ArrayList<>();
    private final List<Neutral> neutral = new ArrayList<>();
    private final List<Bound<MistakeEntry>> mistakes = new ArrayList<>();
    private final Map<BoundMove, Span> dropped = new LinkedHashMap<>();
    private boolean ordered = true;

    RemedyResolver(MoveResolver moves, TopologyModel topology, Names names) {
        this.moves = moves;
        this.topology = topology;
        this.names = names;
    }

    private record Bound<S>(S syntax, BoundMove move) {}

    void add(IncidentMember member) {
        if (member instanceof IncidentMember.Remedy remedy) {
            ordered = !remedy.unordered();
            remedy.steps().forEach(this::addStep);
        } else if (member instanceof IncidentMember.Neutral block) {
            block.steps().forEach(this::addNeutral);
        } else if (member instanceof IncidentMember.Mistakes block) {
            block.entries().forEach(this::addMistake);
        }
    }

    private void addStep(RemedyStep step) {
        moves.bind(step.move()).ifPresent(move -> {
            reportTwice(move, steps.stream().map(Bound::move).toList(), "remedy step");
            steps.add(new Bound<>(step, move));
        });
        step.sets().stream()
                .flatMap(entry -> entry.services().stream())
                .forEach(service ->
                        names.known(service.span(), service.value(), Symbol.SERVICE, topology.knownServices()));
    }

    private void addNeutral(NeutralStep step) {
        step.moves()
                .forEach(each -> moves.bind(each).ifPresent(move -> {
                    reportTwice(move, neutral.stream().map(Neutral::move).toList(), "neutral move");
                    neutral.add(new Neutral(step, move));
                }));
    }

    private void addMistake(MistakeEntry entry) {
        if (entry.because().value().isBlank()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.VALUE_OUT_OF_RANGE,
                            entry.because().span(),
                            "the text after `because`",
                            "a reason",
                            entry.because().span().text());
        }
        for (Word target : entry.targets()) {
            var span = entry.targets().size() == 1 ? entry.span() : target.span();
            moves.bind(span, entry.action(), Optional.of(target), entry.arguments())
                    .ifPresent(move -> {
                        if (entry.before().isEmpty()) {
                            List<BoundMove> others = mistakes.stream()
                                    .filter(other -> other.syntax().before().isEmpty())
                                    .map(Bound::move)
                                    .toList();
                            reportTwice(move, others, "mistake");
                        }
                        mistakes.add(new Bound<>(entry, move));
                    });
        }
    }

    private void reportTwice(BoundMove move, List<BoundMove> others, String sort) {
        others.stream()
                .filter(move::same)
                .findFirst()
                .ifPresent(first -> names.diagnostics()
                        .report(DiagnosticCode.DUPLICATE_NAME, move.span(), sort, move.spelling())
                        .label(first.span(), "first here")
                        .help("keep one of the two"));
    }

    void drop(ScenarioMember.DropMove drop) {
        List<BoundMove> declared = switch (drop.part()) {
            case MISTAKE -> bound(mistakes, Bound::move);
            case REMEDY -> bound(steps, Bound::move);
            case NEUTRAL -> bound(neutral, Neutral::move);
        };
        moves.bindNamed(drop.move(), declared).ifPresent(move -> {
            boolean found = switch (drop.part()) {
                case MISTAKE -> mistakes.removeIf(mistake -> mistake.move().same(move));
                case REMEDY -> {
                    dropped.put(move, drop.span());
                    yield steps.removeIf(step -> step.move().same(move));
                }
                case NEUTRAL -> neutral.removeIf(step -> step.move().same(move));
            };
            if (!found) {
                names.reportUnknown(drop.move().span(), move.spelling(), Symbol.MOVE, spellings(declared));
            }
        });
    }

    private static <T> List<BoundMove> bound(List<T> items, Function<T, BoundMove> move) {
        return items.stream().map(move).toList();
    }

    private static List<String> spellings(List<BoundMove> moves) {
        return moves.stream().map(BoundMove::spelling).toList();
    }

    Remedy remedy() {
        return new Remedy(
                ordered,
                steps.stream()
                        .map(step -> new Step(step.syntax(), step.move(), after(step)))
                        .toList());
    }

    private List<Integer> after(Bound<RemedyStep> step) {
        String waiting = "`" + step.move().spelling() + "` has to come after `%s`, which is dropped";
        return step.syntax().after().stream()
                .map(move -> stepIndex(move, waiting))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Integer> stepIndex(Move move, String waiting) {
        List<BoundMove> declared = bound(steps, Bound::move);
        List<BoundMove> known = new ArrayList<>(declared);
        known.addAll(dropped.keySet());
        Optional<BoundMove> bound = moves.bindNamed(move, known);
        Optional<Integer> index = bound.flatMap(wanted -> IntStream.range(0, declared.size())
                .filter(i -> declared.get(i).same(wanted))
                .boxed()
                .findFirst());
        if (bound.isPresent() && index.isEmpty()) {
            reportNoStep(move.span(), bound.get(), waiting);
        }
        return index;
    }

    private void reportNoStep(Span place, BoundMove wanted, String waiting) {
        Optional<Span> drop = dropped.entrySet().stream()
                .filter(entry -> entry.getKey().same(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
        if (drop.isPresent()) {
            names.diagnostics()
                    .report(DiagnosticCode.IMPOSSIBLE_ORDER, drop.get(), String.format(waiting, wanted.spelling()))
                    .label(place, "waits for it here")
                    .help("drop what waits for it, too, or write it anew");
        } else {
            names.reportUnknown(place, wanted.spelling(), Symbol.REMEDY_STEP, spellings(bound(steps, Bound::move)));
        }
    }

    List<Neutral> neutral() {
        return neutral;
    }

    List<Mistake> mistakes() {
        return mistakes.stream()
                .map(mistake -> new Mistake(
                        mistake.syntax(),
                        mistake.move(),
                        mistake.syntax()
                                .before()
                                .flatMap(step -> stepIndex(
                                        step,
                                        "`" + mistake.move().spelling()
                                                + "` is a mistake before `%s`, which is dropped"))))
                .toList();
    }
}
