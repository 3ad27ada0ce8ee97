package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Neutral;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.engine.bundle.ScenarioRecord.Reply;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Gives {@link SmallGames} something to say: texts that name services and keywords, in evidence, effects, reasons and
 * replies, and tables that show all of it, some of it, or nothing. The same seed gives the same bundle.
 */
final class SpokenGames {
    private static final List<String> FILLERS = List.of("nothing unusual", "it looks bad", "see there");

    private final Random random;
    private final Bundle silent;
    private final List<String> texts = new ArrayList<>();

    private SpokenGames(long seed) {
        random = new Random(~seed * 0x9E3779B97F4A7C15L);
        silent = SmallGames.unlimited(seed);
    }

    /** The bundle of a seed, with so many steps. */
    static Bundle bundle(long seed, int steps) {
        return new SpokenGames(seed).bundle(steps);
    }

    /** The environment of a seed. */
    static Environment environment(long seed, int steps) {
        try {
            return Environment.of(bundle(seed, steps));
        } catch (BundleException e) {
            throw new AssertionError(shown(seed, steps), e);
        }
    }

    /** How a bundle reads, to be shown where something is wrong with it. */
    static String shown(long seed, int steps) {
        return "seed " + seed + ", " + steps + " steps\n"
                + new String(BundleWriter.write(bundle(seed, steps)), StandardCharsets.UTF_8);
    }

    private Bundle bundle(int steps) {
        texts.add("something is wrong");
        List<ScenarioRecord> scenarios =
                silent.scenarios().stream().map(this::spoken).toList();
        return new Bundle(
                silent.format(),
                SmallGames.with(
                        silent.environment(),
                        silent.environment().tasks().stream()
                                .map(task -> SmallGames.steps(task, steps))
                                .toList(),
                        observation()),
                texts,
                scenarios,
                silent.sources());
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What agents see: what they are told and what moves bring, or a part of it; the services or not. */
    private List<Field> observation() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.INCIDENT_SUMMARY);
        if (!oneIn(4)) {
            facts.add(oneIn(4) ? Fact.ERROR : Fact.FEEDBACK);
        }
        if (!oneIn(4)) {
            facts.add(oneIn(3) ? Fact.EVIDENCE : Fact.REPLY);
        }
        if (oneIn(3)) {
            facts.add(pick(List.of(Fact.SERVICES, Fact.STATUS)));
        }
        return facts.stream()
                .map(fact -> new Field(
                        fact.name().toLowerCase(java.util.Locale.ROOT),
                        Optional.of(new Reading(fact)),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    /** A new text that names up to three things of the scenario. */
    private int text(ScenarioRecord scenario) {
        List<String> names = new ArrayList<>(SmallGames.WORDS);
        for (Service service : silent.scenarios().get(0).services()) {
            names.addAll(service.aliases());
            names.add(service.name());
            names.add(service.name().replace('-', ' '));
        }
        scenario.cause().ifPresent(cause -> names.add(cause.service()));
        Stream.concat(
                        scenario.cause().stream().flatMap(cause -> cause.keywords().keywords().stream()),
                        scenario.resolution().keywords().stream())
                .forEach(names::addAll);
        StringBuilder text = new StringBuilder(pick(FILLERS));
        for (int count = random.nextInt(4); count > 0; count--) {
            String name = pick(names);
            text.append(pick(List.of(": ", " at ", ", ")))
                    .append(oneIn(3) ? name.toUpperCase(java.util.Locale.ROOT) : name);
        }
        texts.add(text.toString());
        return texts.size() - 1;
    }

    private ScenarioRecord spoken(ScenarioRecord old) {
        return new ScenarioRecord(
                old.id(),
                old.task(),
                old.incident(),
                old.title(),
                old.documentation(),
                oneIn(2) ? text(old) : 0,
                // The scenarios of a task know their services by the same names.
                silent.scenarios().get(0).services(),
                old.edges(),
                old.alerts(),
                old.severity(),
                old.cause(),
                old.truth(),
                old.status(),
                old.evidence().stream().map(table -> spoken(table, old)).toList(),
                new Remedy(
                        old.remedy().ordered(),
                        old.remedy().steps().stream()
                                .map(step -> spoken(step, old))
                                .toList()),
                old.neutral().stream()
                        .map(neutral -> new Neutral(neutral.move(), text(old)))
                        .toList(),
                old.mistakes().stream()
                        .map(mistake -> new Mistake(mistake.move(), mistake.before(), text(old)))
                        .toList(),
                old.resolution(),
                old.log(),
                oneIn(3) ? List.of(new Reply(SmallRules.standard(random), text(old))) : List.of());
    }

    private EvidenceTable spoken(EvidenceTable old, ScenarioRecord scenario) {
        return new EvidenceTable(
                old.action(),
                old.cells().stream()
                        .map(cell -> new EvidenceCell(
                                cell.service(),
                                text(scenario),
                                cell.visible(),
                                cell.visibleFigures(),
                                cell.empty(),
                                cell.leads(),
                                cell.proves(),
                                cell.decoy(),
                                cell.clears(),
                                cell.readings()))
                        .toList());
    }

    private RemedyStep spoken(RemedyStep old, ScenarioRecord scenario) {
        return new RemedyStep(
                old.move(),
                old.mentions(),
                old.mentionsIfGiven(),
                old.after(),
                old.effect().isPresent() ? OptionalInt.of(text(scenario)) : old.effect(),
                old.sets());
    }
}
