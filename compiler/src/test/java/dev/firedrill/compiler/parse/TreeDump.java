package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Node;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.compiler.syntax.Text;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** A syntax tree for people to read: a node a line, with its place, and its parts below it. */
final class TreeDump {
    private final StringBuilder lines = new StringBuilder();

    private TreeDump() {}

    static String of(Node root) {
        var dump = new TreeDump();
        dump.node("", root, 0);
        return dump.lines.toString();
    }

    private void node(String label, Node node, int depth) {
        lines.append("  ".repeat(depth)).append(label.isEmpty() ? "" : label + ": ");
        lines.append(node.getClass().getSimpleName()).append(' ').append(place(node.span()));
        if (node instanceof Name name) {
            lines.append(' ').append(name.value()).append('\n');
        } else if (node instanceof Text text) {
            lines.append(' ').append(quoted(text.value())).append('\n');
        } else if (node instanceof Quantity quantity) {
            lines.append(' ').append(quantity.value().toPlainString());
            lines.append(quantity.unit() == Quantity.Unit.NONE ? "\n" : " " + quantity.unit() + "\n");
        } else {
            record(node, depth);
        }
    }

    private void record(Node node, int depth) {
        RecordComponent[] components = node.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            Object value = value(node, component);
            boolean plain = value instanceof Boolean || value instanceof Enum || value instanceof String;
            if (plain && !value.equals("") && !value.equals(false)) {
                lines.append(' ').append(component.getName()).append('=');
                lines.append(value instanceof String text ? quoted(text) : value);
            }
        }
        lines.append('\n');
        for (RecordComponent component : components) {
            parts(component.getName(), value(node, component), depth + 1);
        }
    }

    private void parts(String label, Object value, int depth) {
        if (value instanceof Node part) {
            node(label, part, depth);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> parts(label, part, depth));
        } else if (value instanceof List<?> list) {
            for (Object part : list) {
                if (part instanceof Optional<?> cell && cell.isEmpty()) {
                    lines.append("  ".repeat(depth)).append(label).append(": -\n");
                }
                parts(label, part, depth);
            }
        }
    }

    private static Object value(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }

    private static String place(Span span) {
        SourceFile file = span.file();
        return span.line() + ":" + span.column() + "-" + file.line(span.end()) + ":" + file.column(span.end());
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\"", "\\\"")
                + '"';
    }
}
