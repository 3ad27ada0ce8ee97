package dev.firedrill.compiler.resolve;

/** The sorts of things that can be declared and named. */
public enum Symbol {
    PACKAGE("package"),
    ENVIRONMENT("environment"),
    TOPOLOGY("topology"),
    INCIDENT("incident"),
    SCENARIO("scenario"),
    TASK("task"),
    SEVERITY("severity"),
    COMPONENT("component"),
    KIND("kind of action"),
    ACTION("action"),
    QUERY("diagnostic action"),
    ACTION_OR_KIND("action or kind of action"),
    PARAMETER("parameter"),
    TYPE("type"),
    SHAPING("shaping column"),
    RUBRIC("rubric"),
    EVENT("event"),
    COUNTABLE("event, kind of action or action"),
    SERVICE("service"),
    ALERT_FIELD("alert field"),
    TRUTH_FIELD("truth field"),
    FACT("fact"),
    FUNCTION("function"),
    MOVE("move"),
    TARGET("target of a remedy, neutral move or mistake"),
    CLOCK("clock"),
    REMEDY_STEP("remedy step"),
    VALUE("value"),
    CODE("diagnostic code");

    private final String description;

    Symbol(String description) {
        this.description = description;
    }

    /** How a message calls it, without an article. */
    public String description() {
        return description;
    }
}
