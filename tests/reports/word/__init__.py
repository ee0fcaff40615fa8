"""Tests of reports/word."""
