"""How much a report still asks for, by what is to be done about it: light, for the list of reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings are 未填, 错误, 需核实 and 提示; of a report mostly those that nobody answered."""

    unfilled: int = 0
    errors: int = 0
    queries: int = 0
    hints: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing stands in the way of 定稿."""
        return not (self.unfilled or self.errors or self.queries)
