package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** What a row of evidence is good for. */
public sealed interface Mark extends Node {
    /** `proves cause`, `proves severity`, or `proves severity is P2`. */
    record Proves(Span span, boolean cause, Optional<Name> level) implements Mark {}

    /** `decoy`: names a service and leads nowhere. */
    record Decoy(Span span) implements Mark {}

    /** `leads to SERVICE`, with a reason where the text uses other words. */
    record Leads(Span span, List<Name> services, Optional<Text> because) implements Mark {}

    /** `clears SERVICE`. */
    record Clears(Span span, List<Name> services) implements Mark {}

    /** `visible` or `visible figures`: seen at reset, whole or its figures alone. */
    record Visible(Span span, boolean figuresAlone) implements Mark {}

    /** `empty`: the query finds nothing. */
    record Empty(Span span) implements Mark {}
}
