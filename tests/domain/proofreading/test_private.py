"""Private data in running text, with what a published copy shows instead."""

from domain.proofreading import proofread


def test_a_mobile_number_is_marked_with_its_mask() -> None:
    (finding,) = proofread("经办人甄某，手机13800001234。", ("private",))

    assert (finding.code, finding.quote, finding.replacement) == ("private.mobile", "13800001234", "138****1234")
    assert finding.severity == "query"


def test_an_offices_own_telephone_is_a_mere_hint() -> None:
    assert {each.severity for each in proofread("联系电话：0731-28110000。", ("private",))} == {"hint"}


def test_amounts_and_document_numbers_are_not_private() -> None:
    assert proofread("财绩〔2023〕15号，支出13800001234.00元。", ("private",)) == ()
