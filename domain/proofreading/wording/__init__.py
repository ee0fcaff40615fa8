"""Words: wrong characters, words doubled, left out or said twice."""
