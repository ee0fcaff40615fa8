"""Keys that stand in a menu and on a field too."""

KEYS = {"mend": "Alt+Return", "mend_all": "Alt+Shift+Return", "answer": "F7"}
"""What can be done about a finding."""
