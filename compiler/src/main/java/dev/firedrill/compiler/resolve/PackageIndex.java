package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Named;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each package declares, and what a file sees of it: its own package and those it imports. */
public final class PackageIndex {
    private static final Map<Class<?>, String> SORTS = Map.of(
            Declaration.Environment.class, Symbol.ENVIRONMENT.description(),
            Declaration.Topology.class, Symbol.TOPOLOGY.description(),
            Declaration.Incident.class, Symbol.INCIDENT.description(),
            Declaration.Scenario.class, Symbol.SCENARIO.description());

    private final Map<String, List<SourceUnit>> packages = new TreeMap<>();
    private final Names names;

    PackageIndex(List<SourceUnit> units, Names names) {
        this.names = names;
        units.forEach(unit -> packages.computeIfAbsent(packageOf(unit), key -> new ArrayList<>())
                .add(unit));
        checkImports();
    }

    /** The package of a file; empty where it names none. */
    public static String packageOf(SourceUnit unit) {
        return unit.packageName().map(DottedName::value).orElse("");
    }

    /** Every declaration, in the order of the files. */
    Stream<Declaration> declarations() {
        return packages.values().stream().flatMap(List::stream).flatMap(unit -> unit.declarations().stream());
    }

    /** The file that holds the declaration. */
    SourceUnit unitOf(Declaration declaration) {
        return packages.values().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.span().file() == declaration.span().file())
                .findFirst()
                .orElseThrow();
    }

    private void checkImports() {
        for (List<SourceUnit> units : packages.values()) {
            for (SourceUnit unit : units) {
                unit.imports()
                        .forEach(name ->
                                names.known(name.span(), name.value(), Symbol.PACKAGE, importable(unit, name.value())));
                reportTwice(unit);
            }
        }
        Set<String> done = new LinkedHashSet<>();
        packages.keySet().forEach(name -> visit(name, new ArrayList<>(), done));
    }

    private void reportTwice(SourceUnit unit) {
        Map<String, DottedName> imported = new LinkedHashMap<>();
        for (DottedName name : unit.imports()) {
            DottedName first = imported.putIfAbsent(name.value(), name);
            if (first != null) {
                names.diagnostics()
                        .report(DiagnosticCode.REPEATED_MEMBER, name.span(), "import " + name.value())
                        .label(first.span(), "first here")
                        .help("keep one of the two");
            }
        }
    }

    /** What an import can mean; the own package only where it is what is written. */
    private Set<String> importable(SourceUnit unit, String written) {
        Set<String> importable = new TreeSet<>(packages.keySet());
        importable.removeIf(name -> name.isEmpty() || (name.equals(packageOf(unit)) && !name.equals(written)));
        return importable;
    }

    /** Whether every package that the file imports is there. */
    boolean importsResolved(SourceUnit unit) {
        return unit.imports().stream().allMatch(name -> packages.containsKey(name.value()));
    }

    private void visit(String name, List<String> path, Set<String> done) {
        if (path.contains(name)) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            cycle.add(name);
            importOf(cycle.get(cycle.size() - 2), name)
                    .ifPresent(span -> names.diagnostics()
                            .report(DiagnosticCode.CYCLIC_IMPORT, span, String.join(" -> ", cycle))
                            .help("put what both need into a third package"));
            return;
        }
        if (!done.add(name)) {
            return;
        }
        path.add(name);
        for (SourceUnit unit : packages.getOrDefault(name, List.of())) {
            unit.imports().forEach(imported -> visit(imported.value(), path, done));
        }
        path.remove(name);
    }

    private Optional<Span> importOf(String from, String to) {
        return packages.getOrDefault(from, List.of()).stream()
                .flatMap(unit -> unit.imports().stream())
                .filter(imported -> imported.value().equals(to))
                .map(DottedName::span)
                .findFirst();
    }

    /** The declarations of a type that a file sees, by name; one declared twice is reported. */
    <D extends Declaration> Map<String, D> visible(SourceUnit unit, Class<D> type) {
        Map<String, D> visible = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        seen.add(packageOf(unit));
        unit.imports().forEach(name -> seen.add(name.value()));
        for (String name : seen) {
            declared(name, type).forEach(visible::putIfAbsent);
        }
        return visible;
    }

    /** The declaration that a name in a file means; one that two imported packages declare is reported. */
    <D extends Declaration> Optional<D> find(SourceUnit unit, Name name, Symbol symbol, Class<D> type) {
        List<String> declaring = unit.imports().stream()
                .map(DottedName::value)
                .distinct()
                .filter(imported -> declared(imported, type).containsKey(name.value()))
                .toList();
        if (declaring.size() > 1 && !declared(packageOf(unit), type).containsKey(name.value())) {
            String packages = declaring.stream().map(each -> "`" + each + "`").collect(Collectors.joining(" or "));
            names.diagnostics()
                    .report(
                            DiagnosticCode.AMBIGUOUS_NAME,
                            name.span(),
                            name.value(),
                            "the " + symbol.description() + " of the package " + packages)
                    .help("import only one of them, or give one another name");
            return Optional.empty();
        }
        return names.find(name.span(), name.value(), symbol, visible(unit, type));
    }

    /** The declarations of a type in a package, by name. */
    <D extends Declaration> Map<String, D> declared(String packageName, Class<D> type) {
        Map<String, D> declared = new LinkedHashMap<>();
        for (SourceUnit unit : packages.getOrDefault(packageName, List.of())) {
            for (Declaration declaration : unit.declarations()) {
                if (type.isInstance(declaration)) {
                    nameOf(declaration).ifPresent(name -> add(name, type.cast(declaration), declared));
                }
            }
        }
        return declared;
    }

    private <D extends Declaration> void add(Name name, D declaration, Map<String, D> declared) {
        D first = declared.putIfAbsent(name.value(), declaration);
        if (first != null && first != declaration) {
            Span place = nameOf(first).map(Name::span).orElse(first.span());
            names.diagnostics()
                    .report(
                            DiagnosticCode.DUPLICATE_NAME,
                            name.span(),
                            Optional.ofNullable(SORTS.get(declaration.getClass()))
                                    .orElseThrow(),
                            name.value())
                    .label(place, "first here")
                    .help("give one of them another name");
        }
    }

    private static Optional<Name> nameOf(Declaration declaration) {
        return declaration instanceof Named named ? Optional.of(named.name()) : Optional.empty();
    }
}
