"""The year of a report: which it is, which others a text may name, and days too early or impossible."""
