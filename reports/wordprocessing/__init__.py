"""Office Open XML: what .docx files are made of, for writing them and for reading them."""
