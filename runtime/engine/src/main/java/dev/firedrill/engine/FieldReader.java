package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled;
import dev.firedrill.engine.expression.ExpressionCompiler;
import dev.firedrill.engine.expression.Facts;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.expression.Scores;
import dev.firedrill.engine.expression.Vocabulary;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.ValueType;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An expression compiled to be shown: what it reads decides whether it is a score, and whether there is nothing.
 *
 * @param fact the fact, where the expression is nothing else
 */
record FieldReader(Compiled compiled, boolean score, Set<String> alertFields, Optional<Fact> fact) {
    private static final JsonFactory JSON = new JsonFactory();

    static FieldReader of(Expression expression, Vocabulary vocabulary, Scope scope, Pointer pointer)
            throws BundleException {
        var compiled = ExpressionCompiler.compile(expression, vocabulary, scope, pointer);
        Check.that(compiled.type() != ValueType.KEYWORDS, "a field cannot show keywords", pointer);
        return new FieldReader(
                compiled,
                Scores.isScore(expression),
                Set.copyOf(Scores.alertFields(expression)),
                expression instanceof Expression.Reading reading ? Optional.of(reading.fact()) : Optional.empty());
    }

    void write(JsonGenerator generator, View view) {
        if (compiled instanceof Compiled.Structural structural) {
            view.writeStructure(generator, structural.fact());
        } else if (compiled instanceof Compiled.AlertList list && view.hasAlertField(list.field())) {
            generator.writeStartArray();
            view.alertList(list.field()).forEach(generator::writeString);
            generator.writeEndArray();
        } else if (compiled instanceof Compiled.Logs logs) {
            view.writeLogs(generator, logs.lines());
        } else if (compiled instanceof Compiled.Figures figures) {
            view.writeFigures(generator, figures.action());
        } else if (compiled instanceof Compiled.Series series) {
            view.writeSeries(generator, series.action());
        } else {
            scalar(view).write(generator);
        }
    }

    Value value(View view) {
        if (compiled.type() != ValueType.STRUCTURE) {
            return scalar(view);
        }
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, view);
        }
        return new Value.Json(text.toString());
    }

    private Value scalar(View view) {
        if (isNothing(view)) {
            return new Value.Nothing();
        }
        if (compiled instanceof Compiled.Numeric numeric) {
            var number = numeric.function().of(view);
            return score ? new Value.Score(number) : new Value.Number(number);
        }
        return plain(compiled, view);
    }

    /** The value of a number that is no score, a condition or a text. */
    static Value plain(Compiled compiled, Facts facts) {
        if (compiled instanceof Compiled.Numeric numeric) {
            return new Value.Number(numeric.function().of(facts));
        }
        if (compiled instanceof Compiled.Logical logical) {
            return new Value.Truth(logical.condition().holds(facts));
        }
        if (compiled instanceof Compiled.Textual textual) {
            var text = textual.function().of(facts);
            return text.isEmpty() && textual.type() != ValueType.TEXT ? new Value.Nothing() : new Value.Text(text);
        }
        return new Value.Nothing();
    }

    /** What the field can hold. */
    Shape shape() {
        boolean nullable = alertFields.stream().anyMatch(field -> !field.equals(AlertFact.TITLE.spelling()))
                || fact.filter(each -> each == Fact.ERROR || each == Fact.GRADE).isPresent();
        if (compiled instanceof Compiled.Structural structural) {
            return new Shape.Structure(structural.fact());
        }
        if (compiled instanceof Compiled.AlertList) {
            return new Shape.Texts();
        }
        if (compiled instanceof Compiled.Logs) {
            return new Shape.Logs();
        }
        if (compiled instanceof Compiled.Figures) {
            return new Shape.Figures();
        }
        if (compiled instanceof Compiled.Series) {
            return new Shape.Series();
        }
        return switch (compiled.type()) {
            case NUMBER -> new Shape.Number(fact.filter(Fact::counts).isPresent(), nullable);
            case BOOLEAN -> new Shape.Truth(nullable);
            case TEXT -> new Shape.Text(nullable);
            case SEVERITY, SERVICE -> new Shape.Text(true);
            case KEYWORDS, STRUCTURE -> throw new AssertionError(compiled.type());
        };
    }

    private boolean isNothing(View view) {
        for (var field : alertFields) {
            if (!view.hasAlertField(field)) {
                return true;
            }
        }
        return fact.isPresent() && view.isAbsent(fact.get());
    }
}
