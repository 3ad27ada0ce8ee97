package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.text.Names;
import dev.firedrill.engine.text.ServiceNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Puts arguments into the form in which they are compared: the one meaning that names have in a scenario. */
final class Arguments {
    private static final int LONGEST_NUMBER = 100;

    private final List<String> services;
    private final ServiceNames names;
    private final Map<String, String> severities = new LinkedHashMap<>();

    Arguments(List<String> services, ServiceNames names, List<Severity> severities) {
        this.services = services;
        this.names = names;
        severities.forEach(severity -> this.severities.put(Names.upper(severity.name()), severity.name()));
    }

    /** The text of an argument as it was sent, stripped. */
    static String text(JsonNode node) {
        return (node.isValueNode() ? node.asString("") : node.toString()).strip();
    }

    /** The index of the service that an argument means, or {@link ServiceNames#NONE}. */
    int service(Parameter parameter, String text) {
        return parameter.exact() ? names.exactly(text) : names.meant(text);
    }

    /** The known service that a text names, as a service parameter would be understood; empty where it names none. */
    String serviceNamed(String text) {
        int service = names.meant(text);
        return service == ServiceNames.NONE ? "" : services.get(service);
    }

    /** What an argument means: a declared service or severity by its name, otherwise the text itself. */
    String meaning(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case SERVICE -> {
                int service = service(parameter, text);
                yield service == ServiceNames.NONE ? text : services.get(service);
            }
            case SEVERITY -> severities.getOrDefault(Names.upper(text), text);
            case INTEGER, NUMBER -> number(text);
            case TEXT, CHOICE -> text;
        };
    }

    /** Whether what an argument means is a value of its parameter's type, as far as that is a known name. */
    boolean isValue(Parameter parameter, String meaning) {
        return switch (parameter.type()) {
            case SERVICE -> services.contains(meaning);
            case SEVERITY -> severities.containsValue(meaning);
            case TEXT, CHOICE, INTEGER, NUMBER -> true;
        };
    }

    /** One spelling for each number, so that 1, 1.0 and 1e0 are the same; what is no number stays as it is. */
    private static String number(String text) {
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            return Math.abs((long) number.scale()) > LONGEST_NUMBER ? text : number.toPlainString();
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    /** The form in which arguments of declared moves and of requests are compared. */
    String compared(Parameter parameter, String text) {
        return Names.plain(meaning(parameter, text));
    }
}
