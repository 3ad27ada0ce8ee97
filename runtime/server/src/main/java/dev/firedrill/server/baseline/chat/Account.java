package dev.firedrill.server.baseline.chat;

import dev.firedrill.server.baseline.Spent;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Counts what asking a model has used up. */
final class Account {
    private final Optional<ChatOptions.Prices> prices;
    private int requests;
    private int retries;
    private long promptTokens;
    private long completionTokens;
    private boolean told = true;

    Account(Optional<ChatOptions.Prices> prices) {
        this.prices = prices;
    }

    void sent() {
        requests++;
    }

    void repeated() {
        retries++;
    }

    /** Adds what an answer says of its tokens. */
    void used(JsonNode usage) {
        JsonNode prompt = usage.path("prompt_tokens");
        JsonNode completion = usage.path("completion_tokens");
        if (isCount(prompt) && isCount(completion)) {
            promptTokens += prompt.longValue();
            completionTokens += completion.longValue();
        } else {
            told = false;
        }
    }

    Spent spent() {
        return new Spent(
                requests,
                retries,
                promptTokens,
                completionTokens,
                told,
                prices.map(known -> known.of(promptTokens, completionTokens)));
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    }
}
