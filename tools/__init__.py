"""What the makers of the program run beside it: the demonstration."""
