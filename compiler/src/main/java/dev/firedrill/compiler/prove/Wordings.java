package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Texts for a free text argument, one for each thing that the rules can find out about it: how many keywords of each set
 * it mentions, as far as they can tell, and whether it is one of the words that it is compared with.
 */
final class Wordings {
    /** A text that mentions nothing. */
    static final String IDLE = "-";

    private static final String SEPARATOR = ", ";

    private final Reads reads;
    private final EnvironmentRules rules;
    private final ScenarioRecord scenario;

    Wordings(Reads reads, EnvironmentRules rules, ScenarioRecord scenario) {
        this.reads = reads;
        this.rules = rules;
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

    /**
     * The texts for an argument, the blank one first.
     *
     * @param patterns keywords that declared moves ask it for
     * @param declared texts that declared moves compare it with
     */
    List<String> of(Subject subject, List<Keywords> patterns, List<String> declared) {
        List<Subject> subjects = related(subject);
        Set<String> compared = new LinkedHashSet<>(declared);
        subjects.forEach(each -> compared(each, compared));
        scenario.services().stream()
                .filter(service -> compared.contains(service.name()))
                .forEach(service -> compared.addAll(spellings(service)));
        Set<String> texts = new LinkedHashSet<>();
        texts.add("");
        texts.add(IDLE);
        boolean otherwise =
                subject.parameter().type() != ParameterType.TEXT || subjects.size() > 1 || !compared.isEmpty();
        for (String text : mentioning(subjects, patterns)) {
            texts.add(text);
            // The same can be said in other words, and so name nothing and be none of the texts it is compared with.
            if (otherwise) {
                texts.add(text + " " + IDLE);
            }
        }
        texts.addAll(compared);
        return List.copyOf(texts);
    }

    /** What else a service is called: its aliases, and leading words of its name. */
    private static List<String> spellings(ScenarioRecord.Service service) {
        List<String> spellings = new ArrayList<>(service.aliases());
        for (int hyphen = service.name().indexOf('-');
                hyphen > 0;
                hyphen = service.name().indexOf('-', hyphen + 1)) {
            spellings.add(service.name().substring(0, hyphen));
        }
        return spellings;
    }

    /** The argument and the texts that rules compare it with. */
    private List<Subject> related(Subject subject) {
        Map<String, Subject> related = new LinkedHashMap<>();
        related.put(subject.parameter().name(), subject);
        for (Action action : rules.actions()) {
            for (Parameter parameter : action.parameters()) {
                Subject other = Subject.of(action, parameter, true);
                if (parameter.type() == ParameterType.TEXT
                        && !parameter.equals(subject.parameter())
                        && sides().anyMatch(side -> subject.isIn(side.get(0)) && other.isIn(side.get(1)))) {
                    related.putIfAbsent(parameter.name(), other);
                }
            }
        }
        return List.copyOf(related.values());
    }

    /** Both sides of every comparison by `is`, in both orders. */
    private Stream<List<Expression>> sides() {
        return reads.calls(Operation.IS).flatMap(call -> {
            Expression left = call.arguments().get(0);
            Expression right = call.arguments().get(1);
            return Stream.of(List.of(left, right), List.of(right, left));
        });
    }

    /** One text for each list of counts that the rules can tell apart. */
    private List<String> mentioning(List<Subject> subjects, List<Keywords> patterns) {
        Map<List<List<String>>, Set<Integer>> sets = new LinkedHashMap<>();
        patterns.forEach(pattern ->
                sets.computeIfAbsent(pattern.keywords(), key -> new TreeSet<>()).add(pattern.wanted()));
        for (Operation operation : List.of(Operation.MENTIONS, Operation.MENTIONED)) {
            reads.calls(operation)
                    .filter(call -> subjects.stream()
                            .anyMatch(subject -> subject.isIn(call.arguments().get(0))))
                    .forEach(call -> keywords(call.arguments().get(1))
                            .forEach(keywords -> sets.computeIfAbsent(keywords.keywords(), key -> new TreeSet<>())
                                    .addAll(told(call, keywords))));
        }
        List<Set<Integer>> thresholds = List.copyOf(sets.values());
        Set<List<Long>> seen = new HashSet<>();
        List<String> texts = new ArrayList<>();
        new Mentions(sets.keySet()).texts().forEach((counts, text) -> {
            List<Long> classes = new ArrayList<>();
            for (int set = 0; set < counts.size(); set++) {
                int count = counts.get(set);
                classes.add(thresholds.get(set).stream()
                        .filter(least -> least <= count)
                        .count());
            }
            if (seen.add(classes) && !text.isEmpty()) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** The counts from which on the call can tell more keywords from fewer. */
    private static Set<Integer> told(Call call, Keywords keywords) {
        Set<Integer> counts = new TreeSet<>();
        int most = keywords.keywords().size();
        if (call.operation() == Operation.MENTIONS) {
            Expression least = call.arguments().get(2);
            if (least instanceof Number number) {
                counts.add(number.number()
                        .min(BigDecimal.valueOf(most + 1))
                        .setScale(0, RoundingMode.CEILING)
                        .intValue());
                return counts;
            }
            if (least instanceof Call wanted
                    && wanted.operation() == Operation.WANTED
                    && wanted.arguments().get(0).equals(call.arguments().get(1))) {
                counts.add(keywords.wanted());
                return counts;
            }
        }
        for (int count = 1; count <= most; count++) {
            counts.add(count);
        }
        return counts;
    }

    /** The sets that an expression can stand for. */
    private List<Keywords> keywords(Expression expression) {
        if (expression instanceof Reading reading) {
            return List.of(
                    reading.fact() == Fact.CAUSE
                            ? scenario.cause().map(cause -> cause.keywords()).orElse(Keywords.NONE)
                            : scenario.resolution());
        }
        Set<String> words = new LinkedHashSet<>();
        if (expression instanceof Call call) {
            words(call.arguments().get(0), words);
        }
        return words.stream()
                .filter(word -> !word.isBlank())
                .map(word -> new Keywords(1, List.of(List.of(word))))
                .toList();
    }

    /** The words that rules compare the argument with. */
    private void compared(Subject subject, Set<String> words) {
        sides().filter(side -> subject.isIn(side.get(0))).forEach(side -> words(side.get(1), words));
    }

    /** The texts that an expression can be, arguments aside. */
    private void words(Expression expression, Set<String> words) {
        if (expression instanceof Word word) {
            words.add(word.word());
        } else if (expression instanceof Reading reading) {
            if (reading.fact() == Fact.CAUSE_SERVICE) {
                scenario.cause().ifPresent(cause -> words.add(cause.service()));
            } else if (reading.fact() == Fact.MOVE_ACTION) {
                rules.actions().forEach(action -> words.add(action.name()));
            }
        } else if (expression instanceof Call call) {
            words(call, words);
        }
    }

    private void words(Call call, Set<String> words) {
        switch (call.operation()) {
            case SERVICE -> words(call.arguments().get(0), words);
            case TRUTH -> {
                if (call.arguments().get(0) instanceof Word field) {
                    Optional.ofNullable(scenario.truth().get(field.word()))
                            .flatMap(ScenarioRecord.AlertValue::text)
                            .ifPresent(words::add);
                }
            }
            case ANSWER, MOVE -> named(call, words);
            case CHOOSE -> call.arguments().forEach(part -> words(part, words));
            default -> {}
        }
    }

    /** What the arguments of the name can be, where they are not free texts. */
    private void named(Call call, Set<String> words) {
        for (Action action : rules.actions()) {
            for (Parameter parameter : action.parameters()) {
                if (call.arguments().get(0).equals(new Word(parameter.name()))) {
                    words.addAll(parameter.values());
                    if (parameter.type() == ParameterType.SERVICE) {
                        scenario.services().forEach(service -> words.add(service.name()));
                    }
                }
            }
        }
    }
}
