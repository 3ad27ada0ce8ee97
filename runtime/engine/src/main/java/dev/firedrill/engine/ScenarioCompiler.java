package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.text.KeywordSet;
import dev.firedrill.engine.text.Names;
import dev.firedrill.engine.text.ServiceNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** Checks one scenario of a bundle and compiles it to tables. */
final class ScenarioCompiler {
    private static final int MOST_SERVICES = 1_000;
    private static final int MOST_CELLS = 100_000;

    private final ScenarioRecord scenario;
    private final Declarations declarations;
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
        checkTruth();
        AlertCheck.check(scenario.alerts(), declarations, services, pointer.at("alerts"));
        var visible = new ArrayList<Filed>();
        var cells = cells(visible);
        return new ScenarioTables(
                services,
                arguments,
                cells,
                List.copyOf(visible),
                status(),
                moves.remedy(),
                moves.mistakes(),
                moves.neutral(),
                scenario.cause().isPresent()
                        ? MovesCompiler.keywords(
                                scenario.cause().get().keywords(),
                                pointer.at("cause").at("keywords"))
                        : KeywordSet.NONE,
                MovesCompiler.keywords(scenario.resolution(), pointer.at("resolution")),
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

    private void checkTruth() throws BundleException {
        if (scenario.severity().isPresent()) {
            var severities = declarations.vocabulary().severities();
            Check.known(scenario.severity().get(), severities, "severity", pointer.at("severity"));
        }
        if (scenario.cause().isPresent()) {
            var place = pointer.at("cause").at("service");
            Check.known(scenario.cause().get().service(), services, "known service", place);
        }
    }

    private @Nullable SerializedString[][] cells(List<Filed> visible) throws BundleException {
        var cells = new @Nullable SerializedString[declarations.actions().size()][];
        Check.atMost(scenario.evidence().size() * Math.max(1, services.size()), MOST_CELLS, "cells", pointer);
        for (int index = 0; index < scenario.evidence().size(); index++) {
            var table = scenario.evidence().get(index);
            var place = pointer.at("evidence").at(index);
            var action = declarations.actions().get(table.action());
            if (action == null || action.role() != Role.DIAGNOSTIC || cells[action.index()] != null) {
                throw place.at("action").fault("expected a diagnostic action that has no table yet");
            }
            var row = new @Nullable SerializedString[services.size()];
            cells[action.index()] = row;
            for (int cell = 0; cell < table.cells().size(); cell++) {
                fill(
                        row,
                        table.cells().get(cell),
                        action,
                        visible,
                        place.at("cells").at(cell));
            }
        }
        return cells;
    }

    private void fill(
            @Nullable SerializedString[] row,
            ScenarioRecord.EvidenceCell cell,
            ActionEntry action,
            List<Filed> visible,
            Pointer place)
            throws BundleException {
        int service = moves.service(cell.service(), place.at("service"));
        Check.that(row[service] == null, "`" + cell.service() + "` has a cell already", place);
        Check.known(cell.leads(), services, "known service", place.at("leads"));
        Check.known(cell.clears(), services, "known service", place.at("clears"));
        if (cell.proves().isPresent()) {
            Check.known(cell.proves().get(), List.of("cause", "severity"), "thing to prove", place.at("proves"));
        }
        var text = texts.at(cell.text(), place.at("text"));
        row[service] = text;
        if (cell.visible()) {
            visible.add(new Filed(action, cell.service(), text));
        }
    }

    private @Nullable String[] status() throws BundleException {
        var status = new @Nullable String[services.size()];
        for (var entry : moves.statuses(scenario.status(), pointer.at("status")).entrySet()) {
            status[entry.getKey()] = entry.getValue();
        }
        return status;
    }
}
