package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.FieldTableKind;
import dev.firedrill.engine.rules.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The field tables of an environment. */
record Tables(
        FieldTable alert, FieldTable observation, FieldTable state, FieldTable step, Optional<FieldTable> afterEnd) {
    /** What a step answers where the environment declares nothing: the usual envelope. */
    private static final List<Field> ENVELOPE =
            List.of(field("observation", Fact.OBSERVATION), field("reward", Fact.REWARD), field("done", Fact.DONE));

    static Tables of(EnvironmentRules rules, Declarations declarations, Map<String, Long> components)
            throws BundleException {
        var vocabulary = declarations.vocabulary();
        var all = Scope.of(Use.FIELD).with(components);
        var observation = all.only(FieldTableKind.OBSERVATION::shows);
        var alert = Scope.of(Use.FIELD).only(FieldTableKind.ALERT::shows);
        var place = Declarations.RULES;
        Optional<FieldTable> afterEnd = Optional.empty();
        if (rules.afterEnd().fields().isPresent()) {
            var fields = rules.afterEnd().fields().get();
            afterEnd = Optional.of(
                    FieldTable.of(fields, vocabulary, all, afterEndPlace().at("fields")));
        }
        Check.that(
                rules.afterEnd().refusal().isPresent() != afterEnd.isPresent(),
                "what follows the end is either a `refusal` or `fields`",
                afterEndPlace());
        return new Tables(
                FieldTable.of(rules.alert(), vocabulary, alert, place.at("alert")),
                FieldTable.of(rules.observation(), vocabulary, observation, place.at("observation")),
                FieldTable.of(rules.state(), vocabulary, all, place.at("state")),
                FieldTable.of(rules.step().isEmpty() ? ENVELOPE : rules.step(), vocabulary, all, place.at("step")),
                afterEnd);
    }

    private static Pointer afterEndPlace() {
        return Declarations.RULES.at("afterEnd");
    }

    private static Field field(String name, Fact fact) {
        return new Field(name, Optional.of(new Expression.Reading(fact)), Optional.empty(), Optional.empty());
    }
}
