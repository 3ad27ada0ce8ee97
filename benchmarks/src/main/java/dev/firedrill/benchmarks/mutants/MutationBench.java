package dev.firedrill.benchmarks.mutants;

import dev.firedrill.compiler.prove.Limits;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts one flaw at a time into the shipped scenarios and tells which check or proof finds it. See {@code --help}.
 */
final class MutationBench {
    private static final String HELP = """
            Puts one flaw at a time into the shipped scenarios and tells which check or proof finds it.

              java -cp benchmarks/target/benchmarks.jar dev.firedrill.benchmarks.mutants.MutationBench [OPTION...]

              --sources DIR     the incident files                      (scenarios-src/src/main/incident)
              --packages A,B    folders of DIR to take                  (cloud,cloud-hardened)
              --operators WORD  only operators whose name holds WORD
              --most N          at most N mutants for each operator, spread over all of them
              --positions N     how many positions a search keeps
              --seconds N       how long the proofs of one mutant may take    (300)
              --each true       tell of every mutant what became of it, not of survivors alone
              --equivalent FILE lines of `OPERATOR | WHERE | WHY`: flaws that change nothing that matters; see the list
                                that is used otherwise, equivalents.txt
              --help            this text

            A mutant that compiles to the same bundles as before is not counted. Exit code 0.
            """;

    private final Settings settings;
    private final List<Operator> operators;

    private MutationBench(Settings settings) {
        this.settings = settings;
        this.operators = Stream.of(EvidenceFlaws.all(), TextFlaws.all(), RemedyFlaws.all(), RuleFlaws.all())
                .flatMap(List::stream)
                .filter(operator -> operator.name().contains(settings.operators()))
                .toList();
    }

    /** Makes the mutants, tries them, prints the report. */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        new MutationBench(Settings.of(arguments)).run();
    }

    private void run() throws IOException {
        World world = World.of(sources());
        System.err.println("the sources as they are");
        var verdicts = new Verdicts(world.sources(), new Limits(settings.positions()), settings.time());
        System.err.println(verdicts.proofs() + " proofs");
        List<Mutant> mutants = mutants(world);
        var report = new Report(operators, Reasons.equivalents(settings.equivalent()), Reasons.survivors());
        var done = new AtomicInteger();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Mutant mutant : mutants) {
                running.add(workers.submit(() -> {
                    String told =
                            report.add(mutant, verdicts.of(mutant.mutation().applied(world.sources())));
                    System.err.println(done.incrementAndGet() + " of " + mutants.size() + ", " + told);
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
        report.print(System.out, settings.each());
    }

    private List<Mutant> mutants(World world) {
        List<Mutant> mutants = new ArrayList<>();
        for (Operator operator : operators) {
            List<Mutation> all = operator.mutations().apply(world).toList();
            int count = Math.min(all.size(), settings.most());
            IntStream.range(0, count)
                    .mapToObj(index -> new Mutant(operator, all.get(index * all.size() / count)))
                    .forEach(mutants::add);
        }
        return mutants;
    }

    private SourceSet sources() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String folder : settings.packages()) {
            try (Stream<Path> paths = Files.walk(settings.sources().resolve(folder))) {
                paths.filter(path -> path.toString().endsWith(".incident"))
                        .sorted()
                        .forEach(path -> files.add(file(path)));
            }
        }
        return new SourceSet(files);
    }

    private SourceFile file(Path path) {
        try {
            String name = settings.sources().relativize(path).toString().replace('\\', '/');
            return new SourceFile(name, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
