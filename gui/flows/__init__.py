"""What takes several steps: states, archives, backups, printing, past, transfers."""
