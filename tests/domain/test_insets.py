"""How far the rows of a form are set in that belong to the label above them."""

from domain.grids import Laid, Placed, insets
from domain.outline import Cell


def test_repeated_rows_stand_further_in_than_the_label_at_the_left_above_them() -> None:
    cells = (
        Placed((0, 0), 1, 1, Cell(text="　1.业务工作经费", align="left")),
        Placed((0, 1), 1, 1, Cell(sum=("projects.*.amount",))),
        Placed((1, 0), 1, 1, Cell(key="projects.1.name"), "projects", 1, 1),
        Placed((1, 1), 1, 1, Cell(key="projects.1.amount"), "projects", 1, 1),
        Placed((2, 0), 1, 1, Cell(key="projects.2.name", align="left"), "projects", 2, 2),
        Placed((3, 0), 1, 1, Cell(text="项目支出", align="left")),
        Placed((4, 0), 1, 1, Cell(key="projects.3.name"), "projects", 3, 3),
        Placed((5, 0), 1, 1, Cell(key="projects.4.name", align="center"), "projects", 4, 4),
        Placed((6, 0), 1, 1, Cell(text="项目名称")),
        Placed((7, 0), 1, 1, Cell(key="buildings.1.name"), "buildings", 1, 1),
        Placed((8, 0), 1, 1, Cell(key="cover.unit", align="left")),
    )
    assert insets(Laid(cells, 9, 0)) == {(1, 0): 2, (2, 0): 2, (4, 0): 1}
