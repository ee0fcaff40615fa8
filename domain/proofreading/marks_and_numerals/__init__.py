"""Punctuation and numerals (GB/T 15834, GB/T 15835), and what a template left behind."""
