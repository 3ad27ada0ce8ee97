package dev.firedrill.engine;

import java.util.Set;

/**
 * Which parts of its scenario an episode touched.
 *
 * @param evidence the cells that were queried, as `action service`
 * @param remedySteps indexes of the remedy steps done
 * @param mistakes indexes of the mistakes made
 * @param neutral indexes of the declared neutral moves made
 * @param events the events that happened
 * @param shapingRules indexes of the rules of the task's shaping column that paid
 * @param components the components of the task's rubric that were not 0
 */
public record Coverage(
        Set<String> evidence,
        Set<Integer> remedySteps,
        Set<Integer> mistakes,
        Set<Integer> neutral,
        Set<String> events,
        Set<Integer> shapingRules,
        Set<String> components) {}
