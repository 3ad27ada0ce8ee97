"""What an agent can do, read from an environment's action schema."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ActionKind:
    """One action: how it is named on the wire, and what it takes."""

    key: str
    name: str
    nested_in: str | None
    description: str
    arguments: Mapping[str, Mapping[str, Any]]
    required: Sequence[str]

    def move(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The action with these arguments, as it is sent."""
        if self.nested_in is None:
            return {self.key: self.name, **arguments}
        return {self.key: self.name, self.nested_in: dict(arguments)}

    def at_random(self, services: Sequence[str], lots: random.Random) -> dict[str, Any]:
        """The action with arguments that fit; a service where it takes a text."""
        return self.move({name: _value(self.arguments[name], services, lots) for name in self.required})


def kinds(schema: Mapping[str, Any], offered: Sequence[str] | None = None) -> list[ActionKind]:
    """The actions that an action schema describes; only those offered, where that is known."""
    found = []
    for case in schema["allOf"]:
        ((key, const),) = case["if"]["properties"].items()
        holder = case["then"]
        nested = next((name for name in holder.get("properties", {}) if name == "parameters"), None)
        if nested is None and "parameters" in schema["properties"]:
            nested = "parameters"
        arguments = holder.get("properties", {}).get(nested, {}) if nested else holder
        found.append(
            ActionKind(
                key,
                const["const"],
                nested,
                holder.get("description", ""),
                arguments.get("properties", {}),
                arguments.get("required", []),
            )
        )
    return [kind for kind in found if offered is None or kind.name in offered]


def services(observation: Mapping[str, Any]) -> list[str]:
    """The services that an observation names."""
    return sorted(observation.get("known_services") or observation.get("services") or [])


def _value(schema: Mapping[str, Any], known: Sequence[str], lots: random.Random) -> Any:
    if "anyOf" in schema:
        return _value(schema["anyOf"][0], known, lots)
    if "enum" in schema:
        return lots.choice(schema["enum"])
    return {"integer": 2, "number": 0.5}.get(schema["type"]) or lots.choice(list(known) or ["unknown"])
