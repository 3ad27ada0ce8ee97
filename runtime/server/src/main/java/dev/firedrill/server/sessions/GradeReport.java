package dev.firedrill.server.sessions;

import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** The grade of an episode; before the end only what it will be made of, never a figure that depends on the answer. */
public final class GradeReport {
    private GradeReport() {}

    /** Writes the report as an object. */
    public static void write(Episode episode, JsonGenerator out) {
        out.writeStartObject();
        Optional<Grade> grade = episode.grade();
        if (grade.isPresent()) {
            out.writeNumberProperty("total", grade.get().reported());
            out.writeName("breakdown");
            grade.get().writeBreakdown(out);
            out.writeStringProperty("feedback", grade.get().feedback());
        } else {
            writeMissing(episode, out);
        }
        out.writeStringProperty("task_id", episode.scenario().task().id());
        out.writeStringProperty("scenario_id", episode.scenario().id());
        out.writeNumberProperty("steps_used", episode.steps());
        out.writeBooleanProperty("done", episode.done());
        out.writeEndObject();
    }

    private static void writeMissing(Episode episode, JsonGenerator out) {
        List<String> components = components(episode);
        out.writeNumberProperty("total", 0.0);
        out.writeObjectPropertyStart("breakdown");
        components.forEach(name -> out.writeNumberProperty(name, 0.0));
        out.writeEndObject();
        out.writeStringProperty("feedback", missing(episode, components));
    }

    private static List<String> components(Episode episode) {
        EnvironmentRules rules = episode.scenario().environment().rules();
        Optional<String> rubric = episode.scenario().task().rules().rubric();
        return rules.rubrics().stream()
                .filter(each -> rubric.isPresent() && each.name().equals(rubric.get()))
                .map(Rubric::components)
                .flatMap(List::stream)
                .map(Component::name)
                .toList();
    }

    private static String missing(Episode episode, List<String> components) {
        if (components.isEmpty()) {
            return "this task has no rubric: the rewards of the steps are the result";
        }
        EnvironmentRules.Task task = episode.scenario().task().rules();
        String until = task.answer()
                .map(answer -> "nothing was submitted yet; it ends with `" + answer + "` or at step " + task.steps())
                .orElse("it ends at step " + task.steps());
        return "not graded yet: " + until + " (" + episode.steps() + " taken); the grade is made of "
                + components.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
