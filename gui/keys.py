"""Keys that stand in a menu and on a field too, and how a key is written in the program."""

from PySide6.QtGui import QKeySequence

KEYS = {"mend": "Alt+Return", "mend_all": "Alt+Shift+Return", "answer": "F7"}
"""What can be done about a finding."""


def sequence(key: str) -> QKeySequence:
    """A key by its English names, ``Ctrl+Shift+Z``; Qt would else try the names of every key in the user's language."""
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
