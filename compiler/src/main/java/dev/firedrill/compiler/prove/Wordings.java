package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts for a free text argument, one for each thing that the rules can find out about it: how many keywords of each set
 * it mentions, and whether it is one of the words that it is compared with.
 */
final class Wordings {
    /** A text that mentions nothing. */
    static final String IDLE = "-";

    private static final String SEPARATOR = ", ";

    private final Reads reads;
    private final ScenarioRecord scenario;

    Wordings(Reads reads, ScenarioRecord scenario) {
        this.reads = reads;
        this.scenario = scenario;
    }

    /** A text that holds the words and nothing else. */
    static String text(Collection<String> words) {
        return String.join(SEPARATOR, words);
    }

    /** The words of such a text. */
    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR));
    }

    /** The rules that read the texts. */
    Reads reads() {
        return reads;
    }

    /** The texts for the argument that {@code lookup} (an `answer` or a `move`) reads under the name; none left out first. */
    List<String> of(Operation lookup, String name) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add("");
        texts.add(IDLE);
        List<List<String>> mentioned = new ArrayList<>();
        mentioned.add(List.of());
        for (List<String> set : sets(lookup, name)) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : mentioned) {
                for (int count = 0; count <= set.size(); count++) {
                    List<String> words = new ArrayList<>(before);
                    words.addAll(set.subList(0, count));
                    longer.add(words);
                }
            }
            mentioned = longer;
        }
        mentioned.stream().filter(words -> !words.isEmpty()).map(Wordings::text).forEach(texts::add);
        texts.addAll(compared(lookup, name));
        return List.copyOf(texts);
    }

    /** The keyword sets that rules look for in the argument, each as the first word of every keyword. */
    private Set<List<String>> sets(Operation lookup, String name) {
        Set<List<String>> sets = new LinkedHashSet<>();
        for (Operation operation : List.of(Operation.MENTIONS, Operation.MENTIONED)) {
            reads.calls(operation)
                    .filter(call -> looksUp(call.arguments().get(0), lookup, name))
                    .map(call -> words(call.arguments().get(1)))
                    .forEach(sets::add);
        }
        return sets;
    }

    private List<String> words(Expression keywords) {
        if (keywords instanceof Reading reading) {
            Keywords set = reading.fact() == Fact.CAUSE
                    ? scenario.cause().map(cause -> cause.keywords()).orElse(Keywords.NONE)
                    : scenario.resolution();
            return set.keywords().stream()
                    .map(alternatives -> alternatives.get(0))
                    .toList();
        }
        return keywords instanceof Call call && call.arguments().get(0) instanceof Word word
                ? List.of(word.word())
                : List.of();
    }

    /** The words that rules compare the argument with. */
    private List<String> compared(Operation lookup, String name) {
        List<String> words = new ArrayList<>();
        reads.calls(Operation.IS).forEach(call -> {
            Expression left = call.arguments().get(0);
            Expression right = call.arguments().get(1);
            if (looksUp(left, lookup, name)) {
                word(right, words);
            } else if (looksUp(right, lookup, name)) {
                word(left, words);
            }
        });
        return words;
    }

    private void word(Expression other, List<String> words) {
        if (other instanceof Word word) {
            words.add(word.word());
        } else if (other instanceof Reading reading && reading.fact() == Fact.CAUSE_SERVICE) {
            scenario.cause().ifPresent(cause -> words.add(cause.service()));
        } else if (other instanceof Call call
                && call.operation() == Operation.TRUTH
                && call.arguments().get(0) instanceof Word field) {
            var value = scenario.truth().get(field.word());
            if (value != null) {
                value.text().ifPresent(words::add);
            }
        }
    }

    private static boolean looksUp(Expression expression, Operation lookup, String name) {
        return expression instanceof Call call
                && call.operation() == lookup
                && call.arguments().get(0) instanceof Word word
                && word.word().equals(name);
    }
}
