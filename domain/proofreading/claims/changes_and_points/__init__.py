"""From one time to another: how much more or less, in amounts, per cent and percentage points, and which way."""
