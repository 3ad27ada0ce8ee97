package dev.firedrill.cli.output;

import dev.firedrill.cli.transcript.Regraded;
import dev.firedrill.cli.transcript.Regraded.Row;
import dev.firedrill.cli.transcript.Regraded.Score;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scores before and now, as one JSON document. */
public final class RegradeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();

    private RegradeJson() {}

    public static String of(Regraded regraded) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("graded", regraded.rows().size());
        if (!regraded.rows().isEmpty()) {
            ObjectNode mean = root.putObject("mean");
            mean.put("was", RegradeText.rounded(Regraded.mean(RegradeText.scores(regraded, Row::was))));
            mean.put("is", RegradeText.rounded(Regraded.mean(RegradeText.scores(regraded, Row::is))));
        }
        var episodes = root.putArray("episodes");
        for (Row row : regraded.rows()) {
            ObjectNode episode = episodes.addObject()
                    .put("file", row.file().toString())
                    .put("line", row.line())
                    .put("environment", row.head().environment())
                    .put("task", row.head().task())
                    .put("scenario", row.head().scenario())
                    .put("episode", row.head().episode());
            write(row.was(), episode.putObject("was"));
            write(row.is(), episode.putObject("is"));
        }
        var left = root.putArray("not_graded");
        regraded.left()
                .forEach(each -> left.addObject()
                        .put("file", each.file().toString())
                        .put("line", each.line())
                        .put("why", each.why()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Score score, ObjectNode node) {
        score.grade().ifPresent(grade -> node.put("grade", RegradeText.rounded(grade)));
        node.put("return", RegradeText.rounded(score.total()));
    }
}
