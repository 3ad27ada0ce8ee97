package dev.firedrill.engine.bundle;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import tools.jackson.core.JsonGenerator;

/**
 * Expressions in JSON: a number is itself, {@code {"word": "x"}} a text or a declared name, a string the fact of that
 * name, an array an operation and its arguments.
 */
final class ExpressionShape {
    private ExpressionShape() {}

    static Expression read(Place place) throws BundleException {
        return read(place, 0);
    }

    private static Expression read(Place place, int depth) throws BundleException {
        if (depth > Limits.EXPRESSION_DEPTH) {
            throw place.pointer().fault("an expression may be at most " + Limits.EXPRESSION_DEPTH + " calls deep");
        }
        var node = place.node();
        if (node.isNumber()) {
            return place.number();
        }
        if (node.isString()) {
            return new Expression.Reading(
                    Fact.named(node.stringValue()).orElseThrow(() -> place.wrong("the name of a fact")));
        }
        if (node.isObject()) {
            var members = place.members();
            var word = new Expression.Word(members.text("word"));
            members.end();
            return word;
        }
        if (!node.isArray() || node.isEmpty()) {
            throw place.wrong("an expression: a number, a fact, {\"word\": ...} or [operation, arguments...]");
        }
        return call(place, depth);
    }

    private static Expression call(Place place, int depth) throws BundleException {
        var name = place.element(0);
        var operation = Operation.named(name.text()).orElseThrow(() -> name.wrong("the name of an operation"));
        var arguments = new ArrayList<Expression>();
        for (int index = 1; index < place.node().size(); index++) {
            arguments.add(read(place.element(index), depth + 1));
        }
        return new Expression.Call(operation, arguments);
    }

    static void write(JsonGenerator generator, Expression expression) {
        if (expression instanceof Expression.Number number) {
            generator.writeNumber(number.number().toPlainString());
        } else if (expression instanceof Expression.Word word) {
            generator.writeStartObject();
            generator.writeStringProperty("word", word.word());
            generator.writeEndObject();
        } else if (expression instanceof Expression.Reading reading) {
            generator.writeString(reading.fact().spelling());
        } else if (expression instanceof Expression.Call call) {
            generator.writeStartArray();
            generator.writeString(call.operation().spelling());
            call.arguments().forEach(argument -> write(generator, argument));
            generator.writeEndArray();
        }
    }
}
