package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar in processes of its own. */
final class CommandIT {
    private static final String SMALL = "src/test/resources/small";
    private static final int LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void theJarKnowsItsVersion() throws Exception {
        Ran ran = run("--version");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).matches("firedrill \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void theExitCodeIsThatOfTheCommand() throws Exception {
        assertThat(run("check", "src/test/resources/broken").exitCode()).isEqualTo(1);
        assertThat(run("check", "nowhere").exitCode()).isEqualTo(2);
    }

    @Test
    void theScenariosInTheJarAreSound() throws Exception {
        Ran ran = run("check", "--strict");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("0 errors, 0 warnings");
    }

    @Test
    void onlyServingLoadsTheServer() throws Exception {
        Path log = folder.resolve("classes");
        var command = command(List.of("-Xlog:class+load:file=" + log), "test", SMALL);
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        assertThat(ended(command.start())).isEqualTo(1);
        assertThat(Files.readString(log))
                .contains("dev.firedrill.cli.TestCommand")
                .doesNotContain(" io.undertow.");
    }

    @Test
    void aServerThatIsToldToEndSaysGoodbye() throws Exception {
        Path err = folder.resolve("err");
        var command = command(List.of(), "serve", "--port", "0", SMALL).redirectError(err.toFile());
        Process process = command.start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("serving 2 scenarios of demo");
            assertThat(out.readLine()).startsWith("at http://127.0.0.1:");
            process.destroy();
            assertThat(ended(process)).isNotZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(err)).contains("stopping").doesNotContain("INFO", "WARN", "Exception");
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = command(List.of(), arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        return new Ran(ended(process), Files.readString(out), Files.readString(err));
    }

    static ProcessBuilder command(List<String> options, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-jar", "target/firedrill-cli.jar"));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words);
        builder.environment().remove("FIREDRILL_DEBUG");
        return builder;
    }

    static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
