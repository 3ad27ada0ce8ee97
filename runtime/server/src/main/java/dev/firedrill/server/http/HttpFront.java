package dev.firedrill.server.http;

import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.page.Asset;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Room;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.xnio.IoUtils;
import tools.jackson.core.JsonGenerator;

/** Takes every HTTP request: finds its route, reads its body, sends its answer; short ones never leave the I/O thread. */
public final class HttpFront implements HttpHandler {
    private static final Logger LOG = System.getLogger(HttpFront.class.getName());

    private final Routes routes;
    private final BodyLimits limits;

    public HttpFront(Routes routes, BodyLimits limits) {
        this.routes = routes;
        this.limits = limits;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Optional<Asset> asset = routes.asset(exchange);
        if (asset.isPresent()) {
            show(exchange, asset.get());
            return;
        }
        Route route = routes.at(exchange.getRelativePath());
        if (route == null) {
            noSuchPath(exchange);
        } else if (!route.method().equals(exchange.getRequestMethod())) {
            wrongMethod(exchange, route.method());
        } else if (route.method().equals(Methods.GET)) {
            carryOut(exchange, route.endpoint(), new byte[0]);
        } else {
            Encodings.unreadable(exchange)
                    .ifPresentOrElse(
                            reason -> Refusals.send(exchange, 415, reason),
                            () -> withBody(exchange, limits, body -> carryOut(exchange, route.endpoint(), body)));
        }
    }

    /** Hands the body on, short ones in the I/O thread; refuses one that is too long or too slow. */
    static void withBody(HttpServerExchange exchange, BodyLimits limits, Consumer<byte[]> next) {
        BodyReader.read(exchange, limits, new BodyReader.Whole() {
            @Override
            public void read(byte[] body) {
                if (body.length <= Room.FREE || !exchange.isInIoThread()) {
                    next.accept(body);
                } else {
                    exchange.dispatch(() -> next.accept(body));
                }
            }

            @Override
            public void tooLong() {
                exchange.setPersistent(false);
                Refusals.send(exchange, 413, "the body is longer than " + limits.bytes() + " bytes");
            }

            @Override
            public void tooSlow() {
                exchange.setPersistent(false);
                Refusals.send(exchange, 408, "the body did not arrive in time");
            }

            @Override
            public void noRoom() {
                exchange.setPersistent(false);
                exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
                Refusals.send(
                        exchange, 503, "the server holds as many long bodies as it may; send this one again later");
            }
        });
    }

    private static void show(HttpServerExchange exchange, Asset asset) {
        if (exchange.getRequestMethod().equals(Methods.GET)) {
            asset.send(exchange);
        } else {
            wrongMethod(exchange, Methods.GET);
        }
    }

    private static void wrongMethod(HttpServerExchange exchange, HttpString right) {
        exchange.getResponseHeaders().put(Headers.ALLOW, right.toString());
        Refusals.send(exchange, 405, "Method Not Allowed");
    }

    private void noSuchPath(HttpServerExchange exchange) {
        String path = exchange.getRelativePath();
        if (path.length() > 1 && path.endsWith("/") && routes.knows(path.substring(0, path.length() - 1))) {
            String query = exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
            String place = path.substring(0, path.length() - 1) + query;
            exchange.getResponseHeaders()
                    .put(Headers.LOCATION, exchange.getRequestScheme() + "://" + exchange.getHostAndPort() + place);
            exchange.setStatusCode(307);
            exchange.endExchange();
        } else {
            Refusals.send(exchange, 404, "Not Found");
        }
    }

    /** Answers at once, or away from the I/O thread what takes long. */
    private static void carryOut(HttpServerExchange exchange, Endpoint endpoint, byte[] body) {
        if (endpoint.takesLong() && exchange.isInIoThread()) {
            exchange.dispatch(() -> answer(exchange, endpoint, body));
        } else {
            answer(exchange, endpoint, body);
        }
    }

    private static void answer(HttpServerExchange exchange, Endpoint endpoint, byte[] body) {
        guarded(exchange, () -> {
            JsonBuffer buffer = JsonBuffer.borrow();
            try (JsonGenerator out = Json.writer(buffer)) {
                endpoint.answer(new Call(exchange, body), out);
            } catch (Refusal refusal) {
                buffer.giveBack();
                Refusals.send(exchange, refusal);
                return;
            }
            send(exchange, buffer);
        });
    }

    /** Answers for what goes wrong without the client's doing. */
    static void guarded(HttpServerExchange exchange, Runnable answering) {
        try {
            answering.run();
        } catch (OutOfMemoryError full) {
            LOG.log(Level.ERROR, "out of memory at " + exchange.getRelativePath());
            Refusals.send(exchange, 503, "the server is out of memory; try again later");
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "a fault of the server's own at " + exchange.getRelativePath(), fault);
            Refusals.send(exchange, 500, "a fault of the server's own, which is in its log");
        }
    }

    /** Sends what is in the buffer and gives the buffer back when it is gone. */
    static void send(HttpServerExchange exchange, JsonBuffer buffer) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        ByteBuffer bytes = buffer.view();
        exchange.setResponseContentLength(bytes.remaining());
        exchange.getResponseSender().send(bytes, new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange sent, Sender sender) {
                buffer.giveBack();
                sent.endExchange();
            }

            @Override
            public void onException(HttpServerExchange broken, Sender sender, IOException exception) {
                broken.endExchange();
                IoUtils.safeClose(broken.getConnection());
            }
        });
    }
}
