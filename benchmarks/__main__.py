"""Runs every measurement: ``python -m benchmarks``; exit 1 if one is slower than it may be."""

import sys

from benchmarks import edit

sys.exit(edit.main())
