package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.ScenarioRecord.Reply;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.text.KeywordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The names that moves and answers of a scenario can use, and what shows them. A name that is seen at reset, or that is
 * made of stop words, is always known; every other one that some text shows has an index, and what an agent knows are
 * bits by that index. Names match as whole words. Not safe to share between threads.
 */
public final class Lexicon {
    /** The most names that have to be found. */
    public static final int MOST_NAMES = 63;

    /** Keeps a phrase from being found where one text ends and another begins. */
    private static final String BETWEEN_TEXTS = " | ";

    private final Spellings spellings;
    private final boolean settled;
    private final ShownFacts facts;
    private final String seen;
    private final List<Asked> asked;
    private final List<String> hidden;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Boolean> given = new HashMap<>();
    private final Map<String, Long> shownByText = new HashMap<>();
    private final Map<Step, Long> shownByStep = new HashMap<>();
    private final Map<String, Long> namesInText = new HashMap<>();
    private final Map<Said, Optional<String>> texts = new HashMap<>();

    /** What decides the words of a text. */
    private record Said(long known, String sent) {}

    /** What decides the words that a step is told. */
    private record Step(Move move, long events, long remedyDone) {}

    /** A set of keywords that texts are asked for, and its keywords one by one. */
    private record Asked(KeywordSet all, List<Keyword> keywords) {
        static Asked of(List<List<String>> set) {
            return new Asked(
                    new KeywordSet(0, set),
                    set.stream()
                            .map(alternatives -> new Keyword(new KeywordSet(0, List.of(alternatives)), alternatives))
                            .toList());
        }
    }

    /** A keyword as its alternatives. */
    private record Keyword(KeywordSet one, List<String> alternatives) {}

    private Lexicon(Scenario scenario) {
        spellings = new Spellings(scenario);
        asked = spellings.sets().stream().map(Asked::of).toList();
        facts = new ShownFacts(scenario.environment().rules());
        var sight = FirstSight.of(scenario);
        seen = String.join(
                BETWEEN_TEXTS,
                Stream.concat(sight.texts().stream(), sight.rules().stream()).toList());
        String told = String.join(BETWEEN_TEXTS, told(scenario));
        hidden = names(scenario)
                .filter(name -> !isGiven(name))
                .filter(name -> mentions(told, name))
                .toList();
        hidden.forEach(name -> indexes.put(name, indexes.size()));
        settled = isSettled(scenario);
    }

    /**
     * Whether the names that a step is told follow from the move, its events and the remedy, and from nothing that a lens
     * for grades may pass over.
     */
    private boolean isSettled(Scenario scenario) {
        boolean rewards = Reads.of(scenario.environment().rules(), scenario.task()).shaping().stream()
                .flatMap(column -> column.rules().stream())
                .filter(rule -> rule.when().isPresent() || Lens.UNSEEN.contains(rule.event()))
                .flatMap(rule -> rule.because().stream())
                .allMatch(because -> shownBy(because) == 0);
        return rewards && scenario.record().replies().stream().map(Reply::event).noneMatch(Lens.UNSEEN::contains);
    }

    /** Whether a lens for grades sees all that names hang on. */
    boolean settled() {
        return settled;
    }

    /** Everything that some move or answer may have to name, the actions that there are not included. */
    private Stream<String> names(Scenario scenario) {
        Stream<String> undeclared = Alphabet.of(scenario).stream()
                .map(option -> option.request().action())
                .filter(action -> !isDeclared(action));
        return Stream.concat(spellings.all(this::isGiven).stream(), undeclared).distinct();
    }

    /** Whether nobody has to find out what the action is called. */
    private boolean isDeclared(String action) {
        return action.isEmpty() || action.equals(Values.UNKNOWN) || spellings.declares(action);
    }

    /** What may be told later: by the scenario, by its rules, and the names that an unknown service is answered with. */
    private static List<String> told(Scenario scenario) {
        var rules = scenario.environment().rules();
        Set<String> told = new LinkedHashSet<>(scenario.texts());
        scenario.record().services().stream().map(Service::name).forEach(told::add);
        rules.shapings().stream()
                .flatMap(column -> column.rules().stream())
                .flatMap(rule -> rule.because().stream())
                .forEach(told::add);
        rules.hold().ifPresent(hold -> told.add(hold.because()));
        return List.copyOf(told);
    }

    /** The names of a scenario; nothing where more than {@link #MOST_NAMES} of them have to be found. */
    public static Optional<Lexicon> of(Scenario scenario) {
        return Optional.of(new Lexicon(scenario)).filter(lexicon -> lexicon.hidden.size() <= MOST_NAMES);
    }

    /** The names that have to be found, by index. */
    public List<String> hidden() {
        return hidden;
    }

    /** What is known at reset; what is seen there has no index. */
    public long atReset() {
        return 0;
    }

