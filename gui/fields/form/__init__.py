"""Forms of attachments: cells over rows and columns, filled in as in a spreadsheet."""
