package dev.firedrill.compiler.syntax;

/** A part of the tree that declares a name. */
public interface Named extends Node {
    /** The name it declares. */
    Name name();
}
