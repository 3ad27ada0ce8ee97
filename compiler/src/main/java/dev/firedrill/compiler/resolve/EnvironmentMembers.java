package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Named;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.compiler.syntax.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The members of an environment and of those it extends; what stands nearer replaces what has the same name. */
final class EnvironmentMembers {
    private static final Map<Class<?>, String> SORTS = Map.ofEntries(
            Map.entry(EnvironmentMember.SeverityLevel.class, Symbol.SEVERITY.description()),
            Map.entry(EnvironmentMember.AlertField.class, Symbol.ALERT_FIELD.description()),
            Map.entry(EnvironmentMember.TruthField.class, Symbol.TRUTH_FIELD.description()),
            Map.entry(EnvironmentMember.Kind.class, Symbol.KIND.description()),
            Map.entry(EnvironmentMember.Action.class, Symbol.ACTION.description()),
            Map.entry(EnvironmentMember.Task.class, Symbol.TASK.description()),
            Map.entry(EnvironmentMember.Event.class, Symbol.EVENT.description()),
            Map.entry(EnvironmentMember.Rubric.class, Symbol.RUBRIC.description()),
            Map.entry(EnvironmentMember.Version.class, "version"),
            Map.entry(EnvironmentMember.Hold.class, "hold"),
            Map.entry(EnvironmentMember.Return.class, "return"),
            Map.entry(EnvironmentMember.PublicRewards.class, "rewards"),
            Map.entry(EnvironmentMember.AlertTable.class, "alert"),
            Map.entry(EnvironmentMember.AfterEnd.class, "after end"),
            Map.entry(EnvironmentMember.Wire.class, "wire"));

    private final Map<String, EnvironmentMember> members = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<Name> endsOn = new ArrayList<>();
    private final Names names;
    private final Diagnostics diagnostics;

    EnvironmentMembers(Names names) {
        this.names = names;
        this.diagnostics = names.diagnostics();
    }

    /** A column of a shaping table. */
    record Column(EnvironmentMember.Shaping table, Name name, int index) {}

    /** A task that was taken away, with the rubric and the column that it had then. */
    private record Dropped(Optional<EnvironmentMember> rubric, Optional<Column> column) {}

    /** Adds the members of one environment, which replace those added before. */
    void add(Declaration.Environment environment) {
        Set<String> here = new HashSet<>();
        Tree.all(EnvironmentMember.DropTask.class, environment).forEach(this::drop);
        for (EnvironmentMember member : environment.members()) {
            if (member instanceof EnvironmentMember.Shaping shaping) {
                addColumns(shaping, here);
            } else if (member instanceof EnvironmentMember.EndsOn ends) {
                endsOn.add(ends.event());
            } else if (!(member instanceof EnvironmentMember.Accept || member instanceof EnvironmentMember.DropTask)) {
                add(member, here);
            }
        }
    }

    /** Takes a task of the environments before away; what this environment declares itself is not there yet. */
    private void drop(EnvironmentMember.DropTask drop) {
        Name task = drop.task();
        List<String> tasks = all(EnvironmentMember.Task.class).stream()
                .map(each -> each.name().value())
                .toList();
        if (names.known(task.span(), task.value(), Symbol.TASK, tasks)) {
            Optional.ofNullable(members.remove(key(Symbol.TASK, task)))
                    .map(EnvironmentMember.Task.class::cast)
                    .map(this::dropped)
                    .ifPresent(dropped::add);
        }
    }

    private Dropped dropped(EnvironmentMember.Task task) {
        return new Dropped(
                named(task, TaskMember.RubricName.class, TaskMember.RubricName::name)
                        .map(rubric -> members.get(key(Symbol.RUBRIC, rubric))),
                named(task, TaskMember.ShapingColumn.class, TaskMember.ShapingColumn::column)
                        .map(column -> columns.get(column.value())));
    }

    /**
     * Leaves the rubrics and columns out that the dropped tasks alone used, and that nothing has replaced since: they may
     * read an answer that no task has any more.
     */
    void leaveOutOrphans() {
        for (Dropped task : dropped) {
            task.rubric()
                    .filter(rubric -> name(rubric)
                            .filter(name -> needed(name, TaskMember.RubricName.class, TaskMember.RubricName::name))
                            .isEmpty())
                    .ifPresent(members.values()::remove);
            task.column()
                    .filter(column ->
                            !needed(column.name(), TaskMember.ShapingColumn.class, TaskMember.ShapingColumn::column))
                    .ifPresent(columns.values()::remove);
        }
    }

    private <M extends TaskMember> boolean needed(Name name, Class<M> type, Function<M, Name> named) {
        return all(EnvironmentMember.Task.class).stream()
                .flatMap(task -> named(task, type, named).stream())
                .anyMatch(other -> other.value().equals(name.value()));
    }

    private static <M extends TaskMember> Optional<Name> named(
            EnvironmentMember.Task task, Class<M> type, Function<M, Name> named) {
        return task.members().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(named)
                .findFirst();
    }

    private static String key(Symbol symbol, Name name) {
        return symbol.description() + " " + name.value();
    }

    private void addColumns(EnvironmentMember.Shaping shaping, Set<String> here) {
        for (int i = 0; i < shaping.columns().size(); i++) {
            Name name = shaping.columns().get(i);
            if (here.add("shaping " + name.value())) {
                columns.put(name.value(), new Column(shaping, name, i));
            } else {
                diagnostics
                        .report(DiagnosticCode.DUPLICATE_NAME, name.span(), Symbol.SHAPING.description(), name.value())
                        .help("give the second one another name, or put the rows together");
            }
        }
    }

    private void add(EnvironmentMember member, Set<String> here) {
        Optional<Name> name = name(member);
        String sort = sort(member);
        String key = sort + name.map(n -> " " + n.value()).orElse("");
        EnvironmentMember replaced = members.put(key, member);
        if (here.add(key) || replaced == null) {
            return;
        }
        Span first = name(replaced).map(Name::span).orElseGet(replaced::span);
        var report = name.isPresent()
                ? diagnostics.report(
                        DiagnosticCode.DUPLICATE_NAME,
                        name.get().span(),
                        sort,
                        name.get().value())
                : diagnostics.report(DiagnosticCode.REPEATED_MEMBER, member.span(), sort);
        report.label(first, "first here").help("keep one of the two");
    }

    private static Optional<Name> name(EnvironmentMember member) {
        return member instanceof Named named ? Optional.of(named.name()) : Optional.empty();
    }

    private static String sort(EnvironmentMember member) {
        return member instanceof EnvironmentMember.Table table
                ? table.place().name().toLowerCase(Locale.ROOT)
                : Optional.ofNullable(SORTS.get(member.getClass())).orElseThrow(() -> new AssertionError(member));
    }

    /** The members of a type, in the order of declaration. */
    <M extends EnvironmentMember> List<M> all(Class<M> type) {
        return members.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The only member of a type that cannot be given twice. */
    <M extends EnvironmentMember> Optional<M> only(Class<M> type) {
        return all(type).stream().findFirst();
    }

    /** The fields of the observation, state or step table. */
    List<EnvironmentMember.Field> fields(EnvironmentMember.Table.Place place) {
        EnvironmentMember.Table found = all(EnvironmentMember.Table.class).stream()
                .filter(table -> table.place() == place)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the standard environment has no table " + place));
        return found.fields().orElseGet(() -> fields(EnvironmentMember.Table.Place.OBSERVATION));
    }

    Map<String, Column> columns() {
        return columns;
    }

    List<Name> endsOn() {
        return endsOn;
    }
}
