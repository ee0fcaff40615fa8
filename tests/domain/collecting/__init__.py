"""Tests of what a spreadsheet brings into a report."""
