package dev.firedrill.server.transcripts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a folder, one of which is written to; for one thread. */
final class TranscriptFiles implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TranscriptFiles.class.getName());
    private static final Pattern NAME = Pattern.compile("transcripts-\\d{8}T\\d{9}-\\d{3}\\.jsonl");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Rotation rotation;
    private final Opening opening;
    private Optional<Current> current = Optional.empty();

    /** How a new file is opened. */
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    /** The file that is written to. */
    private record Current(Path file, FileChannel channel, Instant since) {}

    TranscriptFiles(Path folder, Rotation rotation) {
        this(folder, rotation, file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    TranscriptFiles(Path folder, Rotation rotation, Opening opening) {
        this.folder = folder;
        this.rotation = rotation;
        this.opening = opening;
    }

    /** Adds bytes to the end of the folder, all or none. */
    void append(byte[] bytes) throws IOException {
        Current file = current(bytes.length);
        FileChannel channel = file.channel();
        long before = channel.position();
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            takeBack(file, before);
            throw e;
        }
    }

    /** The file goes on where it ended; where even that fails it is left, with a tail that its chain disproves. */
    private void takeBack(Current file, long before) {
        try {
            file.channel().truncate(before).position(before);
            if (before == 0) {
                close();
                Files.deleteIfExists(file.file());
            }
        } catch (IOException e) {
            close();
        }
    }

    private Current current(int bytes) throws IOException {
        if (current.isPresent() && !fits(current.get(), bytes)) {
            close();
        }
        if (current.isEmpty()) {
            current = Optional.of(open());
            forgetOldest();
        }
        return current.get();
    }

    private boolean fits(Current file, int bytes) throws IOException {
        long size = file.channel().position();
        return Files.exists(file.file())
                && (size == 0 || size + bytes <= rotation.fileBytes())
                && Instant.now().isBefore(file.since().plus(rotation.fileAge()));
    }

    private Current open() throws IOException {
        Files.createDirectories(folder);
        String time = TIME.format(Instant.now());
        for (int number = 0; ; number++) {
            Path file = folder.resolve("transcripts-" + time + "-" + String.format("%03d", number) + ".jsonl");
            if (Files.notExists(file)) {
                return new Current(file, opening.open(file), Instant.now());
            }
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> own = files.filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
            for (Path file : own.subList(0, Math.max(0, own.size() - rotation.files()))) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (current.isPresent()) {
                current.get().channel().close();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a file of transcripts did not close", e);
        } finally {
            current = Optional.empty();
        }
    }
}
