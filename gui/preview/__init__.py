"""预览: the PDF itself beside the page, following each edit."""
