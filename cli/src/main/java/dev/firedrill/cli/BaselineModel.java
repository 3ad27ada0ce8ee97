package dev.firedrill.cli;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.server.baseline.chat.ChatOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/** The language model that variables of the environment name. */
final class BaselineModel {
    private static final String ADDRESS = "API_BASE_URL";
    private static final String MODEL = "MODEL_NAME";
    private static final String KEY = "HF_TOKEN";
    private static final List<String> VARIABLES = List.of(ADDRESS, MODEL, KEY);

    private BaselineModel() {}

    /** Whether all that names one is set. */
    static boolean isNamed(Shell shell) {
        return VARIABLES.stream().allMatch(name -> shell.variable(name).isPresent());
    }

    /** The model; a complaint names what is missing or unfit, and never shows the key. */
    static ChatOptions named(Shell shell) {
        String missing = VARIABLES.stream()
                .filter(name -> shell.variable(name).isEmpty())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Problem.usage("a language model needs " + String.join(", ", VARIABLES)
                    + " in the environment; not set: " + missing);
        }
        String key = value(KEY, shell);
        if (!key.matches("[!-~]+")) {
            throw Problem.usage(KEY + " holds blanks or letters that no key has; it is not shown here");
        }
        try {
            return ChatOptions.of(new URI(value(ADDRESS, shell)), value(MODEL, shell), key);
        } catch (URISyntaxException | IllegalArgumentException e) {
            // It is not quoted: there may be a password in it.
            throw Problem.usage(ADDRESS + " is to be an address such as https://example.org/v1, without a password or a"
                    + " query in it");
        }
    }

    private static String value(String name, Shell shell) {
        return shell.variable(name).orElseThrow().strip();
    }
}
