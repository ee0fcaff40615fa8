"""Per cent of a whole: completion of a plan or budget, shares, rates of an outcome."""
