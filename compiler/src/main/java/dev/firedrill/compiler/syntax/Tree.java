package dev.firedrill.compiler.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the tree by the components of its records. */
public final class Tree {
    private Tree() {}

    /** All nodes of a type below and including the given one, in source order. */
    public static <N extends Node> List<N> all(Class<N> type, Node root) {
        List<N> found = new ArrayList<>();
        collect(type, root, found);
        return found;
    }

    /** The nodes directly below, in source order. */
    public static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            addNodes(value(node, component), children);
        }
        return children;
    }

    private static <N extends Node> void collect(Class<N> type, Node node, List<N> found) {
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        children(node).forEach(child -> collect(type, child, found));
    }

    private static void addNodes(Object value, List<Node> children) {
        if (value instanceof Node node) {
            children.add(node);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> addNodes(element, children));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(element -> addNodes(element, children));
        }
    }

    private static Object value(Node node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + component + " of " + node, e);
        }
    }
}
