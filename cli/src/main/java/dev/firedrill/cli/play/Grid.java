package dev.firedrill.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Objects that are alike in rows and columns, as wide as a page and no wider. */
final class Grid {
    private static final String GAP = "  ";
    /** What a page leaves beside the two blanks that a table is set in by. */
    private static final int ROOM = Words.WIDTH - 2;

    private static final int LEAST_TEXT = 24;

    private final List<Column> columns;

    private Grid(List<Column> columns) {
        this.columns = columns;
    }

    static Grid of(JsonNode objects) {
        return new Grid(Sheet.names(objects).stream()
                .map(name -> Column.of(name, objects))
                .toList());
    }

    /** A heading and a line for each object; what would not fit in columns stands as names and values. */
    List<String> lines() {
        if (width(columns) <= ROOM) {
            return table();
        }
        List<Column> varying = columns.stream().filter(Column::varies).toList();
        if (!varying.isEmpty() && varying.size() < columns.size()) {
            List<String> lines = new ArrayList<>();
            columns.stream()
                    .filter(column -> !column.varies())
                    .forEach(column -> lines.add(
                            Words.wrap(column.name() + " ", column.cells().get(0) + ", in every line")));
            lines.addAll(new Grid(varying).lines());
            return lines;
        }
        return width(columns.subList(0, columns.size() - 1)) + GAP.length() + LEAST_TEXT <= ROOM ? table() : records();
    }

    private List<String> table() {
        int rows = columns.get(0).cells().size();
        return IntStream.range(-1, rows)
                .mapToObj(this::line)
                .flatMap(String::lines)
                .toList();
    }

    /** A line of the table, -1 being its heading; its last cell may be broken into several lines. */
    private String line(int row) {
        int last = columns.size() - 1;
        Column text = columns.get(last);
        String before = columns.subList(0, last).stream()
                .map(column -> column.padded(row) + GAP)
                .collect(Collectors.joining());
        return text.number() ? before + text.padded(row) : Words.wrap(before, text.cell(row), ROOM);
    }

    private List<String> records() {
        int rows = columns.get(0).cells().size();
        return IntStream.range(0, rows)
                .mapToObj(row -> columns.stream()
                        .map(column -> column.name() + " " + column.cell(row))
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static int width(List<Column> columns) {
        return columns.stream()
                        .mapToInt(column -> column.width() + GAP.length())
                        .sum()
                - GAP.length();
    }

    /** One member of every object. */
    private record Column(String name, boolean number, List<String> cells) {
        static Column of(String name, JsonNode objects) {
            boolean number =
                    objects.valueStream().allMatch(object -> object.path(name).isNumber());
            return new Column(
                    name,
                    number,
                    objects.valueStream()
                            .map(object -> object.has(name) ? Sheet.cell(object.path(name)) : "")
                            .toList());
        }

        boolean varies() {
            return cells.size() < 2 || cells.stream().distinct().count() > 1;
        }

        int width() {
            return Math.max(
                    name.length(), cells.stream().mapToInt(String::length).max().orElse(0));
        }

        String cell(int row) {
            return row < 0 ? name : cells.get(row);
        }

        String padded(int row) {
            String blanks = " ".repeat(width() - cell(row).length());
            return number ? blanks + cell(row) : cell(row) + blanks;
        }
    }
}
