"""What all claims share: the claim itself, what is near a number, what a number is of, what stands beside it."""
