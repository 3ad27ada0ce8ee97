package dev.firedrill.server.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may use the server, and for what. */
public final class Access {
    /** Whether no episode can be played over HTTP. */
    public static final Setting<Boolean> PRODUCTION = Setting.flag(
            "production",
            "For agents at work: without /reset, /step, /state, /grader, /baseline and the page with what it watches."
                    + " Sessions at /ws play as ever.");

    /** Whether nobody is told what a good run would have done. */
    public static final Setting<Boolean> NO_DEBRIEF = Setting.flag(
            "no-debrief",
            "Never tells what a good run would have done, which /run and /replay else tell of episodes that are over: for"
                    + " agents that can reach the port and play a scenario twice.");

    /** The bearer token without which nothing but health and readiness is answered, on the one line of a file. */
    public static final Setting<Optional<Path>> TOKEN_FILE = Setting.of(
                    "token-file",
                    "FILE",
                    Form.file(),
                    Optional.empty(),
                    "Answer only those who send the one line of this file as bearer token.")
            .otherwise("everybody is answered");

    /** The origins whose pages may use the server, beside those of this machine. */
    public static final Setting<Set<String>> ALLOWED_ORIGINS = Setting.of(
                    "allowed-origins",
                    "ORIGINS",
                    Form.origins(),
                    Set.of(),
                    "Sites whose pages may use it from a browser, with commas between them; * is any.")
            .otherwise("pages of this machine and, where --host is not this machine alone, its own");

    /** Whether `POST /baseline` may ask a language model. */
    public static final Setting<Boolean> BASELINE_LLM = Setting.flag(
            "baseline-llm",
            "Lets POST /baseline ask the language model at API_BASE_URL, MODEL_NAME with the key HF_TOKEN, all variables"
                    + " of the environment. Whoever can reach the port then spends what it costs.");

    static final List<Setting<?>> ALL = List.of(TOKEN_FILE, ALLOWED_ORIGINS, PRODUCTION, NO_DEBRIEF, BASELINE_LLM);

    private Access() {}
}
