package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.bundle.Bundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** `incident-response` as it is shipped: the documented figures are what an agent reads, and the clock is the caller's. */
final class IncidentResponseTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant START = Instant.parse("2026-03-01T14:05:09.5Z");
    private static final Map<String, String> CAUSES = Map.of(
            "single_service_down", "payment-service",
            "cascading_failure", "postgres-db",
            "memory_leak", "analytics-service");

    private static Environment environment;

    @BeforeAll
    static void compile() throws Exception {
        Bundle bundle = Compiler.compile(ShippedSources.read()).bundles().stream()
                .filter(each -> each.environment().name().equals("incident-response"))
                .findFirst()
                .orElseThrow();
        environment = Environment.of(bundle);
    }

    @Test
    void anAgentReadsTheDocumentedFigures() throws IOException {
        Set<String> served = new HashSet<>();
        CAUSES.forEach((task, cause) -> {
            Episode episode = start(task, START);
            JsonNode before = observation(episode);
            figures(task, before, served);
            play(episode, cause);
            after(task, before, observation(episode), served);
        });
        Set<String> documented = documented();
        assertThat(documented).hasSize(109);
        assertThat(new TreeSet<>(served)).containsAll(documented);
    }

    private static Set<String> documented() throws IOException {
        try (InputStream stream = IncidentResponseTest.class.getResourceAsStream("shipped/incident-response.tsv")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
    }

    private static void figures(String task, JsonNode before, Set<String> served) {
        before.path("services")
                .properties()
                .forEach(each -> served.add(
                        row(task, "status", each.getKey(), each.getValue().stringValue())));
        before.path("metrics")
                .forEach(metric -> metric.properties()
                        .forEach(figure -> served.add(row(
                                task,
                                "figure",
                                metric.path("service").stringValue(),
                                figure.getKey() + " " + decimal(figure.getValue())))));
        before.path("alerts")
                .forEach(alert -> served.add(row(
                        task,
                        "alert",
                        alert.path("service").stringValue(),
                        alert.path("id").stringValue() + " "
                                + alert.path("severity").stringValue() + " " + age(alert))));
        before.path("recent_logs")
                .forEach(line -> served.add(row(
                        task,
                        "log",
                        line.path("service").stringValue(),
                        age(line) + " " + line.path("level").stringValue())));
    }

    private static void after(String task, JsonNode before, JsonNode end, Set<String> served) {
        end.path("services")
                .properties()
                .forEach(each -> served.add(
                        row(task, "after fix", each.getKey(), each.getValue().stringValue())));
        end.path("trends")
                .properties()
                .forEach(each -> served.add(row(
                        task,
                        "trend",
                        each.getKey(),
                        values(each.getValue().path("memory_percent").path("values")))));
        for (var table : environment
                .scenario(task.replace('_', '-'))
                .orElseThrow()
                .record()
                .evidence()) {
            for (var cell : table.cells()) {
                String levels =
                        cell.readings().log().stream().map(line -> line.level()).collect(Collectors.joining(" "));
                served.add(row(task, "lines", cell.service(), levels));
            }
        }
        assertThat(end.path("alerts")).isEqualTo(before.path("alerts"));
        assertThat(end.path("metrics")).isEqualTo(before.path("metrics"));
    }

    private static String values(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(decimal(value)));
        return String.join(" ", texts);
    }

    private static String decimal(JsonNode value) {
        return value.isNumber() ? String.valueOf(value.doubleValue()) : value.asString();
    }

    private static long age(JsonNode entry) {
        Instant then = Instant.parse(entry.path("timestamp").stringValue() + "Z");
        return Duration.between(then, Instant.parse("2026-03-01T14:05:09Z")).toSeconds();
    }

    private static String row(String... cells) {
        return String.join("\t", cells);
    }

    @Test
    void theSameClockAndTheSameMovesGiveTheSameBytes() {
        CAUSES.forEach((task, cause) -> {
            assertThat(transcript(task, cause, START)).isEqualTo(transcript(task, cause, START));
            String later = transcript(task, cause, START.plusSeconds(3_600));
            assertThat(later).isNotEqualTo(transcript(task, cause, START));
            assertThat(later.replaceAll("2026-[0-9T:-]+", ""))
                    .isEqualTo(transcript(task, cause, START).replaceAll("2026-[0-9T:-]+", ""));
        });
    }

    private static String transcript(String task, String cause, Instant start) {
        Episode episode = start(task, start);
        String opening = bytes(episode::writeObservation);
        play(episode, cause);
        return opening + bytes(episode::writeStep) + bytes(episode::writeState);
    }

    private static Episode start(String task, Instant start) {
        return environment.task(task).orElseThrow().scenarios().get(0).start("e", () -> start);
    }

    /** Looks at every figure, and puts the incident right. */
    private static void play(Episode episode, String cause) {
        for (String service : episode.scenario().services()) {
            episode.step(ActionRequest.of("check_metrics", Map.of("service", service)));
        }
        episode.step(ActionRequest.of("diagnose", Map.of("suspect", cause, "context", "memory, connections, leak")));
        episode.step(ActionRequest.of("fix", Map.of("service", cause, "context", "restart")));
        assertThat(episode.done()).isTrue();
    }

    private static JsonNode observation(Episode episode) {
        return JSON.readTree(bytes(episode::writeObservation));
    }

    private static String bytes(Consumer<JsonGenerator> table) {
        var out = new ByteArrayOutputStream();
        try (var generator = JSON.createGenerator(out)) {
            table.accept(generator);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
