"""Tests of the parts that .docx files are made of."""
