package dev.firedrill.compiler.replay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Computes rule expressions: every operation that rules can use, on the state of a playthrough. */
final class Evaluation {
    private static final int DIGITS = 30;

    private final Game game;
    private final Playthrough play;

    Evaluation(Game game, Playthrough play) {
        this.game = game;
        this.play = play;
    }

    /** A text, or the name of a service or severity. */
    private record Text(String type, String text) {}

    /** Keywords and how many of them are wanted. */
    private record Keywords(int wanted, JsonNode keywords) {}

    boolean holds(JsonNode expression) {
        return (Boolean) value(expression);
    }

    Exact number(JsonNode expression) {
        return (Exact) value(expression);
    }

    private String text(JsonNode expression) {
        return ((Text) value(expression)).text();
    }

    private Object value(JsonNode expression) {
        if (expression.isNumber()) {
            return Exact.of(expression.decimalValue());
        }
        if (expression.isObject()) {
            return new Text("text", expression.path("word").stringValue());
        }
        return expression.isString() ? fact(expression.stringValue()) : call(expression);
    }

    private Object fact(String name) {
        JsonNode cause = game.scenario.path("cause");
        return switch (name) {
            case "steps" -> Exact.of(play.steps);
            case "steps_allowed" -> Exact.of(game.task.path("steps").intValue());
            case "services_queried" -> Exact.of(play.services.size());
            case "queries" -> Exact.of(play.queries);
            case "service_count" -> Exact.of(game.scenario.path("services").size());
            case "remedy_steps" ->
                Exact.of(game.scenario.path("remedy").path("steps").size());
            case "remedy_done" -> Exact.of(play.remedyDone.size());
            case "remedy_in_order" -> Exact.of(play.inOrder);
            case "mistakes" -> Exact.of(play.mistakes);
            case "time_budget" -> play.timeBudget();
            case "time_remaining" -> {
                Exact left = play.timeBudget().plus(play.elapsed.negated());
                yield left.compareTo(Exact.ZERO) < 0 ? Exact.ZERO : left;
            }
            case "sum" -> play.sum();
            case "submitted" -> play.answer.isPresent();
            case "timed_out" -> play.count("timeout") > 0;
            case "severity" ->
                new Text("severity", game.scenario.path("severity").asString(""));
            case "cause.service" -> new Text("service", cause.path("service").asString(""));
            case "cause" -> keywords(cause.path("keywords"));
            case "resolution" -> keywords(game.scenario.path("resolution"));
            case "target" -> new Text("text", play.move.target());
            case "move.action" -> new Text("text", play.move.name());
            default -> throw new AssertionError("no rule reads " + name);
        };
    }

    private static Keywords keywords(JsonNode node) {
        return new Keywords(node.path("wanted").asInt(0), node.path("keywords"));
    }

    private Object call(JsonNode call) {
        JsonNode one = call.path(1);
        return switch (call.path(0).stringValue()) {
            case "+" -> number(one).plus(number(call.path(2)));
            case "-" -> number(one).plus(number(call.path(2)).negated());
            case "*" -> number(one).times(number(call.path(2)));
            case "/" -> number(one).over(number(call.path(2)));
            case "negate" -> number(one).negated();
            case "<" -> order(call) < 0;
            case "<=" -> order(call) <= 0;
            case ">" -> order(call) > 0;
            case ">=" -> order(call) >= 0;
            case "is" -> equal(value(one), value(call.path(2)));
            case "and" -> holds(one) && holds(call.path(2));
            case "or" -> holds(one) || holds(call.path(2));
            case "not" -> !holds(one);
            case "choose" -> choice(call);
            case "min" -> fold(call, (best, next) -> next.compareTo(best) < 0 ? next : best);
            case "max" -> fold(call, (best, next) -> next.compareTo(best) > 0 ? next : best);
            case "clamp" -> clamp(number(one), number(call.path(2)), number(call.path(3)));
            case "round" -> number(one).rounded(call.path(2).decimalValue().intValueExact());
            case "distance" -> distance(text(one), text(call.path(2)));
            case "given" -> given(one);
            case "mentions" -> mentioned(one, call.path(2)).compareTo(number(call.path(3))) >= 0;
            case "mentioned" -> mentioned(one, call.path(2));
            case "wanted" -> Exact.of(((Keywords) value(one)).wanted());
            case "keyword" ->
                new Keywords(
                        1,
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(JsonNodeFactory.instance.arrayNode().add(text(one))));
            default -> lookup(call.path(0).stringValue(), one.path("word").stringValue());
        };
    }

