package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ScenarioModel.Alert;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.AlertEntry;
import dev.firedrill.compiler.syntax.IncidentMember.AlertValue;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves alerts. A scenario's first alert overrides the first of the incident field by field, and so on. */
final class AlertResolver {
    private final FieldValues values;
    private final Names names;
    private final Map<String, ValueShape> shapes = new LinkedHashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private int overridden = -1;

    AlertResolver(EnvironmentModel environment, FieldValues values, Names names) {
        this.values = values;
        this.names = names;
        shapes.put("id", ValueShape.TEXT);
        shapes.put("fired", ValueShape.SEVERITY);
        shapes.put("affects", ValueShape.SERVICES);
        shapes.put("symptom", ValueShape.TEXTS);
        shapes.put("error-rate", ValueShape.NUMBER);
        shapes.put("duration", ValueShape.NUMBER);
        environment.alertFields().forEach((name, field) -> shapes.put(name, ValueShape.of(field.type())));
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
            Optional<ValueShape> shape = names.find(field.span(), field.value(), Symbol.ALERT_FIELD, shapes);
            if (shape.isPresent() && values.fit(field, entry.values(), entry.span(), shape.get())) {
                AlertEntry first = own.put(field.value(), entry);
                if (first != null) {
                    own.put(field.value(), joined(first, entry, shape.get()));
                }
            }
        }
        return own;
    }

    private AlertEntry joined(AlertEntry first, AlertEntry second, ValueShape shape) {
        if (!shape.many()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.REPEATED_MEMBER,
                            second.span(),
                            second.field().value())
                    .label(first.span(), "first here")
                    .help("keep one of the two");
        }
        List<AlertValue> both = new ArrayList<>(first.values());
        both.addAll(second.values());
        return new AlertEntry(first.span(), first.field(), both);
    }
}
