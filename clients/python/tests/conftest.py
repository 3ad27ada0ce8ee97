"""The real server, and the typed clients that the command writes for its environments."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

COMMAND = os.environ.get("FIREDRILL", str(Path(__file__).parents[3] / "firedrill"))
ENVIRONMENTS = ["cloud-incident-response", "cloud-incident-response-hardened", "incident-response"]


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    with subprocess.Popen([COMMAND, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            address = next((line[3:].strip() for line in server.stdout if line.startswith("at ")), None)
            assert address, "the server did not start"
            yield address
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ModuleType]:
    """The typed client of an environment, as `firedrill package python` writes it."""
    folder = tmp_path_factory.mktemp("typed")
    sys.path.insert(0, str(folder))

    def client(environment: str) -> ModuleType:
        module = environment.replace("-", "_") + "_env"
        if not (folder / module).exists():
            subprocess.run([COMMAND, "package", "python", environment, "-o", folder / module], check=True, timeout=120)
        return importlib.import_module(module)

    return client
