"""Counts the words of official prose for the reader of wrong characters: ``vocabulary.txt`` and ``beside.txt``.

``python -m tools.vocabulary [FOLDER…]``: the program's own manual, outlines, hints, samples and sentences, the words of
its lists, and texts that somebody wrote for it (JSON with ``text``, and with ``mistakes``, whose words are left out).
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import resources
from actions.proofreading import cutter

_HAN = re.compile("[\u4e00-\u9fff]+")
# How often a word of a list counts as met.
_LISTS = (("common.txt", 2), ("terms.txt", 20), ("core.txt", 40), ("phrases.txt", 3))
_OFTEN = 10  # times that a word is met of which it is told what stands beside it
_FEWEST = 3  # times that a word is met that is told of
_BESIDE_HEAD = """\
# What words stand behind each, in the texts that vocabulary.txt counts and in joined.txt; below the dashes words
# that official prose hardly has. Made by tools/vocabulary.py.
"""
_HEAD = """\
# How often official prose uses words: the program's own texts, the words of its lists, and texts written for it.
# Made by tools/vocabulary.py. Words of two characters and more; single characters that belong to no word; single
# characters with those that may stand behind them.
"""


def counted(texts: Iterator[str]) -> tuple[Counter[str], Counter[str], set[str]]:
    """How often words and single characters were met, and which single characters stand side by side."""
    words, singles, pairs, cut = Counter[str](), Counter[str](), set[str](), cutter()
    for text in texts:
        before = ""
        for word in cut(text):
            if not _HAN.fullmatch(word):
                before = ""
                continue
            (words if len(word) > 1 else singles)[word] += 1
            if len(word) == len(before) == 1:
                pairs.add(before + word)
            before = word
    return words, singles, pairs


def standing_behind(texts: Iterator[str], often: Counter[str]) -> dict[str, set[str]]:
    """What words stand behind each, of those that are met often."""
    behind: dict[str, set[str]] = {}
    cut = cutter()
    for text in texts:
        before = ""
        for word in cut(text):
            if before and _is_word(before, often) and _is_word(word, often):
                behind.setdefault(before, set()).add(word)
            before = word
    return behind


def _is_word(word: str, often: Counter[str]) -> bool:
    return len(word) > 1 and often[word] >= _OFTEN and _HAN.fullmatch(word) is not None


def _joined(behind: dict[str, set[str]]) -> str:
    """These, with those that are written down: below a line of dashes words that it hardly has."""
    text = "\n".join(line for line in _shipped("joined.txt").split("\n") if not line.startswith("#"))
    rows, _, odd = text.partition("---")
    for line in rows.strip().split("\n"):
        first, *others = line.split()
        behind.setdefault(first, set()).update(others)
    lines = (" ".join((first, *sorted(others))) for first, others in sorted(behind.items()))
    return f"{_BESIDE_HEAD}{chr(10).join(lines)}\n---\n{odd.strip()}\n"


def _shipped(name: str) -> str:
    return resources.path("proofreading", name).read_text("utf-8")


def _own() -> Iterator[str]:
    root = resources.path()
    for kind in ("manual/*.md", "outlines/*.toml", "samples/*.txt", "*.toml", "locale/en/LC_MESSAGES/messages.po"):
        for file in sorted(root.glob(kind)):
            yield file.read_text("utf-8")


def _written(folders: list[Path]) -> Iterator[str]:
    met: set[str] = set()
    for file in sorted(path for folder in folders for path in folder.rglob("*.json")):
        case = json.loads(file.read_text("utf-8"))
        text = case["text"]
        if text in met:
            continue
        met.add(text)
        for mistake in case["mistakes"]:
            text = text.replace(mistake["quote"], "\n")
        yield text


def _listed(name: str) -> Iterator[str]:
    lines = resources.path("proofreading", name).read_text("utf-8").split("\n")
    for line in (each for each in lines if each and not each.startswith("#")):
        match name:
            case "common.txt":
                yield from (line[0] + each for each in line[1:])
            case "terms.txt":
                yield line.split()[0]
            case _:
                yield from (word for word in line.split() if _HAN.fullmatch(word))


def _lines(met: Counter[str]) -> str:
    by_count: dict[int, list[str]] = {}
    for word, count in met.items():
        by_count.setdefault(count, []).append(word)
    return "\n".join(f"{count} {' '.join(sorted(by_count[count]))}" for count in sorted(by_count, reverse=True))


def main() -> int:
    """Writes the list; tells how much it holds."""
    texts = [*_own(), *_written([Path(word) for word in sys.argv[1:]])]
    words, singles, pairs = counted(iter(texts))
    for name, weight in _LISTS:
        for word in _listed(name):
            words[word] += weight
    words = Counter({word: count for word, count in words.items() if count >= _FEWEST})
    beside: dict[str, str] = {}
    for pair in sorted(pairs):
        beside[pair[0]] = beside.get(pair[0], pair[0]) + pair[1]
    text = f"{_HEAD}{_lines(words)}\n---\n{_lines(singles)}\n---\n{chr(10).join(beside.values())}\n"
    resources.path("proofreading", "vocabulary.txt").write_text(text, "utf-8")
    joined = _joined(standing_behind(iter(texts), words))
    resources.path("proofreading", "beside.txt").write_text(joined, "utf-8")
    print(len(joined), len(words), len(singles), len(pairs), len(text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
