"""Tests of reports/reading."""
