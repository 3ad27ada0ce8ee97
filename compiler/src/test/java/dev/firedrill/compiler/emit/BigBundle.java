package dev.firedrill.compiler.emit;

import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A bundle with thousands of scenarios, services and texts. */
final class BigBundle {
    private static final int SCENARIOS = 1500;
    private static final int WIDE = 10;
    private static final int SERVICES = 950;

    private BigBundle() {}

    /** Many scenarios `BIG-n` after the first of a small bundle; the first ones have services `scanner-n` of their own. */
    static Bundle of(Bundle small) {
        List<String> texts = new ArrayList<>(small.texts());
        ScenarioRecord model = small.scenarios().get(0);
        List<ScenarioRecord> scenarios = IntStream.range(0, SCENARIOS)
                .mapToObj(index -> index < WIDE
                        ? wide(model, index, texts)
                        : named(model, index, model.services(), model.evidence()))
                .toList();
        return new Bundle(small.format(), small.environment(), texts, scenarios, small.sources());
    }

    private static ScenarioRecord wide(ScenarioRecord model, int index, List<String> texts) {
        List<Service> services = new ArrayList<>();
        List<EvidenceCell> cells = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            String name = "scanner-" + (index * SERVICES + i);
            services.add(new Service(name, "service", List.of()));
            cells.add(new EvidenceCell(
                    name,
                    texts.size(),
                    false,
                    false,
                    false,
                    List.of(),
                    Optional.empty(),
                    false,
                    List.of(),
                    Readings.NONE));
            texts.add(name + " saw " + "nothing at all, ".repeat(10));
        }
        EvidenceTable first = model.evidence().get(0);
        return named(
                model,
                index,
                Stream.concat(model.services().stream(), services.stream())
                        .sorted(Comparator.comparing(Service::name))
                        .toList(),
                List.of(new EvidenceTable(first.action(), cells)));
    }

    private static ScenarioRecord named(
            ScenarioRecord model, int index, List<Service> services, List<EvidenceTable> evidence) {
        return new ScenarioRecord(
                "BIG-" + index,
                model.task(),
                model.incident(),
                model.title(),
                model.documentation(),
                model.summary(),
                services,
                model.edges(),
                model.alerts(),
                model.severity(),
                model.cause(),
                model.truth(),
                model.status(),
                evidence,
                model.remedy(),
                model.neutral(),
                model.mistakes(),
                model.resolution(),
                model.log(),
                model.replies());
    }
}
