package dev.firedrill.cli.author;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Explanations;
import dev.firedrill.compiler.source.Span;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings for a page: places as lines and columns from 1, columns in characters, an end behind the last one. */
final class FindingsJson {
    private FindingsJson() {}

    static ObjectNode of(List<Diagnostic> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var diagnostics = root.putArray("diagnostics");
        findings.forEach(finding -> diagnostics.add(of(finding)));
        return root;
    }

    static ObjectNode of(Diagnostic finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", finding.code().code());
        node.put("title", Explanations.title(finding.code()));
        node.put("severity", finding.severity().word());
        node.put("message", finding.message());
        finding.help().ifPresentOrElse(help -> node.put("help", help), () -> node.putNull("help"));
        place(finding.span(), node);
        var labels = node.putArray("labels");
        finding.labels().forEach(label -> place(label.span(), labels.addObject().put("text", label.text())));
        return node;
    }

    private static void place(Span span, ObjectNode node) {
        node.put("path", span.file().name());
        node.put("line", span.line());
        node.put("column", span.column());
        node.put("end_line", span.file().line(span.end()));
        node.put("end_column", span.file().column(span.end()));
    }
}
