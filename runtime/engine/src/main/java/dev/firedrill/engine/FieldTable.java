package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.ExpressionCompiler;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.expression.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** A table of named fields, written as an object. */
record FieldTable(List<Entry> entries) {
    /** A field: a value, or a group of fields. */
    private sealed interface Entry {}

    /** Left out unless {@code when} holds, if there is such a condition. */
    private record Leaf(SerializedString name, FieldReader reader, Optional<Condition> when) implements Entry {
        boolean isShown(View view) {
            return when.isEmpty() || when.get().holds(view);
        }
    }

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
                entries.add(new Leaf(name, reader, when(field, vocabulary, scope, place.at("when"))));
            } else {
                Check.that(field.when().isEmpty(), "`when` is for a field with a `value`", place);
                var group = field.fields().orElseThrow();
                entries.add(new Group(name, of(group, vocabulary, scope, place.at("fields"), depth + 1)));
            }
        }
        return new FieldTable(List.copyOf(entries));
    }

    private static Optional<Condition> when(Field field, Vocabulary vocabulary, Scope scope, Pointer pointer)
            throws BundleException {
        return field.when().isPresent()
                ? Optional.of(ExpressionCompiler.condition(field.when().get(), vocabulary, scope, pointer))
                : Optional.empty();
    }

    /** What its fields can hold. */
    Shape.Table shape() {
        var fields = new ArrayList<Shape.Field>();
        for (var entry : entries) {
            if (entry instanceof Leaf leaf) {
                fields.add(new Shape.Field(leaf.name.getValue(), leaf.reader.shape(), leaf.when.isEmpty()));
            } else if (entry instanceof Group group) {
                fields.add(new Shape.Field(group.name.getValue(), group.table.shape(), true));
            }
        }
        return new Shape.Table(fields);
    }

    void write(JsonGenerator generator, View view) {
        generator.writeStartObject();
        for (var entry : entries) {
            if (entry instanceof Leaf leaf && leaf.isShown(view)) {
                generator.writeName(leaf.name);
                leaf.reader.write(generator, view);
            } else if (entry instanceof Group group) {
                generator.writeName(group.name);
                group.table.write(generator, view);
            }
        }
        generator.writeEndObject();
    }
}
