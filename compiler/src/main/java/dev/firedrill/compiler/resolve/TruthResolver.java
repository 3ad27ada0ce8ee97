package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.TruthField;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the declared fields of the truth. What a scenario gives replaces what its incident says. */
final class TruthResolver {
    private final EnvironmentModel environment;
    private final FieldValues values;
    private final Names names;
    private final Map<String, IncidentMember.Truth> truth = new LinkedHashMap<>();
    private final Map<String, IncidentMember.Truth> written = new LinkedHashMap<>();
    private boolean overriding = false;

    TruthResolver(EnvironmentModel environment, FieldValues values, Names names) {
        this.environment = environment;
        this.values = values;
        this.names = names;
    }

    Map<String, IncidentMember.Truth> truth() {
        return truth;
    }

    /** From here on a field may be given once more, and must be one of this environment: it is the scenario's. */
    void startOverrides() {
        overriding = true;
        written.clear();
    }

    /** Adds a field; one of the incident that only other environments have is left out, see {@link SharedMembers}. */
    void add(IncidentMember.Truth member) {
        Name name = member.field();
        reportTwice(member);
        Map<String, TruthField> declared = environment.truthFields();
        if (overriding || declared.containsKey(name.value())) {
            Optional<TruthField> field = names.find(name.span(), name.value(), Symbol.TRUTH_FIELD, declared);
            if (field.isPresent() && fits(member, field.get())) {
                truth.put(name.value(), member);
            }
        }
    }

    private boolean fits(IncidentMember.Truth member, TruthField field) {
        var value = member.value();
        return values.fit(member.field(), List.of(value), value.span(), ValueShape.of(field.type()))
                && (field.values().isEmpty() || values.known(value, Symbol.VALUE, field.values()));
    }

    private void reportTwice(IncidentMember.Truth member) {
        IncidentMember.Truth first = written.putIfAbsent(member.field().value(), member);
        if (first != null) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.REPEATED_MEMBER,
                            member.span(),
                            "truth " + member.field().value())
                    .label(first.span(), "first here")
                    .help("keep one of the two");
        }
    }
}
