"""Tests of domain/proofreading."""
