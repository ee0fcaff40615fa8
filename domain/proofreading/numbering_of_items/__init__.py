"""The signs of headings and items: gaps, repeats, wrong levels, lists that break off."""
