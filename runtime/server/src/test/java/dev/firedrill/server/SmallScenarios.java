package dev.firedrill.server;

import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.bundle.ScenarioRecord.Cause;
import dev.firedrill.engine.bundle.ScenarioRecord.Edge;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.bundle.ScenarioRecord.Readings;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios of the small environment. */
final class SmallScenarios {
    static final List<String> TEXTS = List.of(
            "Something is wrong in the shop.",
            "the disk of postgres-db is full — “no space left”",
            "postgres-db: 100 % of the disk, latency ×9");

    private SmallScenarios() {}

    static List<ScenarioRecord> all() {
        return List.of(
                scenario("AC-001", "alert_classification", "P1"),
                scenario("AC-002", "alert_classification", "P2"),
                scenario("AC-003", "alert_classification", "P3"),
                scenario("RCA-001", "root_cause_analysis", "P1"));
    }

    private static ScenarioRecord scenario(String id, String task, String severity) {
        return new ScenarioRecord(
                id,
                task,
                "incident-" + id,
                "Incident " + id,
                "",
                0,
                List.of(service("api-gateway"), service("auth-service"), service("postgres-db")),
                List.of(new Edge("api-gateway", "auth-service", true, "refused")),
                List.of(new Alert("Shop is slow", Map.of("symptoms", AlertValue.of(List.of("slow pages"))))),
                Optional.of(severity),
                Optional.of(new Cause("postgres-db", "disk full", new Keywords(1, List.of(List.of("disk"))))),
                Map.of(),
                Map.of(),
                List.of(table("query_logs", 1), table("check_metrics", 2)),
                Remedy.NONE,
                List.of(),
                List.of(),
                Keywords.NONE,
                List.of(),
                List.of());
    }

    private static Service service(String name) {
        return new Service(name, "", List.of());
    }

    private static EvidenceTable table(String action, int text) {
        return new EvidenceTable(
                action,
                List.of(new EvidenceCell(
                        "postgres-db",
                        text,
                        true,
                        false,
                        false,
                        List.of(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Readings.NONE)));
    }
}
