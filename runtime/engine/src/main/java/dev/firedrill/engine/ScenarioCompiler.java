package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.TruthField;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.text.KeywordSet;
import dev.firedrill.engine.text.Names;
import dev.firedrill.engine.text.ServiceNames;
import java.util.HashSet;
import java.util.List;

/** Checks one scenario of a bundle and compiles it to tables. */
final class ScenarioCompiler {
    private static final int MOST_SERVICES = 1_000;

    private final ScenarioRecord scenario;
    private final Declarations declarations;
    private final List<TruthField> truthFields;
    private final Texts texts;
    private final Pointer pointer;
    private final List<String> services;
    private final Arguments arguments;
    private final MovesCompiler moves;

    private ScenarioCompiler(
            ScenarioRecord scenario, EnvironmentRules rules, Declarations declarations, Texts texts, Pointer pointer)
            throws BundleException {
        this.scenario = scenario;
        this.declarations = declarations;
        this.truthFields = rules.truthFields();
        this.texts = texts;
        this.pointer = pointer;
        this.services = services();
        this.arguments = new Arguments(
                services,
                new ServiceNames(
                        services,
                        scenario.services().stream().map(Service::aliases).toList()),
                rules.severities());
        this.moves = new MovesCompiler(scenario, declarations, arguments, services, texts, pointer);
    }

    static ScenarioTables compile(
            ScenarioRecord scenario, EnvironmentRules rules, Declarations declarations, Texts texts, Pointer pointer)
            throws BundleException {
        return new ScenarioCompiler(scenario, rules, declarations, texts, pointer).compile();
    }

    private ScenarioTables compile() throws BundleException {
        new TruthCheck(scenario, truthFields, declarations, services).check(pointer);
        AlertCheck.check(scenario.alerts(), declarations, services, pointer.at("alerts"));
        var telemetry = new TelemetryCompiler(texts);
        telemetry.add(scenario.log(), services, pointer.at("log"));
        var evidence = new EvidenceCompiler(scenario, declarations, services, texts, telemetry, pointer.at("evidence"));
        evidence.compile();
        return new ScenarioTables(
                services,
                arguments,
                evidence.cells(),
                evidence.visible(),
                evidence.empty(),
                telemetry.telemetry(),
                moves.statuses(scenario.status(), pointer.at("status")),
                moves.remedy(),
                moves.mistakes(),
                moves.neutral(),
                scenario.cause().isPresent()
                        ? MovesCompiler.keywords(
                                scenario.cause().get().keywords(),
                                pointer.at("cause").at("keywords"))
                        : KeywordSet.NONE,
                MovesCompiler.keywords(scenario.resolution(), pointer.at("resolution")),
                Replies.of(scenario.replies(), declarations.events(), texts, pointer.at("replies")),
                texts.at(scenario.summary(), pointer.at("summary")).getValue());
    }

    private List<String> services() throws BundleException {
        var place = pointer.at("services");
        Check.names(scenario.services(), Service::name, "name", place);
        Check.atMost(scenario.services().size(), MOST_SERVICES, "services", place);
        var taken = new HashSet<String>();
        for (int index = 0; index < scenario.services().size(); index++) {
            taken.add(Names.hyphenated(scenario.services().get(index).name()));
        }
        Check.that(taken.size() == scenario.services().size(), "two services have equal names", place);
        for (int index = 0; index < scenario.services().size(); index++) {
            var aliases = scenario.services().get(index).aliases();
            for (int alias = 0; alias < aliases.size(); alias++) {
                var aliasPlace = place.at(index).at("aliases").at(alias);
                Check.name(aliases.get(alias), aliasPlace);
                Check.that(
                        taken.add(Names.hyphenated(aliases.get(alias))),
                        "`" + aliases.get(alias) + "` names another service, or this one again",
                        aliasPlace);
            }
        }
        return scenario.services().stream().map(Service::name).toList();
    }
}
