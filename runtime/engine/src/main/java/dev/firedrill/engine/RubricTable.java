package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.NumberFunction;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.ExpressionCompiler;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.expression.Vocabulary;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rubric compiled to functions. {@code bits} bounds the values of its components and numeric reports. */
record RubricTable(
        List<Condition> requirements,
        Map<String, NumberFunction> components,
        Optional<NumberFunction> total,
        Map<String, Compiled> reports,
        Map<String, Long> bits) {

    static RubricTable of(Rubric rubric, Vocabulary vocabulary, Pointer pointer) throws BundleException {
        return new Building(vocabulary, pointer).build(rubric);
    }

    /** Compiles the parts in order, so that each may read only those before it. */
    private static final class Building {
        private final Vocabulary vocabulary;
        private final Pointer pointer;
        private final Map<String, Long> bits = new LinkedHashMap<>();

        Building(Vocabulary vocabulary, Pointer pointer) {
            this.vocabulary = vocabulary;
            this.pointer = pointer;
        }

        RubricTable build(Rubric rubric) throws BundleException {
            checkNames(rubric);
            var requirements = new ArrayList<Condition>();
            for (int index = 0; index < rubric.requirements().size(); index++) {
                requirements.add(ExpressionCompiler.condition(
                        rubric.requirements().get(index),
                        vocabulary,
                        scope(),
                        pointer.at("requirements").at(index)));
            }
            var components = components(rubric);
            Optional<NumberFunction> total = Optional.empty();
            if (rubric.total().isPresent()) {
                total = Optional.of(
                        ExpressionCompiler.number(rubric.total().get(), vocabulary, scope(), pointer.at("total"))
                                .function());
            }
            return new RubricTable(List.copyOf(requirements), components, total, reports(rubric), bits);
        }

        private void checkNames(Rubric rubric) throws BundleException {
            Check.names(rubric.components(), Component::name, "name", pointer.at("components"));
            Check.names(rubric.reports(), Component::name, "name", pointer.at("reports"));
            var names = rubric.components().stream().map(Component::name).toList();
            for (int index = 0; index < rubric.reports().size(); index++) {
                var name = rubric.reports().get(index).name();
                Check.that(
                        !names.contains(name),
                        "`" + name + "` is a component already",
                        pointer.at("reports").at(index));
            }
        }

        private Map<String, NumberFunction> components(Rubric rubric) throws BundleException {
            var components = new LinkedHashMap<String, NumberFunction>();
            for (int index = 0; index < rubric.components().size(); index++) {
                var component = rubric.components().get(index);
                var place = pointer.at("components").at(index).at("value");
                var value = ExpressionCompiler.number(component.value(), vocabulary, scope(), place);
                components.put(component.name(), value.function());
                bits.put(component.name(), value.bits());
            }
            return components;
        }

        private Map<String, Compiled> reports(Rubric rubric) throws BundleException {
            var reports = new LinkedHashMap<String, Compiled>();
            for (int index = 0; index < rubric.reports().size(); index++) {
                var report = rubric.reports().get(index);
                var place = pointer.at("reports").at(index).at("value");
                var value = ExpressionCompiler.compile(report.value(), vocabulary, scope(), place);
                Check.that(
                        value.type() != ValueType.KEYWORDS && value.type() != ValueType.STRUCTURE,
                        "a report cannot show " + value.type().description(),
                        place);
                reports.put(report.name(), value);
                if (value instanceof Numeric numeric) {
                    bits.put(report.name(), numeric.bits());
                }
            }
            return reports;
        }

        private Scope scope() {
            return Scope.of(Use.RUBRIC).with(bits);
        }
    }
}
