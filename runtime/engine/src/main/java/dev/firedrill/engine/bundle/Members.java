package dev.firedrill.engine.bundle;

import dev.firedrill.engine.bundle.Place.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The properties of an object, taken one by one; {@link #end} refuses those that nobody took. */
final class Members {
    private final Place place;
    private final Set<String> known = new LinkedHashSet<>();

    Members(Place place) {
        this.place = place;
    }

    /** The property, where it is there; a null is not the same as absence. */
    Optional<Place> find(String name) {
        known.add(name);
        return Optional.ofNullable(place.node().get(name))
                .map(node -> new Place(node, place.pointer().at(name)));
    }

    Place get(String name) throws BundleException {
        var found = find(name);
        if (found.isEmpty()) {
            throw place.pointer().fault("property `" + name + "` is missing");
        }
        return found.get();
    }

    String text(String name) throws BundleException {
        return get(name).text();
    }

    String textOrEmpty(String name) throws BundleException {
        return optional(name, Place::text).orElse("");
    }

    int integer(String name) throws BundleException {
        return get(name).integer();
    }

    OptionalInt optionalInteger(String name) throws BundleException {
        var found = find(name);
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(found.get().integer());
    }

    boolean flag(String name) throws BundleException {
        return optional(name, Place::truth).orElse(false);
    }

    BigDecimal decimalOrZero(String name) throws BundleException {
        return optional(name, Place::decimal).orElse(BigDecimal.ZERO);
    }

    <T> Optional<T> optional(String name, Shape<T> shape) throws BundleException {
        var found = find(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(shape.read(found.get()));
    }

    <T> List<T> list(String name, Shape<T> shape) throws BundleException {
        return this.<List<T>>optional(name, value -> value.list(shape)).orElse(List.of());
    }

    List<String> texts(String name) throws BundleException {
        return list(name, Place::text);
    }

    <T> Map<String, T> map(String name, Shape<T> shape) throws BundleException {
        var found = find(name);
        var map = new LinkedHashMap<String, T>();
        if (found.isPresent()) {
            var members = found.get().members();
            for (var key : found.get().node().propertyNames()) {
                map.put(key, shape.read(members.get(key)));
            }
        }
        return map;
    }

    <T> T word(String name, Function<String, Optional<T>> lookup, String expected) throws BundleException {
        var value = get(name);
        return lookup.apply(value.text()).orElseThrow(() -> value.wrong(expected));
    }

    void end() throws BundleException {
        for (var name : place.node().propertyNames()) {
            if (!known.contains(name)) {
                var names = known.stream().sorted().collect(Collectors.joining(", "));
                throw place.pointer().fault("unknown property `" + name + "`; known here: " + names);
            }
        }
    }
}
