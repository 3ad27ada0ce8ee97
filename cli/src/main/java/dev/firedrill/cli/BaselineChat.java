package dev.firedrill.cli;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.server.baseline.chat.ChatOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a language model is asked, as options say it. */
final class BaselineChat {
    private static final int MOST_RETRIES = 100;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int MOST_SECONDS = 86_400;

    @Option(names = "--temperature", paramLabel = "T", description = "How much is left to chance. Else 0.")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--max-tokens", paramLabel = "N", description = "The longest answer. Else 512.")
    private Optional<Integer> maxTokens = Optional.empty();

    @Option(
            names = "--request-timeout",
            paramLabel = "SECONDS",
            description = "How long one request may take. Else 60.")
    private Optional<Integer> requestTimeout = Optional.empty();

    @Option(
            names = "--retries",
            paramLabel = "N",
            description = "How often a request is sent again where the endpoint is busy (429), fails (5xx) or does not"
                    + " answer: after 2 seconds, 4, 8, or when it says. Else 4.")
    private Optional<Integer> retries = Optional.empty();

    @Option(names = "--price-in", paramLabel = "PRICE", description = "What a million tokens of questions cost.")
    private Optional<BigDecimal> priceIn = Optional.empty();

    @Option(names = "--price-out", paramLabel = "PRICE", description = "What a million tokens of answers cost.")
    private Optional<BigDecimal> priceOut = Optional.empty();

    /** The options with what is said here. */
    ChatOptions options(ChatOptions named) {
        ChatOptions options = named;
        if (temperature.isPresent()) {
            double value = temperature.get();
            options = options.withTemperature(checked("--temperature", value >= 0 && value <= 2, "0 to 2", value));
        }
        if (maxTokens.isPresent()) {
            options = options.withMaxTokens(whole("--max-tokens", maxTokens.get(), 1, MOST_TOKENS));
        }
        if (requestTimeout.isPresent()) {
            int seconds = whole("--request-timeout", requestTimeout.get(), 1, MOST_SECONDS);
            options = options.withRequestLimit(Duration.ofSeconds(seconds));
        }
        if (retries.isPresent()) {
            options = options.withRetries(whole("--retries", retries.get(), 0, MOST_RETRIES), named.firstPause());
        }
        return withPrices(options);
    }

    private ChatOptions withPrices(ChatOptions options) {
        if (priceIn.isEmpty() && priceOut.isEmpty()) {
            return options;
        }
        return options.withPrices(new ChatOptions.Prices(price("--price-in", priceIn), price("--price-out", priceOut)));
    }

    private static BigDecimal price(String option, Optional<BigDecimal> said) {
        BigDecimal price = said.orElseThrow(
                () -> Problem.usage("--price-in and --price-out go together: " + option + " is missing"));
        return checked(option, price.signum() >= 0, "a price from 0", price);
    }

    private static int whole(String option, int value, int least, int most) {
        return checked(option, value >= least && value <= most, least + " to " + most, value);
    }

    private static <T> T checked(String option, boolean fits, String takes, T value) {
        if (!fits) {
            throw Problem.usage(option + " takes " + takes + ", not " + value);
        }
        return value;
    }
}
