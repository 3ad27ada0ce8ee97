package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.Pointer;
import java.util.HashSet;
import java.util.Set;

/** Checks that an action can be written and read without ambiguity. */
final class WireCheck {
    private WireCheck() {}

    static void check(EnvironmentRules rules, Pointer pointer) throws BundleException {
        var wire = rules.wire();
        Check.that(!wire.action().isEmpty(), "an action needs a key", pointer.at("action"));
        var keys = new HashSet<String>();
        for (int index = 0; index < wire.action().size(); index++) {
            unused(wire.action().get(index), keys, pointer.at("action").at(index));
        }
        for (int index = 0; index < wire.target().size(); index++) {
            unused(wire.target().get(index), keys, pointer.at("target").at(index));
        }
        if (wire.parameters().isPresent()) {
            unused(wire.parameters().get(), keys, pointer.at("parameters"));
        }
        var parameters = rules.actions().stream()
                .flatMap(action -> action.parameters().stream())
                .map(Parameter::name)
                .distinct()
                .toList();
        for (int index = 0; index < wire.aliases().size(); index++) {
            var place = pointer.at("aliases").at(index);
            unused(wire.aliases().get(index).key(), keys, place.at("key"));
            Check.known(wire.aliases().get(index).parameter(), parameters, "parameter", place.at("parameter"));
        }
    }

    private static void unused(String key, Set<String> keys, Pointer place) throws BundleException {
        Check.name(key, place);
        Check.that(keys.add(key), "`" + key + "` is a key already", place);
    }
}
