package dev.firedrill.server.baseline.chat;

import dev.firedrill.server.baseline.Deadline;
import dev.firedrill.server.baseline.GivenUp;
import dev.firedrill.server.baseline.GivenUp.Extent;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.Parsed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks an endpoint for chat completions, again where it is busy or fails, within the time there is. */
final class ChatClient {
    private static final Set<Integer> MAY_GO_BETTER = Set.of(408, 425, 429, 500, 502, 503, 504, 529);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int LONGEST_QUOTE = 200;

    private final ChatOptions options;
    private final Account account;
    private final Deadline deadline;
    private final HttpClient http;

    ChatClient(ChatOptions options, Account account, Deadline deadline) {
        this.options = options;
        this.account = account;
        this.deadline = deadline;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.requestLimit())
                .build();
    }

    /** What came of one request. */
    private sealed interface Outcome {
        /** The model said this. */
        record Said(String text) implements Outcome {}

        /** It did not, which may be different next time, if not before that long. */
        record Failed(GivenUp problem, Optional<Duration> notBefore) implements Outcome {}

        static Failed failed(String problem, Extent extent) {
            return new Failed(new GivenUp(problem, extent), Optional.empty());
        }
    }

    /** What the model says to the conversation. */
    String ask(List<Message> conversation) throws GivenUp {
        String body = body(conversation);
        Duration pause = options.firstPause();
        for (int sent = 0; ; sent++) {
            deadline.check();
            Outcome outcome = send(body);
            if (outcome instanceof Outcome.Said said) {
                return said.text();
            }
            var failed = (Outcome.Failed) outcome;
            if (sent == options.retries()) {
                throw afterAll(failed.problem(), sent + 1);
            }
            rest(shorter(failed.notBefore().orElse(pause), LONGEST_PAUSE));
            account.repeated();
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static GivenUp afterAll(GivenUp problem, int times) {
        return times == 1
                ? problem
                : new GivenUp(problem.reason() + ", " + times + " times in a row", problem.extent());
    }

    private String body(List<Message> conversation) {
        return Json.text(out -> {
            out.writeStartObject();
            out.writeStringProperty("model", options.model());
            out.writeArrayPropertyStart("messages");
            for (Message message : conversation) {
                out.writeStartObject();
                out.writeStringProperty("role", message.role());
                out.writeStringProperty("content", message.content());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberProperty("temperature", options.temperature());
            out.writeNumberProperty("max_tokens", options.maxTokens());
            out.writeEndObject();
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void rest(Duration pause) throws GivenUp {
        if (pause.compareTo(deadline.left()) >= 0) {
            throw deadline.over();
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Outcome send(String body) throws GivenUp {
        var request = HttpRequest.newBuilder(options.completions())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + options.key())
                .POST(BodyPublishers.ofString(body))
                .build();
        Duration limit = shorter(deadline.left(), options.requestLimit());
        account.sent();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return outcome(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            deadline.check();
            return Outcome.failed(
                    "the endpoint did not answer within "
                            + options.requestLimit().toMillis() / 1000.0 + " seconds",
                    Extent.EPISODE);
        } catch (ExecutionException e) {
            return unreachable(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted();
        }
    }

    private Outcome unreachable(Throwable cause) {
        String message = Optional.ofNullable(cause.getMessage())
                .orElseGet(() -> cause.getClass().getSimpleName());
        if (cause instanceof ConnectException) {
            return Outcome.failed("there is no connection to " + options.base() + " (" + message + ")", Extent.RUN);
        }
        if (cause instanceof IOException) {
            return Outcome.failed("the connection broke (" + options.withoutKey(message) + ")", Extent.EPISODE);
        }
        throw new AssertionError(cause);
    }

    private Outcome outcome(HttpResponse<byte[]> response) throws GivenUp {
        JsonNode json =
                Json.read(response.body()) instanceof Parsed.Value value ? value.node() : MissingNode.getInstance();
        int status = response.statusCode();
        if (status == 200) {
            JsonNode message = json.path("choices").path(0).path("message");
            if (message.isObject()) {
                account.used(json.path("usage"));
                return new Outcome.Said(message.path("content").asString(""));
            }
            return Outcome.failed("the endpoint answered 200 without a message: " + quoted(response), Extent.EPISODE);
        }
        String problem = "the endpoint answered " + status + ": " + quoted(response);
        if (!MAY_GO_BETTER.contains(status)) {
            throw new GivenUp(problem, Extent.RUN);
        }
        return new Outcome.Failed(new GivenUp(problem, Extent.EPISODE), retryAfter(response));
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}(\\.\\d{1,3})?"))
                .map(seconds -> Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000)));
    }

    /** The beginning of the answer in one line, as what it says went wrong may quote what was sent. */
    private String quoted(HttpResponse<byte[]> response) {
        String text = options.withoutKey(new String(response.body(), StandardCharsets.UTF_8))
                .replaceAll("[\\s\\p{Cc}]+", " ")
                .strip();
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    private static GivenUp interrupted() {
        Thread.currentThread().interrupt();
        return new GivenUp("it was interrupted", Extent.RUN);
    }
}
