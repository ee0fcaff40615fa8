"""The report as a .docx: styles, sections, runs, tables."""
