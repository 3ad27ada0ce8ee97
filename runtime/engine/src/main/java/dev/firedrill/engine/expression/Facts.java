package dev.firedrill.engine.expression;

import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.text.KeywordSet;
import java.time.Instant;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a compiled expression reads of an episode. Names were resolved to indexes or checked when it was compiled. */
public interface Facts {
    /** The value of a number. */
    BigFraction number(Fact fact);

    /** The value of a condition. */
    boolean truth(Fact fact);

    /** The value of a text, a severity or a service; empty where there is none. */
    String text(Fact fact);

    /** The value of a set of keywords. */
    KeywordSet keywords(Fact fact);

    /** How often an event has happened. */
    int eventCount(int event);

    /** How many moves of an action kind were made. */
    int kindCount(int kind);

    /** How many moves of an action were made. */
    int actionCount(int action);

    /** Whether the move under way uses that action. */
    boolean actionIs(int action);

    /** Whether the move under way uses an action of that kind. */
    boolean kindIs(int kind);

    /** Whether the move under way is of that class. */
    boolean moveIs(MoveClass moveClass);

    /** Whether an argument of the answer was sent and is not blank. */
    boolean answerGiven(String parameter);

    /** A text, severity or service of the answer; empty where it was not given. */
    String answerText(String parameter);

    /** A number of the answer; 0 where it was not given. */
    BigFraction answerNumber(String parameter);

    /** Whether an argument of the move under way was sent and is not blank. */
    boolean moveGiven(String parameter);

    /** A text, severity or service of the move under way; empty where none was sent, or no known one. */
    String moveText(String parameter);

    /** A number of the move under way; 0 where it was not sent. */
    BigFraction moveNumber(String parameter);

    /** The known service that a text names; empty where it names none. */
    String serviceNamed(String text);

    /** The moment at which the episode started. */
    Instant started();

    /** A text, severity or service of the alert; empty where the alert has none. */
    String alertText(String field);

    /** A number of the alert; 0 where the alert has none. */
    BigFraction alertNumber(String field);

    /** A text, severity or service of the truth; empty where the scenario does not say. */
    String truthText(String field);

    /** A number of the truth; 0 where the scenario does not say. */
    BigFraction truthNumber(String field);

    /** A component or numeric report of the rubric; 0 where it has no value yet. */
    BigFraction component(String name);
}
