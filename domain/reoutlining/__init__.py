"""更换提纲: a report carried into another outline."""

from domain.reoutlining.kept_lines import kept_heading
from domain.reoutlining.moving import reoutlined
from domain.reoutlining.structs import KeptText, Reoutlined, Retitled

__all__ = ["KeptText", "Reoutlined", "Retitled", "kept_heading", "reoutlined"]
