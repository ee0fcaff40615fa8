"""What was copied from another office's, another county's or another project's text."""
