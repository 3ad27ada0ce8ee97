package dev.firedrill.server.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a server listens and what it allows: a value for each setting, the default unless another was said. */
public final class ServerSettings {
    /** What holds where nothing else is said: 127.0.0.1:7860, with safe limits. */
    public static final ServerSettings DEFAULTS = new ServerSettings(Map.of());

    private final Map<Setting<?>, Object> said;

    private ServerSettings(Map<Setting<?>, Object> said) {
        this.said = said;
    }

    /** Every setting there is, under the headings that help has for them. */
    public static Map<String, List<Setting<?>>> all() {
        var groups = new LinkedHashMap<String, List<Setting<?>>>();
        groups.put("Where it listens", Listening.ALL);
        groups.put("Who may use it, and for what", Access.ALL);
        groups.put("How much it takes on", Limits.ALL);
        groups.put("How long it waits", Patience.ALL);
        return groups;
    }

    /** The value of a setting. */
    @SuppressWarnings("unchecked") // only `with` adds values, and those of the setting's type
    public <T> T get(Setting<T> setting) {
        return (T) said.getOrDefault(setting, setting.byDefault());
    }

    /**
     * The same with another value.
     *
     * @throws IllegalArgumentException if the value is out of bounds
     */
    public <T> ServerSettings with(Setting<T> setting, T value) {
        var more = new LinkedHashMap<>(said);
        more.put(setting, setting.checked(value));
        return new ServerSettings(more);
    }

    /**
     * The same with the value that a word stands for.
     *
     * @param source where the word stands, for the message if it does not fit
     * @throws IllegalArgumentException if it is no such value, or out of bounds
     */
    public <T> ServerSettings reading(Setting<T> setting, String word, String source) {
        return with(setting, setting.read(word, source));
    }
}
