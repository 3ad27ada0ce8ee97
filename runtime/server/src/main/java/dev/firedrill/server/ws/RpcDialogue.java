package dev.firedrill.server.ws;

import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.sessions.PlaySession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import tools.jackson.core.JsonGenerator;

/** JSON-RPC over a WebSocket at `/mcp`, whose session ends with it. */
record RpcDialogue(OpenEnvRpc rpc, PlaySession session) implements Dialogue {
    private static final Logger LOG = System.getLogger(RpcDialogue.class.getName());

    @Override
    public After hear(Message message, JsonBuffer reply) {
        try (JsonGenerator out = Json.writer(reply)) {
            return rpc.overSocket(Json.read(message.text()), session, out) ? After.REPLY : After.REPLY_AND_END;
        } catch (OutOfMemoryError full) {
            LOG.log(Level.ERROR, "out of memory in a session");
            say("the server is out of memory; try again later", reply);
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "a fault of the server's own in a session", fault);
            say("a fault of the server's own, which is in its log", reply);
        }
        return After.REPLY;
    }

    @Override
    public void refuse(String why, JsonBuffer reply) {
        say(why, reply);
    }

    @Override
    public void breakOff(String why, JsonBuffer reply) {
        say(why, reply);
    }

    private void say(String sentence, JsonBuffer reply) {
        reply.clear();
        try (JsonGenerator out = Json.writer(reply)) {
            rpc.wrongForm(sentence, out);
        }
    }
}
