"""Tests of gui/fields."""
