"""The PDF itself, following the edit."""
