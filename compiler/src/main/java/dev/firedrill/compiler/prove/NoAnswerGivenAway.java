package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.text.KeywordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what an agent has to find in everything that it is given before it looked. */
final class NoAnswerGivenAway implements Theorem {
    @Override
    public Claim claim() {
        return Claim.NO_ANSWER_GIVEN_AWAY;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        List<Proof> proofs = new ArrayList<>();
        game.scenarios().forEach(scenario -> proofs.add(prove(scenario, game)));
        proofs.add(order(game));
        return proofs;
    }

    /** Something that gives the answer away, and an episode that shows it. */
    record Giveaway(String what, Trace trace) {}

    private static Proof prove(Scenario scenario, TaskGame game) {
        List<Secret> secrets = Secret.of(scenario, game.reads());
        List<Giveaway> found = new ArrayList<>();
        seen(scenario, secrets).forEach(what -> found.add(atReset(what, scenario)));
        identifiers(scenario, secrets).forEach(what -> found.add(atReset(what, scenario)));
        found.addAll(new EarlyFeedback(scenario, secrets).giveaways());
        return proof(
                game,
                Optional.of(scenario.id()),
                found,
                secrets.isEmpty()
                        ? "the task keeps nothing secret"
                        : "nothing seen at reset, no name and no feedback before the end tells any of " + secrets.size()
                                + " things to find");
    }

    private static Giveaway atReset(String what, Scenario scenario) {
        return new Giveaway(what, Trace.play(what, scenario, List.of()));
    }

    /** The keywords of a cause are its symptoms as well, and may be seen. */
    private static List<String> seen(Scenario scenario, List<Secret> secrets) {
        var sight = FirstSight.of(scenario);
        List<String> found = new ArrayList<>();
        for (Secret secret : secrets) {
            if (secret.kind() != Secret.Kind.MODE
                    && sight.telling().stream().anyMatch(text -> names(secret, text, scenario))) {
                found.add(secret.shown() + " is named in what is seen at reset");
            }
            if (secret.kind() == Secret.Kind.REMEDY && sight.rules().stream().anyMatch(secret::isNamedIn)) {
                found.add(secret.shown() + " is named in what is told of the task");
            }
        }
        return found;
    }

    static boolean names(Secret secret, String text, Scenario scenario) {
        return switch (secret.kind()) {
            case CAUSE -> Evidence.named(scenario.record(), text).contains(secret.name());
            case SEVERITY -> secret.isNamedIn(text) && !explainsScale(text, scenario);
            case MODE, REMEDY -> secret.isNamedIn(text);
        };
    }

    /** Whether a text names every level, as one does that says what they mean. */
    private static boolean explainsScale(String text, Scenario scenario) {
        return scenario.environment().rules().severities().stream()
                .filter(Severity::ranked)
                .allMatch(level -> new KeywordSet(1, List.of(List.of(level.name()))).mentionedIn(text) == 1);
    }

    private static List<String> identifiers(Scenario scenario, List<Secret> secrets) {
        List<String> found = new ArrayList<>();
        for (Secret secret : secrets) {
            if (secret.isNamedInIdentifier(scenario.id())) {
                found.add(secret.shown() + " is named in the scenario's id");
            }
            if (secret.kind() != Secret.Kind.MODE
                    && secret.isNamedInIdentifier(scenario.record().incident())) {
                found.add(secret.shown() + " is named in the incident's name");
            }
        }
        found.addAll(endpoints(scenario, secrets));
        return found;
    }

    /** Names of the task and of its actions that name the cause, where they do not name other services as well. */
    private static List<String> endpoints(Scenario scenario, List<Secret> secrets) {
        List<String> names = new ArrayList<>(scenario.task().actions());
        names.add(scenario.task().id());
        List<Secret> services = Secret.services(scenario.record());
        List<Secret> named = services.stream()
                .filter(service -> names.stream().anyMatch(service::isNamedInIdentifier))
                .toList();
        return secrets.stream()
                .filter(secret -> secret.kind() == Secret.Kind.CAUSE && named.equals(List.of(secret)))
                .flatMap(secret -> names.stream()
                        .filter(secret::isNamedInIdentifier)
                        .map(name -> secret.shown() + " is named in `" + name + "`, and no other service is"))
                .toList();
    }

    private static Proof order(TaskGame game) {
        List<Giveaway> found = new ArrayList<>();
        new TellingOrder(game)
                .giveaways()
                .forEach(what -> found.add(atReset(what, game.scenarios().get(0))));
        return proof(
                game,
                Optional.empty(),
                found,
                "neither the order of the scenarios nor that of a list tells the answer");
    }

    private static Proof proof(TaskGame game, Optional<String> scenario, List<Giveaway> found, String otherwise) {
        return new Proof(
                Claim.NO_ANSWER_GIVEN_AWAY,
                game.task().id(),
                scenario,
                found.isEmpty() ? Verdict.PROVED : Verdict.REFUTED,
                found.isEmpty()
                        ? otherwise
                        : String.join("; ", found.stream().map(Giveaway::what).toList()),
                Map.of(),
                found.stream().map(Giveaway::trace).toList());
    }
}
