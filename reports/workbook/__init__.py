"""A report as a spreadsheet: its figures, its tables and each attachment, computed cells as live formulas."""
