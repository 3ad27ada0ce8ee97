package dev.firedrill.compiler.parse;

/** What an author calls the parts of a file that the grammar's rules stand for. */
final class RuleNames {
    private RuleNames() {}

    static String describe(String rule) {
        return switch (rule) {
            case "environment", "environmentMember" -> "an environment";
            case "topology", "topologyMember", "serviceEntry", "edgeTarget" -> "a topology";
            case "incident", "incidentMember" -> "an incident";
            case "scenario", "scenarioMember" -> "a scenario";
            case "drill", "drillItem", "expectation" -> "a drill";
            case "taskMember" -> "a task";
            case "shapingRow", "shapingCell" -> "a shaping table";
            case "rubricMember" -> "a rubric";
            case "fieldTable", "fieldEntry" -> "a field table";
            case "wireMember" -> "a wire table";
            case "parameter", "type" -> "the parameters of an action";
            case "choice", "arm", "expression", "literal" -> "an expression";
            case "alertMember", "alertValue" -> "an alert";
            case "evidenceRow", "content", "measure", "series", "sample", "mark", "logLine" -> "a table of evidence";
            case "serviceLogLine" -> "a log";
            case "statusEntry" -> "a status";
            case "remedyStep", "remedyClause" -> "a remedy";
            case "neutralStep" -> "a list of neutral moves";
            case "mistakeEntry" -> "a list of mistakes";
            case "move", "target", "arguments", "argument" -> "a move";
            case "keyword" -> "a list of keywords";
            case "accept", "acceptedFigure" -> "an acceptance";
            case "packageClause", "importClause", "dottedName" -> "the head of the file";
            case "text" -> "a text";
            case "name" -> "a name";
            default -> throw new AssertionError("no description for the rule " + rule);
        };
    }
}
