"""The frame of the window: its menus and status bar, the list of reports, the list of sections, the open report."""
