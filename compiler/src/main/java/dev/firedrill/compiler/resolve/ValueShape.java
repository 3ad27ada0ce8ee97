package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;

/** What the values of a field of an alert, or of the truth, look like. */
enum ValueShape {
    TEXT("one text in quotes"),
    TEXTS("texts in quotes"),
    NUMBER("one number"),
    WORD("one word"),
    SEVERITY("one severity"),
    SERVICE("one service"),
    SERVICES("services");

    private final String description;

    ValueShape(String description) {
        this.description = description;
    }

    static ValueShape of(ParameterType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case CHOICE -> WORD;
            case INTEGER, NUMBER -> NUMBER;
            case SEVERITY -> SEVERITY;
            case SERVICE -> SERVICE;
        };
    }

    String description() {
        return description;
    }

    boolean many() {
        return this == TEXTS || this == SERVICES;
    }

    boolean fits(AlertValue value) {
        return switch (this) {
            case TEXT, TEXTS -> value.word().filter(Text.class::isInstance).isPresent();
            case NUMBER -> value.quantity().isPresent();
            case WORD -> value.word().isPresent();
            case SEVERITY, SERVICE, SERVICES ->
                value.word().filter(Name.class::isInstance).isPresent();
        };
    }
}
