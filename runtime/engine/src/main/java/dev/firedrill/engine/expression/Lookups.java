package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Compiled.AlertList;
import dev.firedrill.engine.expression.Compiled.Logical;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.Compiled.Textual;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The operations that look a declared name up. */
final class Lookups {
    private static final long FIGURE_BITS = 256;

    private Lookups() {}

    static boolean takes(Operation operation) {
        return switch (operation) {
            case COUNT_EVENT, COUNT_KIND, COUNT_ACTION, ANSWER, MOVE, ALERT, TRUTH, COMPONENT, SEVERITY, SERVICE ->
                true;
            case ACTION_IS, KIND_IS, MOVE_IS -> true;
            default -> false;
        };
    }

    static Compiled compile(Operation operation, Arguments arguments, Vocabulary vocabulary, Scope scope)
            throws BundleException {
        return switch (operation) {
            case COUNT_EVENT -> {
                int event = index(arguments, vocabulary.events(), "event");
                yield count(facts -> BigFraction.of(facts.eventCount(event)));
            }
            case COUNT_KIND -> {
                int kind = index(arguments, vocabulary.kinds(), "action kind");
                yield count(facts -> BigFraction.of(facts.kindCount(kind)));
            }
            case COUNT_ACTION -> {
                int action = index(arguments, vocabulary.actions(), "action");
                yield count(facts -> BigFraction.of(facts.actionCount(action)));
            }
            case ANSWER -> answer(arguments, vocabulary);
            case MOVE -> moveArgument(arguments, vocabulary, scope);
            case ALERT -> alert(arguments, vocabulary, scope);
            case TRUTH -> truth(arguments, vocabulary, scope);
            case COMPONENT -> component(arguments, scope);
            case SEVERITY -> severity(arguments, vocabulary);
            case SERVICE -> ExpressionCompiler.constant(ValueType.SERVICE, arguments.word(0));
            default -> moveCondition(operation, arguments, vocabulary, scope);
        };
    }

    private static Compiled moveCondition(Operation operation, Arguments arguments, Vocabulary vocabulary, Scope scope)
            throws BundleException {
        if (scope.use() != Use.STEP) {
            throw arguments.pointer().fault("`" + operation.spelling() + "` can only be asked while a step is taken");
        }
        return switch (operation) {
            case ACTION_IS -> {
                int action = index(arguments, vocabulary.actions(), "action");
                yield new Logical(facts -> facts.actionIs(action));
            }
            case KIND_IS -> {
                int kind = index(arguments, vocabulary.kinds(), "action kind");
                yield new Logical(facts -> facts.kindIs(kind));
            }
            case MOVE_IS -> {
                var word = arguments.word(0);
                var moveClass = MoveClass.named(word)
                        .orElseThrow(() -> arguments
                                .place(0)
                                .fault("a move is `remedy`, `mistake` or `neutral`, not `" + word + "`"));
                yield new Logical(facts -> facts.moveIs(moveClass));
            }
            default -> throw new AssertionError(operation);
        };
    }

    private static Compiled answer(Arguments arguments, Vocabulary vocabulary) throws BundleException {
        var parameter = arguments.word(0);
        var type = typeOf(arguments, vocabulary.answers(), "parameter of an answer");
        return type == ValueType.NUMBER
                ? new Numeric(facts -> facts.answerNumber(parameter), FIGURE_BITS)
                : new Textual(type, facts -> facts.answerText(parameter));
    }

    private static Compiled moveArgument(Arguments arguments, Vocabulary vocabulary, Scope scope)
            throws BundleException {
        if (!scope.reads(Fact.MOVE_ACTION)) {
            throw arguments.pointer().fault("an argument of the move under way cannot be read here");
        }
        var parameter = arguments.word(0);
        var types = found(
                arguments, vocabulary.moves().get(parameter), vocabulary.moves().keySet(), "parameter of an action");
        if (types.size() > 1) {
            throw arguments.place(0).fault("`" + parameter + "` is of different types in different actions");
        }
        var type = types.iterator().next();
        return type == ValueType.NUMBER
                ? new Numeric(facts -> facts.moveNumber(parameter), FIGURE_BITS)
                : new Textual(type, facts -> facts.moveText(parameter));
    }

    private static Compiled alert(Arguments arguments, Vocabulary vocabulary, Scope scope) throws BundleException {
        if (scope.use() != Use.FIELD) {
            throw arguments.pointer().fault("the alert can only be read in a field");
        }
        var field = arguments.word(0);
        var type = typeOf(arguments, vocabulary.alertFields(), "field of an alert");
        return switch (type) {
            case NUMBER -> new Numeric(facts -> facts.alertNumber(field), FIGURE_BITS);
            case STRUCTURE -> new AlertList(field);
            default -> new Textual(type, facts -> facts.alertText(field));
        };
    }

    private static Compiled truth(Arguments arguments, Vocabulary vocabulary, Scope scope) throws BundleException {
        if (!scope.reads(Fact.SEVERITY)) {
            throw arguments.pointer().fault("the truth cannot be read here");
        }
        var field = arguments.word(0);
        var type = typeOf(arguments, vocabulary.truthFields(), "field of the truth");
        return type == ValueType.NUMBER
                ? new Numeric(facts -> facts.truthNumber(field), FIGURE_BITS)
                : new Textual(type, facts -> facts.truthText(field));
    }

    private static Compiled component(Arguments arguments, Scope scope) throws BundleException {
        var name = arguments.word(0);
        var bits = scope.components().get(name);
        if (bits == null) {
            throw arguments
                    .place(0)
                    .fault(unknown(
                            "component that can be read here",
                            name,
                            scope.components().keySet()));
        }
        return new Numeric(facts -> facts.component(name), bits);
    }

    private static Compiled severity(Arguments arguments, Vocabulary vocabulary) throws BundleException {
        var level = arguments.word(0);
        if (!vocabulary.severities().contains(level)) {
            throw arguments.place(0).fault(unknown("severity", level, vocabulary.severities()));
        }
        return ExpressionCompiler.constant(ValueType.SEVERITY, level);
    }

    private static Numeric count(Compiled.NumberFunction function) {
        return new Numeric(function, FIGURE_BITS);
    }

    private static int index(Arguments arguments, Map<String, Integer> names, String what) throws BundleException {
        return found(arguments, names.get(arguments.word(0)), names.keySet(), what);
    }

    private static ValueType typeOf(Arguments arguments, Map<String, ValueType> names, String what)
            throws BundleException {
        return found(arguments, names.get(arguments.word(0)), names.keySet(), what);
    }

    private static <T> T found(Arguments arguments, @Nullable T value, Collection<String> names, String what)
            throws BundleException {
        if (value == null) {
            throw arguments.place(0).fault(unknown(what, arguments.word(0), names));
        }
        return value;
    }

    static String unknown(String what, String word, Collection<String> names) {
        var known = names.stream().sorted().collect(Collectors.joining(", "));
        return "`" + word + "` is no " + what + "; known: " + (known.isEmpty() ? "none" : known);
    }
}
