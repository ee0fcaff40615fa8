"""The window: PySide6, thin; it shows a report and hands what is typed to actions."""
