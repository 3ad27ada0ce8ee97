package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Expression.Operator;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds the names of an expression and finds its type; what does not bind is reported once and gives no result. */
final class ExpressionResolver {
    private static final Set<ValueType> NAMED = Set.of(ValueType.TEXT, ValueType.SERVICE);

    private final Names names;
    private final ReferenceResolver references;
    private final CallResolver calls;
    private final Map<dev.firedrill.engine.rules.Expression, Span> places = new IdentityHashMap<>();

    private ExpressionResolver(ExpressionScope scope, Names names) {
        this.names = names;
        this.references = new ReferenceResolver(scope, names);
        this.calls = new CallResolver(scope, names, this);
    }

    /** An expression of any type. */
    static Optional<Lowered> resolve(Expression expression, ExpressionScope scope, Names names) {
        var resolver = new ExpressionResolver(scope, names);
        return resolver.lower(expression)
                .map(typed -> new Lowered(expression.span(), typed.type(), typed.expression(), resolver.places));
    }

    /** An expression that must have the type. */
    static Optional<Lowered> resolve(Expression expression, ValueType type, ExpressionScope scope, Names names) {
        var resolver = new ExpressionResolver(scope, names);
        return resolver.lower(expression, type)
                .map(typed -> new Lowered(expression.span(), type, typed.expression(), resolver.places));
    }

    /** A lowered part with its type. */
    record Typed(ValueType type, dev.firedrill.engine.rules.Expression expression) {}

    Optional<Typed> lower(Expression expression, ValueType expected) {
        return lower(expression).filter(typed -> isOf(typed, expected, expression.span()));
    }

    private boolean isOf(Typed typed, ValueType expected, Span place) {
        if (typed.type() != expected) {
            mismatch(place, expected, typed.type());
        }
        return typed.type() == expected;
    }

    Optional<Typed> lower(Expression expression) {
        Optional<Typed> typed = dispatch(expression);
        typed.ifPresent(result -> places.put(result.expression(), expression.span()));
        return typed;
    }

