package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.ScenarioMember;
import dev.firedrill.compiler.syntax.ScenarioMember.DropMove.Part;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.TopologyMember;
import dev.firedrill.compiler.syntax.TopologyMember.EdgeTarget;
import dev.firedrill.compiler.syntax.TopologyMember.ServiceEntry;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds the tree of a file; members that the parser gave up are left out. */
final class TreeBuilder {
    private final Places places;
    private final EnvironmentBuilder environments;
    private final IncidentBuilder incidents;
    private final DrillBuilder drills;

    TreeBuilder(Places places) {
        this.places = places;
        var expressions = new ExpressionBuilder(places);
        var moves = new MoveBuilder(places);
        this.environments = new EnvironmentBuilder(places, expressions);
        this.incidents = new IncidentBuilder(places, moves);
        this.drills = new DrillBuilder(places, expressions, moves);
    }

    /** Builds each context that was parsed whole. */
    static <C extends ParserRuleContext, N> List<N> whole(List<C> contexts, Function<C, N> build) {
        return contexts.stream()
                .filter(context -> context.exception == null)
                .map(build)
                .toList();
    }

    SourceUnit unit(IncidentParser.FileContext context) {
        Optional<DottedName> packageName = Optional.ofNullable(context.packageClause())
                .filter(clause -> clause.exception == null)
                .map(clause -> places.dottedName(clause.dottedName()));
        List<DottedName> imports = whole(context.importClause(), clause -> places.dottedName(clause.dottedName()));
        return new SourceUnit(
                places.span(context), packageName, imports, whole(context.declaration(), this::declaration));
    }

    private Declaration declaration(IncidentParser.DeclarationContext context) {
        if (context.environment() != null) {
            return environments.environment(context.environment());
        }
        if (context.topology() != null) {
            return topology(context.topology());
        }
        if (context.incident() != null) {
            return incidents.incident(context.incident());
        }
        return context.scenario() != null ? scenario(context.scenario()) : drills.drill(context.drill());
    }

    private Declaration.Topology topology(IncidentParser.TopologyContext context) {
        return new Declaration.Topology(
                places.span(context),
                places.documentation(context),
                places.name(context.name()),
                places.optionalText(context.text()),
                whole(context.topologyMember(), this::topologyMember));
    }

    private TopologyMember topologyMember(IncidentParser.TopologyMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.EdgeMemberContext edges) {
            List<EdgeTarget> targets =
                    edges.edgeTarget().stream().map(this::edgeTarget).toList();
            return new TopologyMember.Edges(span, places.name(edges.name()), targets);
        }
        if (context instanceof IncidentParser.ServiceMemberContext services) {
            List<ServiceEntry> entries =
                    services.serviceEntry().stream().map(this::serviceEntry).toList();
            return new TopologyMember.Services(span, places.name(services.name()), entries);
        }
        if (context instanceof IncidentParser.TopologyAcceptMemberContext accept) {
            return new TopologyMember.Accept(span, places.acceptance(accept.accept()));
        }
        throw new AssertionError(context.getText());
    }

    private EdgeTarget edgeTarget(IncidentParser.EdgeTargetContext context) {
        Optional<Text> label = places.optionalText(context.text());
        return new EdgeTarget(places.span(context), places.name(context.name()), context.CRITICAL() != null, label);
    }

    private ServiceEntry serviceEntry(IncidentParser.ServiceEntryContext context) {
        return new ServiceEntry(places.span(context), places.name(context.name()), places.texts(context.text()));
    }

    private Declaration.Scenario scenario(IncidentParser.ScenarioContext context) {
        List<Name> names = places.names(context.name());
        boolean qualified = context.DOT() != null;
        return new Declaration.Scenario(
                places.span(context),
                places.documentation(context),
                names.get(0),
                names.get(1),
                qualified ? Optional.of(names.get(2)) : Optional.empty(),
                names.get(qualified ? 3 : 2),
                places.optionalText(context.text()),
                whole(
                        context.scenarioMember().stream()
                                .filter(TreeBuilder::overridesWhole)
                                .toList(),
                        this::scenarioMember));
    }

    /** An override is a member around a member, and the inner one recovers by itself. */
    private static boolean overridesWhole(IncidentParser.ScenarioMemberContext context) {
        return !(context instanceof IncidentParser.OverrideMemberContext override)
                || override.incidentMember().exception == null;
    }

    private ScenarioMember scenarioMember(IncidentParser.ScenarioMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.OverrideMemberContext override) {
            return new ScenarioMember.Override(span, incidents.member(override.incidentMember()));
        }
        if (context instanceof IncidentParser.DropMoveMemberContext drop) {
            Part part = drop.MISTAKE() != null ? Part.MISTAKE : drop.REMEDY() != null ? Part.REMEDY : Part.NEUTRAL;
            return new ScenarioMember.DropMove(span, part, incidents.moves().move(drop.move()));
        }
        if (context instanceof IncidentParser.DropRowMemberContext drop) {
            return new ScenarioMember.DropRow(span, places.name(drop.name()), places.target(drop.target()));
        }
        throw new AssertionError(context.getText());
    }
}
