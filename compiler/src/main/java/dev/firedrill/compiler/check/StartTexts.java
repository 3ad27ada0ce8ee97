package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Alert;
import dev.firedrill.compiler.syntax.IncidentMember.AlertEntry;
import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.Text;
import java.util.ArrayList;
import java.util.List;

/** The texts of a scenario that are shown at reset. */
final class StartTexts {
    private StartTexts() {}

    /** A text and what it is, as a message calls it. */
    record Shown(String what, Text text) {}

    static List<Shown> of(ScenarioModel scenario) {
        List<Shown> texts = new ArrayList<>();
        scenario.syntax().title().ifPresent(text -> texts.add(new Shown("the text of the scenario", text)));
        scenario.summary().ifPresent(text -> texts.add(new Shown("the summary", text)));
        for (Alert alert : scenario.alerts()) {
            alert.title().ifPresent(text -> texts.add(new Shown("the title of the alert", text)));
            alert.fields().values().forEach(entry -> addValues(entry, texts));
        }
        return texts;
    }

    private static void addValues(AlertEntry entry, List<Shown> texts) {
        String what = "`" + entry.field().value() + "` of the alert";
        for (AlertValue value : entry.values()) {
            if (value.word().orElse(null) instanceof Text text) {
                texts.add(new Shown(what, text));
            }
        }
    }
}
