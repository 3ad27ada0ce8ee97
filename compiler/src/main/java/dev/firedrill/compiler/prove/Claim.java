package dev.firedrill.compiler.prove;

/** What can be claimed of a scenario or a task, in the order in which it is told. */
public enum Claim {
    /** Some episode within the step budget reaches the pass mark, using only names that it was shown. */
    SOLVABLE("solvable"),
    /** A chain of leads goes from what is seen at reset to the evidence that decides the answer. */
    LEARNABLE("learnable"),
    /** Components, grade and return stay in their bounds, and reach them. */
    GRADED_SOUNDLY("graded soundly"),
    /** No policy that reads nothing does better than a guess of the answer. */
    NOT_GAMEABLE("not gameable"),
    /** Whoever collects the greatest return has earned the best grade. */
    ALIGNED("aligned"),
    /** Rewards before the end do not tell the answer. */
    REWARD_TELLS_NOTHING("reward tells nothing"),
    /** Every row, step, mistake, rule and component matters in some episode. */
    ALIVE("alive"),
    /** The answer is in nothing that is seen before it was looked for. */
    NO_ANSWER_GIVEN_AWAY("no answer given away");

    private final String title;

    Claim(String title) {
        this.title = title;
    }

    /** The claim in words that follow "is". */
    public String title() {
        return title;
    }

    /** Whether it is about every episode that there can be, so that it holds as far as all moves and answers are tried. */
    public boolean overEpisodes() {
        return switch (this) {
            case SOLVABLE, GRADED_SOUNDLY, NOT_GAMEABLE, ALIGNED, ALIVE -> true;
            case LEARNABLE, REWARD_TELLS_NOTHING, NO_ANSWER_GIVEN_AWAY -> false;
        };
    }

    /** The claim as certificates spell it. */
    public String word() {
        return title.replace(' ', '-');
    }
}
