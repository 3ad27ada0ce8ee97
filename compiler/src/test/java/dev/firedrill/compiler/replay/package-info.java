/**
 * A second opinion: checks the traces of certificates by the language reference alone. It reads bundles as JSON and shares
 * no code with the engine, the compiler or the prover.
 */
package dev.firedrill.compiler.replay;
