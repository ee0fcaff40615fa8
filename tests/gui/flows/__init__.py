"""Tests of gui/flows."""
