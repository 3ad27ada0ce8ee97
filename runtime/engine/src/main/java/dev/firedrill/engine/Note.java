package dev.firedrill.engine;

/** A part of a step's feedback; its text is only made when somebody reads it. */
sealed interface Note permits Note.Said, Remark {
    /** The words, about a move. */
    String about(Move move);

    /** Fixed words: an author's reason, or what the end was. */
    record Said(String text) implements Note {
        @Override
        public String about(Move move) {
            return text;
        }
    }
}
