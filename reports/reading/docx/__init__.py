"""The text of a .docx that nobody vouches for."""
