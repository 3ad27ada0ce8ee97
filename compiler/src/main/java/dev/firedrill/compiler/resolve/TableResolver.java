package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.AfterEnd;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Expression.Arm;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.WireMember;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Resolves field tables and the wire table. */
final class TableResolver {
    private final ExpressionScope scope;
    private final Names names;

    TableResolver(ExpressionScope scope, Names names) {
        this.scope = scope;
        this.names = names;
    }

    List<Field> fields(List<EnvironmentMember.Field> syntax) {
        List<Field> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (EnvironmentMember.Field field : syntax) {
            if (!seen.add(field.name().value())) {
                names.diagnostics()
                        .report(
                                DiagnosticCode.DUPLICATE_NAME,
                                field.name().span(),
                                "field",
                                field.name().value())
                        .help("give one of them another name");
            }
            field(field).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<Field> field(EnvironmentMember.Field syntax) {
        if (syntax.fields().isPresent()) {
            return Optional.of(new Field(
                    syntax.name(),
                    Optional.empty(),
                    Optional.empty(),
                    syntax.fields().map(this::fields)));
        }
        Expression value = syntax.value().orElseGet(() -> namesake(syntax));
        return conditional(value)
                .map(arm -> field(syntax, arm))
                .orElseGet(() -> ExpressionResolver.resolve(value, scope, names)
                        .map(lowered ->
                                new Field(syntax.name(), Optional.of(lowered), Optional.empty(), Optional.empty())));
    }

    /** A value with a condition and no other alternative. */
    private static Optional<Arm> conditional(Expression value) {
        return value instanceof Expression.Choice choice && choice.arms().size() == 1
                ? Optional.of(choice.arms().get(0))
                : Optional.empty();
    }

    private Optional<Field> field(EnvironmentMember.Field syntax, Arm arm) {
        Optional<Lowered> value = ExpressionResolver.resolve(arm.value(), scope, names);
        Optional<Lowered> when = arm.condition()
                .flatMap(condition -> ExpressionResolver.resolve(condition, ValueType.BOOLEAN, scope, names));
        return value.isPresent() && when.isPresent()
                ? Optional.of(new Field(syntax.name(), value, when, Optional.empty()))
                : Optional.empty();
    }

    /** A bare field shows the fact of its own name. */
    private static Expression namesake(EnvironmentMember.Field field) {
        var span = field.name().span();
        var name = new Name(span, field.name().value());
        return new Expression.Reference(span, new DottedName(span, List.of(name)));
    }

    AfterEnd afterEnd(EnvironmentMember.AfterEnd syntax) {
        return new AfterEnd(syntax.refusal(), syntax.fields().map(this::fields));
    }

    EnvironmentRules.Wire wire(EnvironmentMember.Wire syntax, Map<String, Action> actions) {
        List<String> action = List.of("action_type");
        List<String> target = List.of();
        Optional<String> nested = Optional.empty();
        List<EnvironmentRules.Alias> aliases = new ArrayList<>();
        Set<String> parameters = new TreeSet<>();
        actions.values().forEach(each -> parameters.addAll(each.parameters().keySet()));
        for (WireMember member : syntax.members()) {
            if (member instanceof WireMember.Action keys) {
                action = keys.keys().stream().map(Text::value).toList();
            } else if (member instanceof WireMember.Target keys) {
                target = keys.keys().stream().map(Text::value).toList();
            } else if (member instanceof WireMember.Nested nesting) {
                nested = Optional.of(nesting.key().value());
            } else if (member instanceof WireMember.Alias alias) {
                Name parameter = alias.parameter();
                if (names.known(parameter.span(), parameter.value(), Symbol.PARAMETER, parameters)) {
                    aliases.add(new EnvironmentRules.Alias(alias.key().value(), parameter.value()));
                }
            }
        }
        return new EnvironmentRules.Wire(action, nested, target, aliases);
    }
}
