package dev.firedrill.compiler.python;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a Python package with a typed client for one environment, on top of OpenEnv's. */
public final class PythonClient {
    private PythonClient() {}

    /** The contents of the files of a package that has a client and nothing else, by path. */
    public static SortedMap<String, String> files(Bundle bundle) {
        Environment environment = environment(bundle);
        SortedMap<String, String> files = modules(environment);
        files.put("pyproject.toml", Template.of("pyproject.toml").filled(gaps(environment)));
        return files;
    }

    /** The modules of the client alone. */
    public static SortedMap<String, String> modules(Environment environment) {
        var naming = new PythonNaming(environment.name());
        Models.Module models = Models.of(environment, naming);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("models.py", models.text());
        files.put("client.py", Template.of("client.py").filled(gaps(environment)));
        files.put("__init__.py", exports(environment, naming, models.names()));
        files.put("py.typed", "");
        return files;
    }

    /** What fills the gaps of templates about the package of an environment. */
    public static Map<String, String> gaps(Environment environment) {
        var naming = new PythonNaming(environment.name());
        String version = environment.rules().version();
        String description = environment.rules().description();
        return Map.of(
                "environment", environment.name(),
                "module", naming.module(),
                "distribution", naming.distribution(),
                "client", naming.client(),
                "action", naming.action(),
                "observation", naming.observation(),
                "state", naming.state(),
                // Python takes no other versions.
                "version", version.matches("\\d+(\\.\\d+)*") ? version : "0",
                "description", PythonText.quoted(description.isEmpty() ? environment.name() : description));
    }

    private static String exports(Environment environment, PythonNaming naming, List<String> models) {
        List<String> all = new ArrayList<>(models);
        all.add(naming.client());
        var lines = new Lines();
        lines.add("\"\"\"A typed OpenEnv client for the environment " + environment.name() + ".\"\"\"")
                .add("")
                .add("from .client import " + naming.client())
                .add("from .models import (");
        models.stream().sorted().forEach(name -> lines.in(name + ","));
        return lines.add(")")
                .add("")
                .add(all.stream()
                        .sorted()
                        .map(name -> "    " + PythonText.quoted(name) + ",\n")
                        .collect(Collectors.joining("", "__all__ = [\n", "]")))
                .toString();
    }

    private static Environment environment(Bundle bundle) {
        try {
            return Environment.of(bundle);
        } catch (BundleException e) {
            throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
        }
    }
}
