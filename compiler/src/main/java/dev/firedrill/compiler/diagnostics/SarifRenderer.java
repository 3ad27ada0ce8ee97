package dev.firedrill.compiler.diagnostics;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firedrill.compiler.source.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes findings as a SARIF 2.1.0 log, which code hosts show beside the lines. */
public record SarifRenderer(String version) implements Renderer {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public String render(List<Diagnostic> diagnostics) {
        List<DiagnosticCode> codes =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        var driver =
                new Driver("firedrill", version, codes.stream().map(Rule::of).toList());
        var results = diagnostics.stream()
                .map(diagnostic -> Result.of(diagnostic, codes.indexOf(diagnostic.code())))
                .toList();
        return Json.write(new Log(SCHEMA, "2.1.0", List.of(new Run(new Tool(driver), "unicodeCodePoints", results))));
    }

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, String columnKind, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, List<Rule> rules) {}

    private record Rule(String id, Message shortDescription, Help help, Configuration defaultConfiguration) {
        private static Rule of(DiagnosticCode code) {
            String page = Explanations.page(code);
            return new Rule(
                    code.code(),
                    new Message(Explanations.title(code)),
                    new Help(page, page),
                    new Configuration(code.severity().word()));
        }
    }

    private record Help(String text, String markdown) {}

    private record Configuration(String level) {}

    private record Message(String text) {}

    private record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            List<Location> relatedLocations,
            Optional<List<Suppression>> suppressions) {
        private static Result of(Diagnostic diagnostic, int ruleIndex) {
            List<Diagnostic.Label> labels = diagnostic.labels();
            return new Result(
                    diagnostic.code().code(),
                    ruleIndex,
                    diagnostic.code().severity().word(),
                    new Message(diagnostic.message()
                            + diagnostic.help().map(help -> "\nhelp: " + help).orElse("")),
                    List.of(Location.of(diagnostic.span())),
                    IntStream.range(0, labels.size())
                            .mapToObj(index -> Location.of(index, labels.get(index)))
                            .toList(),
                    diagnostic.severity() == Severity.ACCEPTED
                            ? Optional.of(List.of(new Suppression("inSource")))
                            : Optional.empty());
        }
    }

    private record Suppression(String kind) {}

    private record Location(Optional<Integer> id, Optional<Message> message, PhysicalLocation physicalLocation) {
        private static Location of(Span span) {
            return new Location(Optional.empty(), Optional.empty(), PhysicalLocation.of(span));
        }

        private static Location of(int id, Diagnostic.Label label) {
            return new Location(
                    Optional.of(id), Optional.of(new Message(label.text())), PhysicalLocation.of(label.span()));
        }
    }

    private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {
        private static PhysicalLocation of(Span span) {
            var region = new Region(
                    span.line(),
                    span.column(),
                    span.file().line(span.end()),
                    span.file().column(span.end()));
            return new PhysicalLocation(
                    new ArtifactLocation(reference(span.file().name())), region);
        }
    }

    private record ArtifactLocation(String uri) {}

    private record Region(int startLine, int startColumn, int endLine, int endColumn) {}

    /** A file name as a URI reference: relative names stay relative, absolute ones become `file:` addresses. */
    private static String reference(String fileName) {
        String path = fileName.replace('\\', '/');
        boolean drive = path.matches("[A-Za-z]:/.*");
        boolean colonFirst = path.split("/", 2)[0].contains(":");
        try {
            URI uri = drive || path.startsWith("/")
                    ? new URI("file", "", (drive ? "/" : "") + path, null)
                    : new URI(null, null, (colonFirst ? "./" : "") + path, null);
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw new AssertionError(fileName, e);
        }
    }
}
