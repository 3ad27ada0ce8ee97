package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.resolve.ExpressionResolver.Typed;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds the names that stand alone in an expression. */
final class ReferenceResolver {
    private static final List<String> MOVES = List.of("remedy", "mistake", "neutral");
    private static final String ACTION = "action";
    private static final List<String> MOVE_WORDS = List.of(ACTION, "move");

    private final ExpressionScope scope;
    private final Names names;

    ReferenceResolver(ExpressionScope scope, Names names) {
        this.scope = scope;
        this.names = names;
    }

    Optional<Typed> lower(DottedName name) {
        String value = name.value();
        if (name.parts().size() == 2 && name.parts().get(0).value().equals("answer")) {
            Name parameter = name.parts().get(1);
            return scope.openAnswer() && !scope.answers().containsKey(parameter.value())
                    ? Optional.empty()
                    : field(parameter, Symbol.PARAMETER, scope.answers(), Operation.ANSWER);
        }
        if (name.parts().size() == 2 && name.parts().get(0).value().equals("move")) {
            return readsMove() ? ofMove(name) : notReadable(name);
        }
        if (name.parts().size() == 2 && name.parts().get(0).value().equals("alert")) {
            return scope.use() == Use.FIELD
                    ? field(name.parts().get(1), Symbol.ALERT_FIELD, scope.alert(), Operation.ALERT)
                    : notReadable(name);
        }
        if (name.parts().size() == 2 && name.parts().get(0).value().equals("truth")) {
            return Fact.SEVERITY.readableIn(scope.use())
                    ? field(name.parts().get(1), Symbol.TRUTH_FIELD, scope.truth(), Operation.TRUTH)
                    : notReadable(name);
        }
        if (scope.components().containsKey(value)) {
            names.record(name.span(), Symbol.FACT, value);
            return Optional.of(new Typed(scope.components().get(value), Call.of(Operation.COMPONENT, new Word(value))));
        }
        return Fact.named(value).map(fact -> fact(name, fact)).orElseGet(() -> declared(name));
    }

    private boolean readsMove() {
        return Fact.MOVE_ACTION.readableIn(scope.use());
    }

    /** `move.action`, or an argument of the move. */
    private Optional<Typed> ofMove(DottedName name) {
        Name part = name.parts().get(1);
        List<String> known = new ArrayList<>(scope.moves().keySet());
        known.add(ACTION);
        if (!names.known(part.span(), part.value(), Symbol.PARAMETER, known)) {
            return Optional.empty();
        }
        return part.value().equals(ACTION)
                ? Optional.of(new Typed(Fact.MOVE_ACTION.type(), new Reading(Fact.MOVE_ACTION)))
                : Optional.ofNullable(scope.moves().get(part.value()))
                        .filter(declared -> isOfOneType(name, declared))
                        .map(declared -> new Typed(
                                ExpressionScope.typeOf(declared.get(0).type()),
                                Call.of(Operation.MOVE, new Word(part.value()))));
    }

    private boolean isOfOneType(DottedName name, List<Parameter> declared) {
        ValueType type = ExpressionScope.typeOf(declared.get(0).type());
        Optional<Parameter> other = declared.stream()
                .filter(parameter -> ExpressionScope.typeOf(parameter.type()) != type)
                .findFirst();
        other.ifPresent(parameter -> names.diagnostics()
                .report(
                        DiagnosticCode.AMBIGUOUS_NAME,
                        name.span(),
                        name.value(),
                        type.description() + " or "
                                + ExpressionScope.typeOf(parameter.type()).description())
                .label(declared.get(0).name().span(), type.description() + " here")
                .label(
                        parameter.name().span(),
                        ExpressionScope.typeOf(parameter.type()).description() + " here")
                .help("give one of the parameters another name, or both one type"));
        return other.isEmpty();
    }

    private Optional<Typed> field(Name name, Symbol symbol, Map<String, ValueType> types, Operation operation) {
        return names.find(name.span(), name.value(), symbol, types)
                .map(type -> new Typed(type, Call.of(operation, new Word(name.value()))));
    }

    private Optional<Typed> fact(DottedName name, Fact fact) {
        if (!fact.readableIn(scope.use())) {
            return notReadable(name);
        }
        names.record(name.span(), Symbol.FACT, name.value());
        return Optional.of(new Typed(fact.type(), new Reading(fact)));
    }

    private Optional<Typed> notReadable(DottedName name) {
        reportNotReadable(name.span(), name.value(), scope.use(), names);
        return Optional.empty();
    }

