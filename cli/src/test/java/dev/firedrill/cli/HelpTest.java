package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says of itself, and of a command line that it cannot make sense of. */
final class HelpTest {
    @Test
    void theHelpTeachesTheOrderOfThings() {
        Ran ran = Ran.with("--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        Golden.check("help.txt", ran.out());
        assertThat(Ran.with("help").out()).isEqualTo(ran.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "test",
                "prove",
                "play",
                "serve",
                "replay",
                "regrade",
                "baseline",
                "compile",
                "package",
                "explain",
                "completion",
                "help"
            })
    void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
        Ran ran = Ran.with(command, "--help");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Examples:", "Exit codes:", "  firedrill " + command);
        assertThat(Ran.with("help", command).out()).isEqualTo(ran.out());
        Golden.check("help-" + command + ".txt", ran.out());
    }

    @Test
    void withoutACommandTheHelpIsAComplaint() {
        Ran ran = Ran.with();
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo(Ran.with("--help").out());
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(Ran.with("--version").out()).matches("firedrill \\S+\\R");
    }

    @Test
    void anUnknownCommandIsToldTheNearest() {
        complains("there is no command `chekc`; did you mean `check`?", "chekc");
        complains("there is no command `chekc`; did you mean `check`?", "help", "chekc");
        complains("there is no command `xyzzy`", "xyzzy");
    }

    @Test
    void anUnknownOptionIsToldTheNearest() {
        complains("there is no option `--stirct`; did you mean `--strict`?", "check", "--stirct");
        complains("there is no option `--prot=80`; did you mean `--port`?", "serve", "--prot=80");
    }

    @Test
    void aValueThatDoesNotFitIsToldWhatDoes() {
        complains("--format takes text, json, sarif, not `yaml`", "check", "--format", "yaml");
        complains("--format takes text, json, not `sarif`", "test", "--format", "sarif");
        complains("--color takes auto, always, never, not `maybe`", "check", "--color", "maybe");
        complains("--port cannot be `many`; it takes 0 to 65535", "serve", "--port", "many");
        complains("--port cannot be `70000`; it takes 0 to 65535", "serve", "--port", "70000");
        complains("missing required option: `--output=DIR`", "compile");
        complains("`b` is one argument too many", "explain", "INC0101", "b");
    }

    @Test
    void theCompletionScriptNamesEveryCommand() {
        Ran ran = Ran.with("completion");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("#!/usr/bin/env bash").contains("check", "serve", "--max-sessions");
    }

    private static void complains(String message, String... arguments) {
        Ran ran = Ran.with(arguments);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("firedrill: ").contains(message);
    }
}
