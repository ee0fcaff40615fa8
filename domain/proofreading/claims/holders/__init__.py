"""What holds a claim back: another reading of its words under which the number is right."""
