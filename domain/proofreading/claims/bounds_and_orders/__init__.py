"""What may not be more or less than something else: parts and wholes, tenders, limits, goals, extremes."""
