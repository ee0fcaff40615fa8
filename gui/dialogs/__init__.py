"""The questions that the window asks, and the answers it shows in a window of their own."""
