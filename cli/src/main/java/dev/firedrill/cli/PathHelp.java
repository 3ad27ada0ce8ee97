package dev.firedrill.cli;

/** The words for paths, the same in every command's help. */
final class PathHelp {
    static final String SOURCES = "A file, a folder (every *.incident file in it, however deep; hidden folders, target"
            + " and node_modules are left out), or - for standard input. Without any, the shipped scenarios.";

    static final String SOURCES_AND_BUNDLES = "A file, a folder of *.incident files, or a compiled bundle (*.json)."
            + " Without any, the shipped scenarios.";

    static final String PLAYED_WITH = "What they were played with: a file, a folder of *.incident files, or a compiled"
            + " bundle (*.json). Without any, the shipped scenarios.";

    static final String TRANSCRIPTS =
            "A file of transcripts, or a folder of them (every *.jsonl file in it, however deep).";

    private PathHelp() {}
}
