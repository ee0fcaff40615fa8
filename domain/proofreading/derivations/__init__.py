"""What a number follows from, found by search: each derivation from those near it, weighed by what the words say.

The claims of ``claims`` know relations by their words. Here no words are asked for: each number that can be a rate, a
change, an average, a total, what is left or what was told before is held against all derivations that the numbers
around it allow. How likely each is meant is judged by traits (how far its operands stand, what they are called, what
the number's own words end in) with weights learned from texts of many hands. A claim is made only where what is most
likely meant does not hold, where next to nothing else can be meant, and where nothing near bears the number out.
"""

from domain.proofreading.derivations.judging import derivations

__all__ = ["derivations"]
