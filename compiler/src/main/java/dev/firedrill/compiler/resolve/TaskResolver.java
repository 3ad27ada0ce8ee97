package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.compiler.syntax.TaskMember;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves tasks. */
final class TaskResolver {
    private static final int MOST_STEPS = 10_000;
    private static final List<String> CLOCKS = List.of("simulated", "wall");

    private final Map<String, Action> actions;
    private final Set<String> kinds;
    private final Map<String, Shaping> shapings;
    private final Map<String, Rubric> rubrics;
    private final Names names;

    TaskResolver(
            Map<String, Action> actions,
            Set<String> kinds,
            Map<String, Shaping> shapings,
            Map<String, Rubric> rubrics,
            Names names) {
        this.actions = actions;
        this.kinds = kinds;
        this.shapings = shapings;
        this.rubrics = rubrics;
        this.names = names;
    }

    Task task(EnvironmentMember.Task syntax) {
        Map<Class<?>, TaskMember> members = members(syntax);
        return new Task(
                syntax,
                find(members, TaskMember.Difficulty.class)
                        .map(member -> member.name().value())
                        .orElse(""),
                steps(syntax, find(members, TaskMember.Steps.class)),
                find(members, TaskMember.TimeBudget.class).map(member -> positive(member.duration())),
                find(members, TaskMember.Clock.class).filter(this::wall).isPresent(),
                allowed(syntax, find(members, TaskMember.Allow.class)),
                find(members, TaskMember.Answer.class).flatMap(this::answer),
                find(members, TaskMember.ShapingColumn.class)
                        .map(TaskMember.ShapingColumn::column)
                        .filter(name -> names.known(name.span(), name.value(), Symbol.SHAPING, shapings.keySet())),
                find(members, TaskMember.RubricName.class)
                        .map(TaskMember.RubricName::name)
                        .filter(name -> names.known(name.span(), name.value(), Symbol.RUBRIC, rubrics.keySet())),
                find(members, TaskMember.Pass.class).map(member -> pass(member, members)),
                find(members, TaskMember.Blind.class).map(member -> mark("`blind`", member.mark())),
                find(members, TaskMember.ForbidCause.class).map(TaskMember.ForbidCause::span),
                find(members, TaskMember.Scenarios.class)
                        .map(TaskMember.Scenarios::names)
                        .orElse(List.of()));
    }

    private Map<Class<?>, TaskMember> members(EnvironmentMember.Task syntax) {
        Map<Class<?>, TaskMember> members = new HashMap<>();
        for (TaskMember member : syntax.members()) {
            boolean repeatable = member instanceof TaskMember.Accept;
            TaskMember first = members.putIfAbsent(member.getClass(), member);
            if (first != null && !repeatable) {
                String word = member.span().text().split("\\s", 2)[0];
                names.diagnostics()
                        .report(DiagnosticCode.REPEATED_MEMBER, member.span(), word)
                        .label(first.span(), "first here")
                        .help("keep one of the two");
            }
        }
        return members;
    }

    private static <M extends TaskMember> Optional<M> find(Map<Class<?>, TaskMember> members, Class<M> type) {
        return Optional.ofNullable(members.get(type)).map(type::cast);
    }

    private int steps(EnvironmentMember.Task syntax, Optional<TaskMember.Steps> member) {
        if (member.isEmpty()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.MISSING_MEMBER,
                            syntax.name().span(),
                            "the task `" + syntax.name().value() + "`",
                            "a step budget")
                    .help("add `steps 10`, or as many as it takes");
            return 1;
        }
        Quantity count = member.get().count();
        BigDecimal value = count.value();
        if (value.scale() > 0 || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0) {
            names.outOfRange(count, "the step budget", "a whole number from 1 to " + MOST_STEPS);
            return 1;
        }
        return value.intValueExact();
    }

    private BigDecimal positive(Quantity duration) {
        if (duration.value().signum() <= 0) {
            names.outOfRange(duration, "the time budget", "more than nothing");
        }
        return duration.value();
    }

    /** A grade; without a rubric there is none, and it is a return, which may be any number. */
    private BigDecimal pass(TaskMember.Pass pass, Map<Class<?>, TaskMember> members) {
        return members.containsKey(TaskMember.RubricName.class)
                ? mark("`pass`", pass.mark())
                : pass.mark().value();
    }

    private BigDecimal mark(String what, Quantity mark) {
        if (mark.value().signum() < 0 || mark.value().compareTo(BigDecimal.ONE) > 0) {
            names.outOfRange(mark, what, "from 0 to 1");
        }
        return mark.value();
    }

    private boolean wall(TaskMember.Clock clock) {
        Name name = clock.name();
        return names.known(name.span(), name.value(), Symbol.CLOCK, CLOCKS)
                && name.value().equals("wall");
    }

    private List<String> allowed(EnvironmentMember.Task syntax, Optional<TaskMember.Allow> member) {
        if (member.isEmpty()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.MISSING_MEMBER,
                            syntax.name().span(),
                            "the task `" + syntax.name().value() + "`",
                            "the actions it offers")
                    .help("add `allow` with kinds or actions, such as `allow diagnostic, submit_severity`");
        }
        Set<String> allowed = new LinkedHashSet<>();
        List<String> candidates = new ArrayList<>(kinds);
        candidates.addAll(actions.keySet());
        for (Name name : member.map(TaskMember.Allow::names).orElse(List.of())) {
            if (names.known(name.span(), name.value(), Symbol.ACTION_OR_KIND, candidates)) {
                actions.values().stream()
                        .filter(action -> action.name().equals(name.value())
                                || action.syntax().kind().value().equals(name.value()))
                        .forEach(action -> allowed.add(action.name()));
            }
        }
        return List.copyOf(allowed);
    }

    private Optional<Action> answer(TaskMember.Answer member) {
        return names.find(member.action().span(), member.action().value(), Symbol.ACTION, actions);
    }
}
