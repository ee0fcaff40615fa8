"""Tests of storage on real files, module by module."""
