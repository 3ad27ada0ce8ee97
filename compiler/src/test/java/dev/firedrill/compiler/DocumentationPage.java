package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of the documentation, with its blocks in their order.
 *
 * @param text all of it
 */
public record DocumentationPage(String text, List<Block> blocks) {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("`([\\w/-]+\\.incident)`:\\s*$");

    /**
     * What stands between two fences.
     *
     * @param file the file that the sentence before a block of incident text says to save it as
     */
    public record Block(String language, String text, Optional<String> file) {
        boolean isIncident() {
            return language.equals("incident");
        }
    }

    public static DocumentationPage read(String first, String... more) throws IOException {
        String text = Files.readString(Path.of("..").resolve(Path.of(first, more)));
        List<Block> blocks = new ArrayList<>();
        var found = BLOCK.matcher(text);
        for (int end = 0; found.find(); end = found.end()) {
            var file = FILE.matcher(text.substring(end, found.start()));
            blocks.add(new Block(
                    found.group(1), found.group(2), file.find() ? Optional.of(file.group(1)) : Optional.empty()));
        }
        return new DocumentationPage(text, List.copyOf(blocks));
    }

    /** The blocks of incident text, each a file. */
    public SourceSet sources() {
        return sources(blocks);
    }

    /** The incident text among some blocks, each a file. */
    static SourceSet sources(List<Block> blocks) {
        List<SourceFile> files = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isIncident()) {
                files.add(new SourceFile(block.file().orElse("block-" + files.size() + ".incident"), block.text()));
            }
        }
        assertThat(files).isNotEmpty();
        return new SourceSet(files);
    }
}
