package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.rules.Expression;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the properties of an object in the order of the calls, leaving out what says nothing. */
final class Properties {
    private static final JsonFactory ONE_LINE = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonGenerator generator;

    Properties(JsonGenerator generator) {
        this.generator = generator;
    }

    Properties text(String name, String text) {
        generator.writeStringProperty(name, text);
        return this;
    }

    Properties textUnlessEmpty(String name, String text) {
        return text.isEmpty() ? this : text(name, text);
    }

    Properties text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    Properties integer(String name, int number) {
        generator.writeNumberProperty(name, number);
        return this;
    }

    Properties integer(String name, OptionalInt number) {
        number.ifPresent(present -> integer(name, present));
        return this;
    }

    Properties flag(String name, boolean flag) {
        if (flag) {
            generator.writeBooleanProperty(name, true);
        }
        return this;
    }

    Properties decimal(String name, Optional<BigDecimal> number) {
        number.ifPresent(present -> {
            generator.writeName(name);
            number(present);
        });
        return this;
    }

    Properties expression(String name, Optional<? extends Expression> expression) {
        expression.ifPresent(present -> {
            generator.writeName(name);
            oneLine(present);
        });
        return this;
    }

    Properties expressions(String name, List<Expression> expressions) {
        if (!expressions.isEmpty()) {
            generator.writeArrayPropertyStart(name);
            expressions.forEach(this::oneLine);
            generator.writeEndArray();
        }
        return this;
    }

    private void oneLine(Expression expression) {
        var text = new StringWriter();
        try (var line = ONE_LINE.createGenerator(ObjectWriteContext.empty(), text)) {
            ExpressionShape.write(line, expression);
        }
        generator.writeRawValue(text.toString());
    }

    <T> Properties object(String name, T value, Content<T> content) {
        generator.writeObjectPropertyStart(name);
        content.write(this, value);
        generator.writeEndObject();
        return this;
    }

    <T> Properties object(String name, Optional<T> value, Content<T> content) {
        value.ifPresent(present -> object(name, present, content));
        return this;
    }

    <T> Properties objects(String name, List<T> values, Content<T> content) {
        return values.isEmpty() ? this : objectsEvenIfNone(name, values, content);
    }

    <T> Properties objectsEvenIfNone(String name, List<T> values, Content<T> content) {
        generator.writeArrayPropertyStart(name);
        for (var value : values) {
            generator.writeStartObject();
            content.write(this, value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    Properties texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            generator.writeName(name);
            list(texts, generator::writeString);
        }
        return this;
    }

    Properties integers(String name, List<Integer> integers) {
        if (!integers.isEmpty()) {
            generator.writeName(name);
            list(integers, generator::writeNumber);
        }
        return this;
    }

    Properties decimals(String name, List<BigDecimal> numbers) {
        generator.writeName(name);
        list(numbers, this::number);
        return this;
    }

    void number(BigDecimal number) {
        generator.writeNumber(number.toPlainString());
    }

    Properties fraction(String name, BigFraction number) {
        generator.writeName(name);
        fraction(number);
        return this;
    }

    void fraction(BigFraction number) {
        Fractions.decimal(number).ifPresentOrElse(this::number, () -> generator.writeString(Fractions.text(number)));
    }

    Properties keywords(String name, Keywords keywords) {
        if (keywords.equals(Keywords.NONE)) {
            return this;
        }
        return object(name, keywords, (properties, value) -> {
            properties.integer("wanted", value.wanted());
            generator.writeName("keywords");
            list(value.keywords(), alternatives -> list(alternatives, generator::writeString));
        });
    }

    <T> Properties map(String name, Map<String, T> map, Consumer<T> value) {
        if (!map.isEmpty()) {
            generator.writeObjectPropertyStart(name);
            map.forEach((key, entry) -> {
                generator.writeName(key);
                value.accept(entry);
            });
            generator.writeEndObject();
        }
        return this;
    }

    Properties texts(String name, Map<String, String> texts) {
        return map(name, texts, generator::writeString);
    }

    Properties nodes(String name, Map<String, JsonNode> nodes) {
        return map(name, nodes, node -> MAPPER.writeTree(generator, node));
    }

    void alertValue(ScenarioRecord.AlertValue value) {
        value.text().ifPresent(generator::writeString);
        value.number().ifPresent(this::number);
        value.list().ifPresent(texts -> list(texts, generator::writeString));
    }

    private <T> void list(List<T> values, Consumer<T> value) {
        generator.writeStartArray();
        values.forEach(value);
        generator.writeEndArray();
    }

    /** Writes what is inside an object. */
    interface Content<T> {
        void write(Properties properties, T value);
    }
}
