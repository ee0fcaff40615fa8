"""Names of offices, places, firms, projects and people, and which of two is one of them written wrong."""
