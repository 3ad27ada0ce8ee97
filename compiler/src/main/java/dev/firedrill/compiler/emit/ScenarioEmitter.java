package dev.firedrill.compiler.emit;

import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.BoundMove;
import dev.firedrill.compiler.resolve.TopologyModel;
import dev.firedrill.compiler.syntax.IncidentMember.AlertEntry;
import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.IncidentMember.Keyword;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a scenario into its record in a bundle. */
final class ScenarioEmitter {
    private final TextTable texts;

    ScenarioEmitter(TextTable texts) {
        this.texts = texts;
    }

    ScenarioRecord emit(ScenarioModel scenario) {
        var evidence = new EvidenceEmitter(texts, scenario);
        Map<String, String> status = new LinkedHashMap<>();
        scenario.status()
                .forEach((service, state) -> status.put(service, state.state().value()));
        return new ScenarioRecord(
                scenario.name(),
                scenario.task().name(),
                scenario.incident().name().value(),
                scenario.syntax().title().map(Text::value).orElse(""),
                scenario.syntax().documentation(),
                texts.index(scenario.summary().map(Text::value).orElse("")),
                services(scenario.topology()),
                edges(scenario.topology()),
                scenario.alerts().stream().map(ScenarioEmitter::alert).toList(),
                scenario.severity().map(Name::value),
                scenario.cause().map(ScenarioEmitter::cause),
                truth(scenario),
                status,
                evidence.tables(),
                remedy(scenario),
                scenario.neutral().stream()
                        .filter(neutral -> offered(scenario, neutral.move()))
                        .map(neutral -> new ScenarioRecord.Neutral(
                                move(neutral.move()),
                                texts.index(neutral.syntax().effect().value())))
                        .toList(),
                scenario.mistakes().stream()
                        .map(mistake -> mistake(scenario, mistake))
                        .toList(),
                scenario.resolution()
                        .map(resolution -> keywords(
                                resolution.keywords(),
                                resolution
                                        .wanted()
                                        .map(count -> count.value().intValue())
                                        .orElse(1)))
                        .orElse(Keywords.NONE),
                evidence.log(),
                scenario.replies().entrySet().stream()
                        .map(entry -> new ScenarioRecord.Reply(
                                entry.getKey(),
                                texts.index(entry.getValue().text().value())))
                        .toList());
    }

    /** Nothing of a remedy that the task does not offer: its effects would tell the cause to whoever tries them. */
    private ScenarioRecord.Remedy remedy(ScenarioModel scenario) {
        return offersRemedy(scenario)
                ? new ScenarioRecord.Remedy(
                        scenario.remedy().ordered(),
                        scenario.remedy().steps().stream().map(this::step).toList())
                : ScenarioRecord.Remedy.NONE;
    }

    private static boolean offersRemedy(ScenarioModel scenario) {
        return scenario.remedy().steps().stream().anyMatch(step -> offered(scenario, step.move()));
    }

    private static boolean offered(ScenarioModel scenario, BoundMove move) {
        return scenario.task().actions().contains(move.action().name());
    }

    private static List<ScenarioRecord.Service> services(TopologyModel topology) {
        return topology.knownServices().stream()
                .map(name -> Optional.ofNullable(topology.services().get(name)).orElseThrow())
                .map(service -> new ScenarioRecord.Service(
                        service.name().value(),
                        service.kind().value(),
                        service.aliases().stream().map(Text::value).toList()))
                .toList();
    }

    private static List<ScenarioRecord.Edge> edges(TopologyModel topology) {
        return topology.edges().stream()
                .map(edge -> new ScenarioRecord.Edge(
                        edge.from().value(),
                        edge.to().value(),
                        edge.critical(),
                        edge.label().map(Text::value).orElse("")))
                .toList();
    }

    private static ScenarioRecord.Alert alert(ScenarioModel.Alert alert) {
        Map<String, ScenarioRecord.AlertValue> fields = new LinkedHashMap<>();
        alert.fields()
                .forEach((name, entry) -> fields.put(name.equals("symptom") ? "symptoms" : name, value(name, entry)));
        return new ScenarioRecord.Alert(alert.title().map(Text::value).orElse(""), fields);
    }

    private static ScenarioRecord.AlertValue value(String field, AlertEntry entry) {
        if (field.equals("symptom") || field.equals("affects")) {
            return ScenarioRecord.AlertValue.of(entry.values().stream()
                    .flatMap(value -> value.word().stream())
                    .map(Word::value)
                    .toList());
        }
        return value(entry.values().get(0));
    }

    private static Map<String, ScenarioRecord.AlertValue> truth(ScenarioModel scenario) {
        Map<String, ScenarioRecord.AlertValue> truth = new LinkedHashMap<>();
        scenario.truth().forEach((name, member) -> truth.put(name, value(member.value())));
        return truth;
    }

    private static ScenarioRecord.AlertValue value(AlertValue only) {
        return only.quantity()
                .map(quantity -> ScenarioRecord.AlertValue.of(quantity.value()))
                .orElseGet(() -> ScenarioRecord.AlertValue.of(
                        only.word().map(Word::value).orElseThrow()));
    }

    private static ScenarioRecord.Cause cause(ScenarioModel.Cause cause) {
        return new ScenarioRecord.Cause(
                cause.service(),
                cause.syntax().mode().map(Text::value).orElse(""),
                keywords(cause.syntax().keywords(), 1));
    }

    private static Keywords keywords(List<Keyword> keywords, int wanted) {
        List<List<String>> alternatives = keywords.stream()
                .map(keyword -> keyword.alternatives().stream().map(Text::value).toList())
                .toList();
        return alternatives.isEmpty() ? Keywords.NONE : new Keywords(wanted, alternatives);
    }

    private static Move move(BoundMove move) {
        return new Move(move.action().name(), move.target(), move.arguments());
    }

    private ScenarioRecord.RemedyStep step(ScenarioModel.Step step) {
        Map<String, String> sets = new LinkedHashMap<>();
        step.syntax()
                .sets()
                .forEach(entry -> entry.services()
                        .forEach(service ->
                                sets.put(service.value(), entry.state().value())));
        return new ScenarioRecord.RemedyStep(
                move(step.move()),
                keywords(step.syntax().mentions(), 1),
                step.syntax().mentionsIfGiven(),
                step.after(),
                step.syntax()
                        .effect()
                        .map(text -> OptionalInt.of(texts.index(text.value())))
                        .orElseGet(OptionalInt::empty),
                sets);
    }

    /** What is a mistake before a step that nobody can take is always one. */
    private ScenarioRecord.Mistake mistake(ScenarioModel scenario, ScenarioModel.Mistake mistake) {
        return new ScenarioRecord.Mistake(
                move(mistake.move()),
                mistake.before()
                        .filter(step -> offersRemedy(scenario))
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty),
                texts.index(mistake.syntax().because().value()));
    }
}
