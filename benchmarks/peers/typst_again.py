"""Typst in a process that goes on: seconds of each further compilation. Arguments: the text, the fonts, how often."""

import sys
from time import perf_counter

import typst

typst.compile(sys.argv[1], font_paths=[sys.argv[2]], ignore_system_fonts=True)
for _ in range(int(sys.argv[3])):
    began = perf_counter()
    typst.compile(sys.argv[1], font_paths=[sys.argv[2]], ignore_system_fonts=True)
    print(perf_counter() - began)
