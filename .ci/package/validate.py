"""Runs OpenEnv's checks of a running server on a package, and its push as far as the upload.

    python validate.py PACKAGE RUNTIME

OpenEnv builds the image and starts it in Docker. Here RUNTIME, made by the same script as the image, is started as a process
instead: nothing holds it to its declared network and resources, so that these checks are skipped and say so.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from openenv.cli.commands import push
from openenv.validation import ExecResult, Level, ProviderCapability, run_validation
from openenv.validation.types import CheckStatus

RAN = {"static.manifest", "runtime.startup", "runtime.reward_well_formed", "runtime.observation_schema",
       "runtime.state_contract"}


class Process:
    """A server that runs."""

    def __init__(self, runtime):
        began = time.monotonic()
        self._process = subprocess.Popen(
            [runtime / "start"], env={**os.environ, "PORT": "0"}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True)
        address = next(line[3:].strip() for line in self._process.stdout if line.startswith("at "))
        self.base_url = address.replace("0.0.0.0", "127.0.0.1")
        with urllib.request.urlopen(self.base_url + "/health", timeout=10) as answer:
            assert answer.status == 200
        print(f"up after {time.monotonic() - began:.2f} s")

    def inspect(self):
        return {}

    def logs(self, max_bytes=65536):
        return ""

    def exec(self, argv, timeout_s):
        done = subprocess.run(argv, capture_output=True, text=True, timeout=timeout_s)
        return ExecResult(done.returncode, done.stdout, done.stderr, 0.0)

    def stop(self):
        self._process.terminate()
        self._process.wait(timeout=30)


class Processes:
    """Starts a runtime that is built already."""

    name = "process"
    supported_network_modes = frozenset({"public", "no-network"})

    def __init__(self, runtime):
        self.capabilities = frozenset({ProviderCapability.IMAGE_BUILD})
        self._runtime = runtime

    def build(self, root, execution):
        assert (root / execution.dockerfile).is_file()
        return "sha256:" + "0" * 64

    def start(self, spec):
        return Process(self._runtime)


def validate(package, runtime):
    report = run_validation(package, max_level=Level.SEMANTIC, provider=Processes(runtime))
    for result in report.results:
        if result.status is not CheckStatus.SKIP:
            print(f"{result.status.value.upper()}  {result.check_id}  {result.evidence}")
    skipped = [result.check_id for result in report.results if result.status is CheckStatus.SKIP]
    print(f"skipped by OpenEnv here: {', '.join(skipped)}")
    passed = {result.check_id for result in report.results if result.status is CheckStatus.PASS}
    assert passed >= RAN, f"not passed: {RAN - passed}"
    assert not [result for result in report.results if result.status in (CheckStatus.FAIL, CheckStatus.ERROR)]


def solve(package, runtime):
    """The oracle's script reaches the most that the manifest lets a step pay, within its tolerance."""
    manifest = (package / "openenv.yaml").read_text()
    most = float(re.search(r"range: \[[^,]+,([^\]]+)\]", manifest)[1])
    tolerance = float(re.search(r"oracle_tolerance: (.+)", manifest)[1])
    server = Process(runtime)
    try:
        port = server.base_url.rsplit(":", 1)[1]
        ran = subprocess.run(["bash", package / "validation" / "solve"], env={"PORT": port, "PATH": "/usr/bin:/bin"},
                             capture_output=True, text=True, timeout=60)
    finally:
        server.stop()
    assert ran.returncode == 0, ran.stderr
    last = [float(reward) for reward in re.findall(r'"reward":([-0-9.]+),"done":true', ran.stdout)]
    # A second of a clock that passed meanwhile is worth less than a hundredth.
    assert last and min(last) >= most - tolerance - 0.01, (last, most, tolerance)
    print(f"the oracle's last rewards: {last}")


def stage(package):
    """What push would upload: checked and prepared, but not sent."""
    name, _ = push._validate_openenv_directory(package)
    with tempfile.TemporaryDirectory() as staging:
        push._prepare_staging_directory(package, name, Path(staging), push._load_ignore_patterns(package, None))
        readme = Path(staging, "README.md").read_text()
        assert readme.startswith("---\n") and readme.count("base_path:") == 1
        assert Path(staging, "Dockerfile").is_file() and Path(staging, "server", "firedrill.jar").is_file()
    print("ready to push")


def main():
    package, runtime = Path(sys.argv[1]), Path(sys.argv[2])
    validate(package, runtime)
    solve(package, runtime)
    stage(package)


if __name__ == "__main__":
    main()
