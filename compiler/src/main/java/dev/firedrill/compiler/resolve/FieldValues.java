package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Word;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Checks the values that an incident gives to the fields of its alerts and of the truth. */
record FieldValues(EnvironmentModel environment, TopologyModel topology, Names names) {
    /** Whether the values are of the shape, and what they name is known; if not, that is reported. */
    boolean fit(Name field, List<AlertValue> values, Span place, ValueShape shape) {
        boolean right = (shape.many() || values.size() == 1) && values.stream().allMatch(shape::fits);
        if (!right) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.TYPE_MISMATCH,
                            place,
                            shape.description() + " behind `" + field.value() + "`",
                            "`" + Names.shortened(place.text()) + "`");
        }
        return right && values.stream().allMatch(value -> known(value, shape));
    }

    private boolean known(AlertValue value, ValueShape shape) {
        return switch (shape) {
            case SEVERITY ->
                known(value, Symbol.SEVERITY, environment.severities().keySet());
            case SERVICE, SERVICES -> known(value, Symbol.SERVICE, topology.knownServices());
            case TEXT, TEXTS, NUMBER, WORD -> true;
        };
    }

    /** Whether the value is one of the words; if not, that is reported. */
    boolean known(AlertValue value, Symbol symbol, Collection<String> words) {
        Optional<Word> word = value.word();
        return word.filter(found -> names.known(found.span(), found.value(), symbol, words))
                .isPresent();
    }
}
