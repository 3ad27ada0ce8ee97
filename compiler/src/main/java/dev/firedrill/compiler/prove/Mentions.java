package dev.firedrill.compiler.prove;

import dev.firedrill.engine.text.KeywordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which numbers of keywords a text can mention, of several sets at once, with a text for each. A word counts wherever it
 * is a keyword or holds one, as "out of memory" holds "memory", so that words which have a keyword in common are looked at
 * together, in every combination.
 */
final class Mentions {
    private final List<List<List<String>>> sets;
    private final List<KeywordSet> keywords;
    private final int[] setOf;
    private final String separator;

    /** Of keyword sets, each keyword with its alternatives. */
    Mentions(Collection<List<List<String>>> sets) {
        this.sets = List.copyOf(sets);
        this.keywords = this.sets.stream()
                .flatMap(List::stream)
                .map(alternatives -> new KeywordSet(1, List.of(alternatives)))
                .toList();
        this.setOf = IntStream.range(0, this.sets.size())
                .flatMap(set -> this.sets.get(set).stream().mapToInt(keyword -> set))
                .toArray();
        this.separator = words().stream().anyMatch(word -> word.contains(",")) ? " \u00b7 " : ", ";
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        sets.forEach(set -> set.forEach(words::addAll));
        return words;
    }

    /** For each attainable list of counts, one for each set, a text that mentions so many; the empty text for none. */
    Map<List<Integer>, String> texts() {
        Map<List<Integer>, List<String>> all = new LinkedHashMap<>();
        all.put(counts(new BitSet()), List.of());
        for (List<String> cluster : clusters()) {
            Map<List<Integer>, List<String>> longer = new LinkedHashMap<>();
            Map<List<Integer>, List<String>> own = combinations(cluster);
            all.forEach((before, words) -> own.forEach((counts, more) -> {
                List<String> both = new ArrayList<>(words);
                both.addAll(more);
                longer.merge(sum(before, counts), both, (one, other) -> one.size() <= other.size() ? one : other);
            }));
            all = longer;
        }
        Map<List<Integer>, String> texts = new LinkedHashMap<>();
        all.forEach((counts, words) -> texts.put(counts, String.join(separator, words)));
        return texts;
    }

    /** The words, those together that have a keyword in common. */
    private List<List<String>> clusters() {
        List<List<String>> clusters = new ArrayList<>();
        for (String word : words()) {
            BitSet covered = covered(word);
            List<String> joined = new ArrayList<>();
            clusters.removeIf(cluster -> {
                boolean common =
                        cluster.stream().anyMatch(other -> covered(other).intersects(covered));
                if (common) {
                    joined.addAll(cluster);
                }
                return common;
            });
            joined.add(word);
            clusters.add(joined);
        }
        return clusters;
    }

    private Map<List<Integer>, List<String>> combinations(List<String> cluster) {
        Map<BitSet, List<String>> combinations = new LinkedHashMap<>();
        combinations.put(new BitSet(), List.of());
        for (String word : cluster) {
            BitSet covered = covered(word);
            new LinkedHashMap<>(combinations).forEach((before, words) -> {
                BitSet union = (BitSet) before.clone();
                union.or(covered);
                List<String> more = new ArrayList<>(words);
                more.add(word);
                combinations.merge(union, more, (one, other) -> one.size() <= other.size() ? one : other);
            });
        }
        Map<List<Integer>, List<String>> byCounts = new LinkedHashMap<>();
        combinations.forEach((covered, words) ->
                byCounts.merge(counts(covered), words, (one, other) -> one.size() <= other.size() ? one : other));
        return byCounts;
    }

    private BitSet covered(String text) {
        BitSet covered = new BitSet();
        for (int index = 0; index < keywords.size(); index++) {
            covered.set(index, keywords.get(index).mentionedIn(text) > 0);
        }
        return covered;
    }

    private List<Integer> counts(BitSet covered) {
        int[] counts = new int[sets.size()];
        covered.stream().forEach(keyword -> counts[setOf[keyword]]++);
        return IntStream.of(counts).boxed().toList();
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .mapToObj(index -> one.get(index) + other.get(index))
                .toList();
    }
}
