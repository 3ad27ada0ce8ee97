package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.expression.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** A table of named fields, written as an object. */
record FieldTable(List<Entry> entries) {
    /** A field: a value, or a group of fields. */
    private sealed interface Entry {
        SerializedString name();
    }

    private record Leaf(SerializedString name, FieldReader reader) implements Entry {}

    private record Group(SerializedString name, FieldTable table) implements Entry {}

    static FieldTable of(List<Field> fields, Vocabulary vocabulary, Scope scope, Pointer pointer)
            throws BundleException {
        return of(fields, vocabulary, scope, pointer, 0);
    }

    private static FieldTable of(List<Field> fields, Vocabulary vocabulary, Scope scope, Pointer pointer, int depth)
            throws BundleException {
        Check.names(fields, Field::name, "name", pointer);
        Check.atMost(depth, Limits.FIELD_DEPTH, "groups inside one another", pointer);
        var entries = new ArrayList<Entry>();
        for (int index = 0; index < fields.size(); index++) {
            var field = fields.get(index);
            var place = pointer.at(index);
            var name = new SerializedString(field.name());
            Check.that(
                    field.value().isPresent() != field.fields().isPresent(),
                    "a field has either a `value` or `fields`",
                    place);
            if (field.value().isPresent()) {
                var reader = FieldReader.of(field.value().get(), vocabulary, scope, place.at("value"));
                entries.add(new Leaf(name, reader));
            } else {
                var group = field.fields().orElseThrow();
                entries.add(new Group(name, of(group, vocabulary, scope, place.at("fields"), depth + 1)));
            }
        }
        return new FieldTable(List.copyOf(entries));
    }

    void write(JsonGenerator generator, View view) {
        generator.writeStartObject();
        for (var entry : entries) {
            generator.writeName(entry.name());
            if (entry instanceof Leaf leaf) {
                leaf.reader.write(generator, view);
            } else if (entry instanceof Group group) {
                group.table.write(generator, view);
            }
        }
        generator.writeEndObject();
    }
}
