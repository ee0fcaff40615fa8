"""Forms made of documents: past reports in other forms, a bureau's template, and what cannot become one."""

import json
from pathlib import Path

import pytest

from actions.forming import decoded_outline, keep_outline, proposal_summary, proposal_text, propose_source, tried
from actions.importing import import_source
from actions.outlines import available
from actions.problems import InputProblem
from domain.layout import worn
from domain.outline import figures, walk
from domain.proposing import needed, own_key
from main import main
from reports.content import document
from reports.pdf import pdf_bytes
from reports.reading.sources import decode
from storage.library import Library
from tests.actions.test_forms_of_tables import read_back
from tests.templates_with_blanks import TEMPLATES as BLANK_TEMPLATES
from tests.templates_with_blanks import made as blank_template

ROOT = Path(__file__).parents[2]
READING = ROOT / "tests" / "data" / "reading"
TEMPLATE = ROOT / "tests" / "data" / "templates" / "区级模板.txt"
PAST = sorted(READING.glob("[ab]*.txt"))


@pytest.mark.parametrize("source", PAST, ids=[path.stem for path in PAST])
def test_a_past_report_in_any_form_becomes_a_form_that_reads_it(source: Path) -> None:
    proposal = propose_source(source)
    trial = tried(source, proposal_text(proposal))
    assert set(proposal.figures) <= set(figures(decoded_outline(proposal_text(proposal))))
    assert len(set(proposal.figures) - set(trial.figures)) <= 1  # one is known by its heading alone
    assert trial.headings == len(proposal.sections)
    below = decode(source.read_bytes()).split(proposal.sections[0].heading.rpartition("}")[2])[-1]
    assert sum(line in below for line in trial.unplaced) <= 2
    assert proposal_text(propose_source(source)) == proposal_text(proposal)


def test_its_headings_keep_their_order_words_and_levels(tmp_path: Path) -> None:
    proposal = propose_source(READING / "a07-old2017-zhuanxiang.txt")
    assert [(each.level, each.heading) for each in proposal.sections][:7] == [
        (1, "部门概况"),
        (2, "机构设置"),
        (2, "人员编制"),
        (2, "主要职责"),
        (1, "部门整体支出管理及使用情况"),
        (2, "基本支出"),
        (2, "专项支出"),
    ]
    keys = {each.heading: each.key for each in proposal.sections}
    assert (keys["专项支出"], keys["改进措施和有关建议"]) == ("projects", "improvements")
    assert keys["主要职责"] == "profile.duties"
    assert all(each.key == own_key(each.heading) for each in proposal.sections if not each.is_known)
    assert proposal.title == "{cover.unit}{cover.year}年度部门整体支出绩效评价自评报告"


def test_a_figure_is_asked_for_once_and_where_the_text_states_it() -> None:
    proposal = propose_source(READING / "a07-old2017-zhuanxiang.txt")
    asked = {key: each.heading for each in proposal.sections for key in each.figures}
    assert asked["staff.actual"] == "人员编制"
    assert asked["general.personnel"] == "基本支出"
    assert len(proposal.figures) == len(set(proposal.figures))


def test_sentences_stay_only_where_every_number_in_them_is_known() -> None:
    proposal = propose_source(READING / "a07-old2017-zhuanxiang.txt")
    texts = "".join(each.default for each in proposal.sections)
    assert "{general.income}" in texts
    assert not any(character.isdecimal() for character in texts)


def test_the_blanks_of_a_template_become_the_figures_that_the_words_announce() -> None:
    proposal = propose_source(TEMPLATE, name="某区提纲")
    sections = {each.heading: each for each in proposal.sections}
    assert proposal.name == "某区提纲"
    assert proposal.title == "{cover.unit}{cover.year}年度部门整体支出绩效自评报告"
    assert sections["支出情况"].default == (
        "财政拨款支出{general.expenditure}万元，其中：基本支出{general.basic}万元，项目支出{general.project}万元。"
        "基本支出中，人员经费{general.personnel}万元，公用经费{general.public}万元。"
    )
    assert sections["人员情况"].default == "年末核定编制{staff.quota}人，实有在职人员{staff.actual}人。"
    assert "{general.initial_budget}" in sections["预算安排"].default
    assert sections["绩效完成情况"].default == ""
    assert sections["绩效完成情况"].hint.startswith("请对照年初绩效目标")
    assert "general.basic" in sections["支出情况"].figures


