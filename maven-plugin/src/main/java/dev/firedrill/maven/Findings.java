package dev.firedrill.maven;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.source.Span;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;

/** Tells people and editors what was found, each finding at its place as `file:line:column`. */
final class Findings {
    private final Log log;
    private final BuildContext editor;

    Findings(Log log, BuildContext editor) {
        this.log = log;
        this.editor = editor;
    }

    /** Takes the marks of an earlier run away. */
    void clear(IncidentSources sources) {
        sources.forCompiler().files().forEach(file -> editor.removeMessages(new File(file.name())));
    }

    void report(Diagnostic diagnostic) {
        String code = diagnostic.code().code() + ": " + diagnostic.message();
        tell(
                diagnostic.severity(),
                diagnostic.span() + ": " + diagnostic.severity().word() + " " + code);
        diagnostic.labels().forEach(label -> tell(diagnostic.severity(), "    " + label.span() + ": " + label.text()));
        diagnostic.help().ifPresent(help -> tell(diagnostic.severity(), "    help: " + help));
        if (diagnostic.severity() != Severity.ACCEPTED) {
            mark(diagnostic.severity(), diagnostic.span(), code);
        }
    }

    void report(DrillReport.Result drill) {
        for (DrillReport.Failure failure : drill.failures()) {
            String message = "drill \"" + drill.title() + "\" on " + drill.scenario() + ": " + failure.message();
            tell(Severity.ERROR, failure.span() + ": error: " + message);
            mark(Severity.ERROR, failure.span(), message);
        }
    }

    private void tell(Severity severity, String line) {
        switch (severity) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            case ACCEPTED -> log.info(line);
        }
    }

    /** On the command line the default context would log the finding once more. */
    private void mark(Severity severity, Span span, String message) {
        if (editor.isIncremental()) {
            int gravity = severity == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
            editor.addMessage(new File(span.file().name()), span.line(), span.column(), message, gravity, null);
        }
    }

    /** Like `1 error, 2 warnings`; empty where there is neither. */
    static String summary(List<Diagnostic> diagnostics) {
        String errors = count(diagnostics, Severity.ERROR);
        String warnings = count(diagnostics, Severity.WARNING);
        return errors + (errors.isEmpty() || warnings.isEmpty() ? "" : ", ") + warnings;
    }

    private static String count(List<Diagnostic> diagnostics, Severity severity) {
        long count = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
        return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
