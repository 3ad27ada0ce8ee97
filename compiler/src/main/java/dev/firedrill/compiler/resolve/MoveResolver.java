package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Parameter;
import dev.firedrill.compiler.resolve.ScenarioModel.BoundMove;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Argument;
import dev.firedrill.compiler.syntax.Move;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds moves: their action, and names among their arguments. */
final class MoveResolver {
    private final EnvironmentModel environment;
    private final MoveWords words;
    private final Names names;

    MoveResolver(EnvironmentModel environment, TopologyModel topology, Names names) {
        this.environment = environment;
        this.words = new MoveWords(environment, topology, names);
        this.names = names;
    }

    /** A move of an incident: its action must be declared, with a target if the action has parameters. */
    Optional<BoundMove> bind(Move move) {
        return bind(move.span(), move.action(), move.target(), move.arguments());
    }

    Optional<BoundMove> bind(Span span, Word actionName, Optional<Word> target, List<Argument> arguments) {
        return names.find(actionName.span(), actionName.value(), Symbol.ACTION, environment.actions())
                .flatMap(action -> bind(span, action, target, arguments));
    }

    private Optional<BoundMove> bind(Span span, Action action, Optional<Word> target, List<Argument> arguments) {
        boolean fits = true;
        Optional<Parameter> parameter = action.target();
        if (parameter.isPresent() != target.isPresent()) {
            reportTarget(span, action, target);
            fits = false;
        }
        if (parameter.isPresent() && target.isPresent()) {
            fits &= words.fitsExactly(target.get(), parameter.get());
        }
        Map<String, String> bound = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            Name name = argument.name();
            Optional<Parameter> declared = names.find(name.span(), name.value(), Symbol.PARAMETER, action.parameters());
            fits &= declared.isPresent() && words.fitsExactly(argument.value(), declared.get());
            bound.put(name.value(), argument.value().value());
        }
        return fits ? Optional.of(new BoundMove(span, action, target.map(Word::value), bound)) : Optional.empty();
    }

    private void reportTarget(Span span, Action action, Optional<Word> target) {
        String wanted = action.target()
                .map(parameter -> "a target, its " + parameter.name().value())
                .orElse("no target");
        names.diagnostics()
                .report(
                        DiagnosticCode.MISSING_MEMBER,
                        target.map(Word::span).orElse(span),
                        "`" + action.name() + "`",
                        wanted)
                .help(
                        action.target().isPresent()
                                ? "write `" + action.name() + " NAME`"
                                : "write `" + action.name() + "()`");
    }

    /**
     * Binds a move that names one of those declared. A free text that is written as a name must be a target of theirs;
     * in quotes it may be anything.
     */
    Optional<BoundMove> bindNamed(Move move, Collection<BoundMove> declared) {
        return bind(move).filter(bound -> knowsTarget(move, bound.action(), declared));
    }

    private boolean knowsTarget(Move move, Action action, Collection<BoundMove> declared) {
        boolean free = action.target()
                .filter(parameter -> parameter.type() == ParameterType.TEXT)
                .isPresent();
        Optional<Name> target = move.target().filter(Name.class::isInstance).map(Name.class::cast);
        if (!free || target.isEmpty()) {
            return true;
        }
        List<String> targets = declared.stream()
                .filter(other -> other.action() == action)
                .flatMap(other -> other.target().stream())
                .toList();
        return names.known(target.get().span(), target.get().value(), Symbol.TARGET, targets);
    }

    /** Checks the names in a drill's move, which may otherwise be as wrong as an agent's. */
    void checkLoosely(Move move, Collection<BoundMove> declared) {
        if (!(move.action() instanceof Name actionName)) {
            return;
        }
        names.find(actionName.span(), actionName.value(), Symbol.ACTION, environment.actions())
                .ifPresent(action -> {
                    Optional<Parameter> first = action.target();
                    if (first.isPresent() && move.target().isPresent()) {
                        words.fits(move.target().get(), first.get());
                        knowsTarget(move, action, declared);
                    }
                    for (Argument argument : move.arguments()) {
                        names.find(
                                        argument.name().span(),
                                        argument.name().value(),
                                        Symbol.PARAMETER,
                                        action.parameters())
                                .ifPresent(parameter -> words.fits(argument.value(), parameter));
                    }
                });
    }
}
