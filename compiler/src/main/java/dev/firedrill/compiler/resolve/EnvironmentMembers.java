package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of an environment and of those it extends; what stands nearer replaces what has the same name. */
final class EnvironmentMembers {
    private static final Map<Class<?>, String> SORTS = Map.ofEntries(
            Map.entry(EnvironmentMember.SeverityLevel.class, Symbol.SEVERITY.description()),
            Map.entry(EnvironmentMember.AlertField.class, Symbol.ALERT_FIELD.description()),
            Map.entry(EnvironmentMember.Kind.class, Symbol.KIND.description()),
            Map.entry(EnvironmentMember.Action.class, Symbol.ACTION.description()),
            Map.entry(EnvironmentMember.Task.class, Symbol.TASK.description()),
            Map.entry(EnvironmentMember.Event.class, Symbol.EVENT.description()),
            Map.entry(EnvironmentMember.Rubric.class, Symbol.RUBRIC.description()),
            Map.entry(EnvironmentMember.Version.class, "version"),
            Map.entry(EnvironmentMember.Hold.class, "hold"),
            Map.entry(EnvironmentMember.Return.class, "return"),
            Map.entry(EnvironmentMember.AlertTable.class, "alert"),
            Map.entry(EnvironmentMember.AfterEnd.class, "after end"),
            Map.entry(EnvironmentMember.Wire.class, "wire"));

    private final Map<String, EnvironmentMember> members = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Name> endsOn = new ArrayList<>();
    private final Diagnostics diagnostics;

    EnvironmentMembers(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A column of a shaping table. */
    record Column(EnvironmentMember.Shaping table, Name name, int index) {}

    /** Adds the members of one environment, which replace those added before. */
    void add(Declaration.Environment environment) {
        Set<String> here = new HashSet<>();
        for (EnvironmentMember member : environment.members()) {
            if (member instanceof EnvironmentMember.Shaping shaping) {
                addColumns(shaping, here);
            } else if (member instanceof EnvironmentMember.EndsOn ends) {
                endsOn.add(ends.event());
            } else if (!(member instanceof EnvironmentMember.Accept)) {
                add(member, here);
            }
        }
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
