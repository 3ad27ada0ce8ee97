package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ScenarioModel.Alert;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.AlertEntry;
import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves alerts. A scenario's first alert overrides the first of the incident field by field, and so on. */
final class AlertResolver {
    private final EnvironmentModel environment;
    private final TopologyModel topology;
    private final Names names;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private int overridden = -1;

    AlertResolver(EnvironmentModel environment, TopologyModel topology, Names names) {
        this.environment = environment;
        this.topology = topology;
        this.names = names;
        shapes.put("id", Shape.TEXT);
        shapes.put("fired", Shape.SEVERITY);
        shapes.put("affects", Shape.SERVICES);
        shapes.put("symptom", Shape.TEXTS);
        shapes.put("error-rate", Shape.NUMBER);
        shapes.put("duration", Shape.NUMBER);
        environment
                .alertFields()
                .forEach((name, field) ->
                        shapes.put(name, field.type() == ParameterType.TEXT ? Shape.TEXT : Shape.NUMBER));
    }

    /** What the values of an alert field look like. */
    private enum Shape {
        TEXT("one text in quotes"),
        TEXTS("texts in quotes"),
        NUMBER("one number"),
        SEVERITY("one severity"),
        SERVICES("services");

        private final String description;

        Shape(String description) {
            this.description = description;
        }

        boolean many() {
            return this == TEXTS || this == SERVICES;
        }
    }

    List<Alert> alerts() {
        return alerts;
    }

    void startOverrides() {
        overridden = 0;
    }

    void add(IncidentMember.Alert syntax) {
        boolean overriding = overridden >= 0 && overridden < alerts.size();
        Optional<Alert> base = overriding ? Optional.of(alerts.get(overridden)) : Optional.empty();
        Map<String, AlertEntry> own = own(syntax);
        Map<String, AlertEntry> fields = new LinkedHashMap<>();
        base.ifPresent(alert -> fields.putAll(alert.fields()));
        fields.putAll(own);
        Optional<Text> title = syntax.title().or(() -> base.flatMap(Alert::title));
        Alert alert = new Alert(syntax.span(), title, fields);
        if (overriding) {
            alerts.set(overridden++, alert);
        } else {
            alerts.add(alert);
        }
    }

    private Map<String, AlertEntry> own(IncidentMember.Alert syntax) {
        Map<String, AlertEntry> own = new LinkedHashMap<>();
        for (AlertEntry entry : syntax.entries()) {
            Name field = entry.field();
            Optional<Shape> shape = names.find(field.span(), field.value(), Symbol.ALERT_FIELD, shapes);
            if (shape.isPresent() && fits(entry, shape.get())) {
                AlertEntry first = own.put(field.value(), entry);
                if (first != null) {
                    own.put(field.value(), joined(first, entry, shape.get()));
                }
            }
        }
        return own;
    }

    private AlertEntry joined(AlertEntry first, AlertEntry second, Shape shape) {
        if (!shape.many()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.REPEATED_MEMBER,
                            second.span(),
                            second.field().value())
                    .label(first.span(), "first here")
                    .help("keep one of the two");
        }
        List<AlertValue> values = new ArrayList<>(first.values());
        values.addAll(second.values());
        return new AlertEntry(first.span(), first.field(), values);
    }

    private boolean fits(AlertEntry entry, Shape shape) {
        boolean right = (shape.many() || entry.values().size() == 1)
                && entry.values().stream().allMatch(value -> fits(value, shape));
        if (!right) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.TYPE_MISMATCH,
                            entry.span(),
                            shape.description + " behind `" + entry.field().value() + "`",
                            "`" + Names.shortened(entry.span().text()) + "`");
        }
        return right && entry.values().stream().allMatch(value -> known(value, shape));
    }

    private static boolean fits(AlertValue value, Shape shape) {
        return switch (shape) {
            case TEXT, TEXTS -> value.word().filter(Text.class::isInstance).isPresent();
            case NUMBER -> value.quantity().isPresent();
            case SEVERITY, SERVICES ->
                value.word().filter(Name.class::isInstance).isPresent();
        };
    }

    private boolean known(AlertValue value, Shape shape) {
        Optional<Name> name = value.word().filter(Name.class::isInstance).map(Name.class::cast);
        return switch (shape) {
            case SEVERITY ->
                name.filter(n -> names.known(
                                n.span(),
                                n.value(),
                                Symbol.SEVERITY,
                                environment.severities().keySet()))
                        .isPresent();
            case SERVICES ->
                name.filter(n -> names.known(n.span(), n.value(), Symbol.SERVICE, topology.knownServices()))
                        .isPresent();
            default -> true;
        };
    }
}
