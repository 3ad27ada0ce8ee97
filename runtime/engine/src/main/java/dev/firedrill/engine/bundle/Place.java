package dev.firedrill.engine.bundle;

import dev.firedrill.engine.rules.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value of a document together with its place, read as the one type that the format allows there. */
record Place(JsonNode node, Pointer pointer) {
    private static final int SHOWN = 60;

    /** How one kind of value is read. */
    interface Shape<T> {
        T read(Place place) throws BundleException;
    }

    String text() throws BundleException {
        if (!node.isString()) {
            throw wrong("a text");
        }
        return node.stringValue();
    }

    int integer() throws BundleException {
        if (!node.isInt()) {
            throw wrong("a whole number below 2^31");
        }
        return node.intValue();
    }

    BigDecimal decimal() throws BundleException {
        if (!node.isNumber()) {
            throw wrong("a number");
        }
        var number = node.decimalValue();
        if (!Limits.allows(number)) {
            throw pointer.fault("a number may have at most " + Limits.DIGITS + " digits on either side of the point");
        }
        return number;
    }

    boolean truth() throws BundleException {
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return node.booleanValue();
    }

    Expression.Number number() throws BundleException {
        return new Expression.Number(decimal());
    }

    <T> List<T> list(Shape<T> shape) throws BundleException {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        var list = new ArrayList<T>(node.size());
        for (int index = 0; index < node.size(); index++) {
            list.add(shape.read(element(index)));
        }
        return list;
    }

    Place element(int index) {
        return new Place(node.get(index), pointer.at(index));
    }

    Members members() throws BundleException {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return new Members(this);
    }

    BundleException wrong(String expected) {
        var found = node.toString();
        var shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "..." : found;
        return pointer.fault("expected " + expected + ", found " + shown);
    }
}
