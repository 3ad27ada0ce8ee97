package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.resolve.ScenarioModel.Status;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.ScenarioMember;
import dev.firedrill.compiler.syntax.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves a scenario: the members of its incident, then its own, which replace, add or drop. */
final class ScenarioResolver {
    private static final Set<Class<? extends IncidentMember>> SINGLE = Set.of(
            IncidentMember.Summary.class,
            IncidentMember.TrueSeverity.class,
            IncidentMember.Cause.class,
            IncidentMember.Resolution.class);

    private final EnvironmentModel environment;
    private final TopologyModel topology;
    private final Names names;
    private final AlertResolver alerts;
    private final TruthResolver truth;
    private final EvidenceResolver evidence;
    private final RemedyResolver remedy;
    private final LogResolver log;
    private final ReplyResolver replies;
    private final Map<String, Status> status = new LinkedHashMap<>();
    private final Map<Class<?>, IncidentMember> single = new HashMap<>();
    private Optional<Text> summary = Optional.empty();
    private Optional<Name> severity = Optional.empty();
    private Optional<Cause> cause = Optional.empty();
    private Optional<IncidentMember.Resolution> resolution = Optional.empty();

    private ScenarioResolver(EnvironmentModel environment, TopologyModel topology, Names names) {
        this.environment = environment;
        this.topology = topology;
        this.names = names;
        var values = new FieldValues(environment, topology, names);
        this.alerts = new AlertResolver(environment, values, names);
        this.truth = new TruthResolver(environment, values, names);
        this.evidence = new EvidenceResolver(environment, topology, names);
        this.remedy = new RemedyResolver(new MoveResolver(environment, topology, names), topology, names);
        this.log = new LogResolver(topology, names);
        this.replies = new ReplyResolver(environment, names);
    }

    static ScenarioModel resolve(
            Declaration.Scenario syntax,
            Declaration.Incident incident,
            EnvironmentModel environment,
            EnvironmentModel.Task task,
            TopologyModel topology,
            Names names) {
        var resolver = new ScenarioResolver(environment, topology, names);
        incident.members().forEach(resolver::add);
        resolver.startOverrides();
        for (ScenarioMember member : syntax.members()) {
            if (member instanceof ScenarioMember.DropMove drop) {
                resolver.remedy.drop(drop);
            } else if (member instanceof ScenarioMember.DropRow drop) {
                resolver.evidence.drop(drop.action(), drop.service());
            } else if (member instanceof ScenarioMember.Override override) {
                resolver.add(override.member());
            }
        }
        return resolver.model(syntax, incident, task);
    }

    /** From here on a member may stand once more: it is the scenario's. */
    private void startOverrides() {
        alerts.startOverrides();
        truth.startOverrides();
        evidence.startOverrides();
        log.startOverrides();
        replies.startOverrides();
        single.clear();
    }

    private ScenarioModel model(
            Declaration.Scenario syntax, Declaration.Incident incident, EnvironmentModel.Task task) {
        return new ScenarioModel(
                syntax,
                incident,
                environment,
                task,
                topology,
                summary,
                alerts.alerts(),
                severity,
                cause,
                truth.truth(),
                status,
                evidence.tables(status),
                remedy.remedy(),
                remedy.neutral(),
                remedy.mistakes(),
                resolution,
                log.lines(),
                replies.replies());
    }

    private void add(IncidentMember member) {
        if (SINGLE.contains(member.getClass())) {
            reportTwice(single.putIfAbsent(member.getClass(), member), member);
        }
        if (member instanceof IncidentMember.Summary text) {
            summary = Optional.of(text.text());
        } else if (member instanceof IncidentMember.Alert alert) {
            alerts.add(alert);
        } else if (member instanceof IncidentMember.TrueSeverity level) {
            Name name = level.level();
            if (names.known(name.span(), name.value(), Symbol.SEVERITY, environment.scale())) {
                severity = Optional.of(name);
            }
        } else if (member instanceof IncidentMember.Truth field) {
            truth.add(field);
        } else if (member instanceof IncidentMember.Status block) {
            block.entries().forEach(this::addStatus);
        } else if (member instanceof IncidentMember.Evidence table) {
            evidence.add(table);
        } else if (member instanceof IncidentMember.Log block) {
            log.add(block);
        } else if (member instanceof IncidentMember.Reply reply) {
            replies.add(reply);
        } else if (member instanceof IncidentMember.Cause started) {
            addCause(started);
        } else if (member instanceof IncidentMember.Resolution words) {
            addResolution(words);
        } else {
            remedy.add(member);
        }
    }

    private void reportTwice(@Nullable IncidentMember first, IncidentMember second) {
        if (first != null) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.REPEATED_MEMBER,
                            second.span(),
                            second.span().text().split("\\s", 2)[0])
                    .label(first.span(), "first here")
                    .help("keep one of the two");
        }
    }

    private void addCause(IncidentMember.Cause started) {
        Name service = started.service();
        if (names.known(service.span(), service.value(), Symbol.SERVICE, topology.knownServices())) {
            cause = Optional.of(new Cause(started));
        }
    }

    private void addResolution(IncidentMember.Resolution words) {
        resolution = Optional.of(words);
        words.wanted().ifPresent(names::checkMentions);
    }

    private void addStatus(IncidentMember.StatusEntry entry) {
        for (Name service : entry.services()) {
            if (names.known(service.span(), service.value(), Symbol.SERVICE, topology.knownServices())) {
                status.put(service.value(), new Status(service, entry.state()));
            }
        }
    }
}
