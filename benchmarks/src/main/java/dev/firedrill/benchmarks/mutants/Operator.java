package dev.firedrill.benchmarks.mutants;

import dev.firedrill.compiler.prove.Claim;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A sort of flaw.
 *
 * @param expected the claim that it violates, where no check finds it first
 */
record Operator(String name, Claim expected, Function<World, Stream<Mutation>> mutations) {}
