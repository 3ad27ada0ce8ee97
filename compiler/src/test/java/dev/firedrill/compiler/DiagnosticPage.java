package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a page that explains a diagnostic. Each fenced block of a section is a file of its own; a section that
 * imports `demo` is compiled together with `demo.incident`.
 *
 * <p>In the example a comment of carets marks the line above it, the first caret standing under the first column of the
 * finding; {@code //<^^^} marks column 1. A comment {@code // ... 5000 more lines like this} repeats the line above it.
 */
record DiagnosticPage(String heading, String prose, List<SourceFile> example, Mark mark, List<SourceFile> corrected) {
    private static final Pattern BLOCK = Pattern.compile("```incident\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CARETS = Pattern.compile("\\s*//(<?)\\s*\\^+\\s*");
    private static final Pattern REPEAT = Pattern.compile("\\s*// \\.\\.\\. (\\d+) more lines like this");

    /** The place of a finding. */
    record Mark(String file, int line, int column) {}

    static DiagnosticPage of(String text) {
        String[] parts = text.split("\n## Example\n|\n## Corrected\n", -1);
        assertThat(parts).as("heading and prose, `## Example`, `## Corrected`").hasSize(3);
        String[] head = parts[0].split("\n", 2);
        List<SourceFile> example = blocks(parts[1]);
        List<Mark> marks =
                example.stream().flatMap(file -> marks(file).stream()).toList();
        assertThat(marks).as("comments of carets in the example").hasSize(1);
        return new DiagnosticPage(head[0], head.length > 1 ? head[1] : "", example, marks.get(0), blocks(parts[2]));
    }

    private static List<SourceFile> blocks(String section) {
        List<SourceFile> files = new ArrayList<>();
        var blocks = BLOCK.matcher(section);
        while (blocks.find()) {
            files.add(new SourceFile("block-" + (files.size() + 1) + ".incident", repeated(blocks.group(1))));
        }
        assertThat(files).as("fenced blocks of `incident`").isNotEmpty();
        return files;
    }

    private static String repeated(String block) {
        List<String> lines = new ArrayList<>();
        for (String line : block.split("\n", -1)) {
            var repeat = REPEAT.matcher(line);
            if (repeat.matches()) {
                String above = lines.get(lines.size() - 1);
                lines.add((above + "\n").repeat(Integer.parseInt(repeat.group(1)) - 1) + above);
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static List<Mark> marks(SourceFile file) {
        List<Mark> marks = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        for (int index = 1; index < lines.length; index++) {
            var carets = CARETS.matcher(lines[index]);
            if (carets.matches()) {
                int column = carets.group(1).isEmpty() ? lines[index].indexOf('^') + 1 : 1;
                marks.add(new Mark(file.name(), index, column));
            }
        }
        return marks;
    }
}
