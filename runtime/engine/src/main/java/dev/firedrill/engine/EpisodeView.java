package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What fields can show of an episode and one of its alerts. */
final class EpisodeView extends PositionFacts implements View {
    private final EpisodeState state;

    /** A view that reads the first alert. */
    EpisodeView(EpisodeState state) {
        this(state, state.position().scenario.firstAlert());
    }

    private EpisodeView(EpisodeState state, Optional<Alert> alert) {
        super(state.position(), alert);
        this.state = state;
    }

    /** The same episode with another alert. */
    EpisodeView with(Alert alert) {
        return new EpisodeView(state, Optional.of(alert));
    }

    Telling telling() {
        return state.telling();
    }

    @Override
    public String text(Fact fact) {
        return switch (fact) {
            case FEEDBACK -> telling().feedback(position().move);
            case ERROR -> telling().error(position().move);
            case REPLY -> telling().reply();
            case EPISODE_ID -> state.id();
            default -> super.text(fact);
        };
    }

    @Override
    public Instant started() {
        return state.started();
    }

    @Override
    public boolean isAbsent(Fact fact) {
        return (fact == Fact.ERROR && !telling().isError()) || (fact == Fact.GRADE && position().grade == null);
    }

    @Override
    public List<String> alertList(String field) {
        return alert().map(found -> found.fields().get(field))
                .flatMap(value -> value.list())
                .orElse(List.of());
    }

    @Override
    public boolean hasAlertField(String field) {
        return alert().isPresent()
                && (field.equals(AlertFact.TITLE.spelling())
                        || alert().get().fields().containsKey(field));
    }

    @Override
    public void writeStructure(JsonGenerator generator, Fact fact) {
        if (EpisodeWriter.write(generator, fact, this)) {
            return;
        }
        switch (fact) {
            case TASK_ACTIONS -> writeTexts(generator, scenario().task().actions());
            case SERVICES -> writeTexts(generator, scenario().services());
            default -> throw new AssertionError(fact);
        }
    }

    @Override
    public void writeLogs(JsonGenerator generator, int lines) {
        TelemetryWriter.logs(generator, lines, state);
    }

    @Override
    public void writeFigures(JsonGenerator generator, int action) {
        TelemetryWriter.figures(generator, action, state);
    }

    @Override
    public void writeSeries(JsonGenerator generator, int action) {
        TelemetryWriter.series(generator, action, state);
    }

    private static void writeTexts(JsonGenerator generator, List<String> texts) {
        generator.writeStartArray();
        texts.forEach(generator::writeString);
        generator.writeEndArray();
    }
}
