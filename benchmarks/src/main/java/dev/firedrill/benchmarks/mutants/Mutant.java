package dev.firedrill.benchmarks.mutants;

/** A flaw of some sort at some place. */
record Mutant(Operator operator, Mutation mutation) {
    /** Where it is. */
    String place() {
        return mutation.place().toString();
    }
}
