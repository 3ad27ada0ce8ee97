package dev.firedrill.server.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.transcript.Transcript;
import dev.firedrill.server.SmallIncidents;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.ResetRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A folder that takes transcripts, and one that does not. */
final class TranscriptFolderTest {
    /** A device on which there is never room. */
    private static final Path FULL = Path.of("/dev/full");

    private static final Duration SOON = Duration.ofMillis(10);
    private static final long ROOM = 1 << 20;

    private final List<Environment> environments = List.of(SmallIncidents.nested());

    @TempDir
    private Path folder;

    @Test
    void filesAreRotatedBySizeAndTheOldestGo() throws Exception {
        var rotation = new Rotation(1, Duration.ofDays(1), 3);
        try (var transcripts = new TranscriptFolder(folder, new TranscriptFiles(folder, rotation), SOON, ROOM)) {
            play(transcripts, 5);
        }
        assertThat(files()).hasSize(3);
        for (Path file : files()) {
            assertThat(read(file).transcripts()).hasSize(1);
        }
    }

    @Test
    void filesAreRotatedByAge() throws Exception {
        var rotation = new Rotation(ROOM, Duration.ZERO, 100);
        try (var transcripts = new TranscriptFolder(folder, new TranscriptFiles(folder, rotation), SOON, ROOM)) {
            play(transcripts, 4);
        }
        assertThat(files()).hasSize(4);
    }

    @Test
    void filesOfOthersAreLeftAlone() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.jsonl"), "mine");
        try (var transcripts = new TranscriptFolder(folder, new Rotation(1, Duration.ofDays(1), 1))) {
            play(transcripts, 2);
        }
        assertThat(notes).hasContent("mine");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskLosesNothingWhileThereIsRoomToWait() throws Exception {
        var tries = new AtomicInteger();
        var files = new TranscriptFiles(
                folder, Rotation.DEFAULT, file -> tries.incrementAndGet() < 4 ? full() : fresh(file));
        var transcripts = new TranscriptFolder(folder, files, SOON, ROOM);
        play(transcripts, 3);
        while (transcripts.written() == 0) {
            Thread.onSpinWait();
        }
        transcripts.close();
        assertThat(transcripts.lost()).isZero();
        assertThat(transcripts.written()).isEqualTo(3);
        assertThat(written()).isEqualTo(3);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatThereIsNoRoomForIsCountedAndItsPlaceIsMarked() throws Exception {
        var freed = new CountDownLatch(1);
        var files = new TranscriptFiles(folder, Rotation.DEFAULT, file -> freed.getCount() > 0 ? full() : fresh(file));
        try (var transcripts = new TranscriptFolder(folder, files, SOON, 2_000)) {
            play(transcripts, 20);
            assertThat(transcripts.lost()).isBetween(15L, 19L);
            freed.countDown();
        }
        Transcript.File file = read(files().get(0));
        assertThat(file.faults()).isEmpty();
        assertThat(file.transcripts().size() + file.lost()).isEqualTo(20);
        assertThat(file.lost()).isPositive();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsInTheMiddleOfATranscriptLeavesNoHalf() throws Exception {
        // A limit on the size of files stands for a disk that is nearly full: the write that passes it is cut short.
        var process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 1; exec \"$0\" -cp \"$1\" \"$2\" \"$3\"",
                        ProcessHandle.current().info().command().orElseThrow(),
                        System.getProperty("java.class.path"),
                        FillingDisk.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(files().get(0))).isEqualTo("0".repeat(300) + "1");
    }

    /** A process whose files cannot grow beyond some hundred bytes. */
    static final class FillingDisk {
        private FillingDisk() {}

        public static void main(String[] arguments) throws IOException {
            try (var files = new TranscriptFiles(Path.of(arguments[0]), Rotation.DEFAULT)) {
                files.append("0".repeat(300).getBytes(StandardCharsets.US_ASCII));
                try {
                    files.append(new byte[100_000]);
                    System.exit(1);
                } catch (IOException full) {
                    files.append(new byte[] {'1'});
                }
            }
        }
    }

    private long written() throws IOException {
        long count = 0;
        for (Path file : files()) {
            Transcript.File read = read(file);
            assertThat(read.faults()).isEmpty();
            count += read.transcripts().size();
        }
        return count;
    }

    private static FileChannel full() throws IOException {
        return FileChannel.open(FULL, StandardOpenOption.WRITE);
    }

    private static FileChannel fresh(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Plays so many episodes to their end; none may notice how the folder fares. */
    private void play(TranscriptFolder transcripts, int episodes) throws Refusal {
        var catalogue = new Catalogue(environments, transcripts);
        var table = new EpisodeTable(100, Duration.ofHours(1), System::nanoTime);
        var nothing = JsonNodeFactory.instance.objectNode();
        for (int number = 0; number < episodes; number++) {
            LiveEpisode episode = table.open(
                    Optional.of("episode " + number),
                    catalogue.choose(ResetRequest.of(nothing, key -> Optional.empty())));
            while (!episode.done()) {
                try (var out = JsonMapper.shared().createGenerator(new StringWriter())) {
                    episode.stepInEnvelope(nothing.deepCopy().put("action_type", "nothing"), out);
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("transcripts-"))
                    .sorted()
                    .toList();
        }
    }

    private static Transcript.File read(Path file) throws IOException {
        return Transcript.read(Files.readString(file));
    }
}
