"""Typst as its user runs it: one text to one PDF. Arguments: the text, the PDF, the folder of fonts."""

import sys

import typst

typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)
