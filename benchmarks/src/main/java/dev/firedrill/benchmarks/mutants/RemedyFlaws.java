package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Mutation.Edit;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.syntax.Declaration.Incident;
import dev.firedrill.compiler.syntax.IncidentMember.MistakeEntry;
import dev.firedrill.compiler.syntax.IncidentMember.Mistakes;
import dev.firedrill.compiler.syntax.IncidentMember.Remedy;
import dev.firedrill.compiler.syntax.IncidentMember.RemedyStep;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Word;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flaws of what puts an incident right. */
final class RemedyFlaws {
    private RemedyFlaws() {}

    static List<Operator> all() {
        return List.of(
                new Operator("wrong service in a step", Claim.SOLVABLE, RemedyFlaws::wrongService),
                new Operator("swap two steps", Claim.SOLVABLE, world -> pairs(world, RemedyFlaws::swapped)),
                new Operator(
                        "drop a step",
                        Claim.ALIVE,
                        world -> world.all(RemedyStep.class).map(Mutation::delete)),
                new Operator(
                        "a step twice",
                        Claim.SOLVABLE,
                        world -> world.all(RemedyStep.class)
                                .map(step -> Mutation.of(
                                        step,
                                        Edit.after(step, "\n    " + step.span().text())))),
                new Operator(
                        "any order will do",
                        Claim.NOT_GAMEABLE,
                        world -> world.all(Remedy.class)
                                .filter(remedy -> !remedy.unordered())
                                .map(RemedyFlaws::unordered)),
                new Operator("make a mistake a remedy", Claim.SOLVABLE, RemedyFlaws::mistakeRemedied),
                new Operator("make a remedy a mistake", Claim.SOLVABLE, RemedyFlaws::remedyMistaken),
                new Operator(
                        "drop a mistake",
                        Claim.NOT_GAMEABLE,
                        world -> world.all(Mistakes.class)
                                .filter(mistakes -> mistakes.entries().size() > 1)
                                .flatMap(mistakes -> mistakes.entries().stream())
                                .map(Mutation::delete)),
                new Operator(
                        "drop every mistake",
                        Claim.NOT_GAMEABLE,
                        world -> world.all(Mistakes.class).map(Mutation::delete)));
    }

    private static Stream<Mutation> wrongService(World world) {
        return world.incidents().flatMap(incident -> {
            List<String> services = world.services(incident);
            return World.in(RemedyStep.class, incident)
                    .flatMap(step -> step.move().target().stream())
                    .filter(target -> services.contains(target.value()))
                    .flatMap(target -> world.otherService(incident, target.value()).stream()
                            .map(other -> Mutation.replace(target, other)));
        });
    }

    private static Stream<Mutation> pairs(World world, BiFunction<RemedyStep, RemedyStep, Mutation> flaw) {
        return world.all(Remedy.class)
                .filter(remedy -> !remedy.unordered())
                .flatMap(remedy -> IntStream.range(1, remedy.steps().size())
                        .mapToObj(index -> flaw.apply(
                                remedy.steps().get(index - 1), remedy.steps().get(index))));
    }

    private static Mutation swapped(RemedyStep one, RemedyStep other) {
        return Mutation.of(
                one,
                Edit.replace(one, other.span().text()),
                Edit.replace(other, one.span().text()));
    }

    private static Mutation unordered(Remedy remedy) {
        return Mutation.replace(remedy, remedy.span().text().replaceFirst("remedy", "remedy unordered"));
    }

    /** The mistake is no mistake any more, and the last step of the remedy. */
    private static Stream<Mutation> mistakeRemedied(World world) {
        return world.incidents()
                .flatMap(incident -> World.in(Remedy.class, incident)
                        .flatMap(remedy -> World.in(Mistakes.class, incident)
                                .filter(mistakes -> mistakes.entries().size() > 1)
                                .flatMap(mistakes -> mistakes.entries().stream())
                                .filter(mistake -> mistake.targets().size() == 1)
                                .map(mistake -> Mutation.of(
                                        mistake,
                                        Edit.delete(mistake),
                                        Edit.atEnd(
                                                remedy,
                                                move(mistake, mistake.targets().get(0)) + " => \"done\"")))));
    }

    private static String move(MistakeEntry mistake, Word target) {
        String arguments = mistake.arguments().isEmpty()
                ? ""
                : " (" + mistake.arguments().get(0).span().text() + ")";
        return mistake.action().value() + " " + target.span().text() + arguments;
    }

    /** The step is a mistake instead. */
    private static Stream<Mutation> remedyMistaken(World world) {
        return world.incidents()
                .flatMap(incident -> World.in(RemedyStep.class, incident).flatMap(step -> mistaken(incident, step)));
    }

    private static Stream<Mutation> mistaken(Incident incident, RemedyStep step) {
        return World.in(Mistakes.class, incident)
                .limit(1)
                .filter(mistakes -> step.move().action() instanceof Name)
                .map(mistakes -> Mutation.of(
                        step,
                        Edit.delete(step),
                        Edit.atEnd(mistakes, step.move().span().text() + " because \"it makes things worse\"")));
    }
}
