package dev.firedrill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildRecordTest {
    @TempDir
    private Path folder;

    private Path output;
    private BuildRecord record;

    @BeforeEach
    void buildOnce() throws IOException {
        byte[] content = "built".getBytes(StandardCharsets.UTF_8);
        output = folder.resolve("out dir/bundle.json");
        OutputFile.write(output, content);
        record = new BuildRecord("inputs", new TreeMap<>(Map.of(output, Digest.of(content))));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("state/compile.txt");
        record.write(file);

        assertThat(BuildRecord.read(file)).isEqualTo(record);
    }

    @Test
    void isNoneWhereThereIsNoFileOrAnUnreadableOne() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "inputs\nno-digest-here");

        assertThat(BuildRecord.read(folder.resolve("missing"))).isEqualTo(BuildRecord.NONE);
        assertThat(BuildRecord.read(broken)).isEqualTo(BuildRecord.NONE);
    }

    @Test
    void isUpToDateOnlyWhileInputsAndOutputsAreTheSame() throws IOException {
        assertThat(record.isUpToDate("inputs")).isTrue();
        assertThat(record.isUpToDate("others")).isFalse();

        Files.writeString(output, "tampered with");
        assertThat(record.isUpToDate("inputs")).isFalse();

        Files.delete(output);
        assertThat(record.isUpToDate("inputs")).isFalse();
    }

    @Test
    void whatANewerBuildDoesNotMakeIsStale() {
        assertThat(record.staleAfter(BuildRecord.NONE)).containsExactly(output);
        assertThat(record.staleAfter(record)).isEmpty();
    }

    @Test
    void writingEqualContentLeavesTheFileAlone() throws IOException {
        var before = Files.getLastModifiedTime(output);
        Files.setLastModifiedTime(output, FileTime.fromMillis(before.toMillis() - 60_000));
        var aged = Files.getLastModifiedTime(output);

        OutputFile.write(output, "built".getBytes(StandardCharsets.UTF_8));
        assertThat(Files.getLastModifiedTime(output)).isEqualTo(aged);

        OutputFile.write(output, "other".getBytes(StandardCharsets.UTF_8));
        assertThat(output).hasContent("other");
        try (var files = Files.list(output.getParent())) {
            assertThat(files).hasSize(1);
        }
    }
}
