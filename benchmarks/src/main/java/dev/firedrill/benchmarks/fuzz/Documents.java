package dev.firedrill.benchmarks.fuzz;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Documents that were right before something happened to them: as texts of one byte a character, in which what is not
 * ASCII stands in UTF-8, or in nothing that is UTF-8.
 */
final class Documents {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e400",
            "-1e-400",
            "NaN",
            "-Infinity",
            "99999999999999999999999999",
            "1.5",
            "\"\"",
            "\"postgres-db\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u0000\"",
            "\"\u00ed\u00a0\u0080\"",
            "\"\u00c3\u00a9\"",
            "\"\u00ff\u00fe\"",
            "\"${jndi:ldap://x}\"",
            "\"<script>\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}");
    private static final List<String> KEYS = List.of(
            "action",
            "action_type",
            "parameters",
            "episode_id",
            "seed",
            "task_id",
            "scenario_id",
            "scenario_index",
            "env",
            "split",
            "index",
            "type",
            "data",
            "id",
            "params",
            "session_id",
            "metadata",
            "timeout_s",
            "__proto__",
            "");

    private final Dice dice;

    Documents(Dice dice) {
        this.dice = dice;
    }

    /** The document after up to four mishaps. */
    String spoiled(String document) {
        String spoiled = document;
        for (int mishaps = dice.below(5); mishaps > 0; mishaps--) {
            spoiled = mishap(spoiled);
        }
        return spoiled;
    }

    String value() {
        return switch (dice.below(12)) {
            case 0 -> "[".repeat(dice.below(2_000)) + "]".repeat(dice.below(2_000));
            case 1 -> "{\"a\":".repeat(dice.below(600)) + "1" + "}".repeat(dice.below(600));
            case 2 -> "1".repeat(1 + dice.below(3_000));
            case 3 -> '"' + "a".repeat(dice.below(20_000)) + '"';
            default -> dice.pick(VALUES);
        };
    }

    private String mishap(String text) {
        int at = dice.below(text.length() + 1);
        int to = at + dice.below(text.length() - at + 1);
        return switch (dice.below(9)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + dice.text(8) + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> member(text, at);
            case 5 -> text.replaceFirst(":\\s*(\"[^\"]*\"|[0-9.]+)", ":" + quoted(value()));
            case 6 -> text.replaceFirst("\"[a-z_]+\"\\s*:", quoted('"' + dice.pick(KEYS) + "\":"));
            case 7 -> value();
            default -> text + value();
        };
    }

    /** A further member, often one that is there already, behind a brace. */
    private String member(String text, int from) {
        int brace = text.indexOf('{', from);
        return brace < 0
                ? text
                : text.substring(0, brace + 1) + '"' + dice.pick(KEYS) + "\":" + value() + ","
                        + text.substring(brace + 1);
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