    static void reportNotReadable(Span span, String name, Use use, Names names) {
        names.diagnostics()
                .report(DiagnosticCode.FACT_NOT_READABLE, span, name, place(use))
                .help("it is known only later, or only in another place");
    }

    static String place(Use use) {
        return switch (use) {
            case STEP -> "a rule that is applied during a step";
            case RUBRIC -> "a rubric";
            case RETURN -> "the return";
            case FIELD -> "a field or an expectation";
        };
    }

    private Optional<Typed> declared(DottedName name) {
        String value = name.value();
        if (scope.severities().contains(value)) {
            names.record(name.span(), Symbol.SEVERITY, value);
            return Optional.of(new Typed(ValueType.SEVERITY, Call.of(Operation.SEVERITY, new Word(value))));
        }
        if (scope.services().contains(value)) {
            names.record(name.span(), Symbol.SERVICE, value);
            return Optional.of(new Typed(ValueType.SERVICE, Call.of(Operation.SERVICE, new Word(value))));
        }
        Optional<String> subtraction = subtraction(value);
        if (subtraction.isPresent()) {
            names.diagnostics()
                    .report(DiagnosticCode.UNKNOWN_NAME, name.span(), Symbol.FACT.description(), value)
                    .help("a subtraction needs spaces: `" + subtraction.get() + "`");
        } else {
            names.reportUnknown(name.span(), value, Symbol.FACT, candidates());
        }
        return Optional.empty();
    }

    /** The name as the subtraction that it can be meant as: a `-` without spaces around it belongs to a name. */
    private Optional<String> subtraction(String name) {
        List<String> known = candidates();
        for (int at = name.indexOf('-'); at > 0; at = name.indexOf('-', at + 1)) {
            String left = name.substring(0, at);
            String right = name.substring(at + 1);
            if (known.contains(left) && (known.contains(right) || right.matches("[0-9]+"))) {
                return Optional.of(left + " - " + right);
            }
        }
        return Optional.empty();
    }

    private List<String> candidates() {
        List<String> candidates = new ArrayList<>(scope.components().keySet());
        Arrays.stream(Fact.values())
                .filter(fact -> fact.readableIn(scope.use()))
                .map(Fact::spelling)
                .forEach(candidates::add);
        scope.answers().keySet().forEach(parameter -> candidates.add("answer." + parameter));
        if (readsMove()) {
            scope.moves().keySet().forEach(parameter -> candidates.add("move." + parameter));
        }
        scope.alert().keySet().forEach(field -> candidates.add("alert." + field));
        scope.truth().keySet().forEach(field -> candidates.add("truth." + field));
        candidates.addAll(scope.severities());
        candidates.addAll(scope.services());
        if (scope.use() == Use.STEP) {
            candidates.addAll(MOVE_WORDS);
        }
        return candidates;
    }

    /** Whether the expression is the word `action` or `move`, which stand for the move under way. */
    boolean isMoveWord(Expression expression) {
        return expression instanceof Expression.Reference reference
                && MOVE_WORDS.contains(reference.name().value());
    }

    /** `action is NAME` and `move is remedy`. */
    Optional<Typed> moveCondition(Expression left, Expression right) {
        if (!isMoveWord(left)) {
            return Optional.empty();
        }
        String word = ((Expression.Reference) left).name().value();
        if (scope.use() != Use.STEP) {
            names.diagnostics()
                    .report(DiagnosticCode.FACT_NOT_READABLE, left.span(), word, place(scope.use()))
                    .help("no move is under way there; use `count(...)`");
            return Optional.empty();
        }
        String name = right instanceof Expression.Reference reference
                ? reference.name().value()
                : right.span().text();
        return word.equals("move") ? moveIs(right, name) : actionIs(right, name);
    }

    private Optional<Typed> moveIs(Expression right, String name) {
        return names.known(right.span(), name, Symbol.MOVE, MOVES)
                ? Optional.of(new Typed(ValueType.BOOLEAN, Call.of(Operation.MOVE_IS, new Word(name))))
                : Optional.empty();
    }

    private Optional<Typed> actionIs(Expression right, String name) {
        List<String> candidates = new ArrayList<>(scope.kinds());
        candidates.addAll(scope.actions());
        if (!names.known(right.span(), name, Symbol.ACTION_OR_KIND, candidates)) {
            return Optional.empty();
        }
        Operation operation = scope.kinds().contains(name) ? Operation.KIND_IS : Operation.ACTION_IS;
        return Optional.of(new Typed(ValueType.BOOLEAN, Call.of(operation, new Word(name))));
    }
}
