package dev.firedrill.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the server listens and what it allows; what is not given is as the server has it. */
final class ServeOptions {
    static final String SESSIONS_VARIABLE = "MAX_CONCURRENT_ENVS";

    @Option(names = "--port", paramLabel = "PORT", description = "The port, 0 for any that is free. Else 7860.")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--host", paramLabel = "HOST", description = "The address to listen on. Else 127.0.0.1.")
    Optional<String> host = Optional.empty();

    @Option(
            names = "--max-sessions",
            paramLabel = "N",
            description = "Sessions at once, over WebSockets and at /mcp. Else what " + SESSIONS_VARIABLE
                    + " says, else 1000.")
    Optional<Integer> maxSessions = Optional.empty();

    @Option(names = "--max-episodes", paramLabel = "N", description = "HTTP episodes kept at once. Else 10000.")
    Optional<Integer> maxEpisodes = Optional.empty();

    @Option(
            names = "--episode-idle",
            paramLabel = "SECONDS",
            description = "How long an unfinished HTTP episode is safe from making room for others. Else 3600.")
    Optional<Integer> episodeIdle = Optional.empty();

    @Option(names = "--max-body", paramLabel = "BYTES", description = "The longest HTTP body. Else 1048576.")
    Optional<Integer> maxBody = Optional.empty();

    @Option(
            names = "--transcripts",
            paramLabel = "DIR",
            description =
                    "Writes every episode into this folder when it is over or left, for `firedrill replay`: files of"
                            + " 16 MiB or a day, the newest 100.")
    Optional<Path> transcripts = Optional.empty();

    @Option(
            names = "--production",
            description =
                    "For agents at work: without /reset, /step, /state and /grader. Sessions at /ws play as ever.")
    boolean production;
}
