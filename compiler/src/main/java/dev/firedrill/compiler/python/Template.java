package dev.firedrill.compiler.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/** A text beside a class with gaps in it, which are written `@{name}`. */
public final class Template {
    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template of(String name) {
        return of(Template.class, name);
    }

    /** The text of that name in the folder of a class. */
    public static Template of(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("there is no " + name + " beside " + beside.getName());
            }
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with every gap filled. */
    public String filled(Map<String, String> gaps) {
        return new StringSubstitutor(gaps, "@{", "}")
                .setEnableUndefinedVariableException(true)
                .setDisableSubstitutionInValues(true)
                .replace(text);
    }
}