    private Object lookup(String operation, String name) {
        return switch (operation) {
            case "count_event" -> Exact.of(play.count(name));
            case "count_kind" -> Exact.of(play.kinds.getOrDefault(name, 0));
            case "count_action" -> Exact.of(play.actions.getOrDefault(name, 0));
            case "answer" ->
                typed(
                        parameterType(name, true),
                        play.answer.map(Game.Move::meant).orElse(Map.of()).getOrDefault(name, ""));
            case "move" -> typed(parameterType(name, false), game.value(play.move, name));
            case "truth" -> truth(name);
            case "component" -> Optional.ofNullable(play.components.get(name)).orElse(Exact.ZERO);
            case "severity" -> new Text("severity", name);
            case "service" -> new Text("service", name);
            case "action_is" ->
                play.move.action().isPresent() && play.move.name().equals(name);
            case "kind_is" -> play.move.action().isPresent() && play.move.kind().equals(name);
            case "move_is" -> play.moveClass.equals(name);
            default -> throw new AssertionError("no rule uses " + operation);
        };
    }

    private Object truth(String name) {
        String type = Game.named(game.rules.path("truthFields"), "name", name)
                .orElseThrow()
                .path("type")
                .stringValue();
        JsonNode value = game.scenario.path("truth").path(name);
        if (type.equals("number") || type.equals("integer")) {
            return value.isNumber() ? Exact.of(value.decimalValue()) : Exact.ZERO;
        }
        return new Text(plainType(type), value.asString(""));
    }

    /** The type of a parameter: of an action that answers some task, or of any action. */
    private String parameterType(String name, boolean ofAnswers) {
        for (JsonNode action : game.actions.values()) {
            boolean answers = Game.named(
                            game.rules.path("tasks"),
                            "answer",
                            action.path("name").stringValue())
                    .isPresent();
            Optional<JsonNode> parameter = Game.named(action.path("parameters"), "name", name);
            if (parameter.isPresent() && (answers || !ofAnswers)) {
                return parameter.get().path("type").stringValue();
            }
        }
        throw new AssertionError(name);
    }

    private static String plainType(String type) {
        return type.equals("choice") ? "text" : type;
    }

    private static Object typed(String type, String text) {
        return type.equals("number") || type.equals("integer") ? parsed(text) : new Text(plainType(type), text);
    }

    /** The number that a text is; 0 where it is none, or one with more than 30 digits on a side of the point. */
    private static Exact parsed(String text) {
        try {
            BigDecimal number = text.length() > 100 ? BigDecimal.ZERO : new BigDecimal(text);
            boolean fits = (long) number.precision() - number.scale() <= DIGITS
                    && number.stripTrailingZeros().scale() <= DIGITS;
            return fits ? Exact.of(number) : Exact.ZERO;
        } catch (NumberFormatException e) {
            return Exact.ZERO;
        }
    }

    private int order(JsonNode call) {
        return number(call.path(1)).compareTo(number(call.path(2)));
    }

    private boolean equal(Object one, Object other) {
        if (!(one instanceof Text left) || !(other instanceof Text right)) {
            return one.equals(other);
        }
        if (left.type().equals("text") && right.type().equals("text")) {
            return Matching.plain(left.text()).equals(Matching.plain(right.text()));
        }
        String name = name(left, right);
        return !name.isEmpty() && name.equals(name(right, left));
    }

    /** The name that a text is; beside a service, that of the service it means. */
    private String name(Text text, Text beside) {
        return text.type().equals("text") && beside.type().equals("service")
                ? game.matching.service(text.text(), false)
                : text.text();
    }

    private Object choice(JsonNode call) {
        for (int index = 1; index + 1 < call.size(); index += 2) {
            if (holds(call.path(index))) {
                return value(call.path(index + 1));
            }
        }
        return value(call.path(call.size() - 1));
    }

    private Exact fold(JsonNode call, BiFunction<Exact, Exact, Exact> better) {
        Exact best = number(call.path(1));
        for (int index = 2; index < call.size(); index++) {
            best = better.apply(best, number(call.path(index)));
        }
        return best;
    }

    private static Exact clamp(Exact number, Exact low, Exact high) {
        return number.compareTo(low) < 0 ? low : number.compareTo(high) > 0 ? high : number;
    }

    private Exact distance(String one, String other) {
        List<String> scale = game.scale();
        boolean ranked = scale.contains(one) && scale.contains(other);
        return Exact.of(ranked ? Math.abs(scale.indexOf(one) - scale.indexOf(other)) : scale.size());
    }

    private boolean given(JsonNode lookup) {
        String name = lookup.path(1).path("word").stringValue();
        return lookup.path(0).stringValue().equals("answer")
                ? play.answer.filter(answer -> answer.meant().containsKey(name)).isPresent()
                : play.move.meant().containsKey(name);
    }

    private Exact mentioned(JsonNode text, JsonNode keywords) {
        return Exact.of(Matching.mentioned(text(text), ((Keywords) value(keywords)).keywords()));
    }
}
