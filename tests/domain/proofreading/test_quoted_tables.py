"""What is quoted of a table whose total does not hold, so that the sentence about it is true of the words it quotes."""

from domain.proofreading import proofread

TABLE = (
    "2023年支出预算3412.60万元，安排如下：\n"
    "科目|金额（万元）\n一般公共服务|1206.30\n教育|485.00\n农林水|{0}\n合计|3412.60\n"
)


def test_a_total_that_the_text_tells_twice_is_quoted_with_all_its_rows() -> None:
    (found,) = proofread(TABLE.format("1761.30"))

    assert found.quote == "一般公共服务|1206.30\n教育|485.00\n农林水|1761.30\n合计|3412.60"


def test_the_one_row_with_two_digits_turned_is_quoted_alone() -> None:
    (found,) = proofread(TABLE.format("1712.30"))

    assert (found.quote, found.arithmetic) == ("农林水|1712.30", "3412.6-1691.3=1721.3")


def test_a_number_above_a_list_is_quoted_as_far_as_the_list() -> None:
    items = (
        "（1）学校维修1126.40万元；\n（2）设备购置2845.20万元；\n（3）学生资助1704.30万元；\n（4）教师培训652.50万元。"
    )
    (found,) = proofread(f"支出6318.40万元，占可用资金6447.35万元的98.00%。按去向分：\n{items}")

    assert found.quote is not None
    assert found.quote.startswith("支出6318.40万元")
    assert found.quote.endswith("教师培训652.50万元")
