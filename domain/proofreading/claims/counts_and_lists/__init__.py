"""How many things are said to be there, against those that are listed."""
