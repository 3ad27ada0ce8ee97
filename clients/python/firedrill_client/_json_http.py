"""JSON over HTTP, with time limits and retries."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LONGEST_PAUSE_S = 30.0


class RequestError(Exception):
    """A request without a usable answer: `status` is 0 where there was none at all."""

    def __init__(self, message: str, status: int = 0, body: str = "", wait_s: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body = body
        self.wait_s = wait_s


@dataclass(frozen=True)
class JsonHttp:
    """Sends JSON and reads JSON.

    `attempts` is how often a request is tried. It is tried again only where it cannot have been carried out: nobody
    listened, or the server was too busy to take it (429, 503). With `repeatable`, a lost answer is reason enough.
    """

    timeout_s: float
    attempts: int
    headers: Mapping[str, str]
    repeatable: bool = False

    def send(self, method: str, url: str, body: object = None) -> Any:
        """The answer to a request."""
        for attempt in range(1, self.attempts + 1):
            try:
                return self._once(method, url, body)
            except RequestError as failure:
                if attempt == self.attempts or not self._worth_another(method, failure):
                    raise
                time.sleep(min(LONGEST_PAUSE_S, 0.5 * 2 ** (attempt - 1) if failure.wait_s is None else failure.wait_s))
        raise AssertionError("unreachable")

    def _worth_another(self, method: str, failure: RequestError) -> bool:
        if failure.status in (429, 503) or isinstance(failure.__cause__, ConnectionRefusedError):
            return True
        return (self.repeatable or method == "GET") and (failure.status == 0 or failure.status >= 500)

    def _once(self, method: str, url: str, body: object) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json", **self.headers}
        request = urllib.request.Request(url, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=self.timeout_s) as answer:
                text = answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                refusal = error.read().decode(errors="replace")
            asked = error.headers.get("Retry-After", "")
            wait_s = float(asked) if asked.isdigit() else None
            raise RequestError(f"{method} {url}: {error.code} {refusal[:500]}", error.code, refusal, wait_s) from None
        except urllib.error.URLError as error:
            cause = error.reason if isinstance(error.reason, Exception) else error
            raise RequestError(f"{method} {url}: {error.reason}") from cause
        except (OSError, http.client.HTTPException) as error:
            raise RequestError(f"{method} {url}: {error!r}") from error
        try:
            return json.loads(text)
        except ValueError:
            raise RequestError(f"{method} {url}: the answer is no JSON: {text[:500]}", 200, text) from None
