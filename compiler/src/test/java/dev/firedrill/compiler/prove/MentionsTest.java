package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.text.KeywordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which numbers of keywords a text can mention at once. */
final class MentionsTest {
    private static final List<String> WORDS = List.of(
            "memory",
            "out of memory",
            "memory leak",
            "leak",
            "Disk",
            "full disk",
            "full",
            "web",
            "web-db",
            "db",
            "mem");

    @Test
    void aWordCountsForEveryKeywordThatItContains() {
        List<List<String>> cause = List.of(List.of("memory"), List.of("out of memory"));
        List<List<String>> resolution = List.of(List.of("memory leak"), List.of("restarted"));

        Map<List<Integer>, String> texts = new Mentions(List.of(cause, resolution)).texts();

        // Who says "out of memory" or "memory leak" has said "memory"; "restarted" goes with anything.
        assertThat(texts.keySet())
                .containsExactlyInAnyOrder(
                        List.of(0, 0),
                        List.of(1, 0),
                        List.of(2, 0),
                        List.of(1, 1),
                        List.of(2, 1),
                        List.of(0, 1),
                        List.of(1, 2),
                        List.of(2, 2));
    }

    @Test
    void theCountsAreThoseThatTextsOfTheWordsHaveAndNoOthers() {
        for (int seed = 0; seed < 300; seed++) {
            List<List<List<String>>> sets = sets(new Random(seed));
            Map<List<Integer>, String> texts = new Mentions(sets).texts();

            texts.forEach(
                    (counts, text) -> assertThat(counts(sets, text)).as(text).isEqualTo(counts));
            assertThat(texts.keySet()).as(sets.toString()).isEqualTo(said(sets));
        }
    }

    /** The counts of every text that is some of the words, one after the other. */
    private static Set<List<Integer>> said(List<List<List<String>>> sets) {
        List<String> words = sets.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Set<List<Integer>> said = new HashSet<>();
        for (int chosen = 0; chosen < 1 << words.size(); chosen++) {
            List<String> text = new ArrayList<>();
            for (int word = 0; word < words.size(); word++) {
                if ((chosen & 1 << word) != 0) {
                    text.add(words.get(word));
                }
            }
            said.add(counts(sets, String.join(" / ", text)));
        }
        return said;
    }

    private static List<Integer> counts(List<List<List<String>>> sets, String text) {
        return sets.stream()
                .map(keywords -> new KeywordSet(0, keywords).mentionedIn(text))
                .toList();
    }

    private static List<List<List<String>>> sets(Random random) {
        List<List<List<String>>> sets = new ArrayList<>();
        for (int set = 0; set < 2; set++) {
            List<List<String>> keywords = new ArrayList<>();
            for (int keyword = random.nextInt(3); keyword >= 0; keyword--) {
                List<String> alternatives = new ArrayList<>();
                for (int alternative = random.nextInt(2); alternative >= 0; alternative--) {
                    alternatives.add(WORDS.get(random.nextInt(WORDS.size())));
                }
                keywords.add(alternatives);
            }
            sets.add(keywords);
        }
        return sets;
    }
}
