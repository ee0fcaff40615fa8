"""Which release this is: one place, read by 关于, the self-test, the packages and the bill of materials."""

VERSION = "1.0.0"
"""MAJOR.MINOR.PATCH; a package for the UOS store adds a fourth part, the build."""
