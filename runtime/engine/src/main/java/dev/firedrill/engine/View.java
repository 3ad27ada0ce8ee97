package dev.firedrill.engine;

import dev.firedrill.engine.expression.Facts;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Facts as field tables show them. */
interface View extends Facts {
    /** Whether the alert has that field. */
    boolean hasAlertField(String field);

    /** A list of the alert; empty where the alert has none. */
    List<String> alertList(String field);

    /** Whether there is no such thing at the moment, which fields show as null. */
    boolean isAbsent(Fact fact);

    /** Writes a structure. */
    void writeStructure(JsonGenerator generator, Fact fact);

    /** Writes the newest log lines that are known, at most that many. */
    void writeLogs(JsonGenerator generator, int lines);

    /** Writes the known figures of a diagnostic action, by its index. */
    void writeFigures(JsonGenerator generator, int action);

    /** Writes the known series of a diagnostic action, by its index. */
    void writeSeries(JsonGenerator generator, int action);
}
