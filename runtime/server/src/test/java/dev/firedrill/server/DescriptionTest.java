package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server says about its own answers: schemas, the OpenAPI document, the page to read it with. */
final class DescriptionTest extends WithServer {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void theDocumentIsOfTheVersionThatValidatorsLookFor() {
        JsonNode document = client.get("/openapi.json").json();
        assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.at("/info/version").stringValue()).isEqualTo("1.0.0");
        assertThat(document.get("paths").propertyNames())
                .contains(
                        "/reset",
                        "/step",
                        "/state",
                        "/health",
                        "/metadata",
                        "/schema",
                        "/{env}/tasks",
                        "/mcp",
                        "/metrics");
        assertThat(client.get("/").json().get("endpoints"))
                .hasSize(document.get("paths").size() + 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/ready",
                "/metadata",
                "/schema",
                "/",
                "/api/info",
                "/tasks",
                "/list_environments",
                "/openapi.json",
                "/state",
                "/grader",
                "/flat-incidents/schema",
                "/flat-incidents/metadata",
                "/flat-incidents/splits"
            })
    void answersAreAsTheDocumentSays(String path) {
        client.post("/reset", "{}");
        Client.Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        String described = path.replace("/flat-incidents", "/{env}").replace("/", "~1");
        assertFits(answer.json(), "/paths/" + described + "/get/responses/200");
    }

    @Test
    void resetsAndStepsAreAsTheDocumentSays() {
        assertFits(client.post("/reset", "{}").json(), "/paths/~1reset/post/responses/200");
        assertFits(client.post("/step", AnswersTest.query("query_logs")).json(), "/paths/~1step/post/responses/200");
        assertFits(
                client.post("/step", "{\"action\":" + AnswersTest.query("query_logs") + "}")
                        .json(),
                "/paths/~1step/post/responses/200");
        assertFits(client.post("/step", "{}").json(), "/paths/~1step/post/responses/422");
        assertFits(client.post("/reset", "{\"env\":\"mars\"}").json(), "/paths/~1reset/post/responses/400");
        assertFits(client.post("/baseline", "{}").json(), "/paths/~1baseline/post/responses/200");
        assertFits(client.post("/baseline", "{\"k\":9}").json(), "/paths/~1baseline/post/responses/422");
        assertFits(
                client.post("/flat-incidents/task", "{\"split\":\"train\",\"index\":0}")
                        .json(),
                "/paths/~1{env}~1task/post/responses/200");
    }

    @Test
    void everySchemaIsOne() {
        JsonNode document = client.get("/openapi.json").json();
        Schema meta =
                SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        for (var component : document.at("/components/schemas").properties()) {
            assertThat(meta.validate(component.getValue().toString(), InputFormat.JSON))
                    .as(component.getKey())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small-incidents | {\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}} | true",
                "small-incidents | {\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P9\"}} | false",
                "small-incidents | {\"action_type\":\"submit_severity\"} | false",
                "small-incidents | {\"action_type\":\"dance\",\"parameters\":{}} | false",
                "small-incidents | {\"parameters\":{}} | false",
                "small-incidents | {\"action_type\":\"query_logs\",\"parameters\":{\"service\":\"a\"},\"x\":1} | false",
                "flat-incidents | {\"action\":\"query_logs\",\"target\":\"a\",\"metadata\":{\"x\":1}} | true",
                "flat-incidents | {\"action\":\"scale_service\",\"target\":\"a\",\"replicas\":\"many\"} | false",
                "flat-incidents | {\"action\":\"scale_service\",\"target\":\"a\",\"replicas\":null} | true",
                "flat-incidents | {\"action\":\"submit_root_cause\",\"target\":\"a\"} | false",
            })
    void anActionFitsItsSchemaOrNot(String environment, String action, boolean fits) {
        Schema schema = SCHEMAS.getSchema(
                client.get("/" + environment + "/schema").json().get("action").toString(), InputFormat.JSON);
        assertThat(schema.validate(action, InputFormat.JSON).isEmpty()).isEqualTo(fits);
    }

    @Test
    void aPageShowsTheDocumentWithNothingFromElsewhere() {
        var page = client.get("/docs").response();
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.body()).doesNotContain("http:", "https:");
        for (String part : List.of("/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js", "/docs/start.js")) {
            assertThat(page.body()).contains(part.substring(1));
            assertThat(client.get(part).response().body()).isNotBlank();
        }
        assertThat(client.get("/docs/swagger-ui-bundle.js").header("Content-Type"))
                .startsWith("text/javascript");
        assertThat(client.post("/docs", "{}").status()).isEqualTo(405);
        assertThat(client.get("/docs/").header("Location")).endsWith("/docs");
        assertThat(client.get("/docs/../pom.xml").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding,gzip",
        "Content-Type,image/png",
        "Content-Type,multipart/form-data; boundary=x",
        "Content-Type,application/xml"
    })
    void aBodyThatIsNoPlainJsonIsRefused(String header, String value) {
        var request = client.request("/reset").header(header, value).POST(BodyPublishers.ofString("{}"));
        Client.Answer answer = client.send(request);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("detail").stringValue()).contains(value);
        var without = client.request("/reset").header("Content-Type", value).POST(BodyPublishers.noBody());
        assertThat(client.send(without).status()).isEqualTo(200);
    }

    /** Checks an answer against the schema at a place of the document. */
    private void assertFits(JsonNode answer, String place) {
        JsonNode document = client.get("/openapi.json").json();
        ObjectNode schema = Client.JSON.createObjectNode();
        schema.set("components", document.get("components"));
        schema.setAll((ObjectNode) document.at(place + "/content/application~1json/schema"));
        assertThat(SCHEMAS.getSchema(schema.toString(), InputFormat.JSON).validate(answer.toString(), InputFormat.JSON))
                .isEmpty();
    }
}
