"""Tests of domain/privacy."""
