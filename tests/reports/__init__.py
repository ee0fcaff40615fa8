"""Tests of the reports: blocks, typesetting, files, reading."""
