"""What anyone pays who uses sqlite-utils at all."""

import sqlite_utils  # noqa: F401
