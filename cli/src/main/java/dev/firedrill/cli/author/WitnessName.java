package dev.firedrill.cli.author;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an episode of a proof is called: it holds for one edition, because the next one is proved anew. */
record WitnessName(String environment, long edition, int claim, int trace) {
    private static final Pattern FORM = Pattern.compile("([\\w-]+)\\.(\\d{1,9})\\.(\\d{1,6})\\.(\\d{1,6})");

    String text() {
        return environment + "." + edition + "." + claim + "." + trace;
    }

    static Optional<WitnessName> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new WitnessName(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }
}
