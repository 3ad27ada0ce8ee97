package dev.firedrill.server.http;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import dev.firedrill.server.sessions.Split;
import dev.firedrill.server.sessions.WholeNumbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenEnv's Task API: what trainers can go through, one scenario after the other. */
record TaskApi(Supplier<Catalogue> catalogue) {
    /** `GET /list_environments`. */
    void environments(JsonGenerator out) {
        out.writeStartArray();
        catalogue.get().environments().forEach(each -> out.writeString(each.name()));
        out.writeEndArray();
    }

    /** `GET /{env}/splits`. */
    void splits(Call call, JsonGenerator out) throws Refusal {
        List<Split> splits = splits(NamedEnvironment.of(call, catalogue.get()));
        out.writeStartArray();
        for (Split split : splits) {
            out.writeStartObject();
            out.writeStringProperty("name", split.name());
            out.writeStringProperty("type", "train");
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** `POST /{env}/tasks`: every scenario of a split. */
    void tasks(Call call, JsonGenerator out) throws Refusal {
        Environment environment = NamedEnvironment.of(call, catalogue.get());
        Split split = split(environment, request(call, Set.of()));
        out.writeStartObject();
        out.writeName("tasks");
        write(split.scenarios(), out);
        out.writeStringProperty("env_name", environment.name());
        out.writeEndObject();
    }

    /** `POST /{env}/num_tasks`. */
    void count(Call call, JsonGenerator out) throws Refusal {
        Split split = split(NamedEnvironment.of(call, catalogue.get()), request(call, Set.of()));
        out.writeStartObject();
        out.writeNumberProperty("num_tasks", split.scenarios().size());
        out.writeEndObject();
    }

    /** `POST /{env}/task`: the scenario at a place of a split. */
    void task(Call call, JsonGenerator out) throws Refusal {
        ObjectNode request = request(call, Set.of("index"));
        Split split = split(NamedEnvironment.of(call, catalogue.get()), request);
        BigInteger index = number("index", request)
                .orElseThrow(() -> Refusal.invalid(
                        List.of(new FieldProblem(List.of("body", "index"), "missing", "Field required", request))));
        int count = split.scenarios().size();
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(count)) >= 0) {
            throw Refusal.because(
                    Reason.BAD_CHOICE,
                    "index " + Refusal.quoted(index.toString()) + " is out of range: split `" + split.name()
                            + "` has 0 to " + (count - 1));
        }
        out.writeStartObject();
        out.writeName("task");
        write(split.scenarios().get(index.intValueExact()), out);
        out.writeEndObject();
    }

    /** `POST /{env}/task_range`: the scenarios from `start` to before `stop`, as a Python slice cuts them. */
    void range(Call call, JsonGenerator out) throws Refusal {
        ObjectNode request = request(call, Set.of("start", "stop"));
        Split split = split(NamedEnvironment.of(call, catalogue.get()), request);
        int count = split.scenarios().size();
        int start = bound(number("start", request), 0, count);
        int stop = bound(number("stop", request), count, count);
        out.writeStartObject();
        out.writeName("tasks");
        write(split.scenarios().subList(start, Math.max(start, stop)), out);
        out.writeEndObject();
    }

    /** A bound of a slice: a negative one counts from the end, one too far is the end. */
    private static int bound(Optional<BigInteger> given, int open, int count) {
        if (given.isEmpty()) {
            return open;
        }
        BigInteger bound = given.get();
        BigInteger counted = bound.signum() < 0 ? bound.add(BigInteger.valueOf(count)) : bound;
        return counted.max(BigInteger.ZERO).min(BigInteger.valueOf(count)).intValueExact();
    }

    private static List<Split> splits(Environment environment) throws Refusal {
        List<Split> splits = Split.of(environment);
        if (splits.isEmpty()) {
            throw Refusal.because(
                    Reason.NOT_SUPPORTED, "environment `" + environment.name() + "` has no scenario to list");
        }
        return splits;
    }

    private static Split split(Environment environment, ObjectNode request) throws Refusal {
        List<Split> splits = splits(environment);
        String name = request.get("split").stringValue();
        return splits.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.because(
                        Reason.BAD_CHOICE,
                        "split " + Refusal.quoted(name) + " does not fit: one of "
                                + splits.stream()
                                        .map(each -> "`" + each.name() + "`")
                                        .collect(Collectors.joining(", "))));
    }

    /** The body: a `split` and numbers, and nothing else. */
    private static ObjectNode request(Call call, Set<String> numbers) throws Refusal {
        ObjectNode body = Bodies.object(call.body());
        var problems = new ArrayList<FieldProblem>();
        JsonNode split = body.get("split");
        if (split == null) {
            problems.add(new FieldProblem(List.of("split"), "missing", "Field required", body));
        } else if (!split.isString()) {
            problems.add(new FieldProblem(List.of("split"), "string_type", "Input should be a valid string", split));
        }
        body.properties().forEach(property -> {
            String name = property.getKey();
            if (numbers.contains(name)) {
                JsonNode value = property.getValue();
                if (!value.isNull() && WholeNumbers.spelledBy(value).isEmpty()) {
                    problems.add(new FieldProblem(List.of(name), "int_type", "Input should be a valid integer", value));
                }
            } else if (!name.equals("split")) {
                problems.add(new FieldProblem(
                        List.of(name), "extra_forbidden", "Extra inputs are not permitted", property.getValue()));
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.invalid(
                    problems.stream().map(each -> each.within("body")).toList());
        }
        return body;
    }

    private static Optional<BigInteger> number(String name, ObjectNode request) {
        return Optional.ofNullable(request.get(name)).flatMap(WholeNumbers::spelledBy);
    }

    private static void write(List<Scenario> scenarios, JsonGenerator out) {
        out.writeStartArray();
        scenarios.forEach(each -> write(each, out));
        out.writeEndArray();
    }

    /** What a trainer needs to know beforehand; `env`, `task_id` and `scenario_id` can be given to a reset as they are. */
    private static void write(Scenario scenario, JsonGenerator out) {
        var task = scenario.task().rules();
        out.writeStartObject();
        out.writeStringProperty("env", scenario.environment().name());
        out.writeStringProperty("task_id", task.id());
        out.writeStringProperty("scenario_id", scenario.id());
        out.writeNumberProperty("scenario_index", scenario.index());
        out.writeStringProperty("title", task.title());
        out.writeStringProperty("difficulty", task.difficulty());
        out.writeNumberProperty("max_steps", task.steps());
        out.writeEndObject();
    }
}