def test_identities_come_along_where_the_form_asks_for_all_of_them() -> None:
    outline = decoded_outline(proposal_text(propose_source(TEMPLATE)))
    codes = {identity.code for identity in outline.identities}
    assert {"sum.expenditure", "sum.basic"} <= codes
    assert "sum.projects" not in codes
    assert [rate.code for rate in outline.rates] == ["rate.execution"]


def test_the_form_is_used_once_it_lies_beside_the_library(tmp_path: Path) -> None:
    library = tmp_path / "库.db"
    (tmp_path / "outlines").mkdir()
    source = READING / "b01-guangdong.txt"
    target = tmp_path / "outlines" / "粤.toml"
    assert main(["--library", str(library), "outline", str(source), "-o", str(target), "--name", "某市提纲"]) == 0
    made = next(each for each in available(library) if each.outline.name == "某市提纲")
    with Library.open(library) as place:
        imported = import_source(place, source, made.outline.key)
        report = place.load(imported.id).report
    assert report.outline == made.outline.key
    assert len(report.added) == 0


def test_the_command_tells_what_it_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "模板.toml"
    code = main(["--library", str(tmp_path / "库.db"), "outline", str(TEMPLATE), "-o", str(target), "--json"])
    told = capsys.readouterr()
    values = json.loads(told.out)
    assert code == 0
    assert [each["heading"] for each in values["sections"] if each["level"] == 1] == [
        "部门概况",
        "收支情况",
        "绩效完成情况",
        "存在的问题",
        "改进措施",
    ]
    assert values["trial"]["headings"] == len(values["sections"]) == 9
    assert "标题9个" in told.err
    outline = decoded_outline(target.read_text("utf-8"))
    assert [section.key for section in walk(outline.sections)] == [each["key"] for each in values["sections"]]


