"""A whole report by the keyboard alone, through the real window on a real display."""
