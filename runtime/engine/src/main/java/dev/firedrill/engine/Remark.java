package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;

/** What the engine itself says about a move. None of it tells whether an answer is right. */
enum Remark implements Note {
    EXACT_REPEAT {
        @Override
        public String about(Move move) {
            return "the very same move was made before";
        }
    },
    PAST_HALF {
        @Override
        public String about(Move move) {
            return "more than half of the " + move.scenario().task().rules().steps() + " steps are used";
        }
    },
    REPEAT_QUERY {
        @Override
        public String about(Move move) {
            return move.shown() + " was asked before";
        }
    },
    CARRIED_OUT {
        @Override
        public String about(Move move) {
            return move.shown() + " was carried out";
        }
    },
    ALREADY_DONE {
        @Override
        public String about(Move move) {
            return move.shown() + " was done before and changes nothing more";
        }
    },
    NOTED {
        @Override
        public String about(Move move) {
            return move.shown() + " was noted";
        }
    },
    SUBMITTED {
        @Override
        public String about(Move move) {
            return "answer submitted";
        }
    },
    WRONG_SUBMISSION {
        @Override
        public String about(Move move) {
            return quoted(move.request().action()) + " does not answer this task; "
                    + move.scenario()
                            .task()
                            .rules()
                            .answer()
                            .map(Remark::quoted)
                            .orElse("nothing") + " does";
        }
    },
    UNKNOWN_ACTION {
        @Override
        public String about(Move move) {
            return quoted(move.request().action()) + " is no action; available: " + available(move);
        }
    },
    NOT_ALLOWED {
        @Override
        public String about(Move move) {
            return quoted(move.request().action()) + " is not available in this task; available: " + available(move);
        }
    },
    MISSING_TARGET {
        @Override
        public String about(Move move) {
            var wire = move.scenario().environment().rules().wire();
            var target = move.action().target().map(Parameter::name).orElse("target");
            return quoted(move.request().action()) + " needs " + quoted(WireForm.targetKey(target, wire));
        }
    },
    UNKNOWN_SERVICE {
        @Override
        public String about(Move move) {
            return quoted(move.target()) + " is no known service; known: "
                    + Check.list(move.scenario().services());
        }
    },
    OUT_OF_STEPS {
        @Override
        public String about(Move move) {
            return "the " + move.scenario().task().rules().steps() + " steps are used up without an answer";
        }
    },
    OUT_OF_TIME {
        @Override
        public String about(Move move) {
            return "the time is used up without an answer";
        }
    },
    OVER {
        @Override
        public String about(Move move) {
            return "the episode is over; reset to start another";
        }
    };

    private static final int SHOWN = 80;

    static String quoted(String word) {
        return '`' + (word.length() > SHOWN ? word.substring(0, SHOWN) + "..." : word) + '`';
    }

    private static String available(Move move) {
        return Check.list(move.scenario().task().actions());
    }
}
