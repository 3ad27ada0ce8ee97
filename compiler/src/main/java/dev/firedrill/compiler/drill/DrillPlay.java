package dev.firedrill.compiler.drill;

import dev.firedrill.compiler.drill.DrillReport.Failure;
import dev.firedrill.compiler.drill.DrillReport.Result;
import dev.firedrill.compiler.resolve.DrillModel;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Argument;
import dev.firedrill.compiler.syntax.DrillItem.Expectation;
import dev.firedrill.compiler.syntax.Move;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Coverage;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** One drill being played on one scenario. */
final class DrillPlay {
    private static final int PLACES = 4;
    private static final Pattern FIGURE = Pattern.compile("[\\w.-]+ is [+-]?[\\d._]+");

    private final DrillModel drill;
    private final Episode episode;
    private final List<Failure> failures = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int moves;

    DrillPlay(DrillModel drill, Scenario scenario) {
        this.drill = drill;
        this.episode = scenario.start("drill", () -> now);
    }

    Result run() {
        for (DrillModel.Item item : drill.items()) {
            if (item instanceof DrillModel.Play play) {
                episode.step(request(play.move()));
                moves++;
            } else if (item instanceof DrillModel.Wait wait) {
                now = now.plus(wait.time());
            } else if (item instanceof DrillModel.Expect expect) {
                check(expect);
            }
        }
        return new Result(
                drill.syntax().title().value(),
                drill.scenario().name(),
                drill.syntax().title().span(),
                moves,
                List.copyOf(failures));
    }

    Coverage coverage() {
        return episode.coverage();
    }

    private ActionRequest request(Move move) {
        Optional<EnvironmentModel.Action> action = Optional.ofNullable(
                drill.scenario().environment().actions().get(move.action().value()));
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        String first = action.flatMap(EnvironmentModel.Action::target)
                .map(parameter -> parameter.name().value())
                .orElse("target");
        move.target().ifPresent(target -> parameters.put(first, StringNode.valueOf(target.value())));
        for (Argument argument : move.arguments()) {
            Optional<Parameter> declared = action.flatMap(found ->
                    Optional.ofNullable(found.parameters().get(argument.name().value())));
            parameters.put(argument.name().value(), node(argument.value().value(), declared.map(Parameter::type)));
        }
        return new ActionRequest(move.action().value(), parameters);
    }

    private static JsonNode node(String text, Optional<ParameterType> type) {
        boolean number = type.filter(t -> t == ParameterType.INTEGER || t == ParameterType.NUMBER)
                .isPresent();
        return number && text.matches("[+-]?\\d+(\\.\\d+)?")
                ? DecimalNode.valueOf(new BigDecimal(text))
                : StringNode.valueOf(text);
    }

    private void check(DrillModel.Expect expect) {
        Expectation syntax = expect.syntax();
        Value value = episode.evaluate(expect.condition().expression());
        if (syntax instanceof Expectation.Figure figure) {
            checkFigure(figure, value);
        } else if (syntax instanceof Expectation.Contains contains) {
            String found = value instanceof Value.Text text ? text.text() : "";
            if (found.contains(contains.text().value()) == contains.negated()) {
                String verb = contains.negated() ? "must not contain" : "does not contain";
                fail(
                        syntax.span(),
                        "`" + contains.fact().value() + "` " + verb + " `"
                                + contains.text().value() + "`; it is " + shown(value));
            }
        } else if (!holds(value)) {
            fail(
                    syntax.span(),
                    "`" + syntax.span().text() + "` does not hold" + actual()
                            + exactly(syntax.span().text(), expect.condition().expression()));
        }
    }

    /** A condition holds where it is true; a text alone holds where it is not empty. */
    private static boolean holds(Value value) {
        if (value instanceof Value.Text text) {
            return !text.text().isEmpty();
        }
        return value instanceof Value.Truth truth && truth.truth();
    }

    private void checkFigure(Expectation.Figure figure, Value value) {
        BigDecimal wanted = figure.value().value();
        Optional<BigDecimal> found = number(value).map(DrillPlay::rounded);
        if (found.isEmpty() || found.get().compareTo(wanted) != 0) {
            fail(
                    figure.span(),
                    "expected `" + figure.fact().value() + "` to be " + wanted.toPlainString() + ", but it is "
                            + shown(value));
        }
    }

    /** The figures that a failed condition was about. */
    private String actual() {
        String rewards = "reward " + rounded(episode.reward()).toPlainString() + ", return "
                + rounded(episode.cumulative()).toPlainString();
        String grade = episode.grade()
                .map(g -> ", grade " + rounded(g.total()).toPlainString())
                .orElse("");
        return " after " + moves + (moves == 1 ? " move" : " moves") + " (" + rewards + grade + ")";
    }

    /** What to write where two numbers differ so little that what is reported does not show it. */
    private String exactly(String condition, Expression expression) {
        if (!FIGURE.matcher(condition).matches()
                || !(expression instanceof Expression.Call call)
                || call.operation() != Operation.IS) {
            return "";
        }
        List<Optional<BigDecimal>> sides = call.arguments().stream()
                .map(side -> number(episode.evaluate(side)).map(DrillPlay::rounded))
                .toList();
        return sides.get(0).isPresent() && sides.get(0).equals(sides.get(1))
                ? "; conditions are exact, `" + condition.replace(" is ", " ") + "` compares to 4 places"
                : "";
    }

    private static Optional<BigFraction> number(Value value) {
        if (value instanceof Value.Number number) {
            return Optional.of(number.number());
        }
        return value instanceof Value.Score score ? Optional.of(score.number()) : Optional.empty();
    }

    private static BigDecimal rounded(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "empty" : "`" + text.text() + "`";
        }
        if (value instanceof Value.Truth truth) {
            return String.valueOf(truth.truth());
        }
        return number(value).map(n -> rounded(n).toPlainString()).orElse("not there");
    }

    private void fail(Span span, String message) {
        failures.add(new Failure(span, message));
    }
}
