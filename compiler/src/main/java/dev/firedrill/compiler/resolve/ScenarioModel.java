package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Content;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scenario: its incident under its task, overrides applied, names bound.
 *
 * @param truth the declared fields of the truth that are given, by name
 * @param evidence by action, then by service: every cell, rows for `otherwise` and from the topology written out
 * @param log the lines that are known at the start, by time
 * @param replies by event, those of the environment's events
 */
public record ScenarioModel(
        Declaration.Scenario syntax,
        Declaration.Incident incident,
        EnvironmentModel environment,
        EnvironmentModel.Task task,
        TopologyModel topology,
        Optional<Text> summary,
        List<Alert> alerts,
        Optional<Name> severity,
        Optional<Cause> cause,
        Map<String, IncidentMember.Truth> truth,
        Map<String, Status> status,
        Map<String, Map<String, Cell>> evidence,
        Remedy remedy,
        List<Neutral> neutral,
        List<Mistake> mistakes,
        Optional<IncidentMember.Resolution> resolution,
        List<IncidentMember.ServiceLogLine> log,
        Map<String, IncidentMember.Reply> replies) {
    /** The scenario's name. */
    public String name() {
        return syntax.name().value();
    }

    /** The moves that the remedy, the neutral moves and the mistakes are about. */
    public List<BoundMove> moves() {
        return Stream.of(
                        remedy.steps().stream().map(Step::move),
                        neutral.stream().map(Neutral::move),
                        mistakes.stream().map(Mistake::move))
                .flatMap(moves -> moves)
                .toList();
    }

    /** An alert with its fields. */
    public record Alert(Span span, Optional<Text> title, Map<String, IncidentMember.AlertEntry> fields) {
        /** The services that the alert names as affected. */
        public List<Name> affects() {
            return Optional.ofNullable(fields.get("affects")).stream()
                    .flatMap(entry -> entry.values().stream())
                    .flatMap(value -> value.word().stream())
                    .filter(Name.class::isInstance)
                    .map(Name.class::cast)
                    .toList();
        }
    }

    /** What started the incident. */
    public record Cause(IncidentMember.Cause syntax) {
        /** The service at fault. */
        public String service() {
            return syntax.service().value();
        }
    }

    /** The state of a service at the start. */
    public record Status(Name service, Word state) {}

    /** What one query says about one service; the content is as it was written, and none from the topology. */
    public record Cell(Span span, Origin origin, String text, Optional<Content> content, List<Mark> marks) {
        /** Where the cell comes from. */
        public enum Origin {
            ROW,
            OTHERWISE,
            TOPOLOGY
        }

        /** Whether an agent sees all of it at reset. */
        public boolean visible() {
            return marks(Mark.Visible.class).stream().anyMatch(mark -> !mark.figuresAlone());
        }

        /** Whether an agent sees its figures at reset, and no more. */
        public boolean visibleFigures() {
            return marks(Mark.Visible.class).stream().anyMatch(Mark.Visible::figuresAlone);
        }

        /** Whether the query finds nothing. */
        public boolean empty() {
            return !marks(Mark.Empty.class).isEmpty();
        }

        /** Whether it names services and leads nowhere. */
        public boolean decoy() {
            return !marks(Mark.Decoy.class).isEmpty();
        }

        /** What it proves: `cause` or `severity`. */
        public Optional<String> proves() {
            return marks(Mark.Proves.class).stream()
                    .map(mark -> mark.cause() ? "cause" : "severity")
                    .findFirst();
        }

        /** The services it rules out. */
        public List<String> clears() {
            return marks(Mark.Clears.class).stream()
                    .flatMap(mark -> mark.services().stream())
                    .map(Name::value)
                    .toList();
        }

        /** The marks of a type. */
        public <M extends Mark> List<M> marks(Class<M> type) {
            return marks.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** A move whose names are bound; the target is as it was written, in the case of a service by its name. */
    public record BoundMove(
            Span span, EnvironmentModel.Action action, Optional<String> target, Map<String, String> arguments) {
        /** Whether the two are one move: the same action and target, and no argument that differs. */
        public boolean same(BoundMove other) {
            return action.name().equals(other.action.name())
                    && target.map(String::toLowerCase).equals(other.target.map(String::toLowerCase))
                    && arguments.entrySet().stream()
                            .allMatch(argument -> other.arguments
                                    .getOrDefault(argument.getKey(), argument.getValue())
                                    .equals(argument.getValue()));
        }

        /** The move as a file spells it. */
        public String spelling() {
            return action.name() + target.map(name -> " " + name).orElse("()");
        }
    }

    /** The remedy of the incident. */
    public record Remedy(boolean ordered, List<Step> steps) {}

    /** A step of the remedy; {@code after} are steps by index. */
    public record Step(IncidentMember.RemedyStep syntax, BoundMove move, List<Integer> after) {}

    /** A move that changes nothing for the grade. */
    public record Neutral(IncidentMember.NeutralStep syntax, BoundMove move) {}

    /** A mistake on one target; {@code before} is the step that ends it, by index. */
    public record Mistake(IncidentMember.MistakeEntry syntax, BoundMove move, Optional<Integer> before) {}
}
