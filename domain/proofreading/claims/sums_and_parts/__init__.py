"""Parts and their wholes: totals, remainders, splits, flows and stocks, tables that add up."""
