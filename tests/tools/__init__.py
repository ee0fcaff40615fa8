"""Tests of what builds and delivers the program."""
