package dev.firedrill.compiler.syntax;

/** A name, which must be declared, or a text in quotes, which is taken as it stands. */
public sealed interface Word extends Node permits Name, Text {
    /** The name or the text. */
    String value();
}
