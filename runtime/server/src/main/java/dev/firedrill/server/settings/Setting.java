package dev.firedrill.server.settings;

import java.util.Optional;

/** One thing that can be said about how the server runs; its name is that of the option of `firedrill serve`. */
public final class Setting<T> {
    private final String name;
    private final Optional<String> label;
    private final Form<T> form;
    private final T byDefault;
    private final Optional<String> defaultInWords;
    private final Optional<String> variable;
    private final String meaning;

    private Setting(
            String name,
            Optional<String> label,
            Form<T> form,
            T byDefault,
            Optional<String> defaultInWords,
            Optional<String> variable,
            String meaning) {
        this.name = name;
        this.label = label;
        this.form = form;
        this.byDefault = byDefault;
        this.defaultInWords = defaultInWords;
        this.variable = variable;
        this.meaning = meaning;
    }

    /** A setting that takes a value, which help calls by a label. */
    static <T> Setting<T> of(String name, String label, Form<T> form, T byDefault, String meaning) {
        return new Setting<>(
                name,
                Optional.of(label),
                form,
                byDefault,
                Optional.of(form.shown().apply(byDefault)),
                Optional.empty(),
                meaning);
    }

    /** A setting that is off unless it is said. */
    static Setting<Boolean> flag(String name, String meaning) {
        return new Setting<>(name, Optional.empty(), Form.flag(), false, Optional.empty(), Optional.empty(), meaning);
    }

    /** The same where the default says nothing by itself. */
    Setting<T> otherwise(String words) {
        return new Setting<>(name, label, form, byDefault, Optional.of(words), variable, meaning);
    }

    /** The same, which a variable of the environment says too, unless the option does. */
    Setting<T> orVariable(String named) {
        return new Setting<>(name, label, form, byDefault, defaultInWords, Optional.of(named), meaning);
    }

    /** The option that says it, with its dashes. */
    public String option() {
        return "--" + name;
    }

    /** What help calls the value; empty where there is none to give. */
    public Optional<String> label() {
        return label;
    }

    /** The variable of the environment that says it where the option does not. */
    public Optional<String> variable() {
        return variable;
    }

    /** What it means, and what holds where nothing is said. */
    public String description() {
        if (defaultInWords.isEmpty()) {
            return meaning;
        }
        String otherwise =
                variable.map(named -> "what " + named + " says, else ").orElse("") + defaultInWords.get();
        return meaning + " Else " + otherwise + ".";
    }

    /** What holds where nothing is said. */
    public T byDefault() {
        return byDefault;
    }

    /**
     * The value that a word stands for.
     *
     * @param source where the word stands, for the message if it does not fit
     * @throws IllegalArgumentException if it is no such value, or out of bounds
     */
    T read(String word, String source) {
        return form.reading().apply(word.strip()).filter(form.fits()).orElseThrow(() -> unfit(source, word));
    }

    /** The value, if it is within the bounds. */
    T checked(T value) {
        if (!form.fits().test(value)) {
            throw unfit(option(), form.shown().apply(value));
        }
        return value;
    }

    private IllegalArgumentException unfit(String source, String word) {
        return new IllegalArgumentException(source + " cannot be `" + word + "`; it takes " + form.takes());
    }
}
