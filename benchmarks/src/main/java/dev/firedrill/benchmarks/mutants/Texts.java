package dev.firedrill.benchmarks.mutants;

import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Scenarios with their texts, so that they can be compared whatever the index of a text is in its bundle. */
final class Texts {
    private static final Pattern INDEX = Pattern.compile("(text|summary|reason)=\\d+|effect=(OptionalInt\\[)?\\d+");

    private static final Pattern MARKS =
            Pattern.compile("leads=\\[[^]]*], proves=[^,]*, decoy=\\w+, clears=\\[[^]]*], ");

    private Texts() {}

    /** Everything that a scenario says to whoever plays it; equal for scenarios that differ in marks of evidence alone. */
    static String played(Bundle bundle, ScenarioRecord scenario) {
        return MARKS.matcher(of(bundle, scenario)).replaceAll("");
    }

    /** Everything that a scenario says; equal for equal scenarios. */
    static String of(Bundle bundle, ScenarioRecord scenario) {
        List<Integer> used = new ArrayList<>(List.of(scenario.summary()));
        scenario.evidence()
                .forEach(table -> table.cells().forEach(cell -> {
                    used.add(cell.text());
                    cell.readings().log().forEach(line -> used.add(line.text()));
                }));
        scenario.remedy().steps().forEach(step -> step.effect().ifPresent(used::add));
        scenario.neutral().forEach(move -> used.add(move.effect()));
        scenario.mistakes().forEach(mistake -> used.add(mistake.reason()));
        scenario.log().forEach(line -> used.add(line.line().text()));
        scenario.replies().forEach(reply -> used.add(reply.text()));
        return INDEX.matcher(scenario.toString()).replaceAll("")
                + used.stream().map(bundle.texts()::get).toList();
    }
}
