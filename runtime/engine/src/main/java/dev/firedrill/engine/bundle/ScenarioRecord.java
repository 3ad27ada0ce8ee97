package dev.firedrill.engine.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A scenario: an incident under a task, overrides applied. An {@code int} that is called {@code text}, {@code effect},
 * {@code summary} or {@code reason} is an index into the bundle's texts.
 *
 * @param services the known services, sorted by name
 * @param log the log lines that are known at the start, by time
 * @param truth the declared fields of the truth that the scenario gives, by name
 */
public record ScenarioRecord(
        String id,
        String task,
        String incident,
        String title,
        String documentation,
        int summary,
        List<Service> services,
        List<Edge> edges,
        List<Alert> alerts,
        Optional<String> severity,
        Optional<Cause> cause,
        Map<String, AlertValue> truth,
        Map<String, String> status,
        List<EvidenceTable> evidence,
        Remedy remedy,
        List<Neutral> neutral,
        List<Mistake> mistakes,
        Keywords resolution,
        List<ServiceLogLine> log,
        List<Reply> replies) {
    /** The status of a service about which nothing else is said. */
    public static final String HEALTHY = "healthy";

    public ScenarioRecord {
        services = List.copyOf(services);
        truth = Maps.copy(truth);
        status = Maps.copy(status);
        edges = List.copyOf(edges);
        alerts = List.copyOf(alerts);
        evidence = List.copyOf(evidence);
        neutral = List.copyOf(neutral);
        mistakes = List.copyOf(mistakes);
        log = List.copyOf(log);
        replies = List.copyOf(replies);
    }

    /** A known service. */
    public record Service(String name, String kind, List<String> aliases) {
        public Service {
            aliases = List.copyOf(aliases);
        }
    }

    /** A dependency edge; {@code to} may be an external system that is no known service. */
    public record Edge(String from, String to, boolean critical, String label) {}

    /** An alert; fields that the source leaves out are absent. */
    public record Alert(String title, Map<String, AlertValue> fields) {
        public Alert {
            fields = Maps.copy(fields);
        }
    }

    /**
     * The value of a field of an alert or of the truth: exactly one of the three is there. Durations are seconds,
     * percentages fractions.
     */
    public record AlertValue(Optional<String> text, Optional<BigDecimal> number, Optional<List<String>> list) {
        public AlertValue {
            number = number.map(Decimals::canonical);
            list = list.map(List::copyOf);
        }

        /** A text, a severity or a service. */
        public static AlertValue of(String text) {
            return new AlertValue(Optional.of(text), Optional.empty(), Optional.empty());
        }

        /** A number. */
        public static AlertValue of(BigDecimal number) {
            return new AlertValue(Optional.empty(), Optional.of(number), Optional.empty());
        }

        /** A list of texts. */
        public static AlertValue of(List<String> list) {
            return new AlertValue(Optional.empty(), Optional.empty(), Optional.of(list));
        }
    }

    /** What started the incident. */
    public record Cause(String service, String mode, Keywords keywords) {}

    /** Keywords, each with its alternatives, and how many of them a text is asked for. */
    public record Keywords(int wanted, List<List<String>> keywords) {
        /** No keywords: what mentions them need not say anything. */
        public static final Keywords NONE = new Keywords(0, List.of());

        public Keywords {
            keywords = keywords.stream().map(List::copyOf).toList();
        }
    }

    /** The evidence that one diagnostic action can bring. */
    public record EvidenceTable(String action, List<EvidenceCell> cells) {
        public EvidenceTable {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one query says; {@code leads} and {@code clears} name services, {@code proves} is `cause` or `severity`.
     * {@code visible} is known at the start, of {@code visibleFigures} the figures alone; {@code empty} finds nothing.
     */
    public record EvidenceCell(
            String service,
            int text,
            boolean visible,
            boolean visibleFigures,
            boolean empty,
            List<String> leads,
            Optional<String> proves,
            boolean decoy,
            List<String> clears,
            Readings readings) {
        public EvidenceCell {
            leads = List.copyOf(leads);
            clears = List.copyOf(clears);
        }
    }

    /** What a cell says beside its text. Percentages are fractions, durations seconds. */
    public record Readings(List<LogLine> log, Map<String, BigDecimal> figures, List<Series> series) {
        /** A text alone. */
        public static final Readings NONE = new Readings(List.of(), Map.of(), List.of());

        /** Names that no figure has: its service and its time stand beside it. */
        public static final Set<String> TAKEN = Set.of("service", "timestamp");

        public Readings {
            log = List.copyOf(log);
            figures = Maps.decimals(figures);
            series = List.copyOf(series);
        }
    }

    /** A line of a log; {@code seconds} relative to the start, negative before it. */
    public record LogLine(BigDecimal seconds, String level, int text) {
        public LogLine {
            seconds = Decimals.canonical(seconds);
        }
    }

    /** A figure over time, a value every {@code seconds}, the oldest first. */
    public record Series(String figure, BigDecimal seconds, List<BigDecimal> values) {
        public Series {
            seconds = Decimals.canonical(seconds);
            values = values.stream().map(Decimals::canonical).toList();
        }
    }

    /** A log line and the service that wrote it. */
    public record ServiceLogLine(String service, LogLine line) {}

    /** What an agent is told when an event happens. */
    public record Reply(String event, int text) {}

    /** A move: an action, its target as written, further arguments by name. */
    public record Move(String action, Optional<String> target, Map<String, String> arguments) {
        public Move {
            arguments = Maps.copy(arguments);
        }
    }

    /** The remedy; where {@code ordered}, a step must come after all steps before it. */
    public record Remedy(boolean ordered, List<RemedyStep> steps) {
        /** Nothing puts the incident right. */
        public static final Remedy NONE = new Remedy(false, List.of());

        public Remedy {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of the remedy. Its free text mentions one of {@code mentions}; where {@code mentionsIfGiven}, it may be
     * left out as well. {@code after} are indexes of steps that must come before it, {@code sets} the statuses it leaves.
     */
    public record RemedyStep(
            Move move,
            Keywords mentions,
            boolean mentionsIfGiven,
            List<Integer> after,
            OptionalInt effect,
            Map<String, String> sets) {
        public RemedyStep {
            after = List.copyOf(after);
            sets = Maps.copy(sets);
        }
    }

    /** A move that is neither remedy nor mistake, with what it is told. */
    public record Neutral(Move move, int effect) {}

    /** A mistake; with {@code before}, only until that remedy step is done (its index). */
    public record Mistake(Move move, OptionalInt before, int reason) {}
}
