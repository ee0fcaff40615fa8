"""The shipped outlines, each with its sample: read by its own outline, printed word for word, clean, and watched."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from actions.importing import Imported, import_source
from actions.outlines import available, named
from actions.proofreading import proofread_source
from actions.reports import Opened, opened
from actions.showing import as_text
from resources import path as resource
from storage.library import Library


@dataclass(frozen=True)
class Sample:
    """A sample: its file, its outline, year and unit, figures it states, one amount to move, the finding of that."""

    file: str
    outline: str
    year: str
    unit: str
    figures: dict[str, str]
    moved: tuple[str, str]
    code: str


SAMPLES = (
    Sample(
        "2024-qingluan", "hunan-2022", "2024", "青峦县林业局",
        {"general.basic": "648.25", "general.project": "583.33"},
        ("项目支出583.33万元", "项目支出593.33万元"), "sum.expenditure",
    ),
    Sample(
        "hunan-county-2023-yunjian", "hunan-county-2023", "2023", "云涧县图书馆",
        {"general.budget": "352.4", "general.personnel": "186.3", "general.project": "138.2"},
        ("基本支出208.65万元", "基本支出206.85万元"), "sum.expenditure",
    ),
    Sample(
        "guangdong-2023-lanwan", "guangdong-2021", "2023", "澜湾县水务局",
        {"general.budget": "1699.7", "general.adjusted": "213.5", "general.personnel": "611.9"},
        ("人员经费611.9万元", "人员经费601.9万元"), "sum.basic",
    ),
    Sample(
        "plain-2024-beilu", "plain", "2024", "北麓区档案馆",
        {"general.income": "430.15", "general.project": "152.95", "general.public": "27.22"},
        ("库房消防设施改造支出36.45万元", "库房消防设施改造支出36.54万元"), "sum.projects",
    ),
    Sample(
        "hunan-2019-shiyang", "hunan-2017", "2019", "石羊县交通运输局",
        {"general.project": "1432.46", "general.carried_out": "61.34", "three.total": "16.3"},
        ("专项支出1432.46万元", "专项支出1423.46万元"), "sum.expenditure",
    ),
    Sample(
        "yunnan-2023-songyin", "yunnan-2021", "2023", "松荫县教育体育局",
        {"general.expenditure": "961.245536", "general.public": "59.35485", "general.initial_budget": "864.23"},
        ("公用经费593,548.50元", "公用经费539,548.50元"), "sum.basic",
    ),
    Sample(
        "sichuan-2024-songping", "sichuan-2021", "2024", "松屏县自然资源局",
        {"general.income": "1892.4", "general.basic": "1023.8", "general.carried_in": "35.6"},
        ("本年支出1871.25万元", "本年支出1817.25万元"), "sum.expenditure",
    ),
    Sample(
        "yueyang-2021-xizhou", "yueyang-2018", "2021", "西洲区水产局",
        {"general.expenditure": "696.25", "general.project": "291.5", "three.total": "5.2"},
        ("192.35\t118.35\t106.8\t11.55\t74\t4.4", "192.35\t118.35\t106.8\t11.55\t47\t4.4"), "sum.institutions.project",
    ),
    Sample(
        "changsha-2021-xiangze", "changsha-2021", "2021", "湘泽区园林绿化中心",
        {"general.expenditure": "998.2", "costs.office.previous": "12.4", "costs.adjustment": "-12"},
        ("公园日常管护\t310\t328\t321.7", "公园日常管护\t310\t328\t312.7"), "sum.projects",
    ),
    Sample(
        "hubei-2020-liupu", "hubei-2020", "2020", "柳浦镇人民政府",
        {"general.budget": "2240", "general.expenditure": "2151", "general.project": "1238.6"},
        ("基本支出总额（万元）\t912.4", "基本支出总额（万元）\t921.4"), "sum.expenditure",
    ),
)  # fmt: skip
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "库.db")


def text_of(sample: Sample) -> str:
    return resource("samples", f"{sample.file}.txt").read_text("utf-8")


def taken(library: Library, source: Path) -> tuple[Imported, Opened]:
    imported = import_source(library, source)
    return imported, opened(library, imported.id)


def errors(current: Opened) -> list[str]:
    return [finding.code for finding in current.findings if finding.severity == "error"]


def test_every_shipped_outline_has_a_sample_and_every_sample_an_outline() -> None:
    assert {sample.outline for sample in SAMPLES} == {source.outline.key for source in available()}
    assert {sample.file for sample in SAMPLES} == {file.stem for file in resource("samples").glob("*.txt")}


@each_sample
def test_a_sample_is_read_by_its_own_outline(sample: Sample, library: Library) -> None:
    imported, current = taken(library, resource("samples", f"{sample.file}.txt"))
    report = current.report
    assert (current.outline.key, report.year, report.unit) == (sample.outline, sample.year, sample.unit)
    assert {key: amount.written("万元") for key in sample.figures if (amount := report.amount(key))} == sample.figures
    assert imported.sentences == ()
    assert sum(len(report.rows(table)) for table in report.tables) >= 2


@each_sample
def test_a_sample_comes_out_word_for_word(sample: Sample, library: Library) -> None:
    _, current = taken(library, resource("samples", f"{sample.file}.txt"))
    assert as_text(current) == text_of(sample)


@each_sample
def test_a_sample_is_clean(sample: Sample, library: Library) -> None:
    source = resource("samples", f"{sample.file}.txt")
    _, current = taken(library, source)
    assert [(finding.severity, finding.code) for finding in current.findings] == []
    assert proofread_source(source).findings == ()


@each_sample
def test_one_moved_amount_is_found(sample: Sample, library: Library, tmp_path: Path) -> None:
    old, new = sample.moved
    assert text_of(sample).count(old) == 1
    moved = tmp_path / "moved.txt"
    moved.write_text(text_of(sample).replace(old, new), "utf-8")
    _, current = taken(library, moved)
    assert current.outline.key == sample.outline
    assert sample.code in errors(current)


@each_sample
def test_a_sample_without_its_place_and_numbers_is_still_read_by_its_outline(
    sample: Sample, library: Library, tmp_path: Path
) -> None:
    """As clerks vary them: other signs of numbering, spaces, blank lines."""
    text = re.sub(r"(?m)^([一二三四五六七八九十]{1,2})、", r"\1．", text_of(sample)).replace("（一）", "(一) ")
    source = tmp_path / "varied.txt"
    source.write_text(re.sub(r"\n(?![^\n]*\t)", "\n\n", text), "utf-8")  # rows of a table stay together
    _, current = taken(library, source)
    assert (current.outline.key, current.report.year, current.report.unit) == (sample.outline, sample.year, sample.unit)
    assert as_text(current) == text_of(sample)


def test_the_samples_are_unlike_each_other() -> None:
    def sentences(text: str) -> set[str]:
        """Headings aside: they are the bureaus' own."""
        parts = re.split(r"[。；，：\n]", text)
        return {part for part in parts if len(part) > 14 and not re.match("[一二三四五六七八九十]、|（", part)}

    texts = {sample.file: sentences(text_of(sample)) for sample in SAMPLES}
    for one in texts:
        for other in texts:
            if one < other:
                common = texts[one] & texts[other]
                assert not common, (one, other)


@pytest.mark.parametrize("source", available(), ids=lambda source: source.outline.key)
def test_what_nobody_has_seen_is_marked(source: object) -> None:
    """In a comment of the file, and in official words in what the program says of the outline."""
    text = Path(getattr(source, "origin")).read_text("utf-8")  # noqa: B009
    about = getattr(source, "outline").about  # noqa: B009
    marked = any("from memory" in line for line in text.splitlines() if line.startswith("#"))
    assert marked == any("按通行写法拟定" in line or "通行写法的归纳" in line for line in about)
    assert not any(word in line for line in about for word in ("from memory", "记忆", "核实"))
    assert about
    assert named("plain").outline.about  # type: ignore[union-attr]
