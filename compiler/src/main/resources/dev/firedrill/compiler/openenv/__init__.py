"""The server of the environment @{environment}, which runs on Java."""
