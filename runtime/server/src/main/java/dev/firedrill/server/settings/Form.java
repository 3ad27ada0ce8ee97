package dev.firedrill.server.settings;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a setting can hold.
 *
 * @param takes the values there are, in words
 * @param reading the value of a word; empty where it is none
 * @param fits whether a value is within the bounds
 * @param shown a value as a word
 */
record Form<T>(
        String takes, Function<String, Optional<T>> reading, Predicate<T> fits, Function<? super T, String> shown) {
    /** Whole numbers; those without an upper bound end where the machine's do. */
    static Form<Integer> whole(int least, int most) {
        return new Form<>(
                most == Integer.MAX_VALUE ? "a whole number, at least " + least : least + " to " + most,
                word -> word.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(word)) : Optional.empty(),
                value -> value >= least && value <= most,
                String::valueOf);
    }

    static Form<Integer> whole(int least) {
        return whole(least, Integer.MAX_VALUE);
    }

    /** Times in seconds, which may have parts. */
    static Form<Duration> seconds(Duration least) {
        return new Form<>(
                "a number of seconds, at least " + inSeconds(least),
                word -> word.matches("\\d{1,9}(\\.\\d{1,3})?")
                        ? Optional.of(Duration.ofMillis(
                                new BigDecimal(word).movePointRight(3).longValueExact()))
                        : Optional.empty(),
                value -> value.compareTo(least) >= 0,
                Form::inSeconds);
    }

    static Form<String> text(String takes) {
        return new Form<>(takes, Optional::of, value -> !value.isBlank(), value -> value);
    }

    static Form<Boolean> flag() {
        return new Form<>("nothing", word -> Optional.of(Boolean.valueOf(word)), value -> true, String::valueOf);
    }

    /** A file, if there is to be one; what is in it is read where it is needed. */
    static Form<Optional<Path>> file() {
        return new Form<>(
                "a file",
                Form::path,
                value -> true,
                value -> value.map(Path::toString).orElse("none"));
    }

    private static Optional<Optional<Path>> path(String word) {
        try {
            return word.isBlank() ? Optional.empty() : Optional.of(Optional.of(Path.of(word)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String inSeconds(Duration value) {
        return BigDecimal.valueOf(value.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
