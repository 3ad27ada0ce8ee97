package dev.firedrill.compiler.replay;

import dev.firedrill.compiler.replay.CertificateCheck.Played;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds what a proof says to its traces as they were played: that they show the figures that carry their names, and that
 * the verdict follows from the figures, as far as it does.
 */
final class ClaimCheck {
    private static final String PASS = "shortest to the pass mark";
    private static final Exact MARGIN = new Exact(BigInteger.ONE, BigInteger.valueOf(20));
    private static final String WRONG = "best list with a wrong answer everywhere";
    private static final Exact WRONG_BOUND = new Exact(BigInteger.ONE, BigInteger.valueOf(5));

    /** Figures of a claim about lists that are no list's worth, or of lists whose own answers it does not show. */
    private static final Set<String> NO_LISTS =
            Set.of("blind bound", "no list above", "best list by the observation at reset", WRONG);

    private final JsonNode bundle;
    private final JsonNode proof;
    private final List<Played> played;
    private final String verdict;
    private final List<String> differences = new ArrayList<>();

    ClaimCheck(JsonNode bundle, JsonNode proof, List<Played> played) {
        this.bundle = bundle;
        this.proof = proof;
        this.played = List.copyOf(played);
        this.verdict = proof.path("verdict").stringValue();
    }

