package dev.firedrill.compiler.diagnostics;

import java.util.List;

/** Writes findings out in one format. */
public interface Renderer {
    /** The findings in their order as one text that ends with a line break; the empty text may stand for none. */
    String render(List<Diagnostic> diagnostics);
}
