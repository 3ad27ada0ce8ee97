package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;

/** One check: looks for one problem and reports each place that has it. */
interface Check {
    void check(Model model, Diagnostics diagnostics);
}
