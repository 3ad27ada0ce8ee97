package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.text.KeywordSet;
import dev.firedrill.engine.text.Names;
import dev.firedrill.engine.text.ServiceNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** Checks one scenario of a bundle and compiles it to tables. */
final class ScenarioCompiler {
    /** Steps of a remedy are bits of a word. */
    private static final int MOST_STEPS = 64;

    private static final int MOST_SERVICES = 1_000;
    private static final int MOST_CELLS = 100_000;

    private final ScenarioRecord scenario;
    private final Declarations declarations;
    private final List<SerializedString> texts;
    private final Pointer pointer;
    private final List<String> services;
    private final Arguments arguments;

    private ScenarioCompiler(
            ScenarioRecord scenario,
            EnvironmentRules rules,
            Declarations declarations,
            List<SerializedString> texts,
            Pointer pointer)
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
    }

    static ScenarioTables compile(
            ScenarioRecord scenario,
            EnvironmentRules rules,
            Declarations declarations,
            List<SerializedString> texts,
            Pointer pointer)
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
                remedy(),
                mistakes(),
                neutral(),
                scenario.cause().isPresent()
                        ? keywords(
                                scenario.cause().get().keywords(),
                                pointer.at("cause").at("keywords"))
                        : KeywordSet.NONE,
                keywords(scenario.resolution(), pointer.at("resolution")),
                text(scenario.summary(), pointer.at("summary")).getValue());
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
        int service = service(cell.service(), place.at("service"));
        Check.that(row[service] == null, "`" + cell.service() + "` has a cell already", place);
        Check.known(cell.leads(), services, "known service", place.at("leads"));
        Check.known(cell.clears(), services, "known service", place.at("clears"));
        if (cell.proves().isPresent()) {
            Check.known(cell.proves().get(), List.of("cause", "severity"), "thing to prove", place.at("proves"));
        }
        var text = text(cell.text(), place.at("text"));
        row[service] = text;
        if (cell.visible()) {
            visible.add(new Filed(action, cell.service(), text));
        }
    }

    private @Nullable String[] status() throws BundleException {
        var status = new @Nullable String[services.size()];
        for (var entry : statuses(scenario.status(), pointer.at("status")).entrySet()) {
            status[entry.getKey()] = entry.getValue();
        }
        return status;
    }

    private Map<Integer, String> statuses(Map<String, String> statuses, Pointer place) throws BundleException {
        var byService = new HashMap<Integer, String>();
        for (var entry : statuses.entrySet()) {
            byService.put(service(entry.getKey(), place.at(entry.getKey())), entry.getValue());
        }
        return Map.copyOf(byService);
    }

    private List<ScenarioTables.RemedyStep> remedy() throws BundleException {
        var steps = scenario.remedy().steps();
        var place = pointer.at("remedy").at("steps");
        Check.atMost(steps.size(), MOST_STEPS, "steps of a remedy", place);
        var compiled = new ArrayList<ScenarioTables.RemedyStep>();
        for (int index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            var at = place.at(index);
            long before = scenario.remedy().ordered() ? (1L << index) - 1 : 0;
            for (int after = 0; after < step.after().size(); after++) {
                int other = step.after().get(after);
                Check.index(other, steps.size(), "remedy step", at.at("after").at(after));
                before |= 1L << other;
            }
            var mentions = keywords(step.mentions(), at.at("mentions"));
            compiled.add(new ScenarioTables.RemedyStep(
                    MovePattern.of(step.move(), mentions, arguments, declarations, at.at("move")),
                    before,
                    step.effect().isPresent() ? text(step.effect().getAsInt(), at.at("effect")) : null,
                    statuses(step.sets(), at.at("sets"))));
        }
        return List.copyOf(compiled);
    }

    private List<ScenarioTables.Mistake> mistakes() throws BundleException {
        var mistakes = new ArrayList<ScenarioTables.Mistake>();
        for (int index = 0; index < scenario.mistakes().size(); index++) {
            var mistake = scenario.mistakes().get(index);
            var at = pointer.at("mistakes").at(index);
            if (mistake.before().isPresent()) {
                int step = mistake.before().getAsInt();
                Check.index(step, scenario.remedy().steps().size(), "remedy step", at.at("before"));
            }
            mistakes.add(new ScenarioTables.Mistake(
                    pattern(mistake.move(), at),
                    mistake.before().orElse(-1),
                    new Note.Said(text(mistake.reason(), at.at("reason")).getValue())));
        }
        return List.copyOf(mistakes);
    }

    private List<ScenarioTables.Neutral> neutral() throws BundleException {
        var moves = new ArrayList<ScenarioTables.Neutral>();
        for (int index = 0; index < scenario.neutral().size(); index++) {
            var move = scenario.neutral().get(index);
            var at = pointer.at("neutral").at(index);
            moves.add(new ScenarioTables.Neutral(pattern(move.move(), at), text(move.effect(), at.at("effect"))));
        }
        return List.copyOf(moves);
    }

    private MovePattern pattern(ScenarioRecord.Move move, Pointer at) throws BundleException {
        return MovePattern.of(move, KeywordSet.NONE, arguments, declarations, at.at("move"));
    }

    private static KeywordSet keywords(Keywords keywords, Pointer place) throws BundleException {
        Check.that(
                keywords.wanted() >= 0
                        && keywords.wanted() <= keywords.keywords().size(),
                "there are " + keywords.keywords().size() + " keywords, so " + keywords.wanted()
                        + " of them cannot be wanted",
                place.at("wanted"));
        for (int index = 0; index < keywords.keywords().size(); index++) {
            var alternatives = keywords.keywords().get(index);
            Check.that(
                    !alternatives.isEmpty() && alternatives.stream().noneMatch(String::isBlank),
                    "a keyword has words",
                    place.at("keywords").at(index));
        }
        return new KeywordSet(keywords.wanted(), keywords.keywords());
    }

    private int service(String name, Pointer place) throws BundleException {
        Check.known(name, services, "known service", place);
        return services.indexOf(name);
    }

    private SerializedString text(int index, Pointer place) throws BundleException {
        Check.index(index, texts.size(), "text", place);
        return texts.get(index);
    }
}