@pytest.mark.parametrize(
    ("words", "target", "sentence"),
    [
        ("", "a.toml", "。"),
        ("今天天气很好。\n明天也是。", "a.toml", "。"),
        ("一、甲\n二、乙", "a.txt", "提纲的文件名应以 .toml 结尾。"),
        ("一、甲\n二、乙", "没有/a.toml", "不存在"),
    ],
)
def test_what_cannot_become_a_form_is_told_in_a_sentence(
    words: str, target: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "来文.txt"
    source.write_text(words, "utf-8")
    assert main(["--library", str(tmp_path / "库.db"), "outline", str(source), "-o", str(tmp_path / target)]) == 2
    assert sentence in capsys.readouterr().err
    assert not list(tmp_path.rglob("*.toml"))


def test_an_output_is_never_the_library_or_the_document(tmp_path: Path) -> None:
    source = tmp_path / "模板.toml"
    source.write_bytes(TEMPLATE.read_bytes())
    before = source.read_bytes()
    assert main(["--library", str(tmp_path / "库.db"), "outline", str(source), "-o", str(source)]) == 2
    assert source.read_bytes() == before


def test_a_form_without_a_usable_outline_is_refused() -> None:
    with pytest.raises(InputProblem, match="不是可以使用的提纲文件"):
        decoded_outline("key = 1")


def test_the_place_for_name_and_date_below_a_template_is_no_text_of_its_last_section(tmp_path: Path) -> None:
    source = tmp_path / "模板.txt"
    source.write_text(
        "××局2023年度整体支出绩效自评报告\n一、部门概况\n核定编制____人，实有人数____人。\n二、收支情况\n"
        "全年支出____万元，其中基本支出____万元。\n三、改进措施\n拟采取____项措施。\n××局（盖章）\n    年   月   日\n",
        "utf-8",
    )
    last = propose_source(source).sections[-1]
    assert (last.heading, last.default) == ("改进措施", "拟采取____项措施。")


@pytest.mark.parametrize("unit", ["白石桥镇人民政府", "白石桥街道办事处"])
def test_a_form_headed_by_its_place_alone_is_headed_by_any_unit(tmp_path: Path, unit: str) -> None:
    place = unit.removesuffix("人民政府").removesuffix("办事处")
    source = tmp_path / "表.txt"
    source.write_text(
        f"2023年度{place}整体支出绩效自评报告\n单位名称：{unit}\n一、基本情况\n有内设机构5个。\n", "utf-8"
    )
    assert propose_source(source).title == "{cover.year}年度{cover.unit}整体支出绩效自评报告"


def test_the_blanks_of_a_word_template_are_tied_where_words_name_them(tmp_path: Path) -> None:
    proposal = propose_source(blank_template("running", tmp_path))
    texts = {each.heading: each.default for each in proposal.sections}
    assert texts["部门基本情况"] == (
        "本单位内设机构____个，下属单位____个，编制人数{staff.quota}人，年末实有在职人员{staff.actual}人。"
    )
    assert texts["预算收支情况"] == (
        "{cover.year}年调整后预算{general.budget}万元，支出合计{general.expenditure}万元，其中基本支出{general.basic}万元，"
        "项目支出{general.project}万元。"
    )
    assert proposal.title == "{cover.unit}{cover.year}年度部门整体支出绩效自评报告"
    assert proposal.seal_line == "填报单位：{cover.unit}（盖章）"
    (own,) = proposal.own
    assert proposal.cover_lines == ("{cover.seal_line}", "填报日期：{cover.date}", f"填报人：{{{own.key}}}")
    assert (own.label, own.optional) == ("填报人", True)
    trial = tried(tmp_path / "running.docx", proposal_text(proposal))
    assert "，空白" in proposal_summary(proposal, trial)
    assert "会原样印在每份报告里" not in proposal_summary(proposal, trial)
    assert "保留了文档中填有的吴明，会原样印在每份报告里。" in proposal_summary(proposal, trial, ["吴明"])


def test_lines_about_a_form_print_what_the_cover_holds(tmp_path: Path) -> None:
    source = blank_template("labels", tmp_path)
    proposal = propose_source(source)
    (form,) = proposal.tables
    assert form.above == ("填报单位：{cover.unit}        填报日期：{cover.date}",)
    assert "_" not in form.footer[0]  # to be signed
    assert [part.default for part in form.texts if "支出" in part.default] == [
        "支出合计{general.expenditure}万元，其中：项目支出{general.project}万元"
    ]
    assert {"general.expenditure", "general.project"} <= set(proposal.figures)
    decoded_outline(proposal_text(proposal))


def test_what_a_template_says_in_brackets_is_how_to_fill_it_in(tmp_path: Path) -> None:
    proposal = propose_source(blank_template("hints", tmp_path))
    assert [(each.heading, each.hint, each.default) for each in proposal.sections] == [
        ("单位概况", "简述单位职能、机构设置、人员编制等", ""),
        ("资金使用情况", "", "核定编制{staff.quota}名，基本支出{general.basic}万元。"),
        ("主要成效", "从经济性、效率性、效益性分析。", ""),
        ("下一步打算", "针对问题提出", ""),
    ]
    assert proposal.title == "{cover.unit}{cover.year}年度整体支出绩效自评报告"
    assert proposal.name == "整体支出绩效自评报告（hints）", "what no title says"
    assert proposal.seal_line == "部门（单位）名称：{cover.unit}（公章）"


def test_a_cover_made_of_a_table_asks_for_what_stands_there(tmp_path: Path) -> None:
    proposal = propose_source(blank_template("cover table", tmp_path))
    (own,) = proposal.own
    assert proposal.title == "部门整体支出绩效自评报告"
    assert proposal.seal_line == "部门名称：{cover.unit}"
    assert proposal.cover_lines == (
        "{cover.seal_line}",
        "评价年度：{cover.year}",
        f"填报人：{{{own.key}}}",
        "填报日期：{cover.date}",
    )
    texts = [each.default for each in proposal.sections]
    assert texts[0] == "核定编制{staff.quota}人，实有____人，其中退休____人。"
    assert texts[1].split("\n")[:2] == [
        "综合得分{score.total}分，评价等级为“{score.grade}”。",
        "报告日期：{cover.date}",
    ]
    assert tried(tmp_path / "cover table.docx", proposal_text(proposal)).unplaced == ()
    assert texts[1].endswith("（签字）：\u3000\u3000\u3000\u3000")


@pytest.mark.parametrize("name", BLANK_TEMPLATES)
def test_what_is_filled_into_a_template_prints_and_comes_back(name: str, tmp_path: Path) -> None:
    proposal = propose_source(blank_template(name, tmp_path))
    outline, reading, wanted = read_back(proposal, tmp_path)
    unread = set() if "{cover.year}" in "".join((proposal.title, *proposal.cover_lines)) else {"cover.year"}
    figures_of = dict(wanted.report.figures)
    assert {key: value for key, value in reading.report.figures.items() if key not in unread} == {
        key: value for key, value in figures_of.items() if key not in unread
    }
    assert {key: text.strip() for key, text in reading.report.prose.items() if not key.startswith("cover.")} == {
        key: text.strip() for key, text in wanted.report.prose.items() if text and not key.startswith("cover.")
    }
    assert reading.report.unplaced == ()
    assert pdf_bytes(document(wanted.report, worn(outline, wanted.report))).startswith(b"%PDF")


def test_a_score_with_its_evidence_and_totals_above_rows_with_labels(tmp_path: Path) -> None:
    proposal = propose_source(blank_template("attached", tmp_path))
    scores, amounts = proposal.tables
    kinds = {figure.label: figure.kind for figure in scores.figures}
    assert {kinds[f"预算执行率（{head}）"] for head in ("指标解释", "佐证材料")} == {"text"}
    assert kinds["预算执行率（自评得分）"] == "score"
    assert scores.above == ()  # the list of attachments is the report's own
    assert not any(line.per for line in amounts.grid.rows)
    assert {"general.initial_budget", "general.expenditure", "general.basic", "general.project"} <= set(amounts.asked)


def test_a_template_is_read_alike_beside_the_forms_of_others(tmp_path: Path) -> None:
    """A form with few figures may be the one whose words are known best."""
    library = tmp_path / "库.db"
    keep_outline(proposal_text(propose_source(blank_template("scoring", tmp_path), name="甲")), "甲", library)
    for name in BLANK_TEMPLATES:
        source = blank_template(name, tmp_path)
        beside = propose_source(source, library)
        assert set(beside.figures) == set(propose_source(source).figures)
        decoded_outline(proposal_text(beside))


def test_what_prints_in_a_sentence_must_be_filled_in(tmp_path: Path) -> None:
    proposal = propose_source(blank_template("running", tmp_path))
    known = figures(decoded_outline(proposal_text(proposal)))
    assert not known["staff.quota"].optional  # it may stay blank in other forms
    free = needed(proposal, 0, True)
    assert figures(decoded_outline(proposal_text(free)))["staff.quota"].optional


def test_the_year_stands_in_the_title_where_nothing_else_has_it(tmp_path: Path) -> None:
    assert propose_source(blank_template("labels", tmp_path)).title == (
        "{cover.unit}{cover.year}年度部门整体支出绩效自评表"
    )
    assert propose_source(blank_template("attached", tmp_path)).title.startswith("{cover.year}年度部门")
    assert propose_source(blank_template("cover table", tmp_path)).title == "部门整体支出绩效自评报告"
