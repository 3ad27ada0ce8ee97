package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.text.KeywordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks and compiles what the moves of a scenario do: its remedy, its mistakes, and moves that change nothing. */
record MovesCompiler(
        ScenarioRecord scenario,
        Declarations declarations,
        Arguments arguments,
        List<String> services,
        Texts texts,
        Pointer pointer) {
    /** Steps of a remedy are bits of a word. */
    private static final int MOST_STEPS = 64;

    List<ScenarioTables.RemedyStep> remedy() throws BundleException {
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
            var wording = new MovePattern.Wording(keywords(step.mentions(), at.at("mentions")), step.mentionsIfGiven());
            compiled.add(new ScenarioTables.RemedyStep(
                    MovePattern.of(step.move(), wording, arguments, declarations, at.at("move")),
                    before,
                    step.effect().isPresent() ? texts.at(step.effect().getAsInt(), at.at("effect")) : null,
                    statuses(step.sets(), at.at("sets"))));
        }
        return List.copyOf(compiled);
    }

    List<ScenarioTables.Mistake> mistakes() throws BundleException {
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
                    new Note.Said(texts.at(mistake.reason(), at.at("reason")).getValue())));
        }
        return List.copyOf(mistakes);
    }

    List<ScenarioTables.Neutral> neutral() throws BundleException {
        var moves = new ArrayList<ScenarioTables.Neutral>();
        for (int index = 0; index < scenario.neutral().size(); index++) {
            var move = scenario.neutral().get(index);
            var at = pointer.at("neutral").at(index);
            moves.add(new ScenarioTables.Neutral(pattern(move.move(), at), texts.at(move.effect(), at.at("effect"))));
        }
        return List.copyOf(moves);
    }

    private MovePattern pattern(ScenarioRecord.Move move, Pointer at) throws BundleException {
        return MovePattern.of(move, MovePattern.Wording.FREE, arguments, declarations, at.at("move"));
    }

    Map<Integer, String> statuses(Map<String, String> statuses, Pointer place) throws BundleException {
        var byService = new HashMap<Integer, String>();
        for (var entry : statuses.entrySet()) {
            byService.put(service(entry.getKey(), place.at(entry.getKey())), entry.getValue());
        }
        return Map.copyOf(byService);
    }

    static KeywordSet keywords(Keywords keywords, Pointer place) throws BundleException {
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

    int service(String name, Pointer place) throws BundleException {
        Check.known(name, services, "known service", place);
        return services.indexOf(name);
    }
}
