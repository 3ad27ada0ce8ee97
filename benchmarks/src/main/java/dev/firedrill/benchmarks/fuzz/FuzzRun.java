package dev.firedrill.benchmarks.fuzz;

import dev.firedrill.benchmarks.ShippedEnvironment;
import dev.firedrill.server.FiredrillServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The fuzzer for as long as one likes: {@code java -cp benchmarks/target/quick/benchmarks.jar
 * dev.firedrill.benchmarks.fuzz.FuzzRun [COUNT [SEED]]}. Prints what came of it, and the heap before and after; ends
 * with 1 where anything was found.
 */
final class FuzzRun {
    private static final int COUNT = 100_000;
    private static final int WARM_UP = 20_000;
    private static final long MOST_GROWTH = 4L << 20;

    private FuzzRun() {}

    /** Warms up, measures the heap, fuzzes, measures it again. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        boolean clean;
        try (FiredrillServer server = Fuzz.server(ShippedEnvironment.load())) {
            var fuzz = new Fuzz(server);
            fuzz.run(WARM_UP, seed - 1);
            long before = heap();
            long began = System.nanoTime();
            fuzz.run(count, seed);
            double seconds = (System.nanoTime() - began) / 1e9;
            long after = heap();
            fuzz.findings().outcomes().forEach((name, times) -> System.out.println(times + "\t" + name));
            fuzz.findings().faults().forEach(System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "%,d requests and messages in %.0f s, heap %.1f MB before and %.1f MB after, %d faults%n",
                    count,
                    seconds,
                    before / 1e6,
                    after / 1e6,
                    fuzz.findings().faults().size());
            clean = fuzz.findings().faults().isEmpty() && after - before < MOST_GROWTH;
        }
        System.exit(clean ? 0 : 1);
    }

    /** What is in use once all is collected that can be. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
