"""What prints: a report as blocks, and the blocks as one file format each."""
