"""Tests of the typesetting, module by module."""
