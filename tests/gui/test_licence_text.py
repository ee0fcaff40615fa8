"""Licence texts in a place of another width than they were written for."""

from actions.components import components
from gui.dialogs.licence_text import flowed

TEXT = """MIT License

Copyright (c) 2019 A. Writer

Permission is hereby granted, free of charge, to any person obtaining a
copy of this software, to deal in the Software without restriction,
including the rights to use it.

 1. Redistributions of source code must retain the above copyright notice
    and this list.
 2. Short.
 3. Also short.
"""


def test_the_lines_of_a_paragraph_become_one() -> None:
    assert flowed(TEXT).splitlines() == [
        "MIT License",
        "",
        "Copyright (c) 2019 A. Writer",
        "",
        (
            "Permission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal "
            "in the Software without restriction, including the rights to use it."
        ),
        "",
        " 1. Redistributions of source code must retain the above copyright notice and this list.",
        " 2. Short.",
        " 3. Also short.",
    ]


def test_no_word_of_a_shipped_licence_is_lost() -> None:
    texts = [text.read_text("utf-8", "replace") for part in components() for text in part.texts]
    assert texts
    for text in texts:
        assert flowed(text).split() == text.split()
