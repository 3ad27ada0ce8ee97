package dev.firedrill.server.settings;

import java.util.List;

/** Who may use the server, and for what. */
public final class Access {
    /** Whether no episode can be played over HTTP. */
    public static final Setting<Boolean> PRODUCTION = Setting.flag(
            "production",
            "For agents at work: without /reset, /step, /state, /grader and /baseline. Sessions at /ws play as ever.");

    /** Whether `POST /baseline` may ask a language model. */
    public static final Setting<Boolean> BASELINE_LLM = Setting.flag(
            "baseline-llm",
            "Lets POST /baseline ask the language model at API_BASE_URL, MODEL_NAME with the key HF_TOKEN, all variables"
                    + " of the environment. Whoever can reach the port then spends what it costs.");

    static final List<Setting<?>> ALL = List.of(PRODUCTION, BASELINE_LLM);

    private Access() {}
}
