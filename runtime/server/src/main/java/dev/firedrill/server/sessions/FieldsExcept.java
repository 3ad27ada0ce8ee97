package dev.firedrill.server.sessions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.filter.FilteringGeneratorDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.filter.TokenFilter.Inclusion;

/** Lets the fields of an object pass, some names at its top level excepted. */
final class FieldsExcept extends TokenFilter {
    private final Set<String> excepted;

    private FieldsExcept(Set<String> excepted) {
        this.excepted = excepted;
    }

    static JsonGenerator without(Set<String> names, JsonGenerator out) {
        return new FilteringGeneratorDelegate(out, new FieldsExcept(names), Inclusion.INCLUDE_ALL_AND_PATH, true);
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
        return excepted.contains(name) ? null : TokenFilter.INCLUDE_ALL;
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
        return true;
    }
}
