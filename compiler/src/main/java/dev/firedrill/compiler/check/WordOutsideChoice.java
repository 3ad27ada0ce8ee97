package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.resolve.EnvironmentModel.TruthField;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.text.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An argument or a truth that is one of some words, compared with another word. */
final class WordOutsideChoice implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            RuleCalls.rules(environment)
                    .forEach(rule -> RuleCalls.calls(rule, Operation.IS)
                            .forEach(is -> check(environment, rule, is, diagnostics)));
        }
    }

    private static void check(EnvironmentModel environment, Lowered rule, Call is, Diagnostics diagnostics) {
        Expression left = is.arguments().get(0);
        Expression right = is.arguments().get(1);
        if (right instanceof Word word && left instanceof Call field) {
            check(choice(environment, field), rule, word, diagnostics);
        } else if (left instanceof Word word && right instanceof Call field) {
            check(choice(environment, field), rule, word, diagnostics);
        }
    }

    /** The words that the value can be; none where it can be any. */
    private static List<String> choice(EnvironmentModel environment, Call field) {
        String name = RuleCalls.name(field);
        return switch (field.operation()) {
            case TRUTH ->
                Optional.ofNullable(environment.truthFields().get(name))
                        .map(TruthField::values)
                        .orElse(List.of());
            case MOVE -> choice(environment.actions().values().stream(), name);
            case ANSWER -> choice(environment.tasks().values().stream().flatMap(task -> task.answer().stream()), name);
            default -> List.of();
        };
    }

    private static List<String> choice(Stream<Action> actions, String parameter) {
        List<Parameter> parameters = actions.flatMap(
                        action -> Optional.ofNullable(action.parameters().get(parameter)).stream())
                .toList();
        return parameters.stream().anyMatch(each -> each.values().isEmpty())
                ? List.of()
                : parameters.stream()
                        .flatMap(each -> each.values().stream())
                        .distinct()
                        .toList();
    }

    private static void check(List<String> choice, Lowered rule, Word word, Diagnostics diagnostics) {
        String plain = Names.plain(word.word());
        if (!choice.isEmpty()
                && !plain.isEmpty()
                && choice.stream().map(Names::plain).noneMatch(plain::equals)) {
            diagnostics
                    .report(DiagnosticCode.DEAD_RULE, rule.placeOf(word), false)
                    .help(Nearest.of(word.word(), choice)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElseGet(() -> "its values are " + Wording.list(choice)));
        }
    }
}
