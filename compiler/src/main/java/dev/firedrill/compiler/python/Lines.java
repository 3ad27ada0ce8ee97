package dev.firedrill.compiler.python;

/** Lines of Python, one after the other. */
final class Lines {
    private final StringBuilder text = new StringBuilder();

    Lines add(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A line inside a class. */
    Lines in(String line) {
        return add("    " + line);
    }

    /** Begins a class, as far below the one before as Python likes it. */
    Lines type(String name, String base, String documentation) {
        return add("").add("")
                .add("class " + name + "(" + base + "):")
                .in(PythonText.quoted(documentation))
                .add("");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
