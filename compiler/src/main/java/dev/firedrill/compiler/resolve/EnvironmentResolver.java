package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.AlertField;
import dev.firedrill.compiler.resolve.EnvironmentModel.Event;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.EnvironmentModel.TruthField;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.EnvironmentMember.Table.Place;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves one environment: its own members over those of the environments it extends. */
final class EnvironmentResolver {
    private final Declaration.Environment syntax;
    private final EnvironmentMembers members;
    private final Names names;

    private EnvironmentResolver(Declaration.Environment syntax, EnvironmentMembers members, Names names) {
        this.syntax = syntax;
        this.members = members;
        this.names = names;
    }

    /** Resolves the last environment of a chain in which each one extends the one before. */
    static EnvironmentModel resolve(List<Declaration.Environment> chain, String packageName, Names names) {
        var members = new EnvironmentMembers(names);
        members.add(StandardEnvironment.declaration());
        chain.forEach(members::add);
        members.leaveOutOrphans();
        return new EnvironmentResolver(chain.get(chain.size() - 1), members, names).model(packageName);
    }

    private EnvironmentModel model(String packageName) {
        Map<String, EnvironmentMember.SeverityLevel> severities = new LinkedHashMap<>();
        members.all(EnvironmentMember.SeverityLevel.class)
                .forEach(level -> severities.put(level.name().value(), level));
        Map<String, Role> kinds = kinds();
        var actions = new ActionResolver(kinds, names).actions(members.all(EnvironmentMember.Action.class));
        var fields = new FieldResolver(names);
        var alertFields = fields.alertFields(members.all(EnvironmentMember.AlertField.class));
        var truthFields = fields.truthFields(members.all(EnvironmentMember.TruthField.class));
        ExpressionScope scope = scope(severities.keySet(), kinds.keySet(), actions, alertFields, truthFields);
        var rules = new RuleResolver(scope, names);
        Map<String, Shaping> shapings = rules.shapings(members.columns());
        Map<String, Rubric> rubrics = rules.rubrics(members.all(EnvironmentMember.Rubric.class));
        Map<String, Event> events = rules.events(members.all(EnvironmentMember.Event.class));
        Map<String, Task> tasks = new LinkedHashMap<>();
        var taskResolver = new TaskResolver(actions, kinds.keySet(), shapings, rubrics, names);
        members.all(EnvironmentMember.Task.class)
                .forEach(task -> tasks.put(task.name().value(), taskResolver.task(task)));
        var tables = new TableResolver(scope.in(Use.FIELD), names);
        return new EnvironmentModel(
                syntax,
                packageName,
                members.only(EnvironmentMember.Version.class)
                        .map(version -> version.text().value())
                        .orElse("0.0.0"),
                severities,
                kinds,
                actions,
                alertFields,
                truthFields,
                tables.fields(members.only(EnvironmentMember.AlertTable.class)
                        .orElseThrow()
                        .fields()),
                tasks,
                shapings,
                events,
                scope.events(),
                endsOn(scope),
                hold(scope),
                returns(scope),
                members.only(EnvironmentMember.PublicRewards.class).map(EnvironmentMember.PublicRewards::span),
                rubrics,
                tables.fields(members.fields(Place.OBSERVATION)),
                tables.fields(members.fields(Place.STATE)),
                tables.fields(members.fields(Place.STEP)),
                tables.afterEnd(members.only(EnvironmentMember.AfterEnd.class).orElseThrow()),
                tables.wire(members.only(EnvironmentMember.Wire.class).orElseThrow(), actions));
    }

    private Map<String, Role> kinds() {
        Map<String, Role> kinds = new LinkedHashMap<>();
        Arrays.stream(Role.values()).forEach(role -> kinds.put(role.spelling(), role));
        for (EnvironmentMember.Kind kind : members.all(EnvironmentMember.Kind.class)) {
            names.find(kind.like().span(), kind.like().value(), Symbol.KIND, kinds)
                    .ifPresent(role -> kinds.put(kind.name().value(), role));
        }
        return kinds;
    }

    private List<Name> endsOn(ExpressionScope scope) {
        return members.endsOn().stream()
                .filter(event -> names.known(event.span(), event.value(), Symbol.EVENT, scope.events()))
                .toList();
    }

    private Optional<EnvironmentModel.Hold> hold(ExpressionScope scope) {
        return members.only(EnvironmentMember.Hold.class)
                .flatMap(hold -> ExpressionResolver.resolve(hold.until(), ValueType.BOOLEAN, scope, names)
                        .map(until -> new EnvironmentModel.Hold(hold, until)));
    }

    private Optional<Lowered> returns(ExpressionScope scope) {
        return members.only(EnvironmentMember.Return.class)
                .flatMap(returns ->
                        ExpressionResolver.resolve(returns.value(), ValueType.NUMBER, scope.in(Use.RETURN), names));
    }

    private ExpressionScope scope(
            Set<String> severities,
            Set<String> kinds,
            Map<String, Action> actions,
            Map<String, AlertField> alertFields,
            Map<String, TruthField> truthFields) {
        Set<String> events = new LinkedHashSet<>();
        Arrays.stream(StandardEvent.values()).forEach(event -> events.add(event.spelling()));
        members.all(EnvironmentMember.Event.class)
                .forEach(event -> events.add(event.name().value()));
        return new ExpressionScope(
                Use.STEP,
                severities,
                kinds,
                actions.keySet(),
                ExpressionScope.queries(actions),
                events,
                answers(actions),
                openAnswer(actions),
                ExpressionScope.parameters(actions.values()),
                ExpressionScope.alertFields(alertFields),
                ExpressionScope.truthFields(truthFields),
                Map.of(),
                Set.of());
    }

    /** Whether some task lacks the answer that it needs, or has one that is not declared. */
    private boolean openAnswer(Map<String, Action> actions) {
        return members.all(EnvironmentMember.Task.class).stream()
                .map(task -> task.members().stream()
                        .filter(TaskMember.Answer.class::isInstance)
                        .map(TaskMember.Answer.class::cast)
                        .findFirst())
                .anyMatch(answer -> answer.map(
                                given -> !actions.containsKey(given.action().value()))
                        .orElse(members.endsOn().isEmpty()));
    }

    /** The arguments that some task's answer has. */
    private Map<String, ValueType> answers(Map<String, Action> actions) {
        Map<String, ValueType> answers = new LinkedHashMap<>();
        members.all(EnvironmentMember.Task.class).stream()
                .flatMap(task -> task.members().stream())
                .filter(TaskMember.Answer.class::isInstance)
                .map(member -> ((TaskMember.Answer) member).action().value())
                .map(name -> Optional.ofNullable(actions.get(name)))
                .flatMap(Optional::stream)
                .flatMap(action -> action.parameters().values().stream())
                .forEach((Parameter parameter) ->
                        answers.putIfAbsent(parameter.name().value(), ExpressionScope.typeOf(parameter.type())));
        return answers;
    }
}
