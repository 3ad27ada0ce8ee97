package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Mutation.Edit;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.syntax.Declaration.Incident;
import dev.firedrill.compiler.syntax.Declaration.Scenario;
import dev.firedrill.compiler.syntax.IncidentMember.Alert;
import dev.firedrill.compiler.syntax.IncidentMember.AlertEntry;
import dev.firedrill.compiler.syntax.IncidentMember.Cause;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.IncidentMember.Keyword;
import dev.firedrill.compiler.syntax.IncidentMember.Resolution;
import dev.firedrill.compiler.syntax.IncidentMember.Summary;
import dev.firedrill.compiler.syntax.IncidentMember.TrueSeverity;
import dev.firedrill.compiler.syntax.Node;
import dev.firedrill.compiler.syntax.Text;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flaws of words: answers given away, keywords that anything holds, truth that the evidence denies. */
final class TextFlaws {
    private TextFlaws() {}

    static List<Operator> all() {
        return List.of(
                leak("leak the cause in the alert", Alert.class, alert -> alert.title().stream(), TextFlaws::causeOf),
                leak(
                        "leak the cause in the summary",
                        Summary.class,
                        summary -> Stream.of(summary.text()),
                        TextFlaws::causeOf),
                leak(
                        "leak the severity in the summary",
                        Summary.class,
                        summary -> Stream.of(summary.text()),
                        TextFlaws::severityOf),
                leak("leak the cause in the id", AlertEntry.class, entry -> texts(entry, "id"), TextFlaws::causeOf),
                leak(
                        "leak the cause in a symptom",
                        AlertEntry.class,
                        entry -> texts(entry, "symptom").limit(1),
                        TextFlaws::causeOf),
                leak(
                        "leak the cause in the `otherwise` row",
                        EvidenceRow.class,
                        TextFlaws::otherwise,
                        TextFlaws::causeOf),
                new Operator("leak the cause in a scenario's name", Claim.NO_ANSWER_GIVEN_AWAY, TextFlaws::named),
                new Operator("list the cause as affected", Claim.NO_ANSWER_GIVEN_AWAY, TextFlaws::affected),
                new Operator("a severity that the evidence denies", Claim.LEARNABLE, TextFlaws::wrongSeverity),
                new Operator("a cause that the evidence denies", Claim.LEARNABLE, TextFlaws::wrongCause),
                keyword("a keyword that everybody writes", "\"the\""),
                keyword("a keyword of two letters", "\"db\""),
                new Operator(
                        "one keyword is enough",
                        Claim.NOT_GAMEABLE,
                        world -> world.all(Resolution.class)
                                .flatMap(resolution -> resolution.wanted().stream())
                                .map(wanted -> Mutation.replace(wanted, "1"))));
    }

    private static Stream<String> causeOf(Incident incident) {
        return World.cause(incident).stream();
    }

    /** The severity where it is what has to be found out. */
    private static Stream<String> severityOf(Incident incident) {
        return World.cause(incident).isPresent() ? Stream.empty() : World.severity(incident).stream();
    }

    private static <N extends Node> Operator leak(
            String name, Class<N> type, Function<N, Stream<Text>> texts, Function<Incident, Stream<String>> secret) {
        return new Operator(
                name,
                Claim.NO_ANSWER_GIVEN_AWAY,
                world -> world.incidents()
                        .flatMap(incident -> secret.apply(incident)
                                .flatMap(word -> World.in(type, incident)
                                        .flatMap(texts)
                                        .map(text -> Mutation.replace(text, withWord(text, word))))));
    }

    /** The text as it is written, and one more word. */
    private static String withWord(Text text, String word) {
        String written = text.span().text();
        int quotes = written.startsWith("\"\"\"") ? 3 : 1;
        int end = written.length() - quotes;
        return written.substring(0, end).stripTrailing() + " " + word + written.substring(end);
    }

    private static Stream<Text> texts(AlertEntry entry, String field) {
        return entry.field().value().equals(field) ? World.in(Text.class, entry) : Stream.empty();
    }

    private static Stream<Text> otherwise(EvidenceRow row) {
        return row.otherwise() ? World.in(Text.class, row.content()).limit(1) : Stream.empty();
    }

    private static Stream<Mutation> named(World world) {
        return world.all(Scenario.class)
                .flatMap(scenario -> world.incidents()
                        .filter(incident -> incident.name()
                                .value()
                                .equals(scenario.incident().value()))
                        .flatMap(TextFlaws::causeOf)
                        .map(cause -> Mutation.replace(
                                scenario.name(), scenario.name().value() + "-" + cause)));
    }

    private static Stream<Mutation> affected(World world) {
        return world.incidents()
                .flatMap(incident -> causeOf(incident)
                        .flatMap(cause -> World.in(AlertEntry.class, incident)
                                .filter(entry -> entry.field().value().equals("affects"))
                                .filter(entry -> !entry.span().text().contains(cause))
                                .map(entry -> Mutation.of(
                                        entry,
                                        Edit.after(
                                                entry.values()
                                                        .get(entry.values().size() - 1),
                                                ", " + cause)))));
    }

    /** Where no cause is to be found, the severity is. */
    private static Stream<Mutation> wrongSeverity(World world) {
        Set<TrueSeverity> told = world.incidents()
                .filter(incident -> World.cause(incident).isPresent())
                .flatMap(incident -> World.in(TrueSeverity.class, incident))
                .collect(Collectors.toSet());
        return world.all(TrueSeverity.class)
                .filter(severity -> !told.contains(severity))
                .flatMap(severity -> Stream.of("P1", "P2", "P3", "P4")
                        .filter(level -> !level.equals(severity.level().value()))
                        .map(level -> Mutation.replace(severity.level(), level)));
    }

    private static Stream<Mutation> wrongCause(World world) {
        return world.incidents()
                .flatMap(incident -> World.in(Cause.class, incident)
                        .flatMap(cause -> world.services(incident).stream()
                                .filter(service ->
                                        !service.equals(cause.service().value()))
                                .limit(3)
                                .map(service -> Mutation.replace(cause.service(), service))));
    }

    private static Operator keyword(String name, String word) {
        return new Operator(
                name,
                Claim.NOT_GAMEABLE,
                world -> world.all(Keyword.class).map(keyword -> Mutation.replace(keyword, word)));
    }
}
