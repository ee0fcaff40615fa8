"""Reasons that explain the opposite of what they are given for."""