    private Optional<Typed> dispatch(Expression expression) {
        if (expression instanceof Expression.NumberLiteral number) {
            return typed(ValueType.NUMBER, new Number(number.quantity().value()));
        }
        if (expression instanceof Expression.TextLiteral text) {
            return typed(ValueType.TEXT, new Word(text.text().value()));
        }
        if (expression instanceof Expression.Reference reference) {
            return references.lower(reference.name());
        }
        if (expression instanceof Expression.Call call) {
            return calls.lower(call);
        }
        if (expression instanceof Expression.Choice choice) {
            return choice(choice);
        }
        if (expression instanceof Expression.Unary unary) {
            ValueType type = unary.negation() ? ValueType.NUMBER : ValueType.BOOLEAN;
            Operation operation = unary.negation() ? Operation.NEGATE : Operation.NOT;
            return lower(unary.operand(), type)
                    .map(operand -> new Typed(type, Call.of(operation, operand.expression())));
        }
        if (expression instanceof Expression.Is is) {
            return is(is);
        }
        if (expression instanceof Expression.Mentions mentions) {
            return mentions(mentions);
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        throw new AssertionError(expression);
    }

    private static Optional<Typed> typed(ValueType type, dev.firedrill.engine.rules.Expression expression) {
        return Optional.of(new Typed(type, expression));
    }

    private Optional<Typed> choice(Expression.Choice choice) {
        List<dev.firedrill.engine.rules.Expression> arguments = new ArrayList<>();
        Optional<Typed> first = lower(choice.arms().get(0).value());
        boolean whole = first.isPresent();
        int last = choice.arms().size() - 1;
        for (int i = 0; i <= last; i++) {
            Expression.Arm arm = choice.arms().get(i);
            checkArm(arm, i == last);
            Optional<Typed> condition = arm.condition().flatMap(c -> lower(c, ValueType.BOOLEAN));
            Optional<Typed> value = i == 0 ? first : first.flatMap(typed -> lower(arm.value(), typed.type()));
            condition.ifPresent(typed -> arguments.add(typed.expression()));
            value.ifPresent(typed -> arguments.add(typed.expression()));
            whole &= value.isPresent() && condition.isPresent() != (i == last);
        }
        return whole && last > 0
                ? first.map(typed -> new Typed(typed.type(), new Call(Operation.CHOOSE, arguments)))
                : Optional.empty();
    }

    private void checkArm(Expression.Arm arm, boolean last) {
        if (last && arm.condition().isPresent()) {
            names.diagnostics()
                    .report(DiagnosticCode.OPEN_CHOICE, arm.span())
                    .help("add a last alternative that always holds, such as `| 0.0`");
        } else if (!last && arm.condition().isEmpty()) {
            names.diagnostics()
                    .report(DiagnosticCode.UNREACHABLE_ARM, arm.span())
                    .help("give it an `if`, or drop the alternatives behind it");
        }
    }

    private Optional<Typed> is(Expression.Is is) {
        Optional<Typed> move = references.moveCondition(is.left(), is.right());
        Optional<Typed> equal = move.isPresent() || references.isMoveWord(is.left())
                ? move
                : lower(is.left())
                        .flatMap(left -> operand(is.right(), left)
                                .filter(right -> comparable(is, left.type()))
                                .map(right -> new Typed(
                                        ValueType.BOOLEAN,
                                        Call.of(Operation.IS, left.expression(), right.expression()))));
        return is.negated()
                ? equal.map(typed -> new Typed(ValueType.BOOLEAN, Call.of(Operation.NOT, typed.expression())))
                : equal;
    }

    /** The right side, of the type of the left; a text and a service fit, as the text may name the service. */
    private Optional<Typed> operand(Expression expression, Typed left) {
        return lower(expression)
                .filter(right -> EnumSet.of(left.type(), right.type()).equals(NAMED)
                        || isOf(right, left.type(), expression.span()));
    }

    private boolean comparable(Expression.Is is, ValueType type) {
        if (type != ValueType.STRUCTURE && type != ValueType.KEYWORDS) {
            return true;
        }
        mismatch(is.left().span(), ValueType.NUMBER, type);
        return false;
    }

    private Optional<Typed> mentions(Expression.Mentions mentions) {
        mentions.count().ifPresent(names::checkMentions);
        Optional<Typed> text = lower(mentions.text(), ValueType.TEXT);
        Optional<Typed> keywords = keywords(mentions.keywords());
        return text.flatMap(t -> keywords.map(k -> {
            var count = mentions.count()
                    .<dev.firedrill.engine.rules.Expression>map(quantity -> new Number(quantity.value()))
                    .orElseGet(() -> Call.of(Operation.WANTED, k.expression()));
            return new Typed(ValueType.BOOLEAN, Call.of(Operation.MENTIONS, t.expression(), k.expression(), count));
        }));
    }

    /** A set of keywords; a text in quotes is a set of one. */
    Optional<Typed> keywords(Expression expression) {
        if (expression instanceof Expression.TextLiteral text) {
            var keyword = Call.of(Operation.KEYWORD, new Word(text.text().value()));
            return typed(ValueType.KEYWORDS, keyword);
        }
        return lower(expression, ValueType.KEYWORDS);
    }

    private Optional<Typed> binary(Expression.Binary binary) {
        ValueType operands = binary.operator() == Operator.AND || binary.operator() == Operator.OR
                ? ValueType.BOOLEAN
                : ValueType.NUMBER;
        ValueType result = switch (binary.operator()) {
            case MULTIPLY, DIVIDE, ADD, SUBTRACT -> ValueType.NUMBER;
            case LESS, AT_MOST, GREATER, AT_LEAST, AND, OR -> ValueType.BOOLEAN;
        };
        Operation operation = Operation.named(binary.operator().spelling()).orElseThrow();
        Optional<Typed> left = lower(binary.left(), operands);
        Optional<Typed> right = lower(binary.right(), operands);
        return left.flatMap(l -> right.map(r -> new Typed(result, Call.of(operation, l.expression(), r.expression()))));
    }

    private void mismatch(Span span, ValueType expected, ValueType found) {
        names.diagnostics().report(DiagnosticCode.TYPE_MISMATCH, span, expected.description(), found.description());
    }
}
