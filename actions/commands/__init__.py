"""The commands of the command line, a module each, so that each starts with no more than it needs."""
