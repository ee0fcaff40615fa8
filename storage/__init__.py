"""Safe keeping: the library, its history and its exports, each one SQLite file."""
