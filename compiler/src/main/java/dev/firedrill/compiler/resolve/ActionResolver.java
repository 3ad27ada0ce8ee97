package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.EnvironmentMember.TypeReference;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves actions with their parameters. */
final class ActionResolver {
    private static final Map<String, ParameterType> TYPES = Map.of(
            "service", ParameterType.SERVICE,
            "severity", ParameterType.SEVERITY,
            "text", ParameterType.TEXT,
            "integer", ParameterType.INTEGER,
            "number", ParameterType.NUMBER);

    private final Map<String, Role> kinds;
    private final Names names;

    ActionResolver(Map<String, Role> kinds, Names names) {
        this.kinds = kinds;
        this.names = names;
    }

    Map<String, Action> actions(List<EnvironmentMember.Action> members) {
        Map<String, Action> actions = new LinkedHashMap<>();
        for (EnvironmentMember.Action member : members) {
            Name kind = member.kind();
            names.find(kind.span(), kind.value(), Symbol.KIND, kinds)
                    .ifPresent(
                            role -> actions.put(member.name().value(), new Action(member, role, parameters(member))));
        }
        return actions;
    }

    private Map<String, Parameter> parameters(EnvironmentMember.Action member) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (EnvironmentMember.Parameter parameter : member.parameters()) {
            Name name = parameter.name();
            parameter(parameter).ifPresent(resolved -> {
                if (parameters.putIfAbsent(name.value(), resolved) != null) {
                    names.diagnostics()
                            .report(
                                    DiagnosticCode.DUPLICATE_NAME,
                                    name.span(),
                                    Symbol.PARAMETER.description(),
                                    name.value())
                            .help("give one of them another name");
                }
            });
        }
        return parameters;
    }

    private Optional<Parameter> parameter(EnvironmentMember.Parameter parameter) {
        Name name = parameter.name();
        Optional<TypeReference> reference = parameter.type();
        if (reference.isPresent() && reference.get().choice()) {
            List<String> values =
                    reference.get().names().stream().map(Name::value).toList();
            return Optional.of(new Parameter(
                    name, ParameterType.CHOICE, false, values, reference.get().optional()));
        }
        Name type = reference.map(r -> r.names().get(0)).orElse(name);
        boolean exact = reference.filter(TypeReference::exact).isPresent();
        boolean optional = reference.filter(TypeReference::optional).isPresent();
        return type(type.span(), type.value(), exact)
                .map(resolved -> new Parameter(name, resolved, exact, List.of(), optional));
    }

    private Optional<ParameterType> type(Span span, String name, boolean exact) {
        Optional<ParameterType> type = names.find(span, name, Symbol.TYPE, TYPES);
        if (exact && type.isPresent() && type.get() != ParameterType.SERVICE) {
            names.diagnostics()
                    .report(DiagnosticCode.TYPE_MISMATCH, span, "`service` behind `exact`", "`" + name + "`");
        }
        return type;
    }

    /** Reports a name that the language itself has already given to something. */
    static void reportBuiltIn(Name name, Symbol symbol, Names names) {
        names.diagnostics()
                .report(DiagnosticCode.DUPLICATE_NAME, name.span(), symbol.description(), name.value())
                .help("the language has one of that name; choose another");
    }
}
