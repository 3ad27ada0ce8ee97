"""Plays incident scenarios that a Firedrill server holds, with nothing but the standard library."""

from .agents import Agent, ChatAgent, RandomAgent, ScriptedAgent
from .chat import ChatError, ChatModel
from .http_client import Action, HttpEnv, Result, ServerError
from .rollouts import Episode, Group, advantages, group, play

__all__ = [
    "Action",
    "Agent",
    "ChatAgent",
    "ChatError",
    "ChatModel",
    "Episode",
    "Group",
    "HttpEnv",
    "RandomAgent",
    "Result",
    "ScriptedAgent",
    "ServerError",
    "advantages",
    "group",
    "play",
]