    /** What does not fit. */
    List<String> differences() {
        switch (proof.path("claim").stringValue()) {
            case "solvable" -> solvable();
            case "graded-soundly" -> gradedSoundly();
            case "aligned" -> aligned();
            case "not-gameable" -> notGameable();
            default -> {}
        }
        return differences;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            String subject = proof.path("scenario").asString(proof.path("task").asString(""));
            differences.add(proof.path("claim").stringValue() + ", " + subject + ": " + otherwise);
        }
    }

    private Optional<Exact> figure(String name) {
        return proof.path("figures").has(name)
                ? Optional.of(Exact.of(proof.path("figures").path(name)))
                : Optional.empty();
    }

    private Stream<Played> named(String name) {
        return played.stream().filter(trace -> trace.name().equals(name));
    }

    private JsonNode task() {
        return Game.named(
                        bundle.path("environment").path("tasks"),
                        "id",
                        proof.path("task").stringValue())
                .orElseThrow();
    }

    private Exact passMark() {
        return task().has("pass") ? Exact.of(task().path("pass").decimalValue()) : Exact.of(1);
    }

    /** What an episode of the task is judged by: its grade, or its return where there is no rubric. */
    private Exact result(Played trace) {
        return task().has("rubric") ? trace.grade().orElse(Exact.ZERO) : trace.total();
    }

    /** A trace of the name shows the figure, and there is none without the other. */
    private void shows(String figure, String trace, Function<Played, Exact> shown) {
        List<Played> traces = named(trace).toList();
        require(figure(figure).isPresent() != traces.isEmpty(), "the figure or the trace is missing: " + figure);
        figure(figure)
                .ifPresent(said -> traces.forEach(each ->
                        require(said.equals(shown.apply(each)), figure + " " + said + " is " + shown.apply(each))));
    }

    private void solvable() {
        require(figure("pass mark").equals(Optional.of(passMark())), "the pass mark is " + passMark());
        for (String trace : List.of(PASS, "shortest to the greatest grade")) {
            shows("steps " + trace, trace, each -> Exact.of(each.steps()));
            shows("grade " + trace, trace, this::result);
        }
        boolean passed = named(PASS).findAny().isPresent();
        named(PASS).forEach(trace -> require(result(trace).compareTo(passMark()) >= 0, "the trace does not pass"));
        require(verdict.equals("proved") == passed, verdict + (passed ? ", and passed" : ", and nothing that passes"));
        require(
                passed || played.stream().noneMatch(trace -> result(trace).compareTo(passMark()) >= 0),
                "a trace passes, and none is said to");
    }

    private void gradedSoundly() {
        for (String end : List.of("least ", "greatest ")) {
            shows(found(end + "return"), end + "return", Played::total);
        }
        if (!task().has("rubric")) {
            return;
        }
        for (String end : List.of("least ", "greatest ")) {
            shows(found(end + "grade"), end + "grade", trace -> trace.grade().orElse(Exact.ZERO));
        }
        boolean inside = figure("least grade")
                        .filter(least -> least.compareTo(Exact.ZERO) >= 0)
                        .isPresent()
                && figure("greatest grade").equals(Optional.of(Exact.of(1)));
        require(inside || !verdict.equals("proved"), "proved, and the grade does not go up to 1 or leaves 0 to 1");
    }

    /** The figure's name, where more may be possible than was found. */
    private String found(String figure) {
        return figure(figure + " found").isPresent() ? figure + " found" : figure;
    }

    private void aligned() {
        if (task().has("rubric")) {
            compared();
        } else {
            promised();
        }
    }

    /** Nothing shows that a remedy has no order or that a move pays for nothing but these. */
    private boolean otherwise() {
        return Stream.concat(named("paid for nothing"), named("the remedy, backwards"))
                .findAny()
                .isPresent();
    }

    private void promised() {
        boolean more = figure("promised")
                .filter(limit -> figure("greatest sum of rewards")
                        .filter(sum -> sum.compareTo(limit) > 0)
                        .isPresent())
                .isPresent();
        require(verdict.equals("refuted") == (more || otherwise()), verdict + ", and more is paid: " + more);
    }

    private void compared() {
        Exact top = named("greatest return at the top grade")
                .flatMap(trace -> trace.grade().stream())
                .findFirst()
                .orElse(Exact.ZERO);
        shows("greatest return by shaping alone", "greatest shaping", Played::shaping);
        boolean aligned = true;
        for (Map.Entry<String, Exact> mark :
                Map.of("top grade", top, "pass mark", passMark()).entrySet()) {
            String at = "greatest return at the " + mark.getKey();
            String below = "greatest return below the " + mark.getKey();
            shows(at, at, Played::total);
            shows(below, below, Played::total);
            named(at).forEach(trace -> require(isAt(trace, mark.getValue()), at + ": its grade is lower"));
            named(below).forEach(trace -> require(!isAt(trace, mark.getValue()), below + ": its grade is not lower"));
            aligned &= figure(at).isEmpty()
                    || figure(below).isEmpty()
                    || figure(below).get().compareTo(figure(at).get()) < 0;
        }
        require(
                verdict.equals("refuted") == (!aligned || otherwise()),
                verdict + ", and the figures are" + (aligned ? "" : " not") + " aligned");
    }

    private static boolean isAt(Played trace, Exact mark) {
        return trace.grade().orElse(Exact.ZERO).compareTo(mark) >= 0;
    }

    /** Every list was played in each scenario of the task, and is worth its figure on average; one above its bound refutes. */
    private void notGameable() {
        int scenarios = 0;
        for (JsonNode scenario : bundle.path("scenarios")) {
            scenarios += scenario.path("task").equals(proof.path("task")) ? 1 : 0;
        }
        Exact bound = figure("blind bound").orElse(Exact.ZERO);
        require(bound.compareTo(MARGIN) > 0, "the blind bound is " + bound);
        Map<String, List<Exact>> worth = new LinkedHashMap<>();
        played.forEach(trace ->
                worth.computeIfAbsent(trace.name(), list -> new ArrayList<>()).add(result(trace)));
        boolean shown =
                figure(WRONG).filter(mean -> mean.compareTo(WRONG_BOUND) > 0).isPresent();
        for (Map.Entry<String, List<Exact>> list : worth.entrySet()) {
            require(list.getValue().size() == scenarios, list.getKey() + ": not played in every scenario");
            Exact mean = list.getValue().stream()
                    .reduce(Exact.ZERO, Exact::plus)
                    .over(Exact.of(list.getValue().size()));
            require(figure(list.getKey()).equals(Optional.of(mean)), list.getKey() + " is worth " + mean);
            shown |= mean.compareTo(bound) > 0;
        }
        boolean higher = proof.path("figures").propertyNames().stream()
                .filter(name -> !NO_LISTS.contains(name))
                .anyMatch(name -> figure(name).orElse(Exact.ZERO).compareTo(bound) > 0);
        require(shown || !verdict.equals("refuted"), "refuted, and no list that was played is above the bound");
        require(verdict.equals("refuted") || !shown && !higher, verdict + ", and a list is above the bound");
        require(
                !verdict.equals("proved")
                        || figure("no list above")
                                .filter(most -> most.compareTo(bound) > 0)
                                .isEmpty(),
                "proved, and lists may be worth more than the bound");
    }
}
