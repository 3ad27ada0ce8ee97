package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.AlertField;
import dev.firedrill.compiler.resolve.EnvironmentModel.TruthField;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.EnvironmentMember.TypeReference;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the fields that an environment adds to alerts and to the truth. */
record FieldResolver(Names names) {
    private static final Map<String, ParameterType> TYPES = Map.of(
            "text", ParameterType.TEXT,
            "number", ParameterType.NUMBER,
            "service", ParameterType.SERVICE,
            "severity", ParameterType.SEVERITY);

    Map<String, AlertField> alertFields(List<EnvironmentMember.AlertField> members) {
        Map<String, AlertField> fields = new LinkedHashMap<>();
        for (EnvironmentMember.AlertField member : members) {
            Name name = member.name();
            if (ExpressionScope.builtInAlertFields().containsKey(name.value())) {
                ActionResolver.reportBuiltIn(name, Symbol.ALERT_FIELD, names);
            }
            type(member.type())
                    .ifPresent(type -> fields.put(
                            name.value(),
                            new AlertField(name, type, member.type().optional())));
        }
        return fields;
    }

    Map<String, TruthField> truthFields(List<EnvironmentMember.TruthField> members) {
        Map<String, TruthField> fields = new LinkedHashMap<>();
        for (EnvironmentMember.TruthField member : members) {
            Name name = member.name();
            TypeReference type = member.type();
            if (type.choice()) {
                List<String> values = type.names().stream().map(Name::value).toList();
                fields.put(name.value(), new TruthField(name, ParameterType.CHOICE, values, type.optional()));
            } else {
                type(type)
                        .ifPresent(plain ->
                                fields.put(name.value(), new TruthField(name, plain, List.of(), type.optional())));
            }
        }
        return fields;
    }

    private Optional<ParameterType> type(TypeReference reference) {
        Name name = reference.names().get(0);
        if (reference.exact()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.TYPE_MISMATCH,
                            reference.span(),
                            "`" + name.value() + "`",
                            "`exact " + name.value() + "`")
                    .help("`exact` is about what agents send; a field holds the name of a service as it is declared");
            return Optional.empty();
        }
        return names.find(name.span(), name.value(), Symbol.TYPE, TYPES);
    }
}
