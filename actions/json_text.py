"""JSON as the command line prints it and an export holds it."""

import json


def as_json(values: object) -> str:
    """Values as JSON to be read by people too: indented by two, Chinese unescaped, no line end behind it."""
    return json.dumps(values, ensure_ascii=False, indent=2)
