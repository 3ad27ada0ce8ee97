package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the page: the same in every language, all there, all used, and nowhere else. */
final class PageTextsTest {
    private static final Path PAGE = Path.of("src/main/resources/dev/firedrill/server/page");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern NAMED = Pattern.compile("'(([a-z]+)\\.(?!js')[a-zA-Z.-]+)'");

    /** Two words or more with a capital in front: what nobody writes but as a sentence. */
    private static final Pattern SENTENCE = Pattern.compile("['\"`>][A-Z][a-z]+ [a-z]+[^'\"`]*['\"`<]");

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//.*?$", Pattern.DOTALL | Pattern.MULTILINE);

    static Stream<Path> languages() throws IOException {
        try (Stream<Path> files = Files.list(PAGE.resolve("texts"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsWithTheSamePlaceholders(Path language) throws IOException {
        assertThat(placeholders(language)).isEqualTo(placeholders(PAGE.resolve("texts/en.json")));
        assertThat(texts(language).values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void everyTextThatIsAskedForIsThereAndEveryTextIsAskedFor() throws IOException {
        Map<String, String> texts = texts(PAGE.resolve("texts/en.json"));
        Set<String> kinds =
                texts.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        var asked = new TreeSet<String>();
        for (Path module : modules()) {
            String code = Files.readString(module);
            ASKED.matcher(code).results().map(found -> found.group(1)).forEach(asked::add);
            NAMED.matcher(code)
                    .results()
                    .filter(found -> kinds.contains(found.group(2)))
                    .map(found -> found.group(1))
                    .forEach(asked::add);
        }
        assertThat(asked).isEqualTo(texts.keySet());
    }

    @Test
    void noModuleHoldsASentence() throws IOException {
        for (Path module : modules()) {
            String code = COMMENT.matcher(Files.readString(module)).replaceAll("");
            assertThat(SENTENCE.matcher(code)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(module.toString())
                    .isEmpty();
        }
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.startsWith(PAGE.resolve("docs")))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Set<String>> placeholders(Path language) {
        var found = new TreeMap<String, Set<String>>();
        texts(language)
                .forEach((key, text) -> found.put(
                        key,
                        PLACEHOLDER
                                .matcher(text)
                                .results()
                                .map(each -> each.group())
                                .collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }

    private static Map<String, String> texts(Path language) {
        var texts = new TreeMap<String, String>();
        try {
            Client.JSON
                    .readTree(Files.readString(language))
                    .properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
