"""Per head, per month, a piece: means, prices and products."""
