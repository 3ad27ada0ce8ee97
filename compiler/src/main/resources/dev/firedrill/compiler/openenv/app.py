"""Starts the server, which needs Java 17 or newer: on PORT, else 8000.

    server [OPTIONS]        options of `java -jar firedrill.jar serve`, as in `server --port 7860`
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def command(arguments: list[str]) -> list[str]:
    """The command line that serves the environment."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if java is None:
        sys.exit("no Java found; install a Java runtime, 17 or newer, or set JAVA_HOME")
    here = Path(__file__).resolve().parent
    serve = [java, "-jar", str(here / "firedrill.jar"), "serve", str(here / "bundle.json")]
    port = [] if any(word.startswith("--port") for word in arguments) else ["--port", os.environ.get("PORT", "8000")]
    return [*serve, *port, *arguments]


def main() -> None:
    """Becomes the server."""
    words = command(sys.argv[1:])
    os.execv(words[0], words)


if __name__ == "__main__":
    main()
