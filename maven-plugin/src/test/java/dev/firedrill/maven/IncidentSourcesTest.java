package dev.firedrill.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void readsIncidentFilesInAllFoldersAndNothingElse() throws Exception {
        write("b.incident", "b");
        write("deep/down/a.incident", "größer");
        write("notes.txt", "");
        write(".hidden.incident", "");

        IncidentSources sources = IncidentSources.read(folder);

        assertThat(sources.texts())
                .containsExactly(Map.entry("b.incident", "b"), Map.entry("deep/down/a.incident", "größer"));
        assertThat(sources.forCompiler().files())
                .extracting(file -> Path.of(file.name()))
                .containsExactly(folder.resolve("b.incident"), folder.resolve("deep/down/a.incident"));
    }

    @Test
    void aMissingFolderHoldsNoSources() throws Exception {
        assertThat(IncidentSources.read(folder.resolve("missing")).isEmpty()).isTrue();
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.incident");
        Files.write(file, new byte[] {'/', '/', '\n', '/', '/', (byte) 0xE4, '\n'});

        assertThatThrownBy(() -> IncidentSources.read(folder))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(file + ":2: this is not UTF-8; save the file in that encoding");
    }

    @Test
    void namesTheFileThatIsNotThere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.incident"), folder.resolve("gone"));

        assertThatThrownBy(() -> IncidentSources.read(folder))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(link + " cannot be read: it leads to a file that is not there");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
