"""An episode over HTTP."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from typing import Any, TypedDict

from ._json_http import JsonHttp, RequestError

Action = Mapping[str, Any]
"""A move as it is sent, for example {"action_type": "query_logs", "parameters": {"service": "postgres-db"}}."""


class Result(TypedDict):
    """What came of a reset or a step; a reset pays nothing, which is None."""

    observation: dict[str, Any]
    reward: float | None
    done: bool


class ServerError(Exception):
    """The server refused a request or could not be reached; `status` is 0 where there was no answer."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class HttpEnv:
    """Plays one episode after the other; each client has its own, beside those of others at the same server.

    env = HttpEnv("http://127.0.0.1:7860", env="incident-response")
    result = env.reset("single_service_down")
    result = env.step({"action": "investigate", "target": "payment-service"})
    print(result["reward"], result["done"], env.grader()["total"])
    """

    def __init__(
        self,
        base_url: str = "http://127.0.0.1:7860",
        *,
        env: str | None = None,
        token: str | None = None,
        timeout_s: float = 30.0,
        attempts: int = 3,
    ) -> None:
        """`env` names an environment of a server that has several; `token` is sent as a bearer token."""
        self.base_url = base_url.rstrip("/")
        self.env = env
        self.episode_id: str | None = None
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        self._http = JsonHttp(timeout_s, attempts, headers)

    def reset(self, task_id: str | None = None, *, scenario_id: str | None = None, **options: Any) -> Result:
        """Starts an episode: of a task, of a certain scenario, or of the first one there is.

        Other options are `scenario_index`, `seed`, `split`, `index` and `episode_id`.
        """
        chosen = {"env": self.env, "task_id": task_id, "scenario_id": scenario_id, **options}
        asked = {key: value for key, value in chosen.items() if value is not None}
        asked.setdefault("episode_id", uuid.uuid4().hex)
        answer = self._send("POST", "/reset", asked)
        self.episode_id = asked["episode_id"]
        return _result(answer)

    def step(self, action: Action) -> Result:
        """Takes a step."""
        return _result(self._send("POST", "/step", {"action": dict(action), "episode_id": self._episode()}))

    def state(self) -> dict[str, Any]:
        """The episode as it stands, with its history."""
        return self._object("GET", f"/state?episode_id={self._episode()}")

    def grader(self) -> dict[str, Any]:
        """The grade; before the end, what it will be made of."""
        return self._object("GET", f"/grader?episode_id={self._episode()}")

    def tasks(self) -> dict[str, Any]:
        """Every task with its scenarios, and every action with its parameters."""
        return self._object("GET", "/tasks")

    def schema(self) -> dict[str, Any]:
        """JSON Schemas of what the environment takes and answers."""
        return self._object("GET", f"/{self.env}/schema" if self.env else "/schema")

    def scenarios(self) -> list[dict[str, Any]]:
        """What can be played: the arguments of a reset, for each scenario."""
        name = self.env or self._send("GET", "/list_environments")[0]
        listed = self._object("POST", f"/{name}/tasks", {"split": "train"})["tasks"]
        return [{"task_id": each["task_id"], "scenario_id": each["scenario_id"]} for each in listed]

    def health(self) -> dict[str, Any]:
        """Whether the server is there."""
        return self._object("GET", "/health")

    def _episode(self) -> str:
        if self.episode_id is None:
            raise ServerError("there is no episode yet; begin with reset()", 0)
        return self.episode_id

    def _object(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        answer = self._send(method, path, body)
        if not isinstance(answer, dict):
            raise ServerError(f"{method} {path}: not an object: {str(answer)[:200]}", 200)
        return answer

    def _send(self, method: str, path: str, body: object = None) -> Any:
        try:
            return self._http.send(method, self.base_url + path, body)
        except RequestError as failure:
            raise ServerError(_detail(failure), failure.status) from failure


def _result(answer: Any) -> Result:
    return {"observation": answer["observation"], "reward": answer["reward"], "done": answer["done"]}


def _detail(failure: RequestError) -> str:
    """What the server itself says about a refusal."""
    try:
        detail = json.loads(failure.body)["detail"]
    except (ValueError, KeyError, TypeError):
        return str(failure)
    return detail if isinstance(detail, str) else json.dumps(detail)
