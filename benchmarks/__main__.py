"""Runs every measurement: ``python -m benchmarks``; exit 1 if one is slower than it may be."""

import sys

from benchmarks import choosing, desk, edit, history, reading, sheets, start, storage
from benchmarks import print as printing

sys.exit(
    start.main()
    | choosing.main()
    | edit.main()
    | desk.main()
    | printing.main()
    | storage.main()
    | history.main()
    | sheets.main()
    | reading.main()
)
