"""Goals among results, results among goals, and both without anything that can be measured."""
