"""How the window looks: theme, type, icons, and what its delegates draw alike."""
