package dev.firedrill.cli.author;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.DrillJson;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Explanations;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.prove.Trace;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.server.author.AuthorDesk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The editions of an author's sources: what is asked of the newest, and of the last sound one, which is served. */
public final class Workshop implements AuthorDesk, AutoCloseable {
    private final Shell shell;
    private final Provings provings;
    private volatile Edition newest;
    private volatile Edition served;
    private volatile Optional<String> trouble = Optional.empty();
    private final AtomicReference<Drills> drills = new AtomicReference<>();

    /** What the drills of an edition showed. */
    private record Drills(long edition, DrillReport report) {}

    /** Begins with sources that are sound. */
    public Workshop(SourceSet sources, Compilation compilation, Shell shell) {
        this.shell = shell;
        newest = new Edition(1, sources, compilation);
        served = newest;
        provings = new Provings(fault -> shell.note("firedrill: internal fault while proving: " + fault));
        provings.prove(newest);
    }

    /** The author's own sources, without the libraries that they import. */
    SourceSet own() {
        return new SourceSet(newest.sources().files().stream()
                .filter(file -> !file.library())
                .toList());
    }

    /** Compiles changed sources; they are the ones that are asked about from now on. */
    Edition take(SourceSet changed) {
        newest = newest.next(Inputs.complete(changed, shell));
        trouble = Optional.empty();
        return newest;
    }

    /** The newest edition is the one that is served. */
    void serveNewest() {
        served = newest;
        provings.prove(newest);
    }

    /** The newest edition stays, because the files cannot be read. */
    void cannotRead(String why) {
        trouble = Optional.of(why);
    }

    @Override
    public ObjectNode overview() {
        return OverviewJson.of(newest, served, trouble);
    }

    @Override
    public Optional<String> source(String path) {
        return newest.source(path).map(SourceFile::text);
    }

    @Override
    public Optional<ObjectNode> check(String path, String text) {
        Edition edition = newest;
        return edition.source(path)
                .map(file -> FindingsJson.of(
                        Compiler.compile(with(edition.sources(), file, text)).diagnostics()));
    }

    /** The sources with another text of one; an own one may import what it did not. */
    private SourceSet with(SourceSet sources, SourceFile old, String text) {
        var changed = new SourceFile(old.name(), text);
        Stream<SourceFile> others = sources.files().stream().filter(file -> file != old);
        return old.library()
                ? new SourceSet(
                        Stream.concat(others, Stream.of(changed.asLibrary())).toList())
                : Inputs.complete(
                        new SourceSet(Stream.concat(others.filter(file -> !file.library()), Stream.of(changed))
                                .toList()),
                        shell);
    }

    @Override
    public Optional<ObjectNode> proofs(String environment) {
        Edition edition = served;
        return edition.makes(environment)
                ? Optional.of(ProofsJson.of(
                        environment, edition.number(), provings.of(environment), provings.running(environment)))
                : Optional.empty();
    }

    @Override
    public Optional<Witness> witness(String id) {
        return WitnessName.of(id)
                .flatMap(name -> provings.of(name.environment())
                        .filter(proved -> proved.edition() == name.edition())
                        .flatMap(proved -> witness(name, proved)));
    }

    private static Optional<Witness> witness(WitnessName name, Provings.Proved proved) {
        List<ProofReport.Entry> entries = proved.entries();
        Optional<Trace> trace = Optional.of(name.claim())
                .filter(claim -> claim < entries.size())
                .map(claim -> entries.get(claim).proof().traces())
                .filter(traces -> name.trace() < traces.size())
                .map(traces -> traces.get(name.trace()));
        Optional<Environment> environment = proved.certified()
                .map(bundle ->
                        BundleFiles.environments(List.of(bundle), List.of()).get(0));
        return trace.flatMap(found -> environment
                .flatMap(rules -> rules.scenario(found.scenario()))
                .map((Scenario scenario) -> new Witness(name.text(), found.name(), scenario, found.moves())));
    }

    @Override
    public Optional<ObjectNode> coverage(String environment) {
        Edition edition = served;
        if (!edition.makes(environment)) {
            return Optional.empty();
        }
        DrillReport report = drills(edition);
        var coverage = report.coverage().stream()
                .filter(scenario -> scenario.environment().equals(environment))
                .toList();
        List<String> scenarios =
                coverage.stream().map(scenario -> scenario.scenario()).toList();
        var results = report.results().stream()
                .filter(result -> scenarios.contains(result.scenario()))
                .toList();
        ObjectNode root = DrillJson.tree(new DrillReport(results, coverage));
        return Optional.of(root.put("env", environment).put("revision", edition.number()));
    }

    private DrillReport drills(Edition edition) {
        return drills.updateAndGet(known -> known != null && known.edition == edition.number()
                        ? known
                        : new Drills(edition.number(), edition.compilation().runDrills()))
                .report;
    }

    @Override
    public Optional<ObjectNode> explanation(String code) {
        return DiagnosticCode.of(code)
                .map(found -> JsonNodeFactory.instance
                        .objectNode()
                        .put("code", found.code())
                        .put("title", Explanations.title(found))
                        .put("text", Explanations.page(found)));
    }

    @Override
    public void close() {
        provings.close();
    }
}
