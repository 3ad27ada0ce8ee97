"""Lets a language model play every scenario of an environment, over any endpoint that speaks OpenAI's chat completions.

export API_BASE_URL=… MODEL_NAME=… HF_TOKEN=…       # the key only where the endpoint needs one
python examples/llm_agent.py --url http://127.0.0.1:7860 --env cloud-incident-response-hardened
"""

from __future__ import annotations

import argparse
import statistics
import sys

from firedrill_client import ChatAgent, ChatError, ChatModel, HttpEnv, ServerError, play


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", default="http://127.0.0.1:7860")
    parser.add_argument("--env", default=None, help="an environment of the server; else its first")
    parser.add_argument("--max-steps", type=int, default=30)
    parser.add_argument("--time-limit", type=float, default=300.0, help="seconds for each episode")
    options = parser.parse_args()
    try:
        model = ChatModel.from_environment()
    except ChatError as fault:
        print(fault, file=sys.stderr)
        return 2
    env = HttpEnv(options.url, env=options.env)
    totals = []
    for task in env.scenarios():
        agent = ChatAgent(model)
        try:
            episode = play(env, agent, task, max_steps=options.max_steps, time_limit_s=options.time_limit)
        except (ChatError, ServerError) as fault:
            print(f"{task['scenario_id']}: {fault}", file=sys.stderr)
            return 1
        totals.append(episode.total)
        print(
            f"{task['scenario_id']}: {episode.total:.4f} in {len(episode.turns)} steps, {episode.seconds:.1f} s"
            f"{'' if episode.done else ', cut short'}{f', {agent.misses} without a move' if agent.misses else ''}"
        )
    used = model.usage
    print(
        f"mean {statistics.fmean(totals):.4f}; {used.requests} requests, "
        f"{used.prompt_tokens} + {used.completion_tokens} tokens"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