    /** Whether the name need not be found: it is seen at reset, or made of stop words. */
    public boolean isGiven(String name) {
        return given.computeIfAbsent(
                name, word -> word.equals(Wordings.IDLE) || StopWords.cover(word) || mentions(seen, word));
    }

    /** The names that are told to whoever makes the move there; none where it ends the episode. */
    public long shownBy(Position before, Move move, Position after) {
        if (after.done()) {
            return 0;
        }
        if (!settled) {
            return shown(before, move);
        }
        var step = new Step(move, after.happened(), before.remedyDone());
        Long known = shownByStep.get(step);
        if (known == null) {
            known = shown(before, move);
            shownByStep.put(step, known);
        }
        return known;
    }

    private long shown(Position before, Move move) {
        return facts.of(before.told(move)).mapToLong(this::shownBy).reduce(0, (one, other) -> one | other);
    }

    /** The names that a text shows. */
    public long shownBy(String text) {
        return shownByText.computeIfAbsent(text, words -> {
            long shown = 0;
            for (int index = 0; index < hidden.size(); index++) {
                shown |= mentions(words, hidden.get(index)) ? 1L << index : 0;
            }
            return shown;
        });
    }

    /** Whether every name that the move or answer uses is known, or can be replaced as {@link #spoken} does. */
    public boolean knows(long known, ActionRequest request) {
        return spoken(known, request).isPresent();
    }

    /**
     * The move or answer in words that are known: a service by a spelling that was shown, and for each keyword an
     * alternative that was shown, or else another keyword of its set. Nothing where there are not enough of them.
     */
    public Optional<ActionRequest> spoken(long known, ActionRequest request) {
        if (!isDeclared(request.action()) && !isKnown(known, request.action())) {
            return Optional.empty();
        }
        Map<String, JsonNode> arguments = new LinkedHashMap<>(request.parameters());
        for (Parameter parameter : spellings.parameters(request.action())) {
            JsonNode sent = arguments.get(parameter.name());
            if (sent != null) {
                Optional<String> words = spoken(known, parameter, sent.asString(""));
                if (words.isEmpty()) {
                    return Optional.empty();
                }
                if (!words.get().equals(sent.asString(""))) {
                    arguments.put(parameter.name(), StringNode.valueOf(words.get()));
                }
            }
        }
        return Optional.of(new ActionRequest(request.action(), arguments));
    }

    private Optional<String> spoken(long known, Parameter parameter, String sent) {
        return switch (parameter.type()) {
            case SERVICE ->
                sent.equals(Values.UNKNOWN) ? Optional.of(sent) : first(known, spellings.services(parameter, sent));
            case TEXT ->
                sent.equals(Values.UNKNOWN)
                        ? Optional.of(sent)
                        : texts.computeIfAbsent(new Said(known & inText(sent), sent), said -> text(known, sent));
            case SEVERITY, CHOICE, INTEGER, NUMBER -> Optional.of(sent);
        };
    }

    /** The names that it matters to know for a text: its words, and all keywords. */
    private long inText(String sent) {
        return namesInText.computeIfAbsent(
                sent,
                text -> Stream.concat(
                                Wordings.words(text).stream(),
                                asked.stream()
                                        .flatMap(set -> set.keywords().stream())
                                        .flatMap(keyword -> keyword.alternatives().stream()))
                        .mapToLong(this::bit)
                        .reduce(0, (one, other) -> one | other));
    }

    private long bit(String name) {
        Integer index = indexes.get(name);
        return index == null ? 0 : 1L << index;
    }

    /** As many keywords of each set as the text has, in words that are known; its other words have to be known. */
    private Optional<String> text(long known, String sent) {
        List<String> said = new ArrayList<>();
        for (String word : Wordings.words(sent)) {
            if (isKnown(known, word)) {
                said.add(word);
            } else if (asked.stream().allMatch(set -> set.all().mentionedIn(word) == 0)) {
                return Optional.empty();
            }
        }
        for (Asked set : asked) {
            int wanted = set.all().mentionedIn(sent);
            for (Keyword keyword : set.keywords()) {
                String text = Wordings.text(said);
                if (set.all().mentionedIn(text) < wanted && keyword.one().mentionedIn(text) == 0) {
                    first(known, keyword.alternatives()).ifPresent(said::add);
                }
            }
            if (set.all().mentionedIn(Wordings.text(said)) < wanted) {
                return Optional.empty();
            }
        }
        return Optional.of(Wordings.text(said));
    }

    private Optional<String> first(long known, List<String> names) {
        return names.stream().filter(name -> isKnown(known, name)).findFirst();
    }

    private boolean isKnown(long known, String name) {
        Integer index = indexes.get(name);
        return index == null ? isGiven(name) : (known & 1L << index) != 0;
    }

    private static boolean mentions(String text, String name) {
        return new KeywordSet(1, List.of(List.of(name))).mentionedIn(text) > 0;
    }
}
