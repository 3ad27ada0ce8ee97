package dev.firedrill.server.sessions;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** Drops the outermost braces of the object it is given, so that its fields join an object that is open already. */
final class WithoutBraces extends JsonGeneratorDelegate {
    private int depth;

    WithoutBraces(JsonGenerator out) {
        super(out, false);
    }

    @Override
    public JsonGenerator writeStartObject() {
        if (depth++ > 0) {
            delegate.writeStartObject();
        }
        return this;
    }

    @Override
    public JsonGenerator writeStartObject(Object value) {
        return writeStartObject();
    }

    @Override
    public JsonGenerator writeStartObject(Object value, int size) {
        return writeStartObject();
    }

    @Override
    public JsonGenerator writeEndObject() {
        if (--depth > 0) {
            delegate.writeEndObject();
        }
        return this;
    }
}
