package dev.firedrill.server.baseline;

import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scenario declares to be true, in words that can be said. */
record Truth(ScenarioRecord record) {
    /** The declared fields of the truth that are words. */
    List<String> words() {
        return record.truth().values().stream()
                .map(AlertValue::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a free text may have to say: all that is known, each word of the truth, and the service at fault. */
    List<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(everything());
        texts.addAll(words());
        record.cause().ifPresent(cause -> texts.add(cause.service()));
        return List.copyOf(texts);
    }

    /** One of the words for each keyword. */
    static String saying(Keywords keywords) {
        return keywords.keywords().stream()
                .map(alternatives -> alternatives.get(0))
                .collect(Collectors.joining(", "));
    }

    private String everything() {
        String known = Stream.concat(
                        record.cause().stream()
                                .flatMap(cause -> Stream.of(cause.service(), cause.mode(), saying(cause.keywords()))),
                        Stream.of(saying(record.resolution())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
        return known.isEmpty() ? "nothing is known" : known;
    }
}
