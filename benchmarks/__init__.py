"""How long things take, on the real program; measured here and not in the tests, which must not depend on the PC."""
