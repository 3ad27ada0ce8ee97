package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.python.PythonNaming;
import dev.firedrill.compiler.python.Template;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.expression.Numbers;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of a package, for people and for a Space, which reads its front matter. */
record Readme(Evidence evidence, PythonNaming naming) {
    String text() {
        EnvironmentRules rules = evidence.environment().rules();
        return Template.of(OpenEnvPackage.class, "README.md")
                .filled(Map.of(
                        "title",
                                Json.MAPPER.writeValueAsString(
                                        evidence.environment().name()),
                        "environment", evidence.environment().name(),
                        "description", rules.description(),
                        "documentation", rules.documentation(),
                        "module", naming.module(),
                        "client", naming.client(),
                        "distribution", naming.distribution(),
                        "tasks", evidence.tasks().stream().map(this::row).collect(Collectors.joining("\n")),
                        "actions", rules.actions().stream().map(Readme::row).collect(Collectors.joining("\n"))));
    }

    private String row(Task task) {
        Blind blind = Blind.of(evidence, task);
        return "| `" + task.id() + "` | " + cell(task.rules().title()) + " | "
                + task.rules().difficulty() + " | " + task.scenarios().size() + " | "
                + task.rules().steps() + " | "
                + blind.most().map(most -> Numbers.score(most).toPlainString()).orElse("") + " | "
                + Evidence.verdict(evidence.about(task, Claim.NOT_GAMEABLE)) + " |";
    }

    private static String row(Action action) {
        return "| `" + action.name() + "` | "
                + action.parameters().stream().map(Readme::name).collect(Collectors.joining(", ")) + " | "
                + cell(action.description()) + " |";
    }

    private static String name(Parameter parameter) {
        return "`" + parameter.name() + (parameter.optional() ? "?" : "") + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
