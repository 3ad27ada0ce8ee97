package dev.firedrill.server.baseline.chat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language model is asked.
 *
 * @param base the address that `/chat/completions` is under
 * @param key what the endpoint knows us by; never shown
 * @param temperature how much is left to chance
 * @param maxTokens the longest answer
 * @param requestLimit how long one request may take
 * @param retries how often a request is sent again when the endpoint is busy, fails or does not answer
 * @param firstPause how long to wait before the first of them; twice as long before each further one
 * @param prices what tokens cost
 */
public record ChatOptions(
        URI base,
        String model,
        String key,
        double temperature,
        int maxTokens,
        Duration requestLimit,
        int retries,
        Duration firstPause,
        Optional<Prices> prices) {
    /** What can stand in a header. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    public ChatOptions {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key is not empty, and has no blanks and no letters beyond ASCII");
        }
        if (base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an address without a name and a password");
        }
        boolean isWeb = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("an address such as https://example.org/v1");
        }
    }

    /** The prices of a million tokens, in any one currency. */
    public record Prices(BigDecimal prompt, BigDecimal completion) {
        private static final int MILLION = 6;

        BigDecimal of(long promptTokens, long completionTokens) {
            return prompt.multiply(BigDecimal.valueOf(promptTokens))
                    .add(completion.multiply(BigDecimal.valueOf(completionTokens)))
                    .movePointLeft(MILLION)
                    .stripTrailingZeros();
        }
    }

    /** What holds unless it is said otherwise, for an endpoint, a model and a key. */
    public static ChatOptions of(URI base, String model, String key) {
        return new ChatOptions(
                base, model, key, 0, 512, Duration.ofSeconds(60), 4, Duration.ofSeconds(2), Optional.empty());
    }

    /** The same with another temperature. */
    public ChatOptions withTemperature(double other) {
        return new ChatOptions(base, model, key, other, maxTokens, requestLimit, retries, firstPause, prices);
    }

    /** The same with another longest answer. */
    public ChatOptions withMaxTokens(int other) {
        return new ChatOptions(base, model, key, temperature, other, requestLimit, retries, firstPause, prices);
    }

    /** The same with another limit on the time of one request. */
    public ChatOptions withRequestLimit(Duration other) {
        return new ChatOptions(base, model, key, temperature, maxTokens, other, retries, firstPause, prices);
    }

    /** The same with other retries. */
    public ChatOptions withRetries(int most, Duration pause) {
        return new ChatOptions(base, model, key, temperature, maxTokens, requestLimit, most, pause, prices);
    }

    /** The same with prices. */
    public ChatOptions withPrices(Prices given) {
        return new ChatOptions(
                base, model, key, temperature, maxTokens, requestLimit, retries, firstPause, Optional.of(given));
    }

    /** Everything but the key. */
    @Override
    public String toString() {
        return model + " at " + base;
    }

    /** The text without the key, should it be in it. */
    String withoutKey(String text) {
        return text.replace(key, "***");
    }

    URI completions() {
        String address = base.toString();
        return URI.create(
                (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + "/chat/completions");
    }
}
