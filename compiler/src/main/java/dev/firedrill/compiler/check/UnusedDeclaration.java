package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.Symbol;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A declaration that nothing needs. What a drill does with an action is no need of the action. */
final class UnusedDeclaration implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        if (!diagnostics.hasErrors()) { // otherwise what did not bind would make other things look unused
            new Search(model, diagnostics).run();
        }
    }

    private record Search(Model model, MemberUses uses, Diagnostics diagnostics) {
        Search(Model model, Diagnostics diagnostics) {
            this(model, new MemberUses(model), diagnostics);
        }

        void run() {
            for (SourceUnit unit : model.units()) {
                unit.imports().forEach(imported -> checkImport(unit, imported));
                unit.declarations().forEach(this::check);
            }
        }

        private void check(Declaration declaration) {
            if (declaration instanceof Declaration.Topology topology && !named(Symbol.TOPOLOGY, topology.name())) {
                report(Symbol.TOPOLOGY, topology.name(), "write an incident on it, or take it out");
            } else if (declaration instanceof Declaration.Incident incident
                    && !named(Symbol.INCIDENT, incident.name())) {
                report(Symbol.INCIDENT, incident.name(), "write a scenario of it, or take it out");
            } else if (declaration instanceof Declaration.Environment environment) {
                check(environment);
            }
        }

        private void check(Declaration.Environment environment) {
            if (!uses.played(environment)) {
                report(Symbol.ENVIRONMENT, environment.name(), "write a scenario of one of its tasks, or take it out");
                return;
            }
            for (EnvironmentMember member : environment.members()) {
                if (member instanceof EnvironmentMember.Shaping shaping) {
                    shaping.columns().stream()
                            .filter(column -> !uses.column(column))
                            .forEach(column -> report(Symbol.SHAPING, column, "name it in a task, or take it out"));
                } else {
                    check(member);
                }
            }
        }

        private void check(EnvironmentMember member) {
            if (member instanceof EnvironmentMember.Task task && !uses.task(task)) {
                report(Symbol.TASK, task.name(), "write a scenario of it, or take it out");
            } else if (member instanceof EnvironmentMember.Action action && !uses.action(action)) {
                report(Symbol.ACTION, action.name(), "let a task offer it, or take it out");
            } else if (member instanceof EnvironmentMember.Kind kind && !uses.kind(kind)) {
                report(Symbol.KIND, kind.name(), "declare an action of it, or take it out");
            } else if (member instanceof EnvironmentMember.SeverityLevel level && !uses.severity(level)) {
                report(
                        Symbol.SEVERITY,
                        level.name(),
                        "fire an alert with it, judge an incident by it or name it in a rule, or take it out");
            } else if (member instanceof EnvironmentMember.Rubric rubric && !uses.rubric(rubric.name())) {
                report(Symbol.RUBRIC, rubric.name(), "name it in a task, or take it out");
            } else if (member instanceof EnvironmentMember.Event event && !uses.event(event)) {
                report(Symbol.EVENT, event.name(), "pay for it, count it, end on it or reply to it, or take it out");
            } else if (member instanceof EnvironmentMember.AlertField field) {
                uses.missing(field).ifPresent(missing -> report(Symbol.ALERT_FIELD, field.name(), missing));
            } else if (member instanceof EnvironmentMember.TruthField field && !uses.truth(field)) {
                String read = "read it in a rule or a rubric as `truth."
                        + field.name().value() + "`, or take it out";
                report(Symbol.TRUTH_FIELD, field.name(), read);
            }
        }

        private boolean named(Symbol symbol, Name name) {
            return model.references().stream()
                    .anyMatch(reference ->
                            reference.symbol() == symbol && reference.name().equals(name.value()));
        }

        private void checkImport(SourceUnit unit, DottedName imported) {
            Set<String> offered = model.units().stream()
                    .filter(other -> packageName(other).equals(imported.value()))
                    .flatMap(other -> other.declarations().stream())
                    .flatMap(this::offers)
                    .collect(Collectors.toSet());
            boolean used = !packageName(unit).equals(imported.value())
                    && model.references().stream()
                            .filter(reference ->
                                    reference.span().file() == unit.span().file())
                            .anyMatch(reference -> offered.contains(key(reference.symbol(), reference.name())));
            if (!used) {
                report(Symbol.PACKAGE, imported.span(), imported.value(), "take the import out");
            }
        }

        private static String packageName(SourceUnit unit) {
            return unit.packageName().map(DottedName::value).orElse("");
        }

        /** What a file can name of a declaration in another package. */
        private Stream<String> offers(Declaration declaration) {
            if (declaration instanceof Declaration.Environment environment) {
                return Stream.concat(
                        Stream.of(key(Symbol.ENVIRONMENT, environment.name().value())),
                        uses.tasks(environment).map(task -> key(Symbol.TASK, task)));
            }
            if (declaration instanceof Declaration.Topology topology) {
                return Stream.of(key(Symbol.TOPOLOGY, topology.name().value()));
            }
            if (declaration instanceof Declaration.Incident incident) {
                return Stream.of(key(Symbol.INCIDENT, incident.name().value()));
            }
            return Optional.of(declaration)
                    .filter(Declaration.Scenario.class::isInstance)
                    .map(scenario -> key(
                            Symbol.SCENARIO,
                            ((Declaration.Scenario) scenario).name().value()))
                    .stream();
        }

        private static String key(Symbol symbol, String name) {
            return symbol + " " + name;
        }

        private void report(Symbol symbol, Name name, String help) {
            report(symbol, name.span(), name.value(), help);
        }

        private void report(Symbol symbol, Span place, String name, String help) {
            diagnostics
                    .report(DiagnosticCode.UNUSED_DECLARATION, place, symbol.description(), name)
                    .help(help);
        }
    }
}
