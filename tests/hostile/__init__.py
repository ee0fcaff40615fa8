"""What comes from outside and means no good: a table of inputs, each with its command and what is said."""
