package dev.firedrill.cli;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words and figures that nothing says by chance; each stands for one secret and knows what has to be done to learn it. */
final class Markers {
    /** What has to be done for a secret that an episode never tells before its end. */
    static final String NEVER = "nothing";

    private static final int FIRST = 1_000_000;
    private static final Pattern FORM = Pattern.compile("zqx(\\d{7})|\\.731(\\d{7})");

    private final Map<String, Secret> secrets = new HashMap<>();
    private final Set<Secret> told = new HashSet<>();

    /**
     * Something that an agent has to find out.
     *
     * @param scenario whose it is; empty where it is nobody's
     * @param learnt the move or event that tells it
     */
    record Secret(String scenario, String what, String learnt) {}

    /** A word that stands for the secret. */
    String word(Secret secret) {
        return "zqx" + next(secret);
    }

    /** A figure near another one that stands for the secret. */
    BigDecimal figure(BigDecimal near, Secret secret) {
        return new BigDecimal(near.toBigInteger() + ".731" + next(secret));
    }

    private String next(Secret secret) {
        String number = String.valueOf(FIRST + secrets.size());
        secrets.put(number, secret);
        return number;
    }

    /** How many secrets were told, in their time or not. */
    int told() {
        return told.size();
    }

    /** How many secrets there are. */
    int size() {
        return secrets.size();
    }

    /** What a text tells to somebody who plays the scenario and has done and said so much, and should not. */
    List<String> given(String text, String scenario, Set<String> done, String said) {
        return FORM.matcher(text)
                .results()
                .filter(found -> !said.contains(found.group()))
                .map(found -> secrets.get(number(found)))
                .peek(told::add)
                .filter(secret -> !secret.scenario().equals(scenario) || !done.contains(secret.learnt()))
                .map(secret -> secret.what() + " of " + (secret.scenario().isEmpty() ? "nobody" : secret.scenario()))
                .distinct()
                .toList();
    }

    private static String number(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
