package dev.firedrill.cli.play;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a player can ask for without spending a step. */
enum Question {
    HELP("this, or `help ACTION`"),
    ACTIONS("what you can do here"),
    SERVICES("the services you can name"),
    ALERT("the alert again, and how things are now"),
    EVIDENCE("what you have found so far"),
    STATE("your moves, steps and return"),
    QUIT("leave; the episode is not graded");

    private final String shows;

    Question(String shows) {
        this.shows = shows;
    }

    /** What the answer shows. */
    String shows() {
        return shows;
    }

    /** The word to type. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Question> of(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.equals("exit")) {
            return Optional.of(QUIT);
        }
        return plain.equals("?")
                ? Optional.of(HELP)
                : Arrays.stream(values())
                        .filter(each -> each.word().equals(plain))
                        .findFirst();
    }
}
