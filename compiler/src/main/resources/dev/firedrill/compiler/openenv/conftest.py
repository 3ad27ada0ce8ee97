"""A server to play at: the one that FIREDRILL_URL names, else one that is started for the tests."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

import pytest

from @{module}.server.app import command


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    given = os.environ.get("FIREDRILL_URL")
    if given:
        yield given
        return
    with subprocess.Popen(command(["--port", "0"]), stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            address = next((line[3:].strip() for line in server.stdout if line.startswith("at ")), None)
            assert address, "the server did not start"
            yield address
        finally:
            server.terminate()
