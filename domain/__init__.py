"""What a report is: outlines, figures, prose, checks. Knows no window, file, database or page."""
