"""From gold and reports to a table: what is held against which gold, and what is shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from models import Report, to_json
from pipeline import messages
from pipeline.batch import Failure
from pipeline.errors import InputError, UsageError
from pipeline.evaluation import Evaluation, evaluate, render, score
from pipeline.evaluation.table import facet_titles, row_titles
from tests.pipeline.files import BAD, word
from tests.pipeline.golds import gold, gold_data, record

SAID = "县总工会组织⟦300余名⟧志愿者"
WORDS = SAID.replace("⟦", "").replace("⟧", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Gold for a and b, and a Word report of each."""
    for id in "ab":
        data = gold_data(SAID, id=id, counts=[{}])
        (tmp_path / f"{id}.json").write_text(json.dumps(data), encoding="utf-8")
        (tmp_path / f"{id}.docx").write_bytes(word(WORDS))
    return tmp_path


def records(path: Path, *reports: Report) -> Path:
    """A file of records."""
    path.write_text("\n\n".join(map(to_json, reports)) + "\n", encoding="utf-8")
    return path


def counted(evaluation: Evaluation) -> list[tuple[str, bool, int, int, int]]:
    """Every report with the numbers of its counts."""
    rows = [(one, one.tallies()["counts (value)"]) for one in evaluation.reports]
    return [(one.id, one.recorded, row.tp, row.fp, row.fn) for one, row in rows]


def test_the_reports_beside_the_gold_are_extracted(folder: Path) -> None:
    assert counted(evaluate(folder)) == [("a", True, 1, 0, 0), ("b", True, 1, 0, 0)]
    assert counted(evaluate(folder / "b.json")) == [("b", True, 1, 0, 0)]


def test_reports_of_other_folders_are_extracted_when_gold_knows_them(folder: Path) -> None:
    inbox = folder / "收件箱" / "一月"
    inbox.mkdir(parents=True)
    (inbox / "b.docx").write_bytes(word("没有。"))
    (inbox / "c.docx").write_bytes(b"never read")
    evaluation = evaluate(folder, [folder / "收件箱"])
    assert counted(evaluation) == [("a", False, 0, 0, 1), ("b", True, 0, 0, 1)]
    assert evaluation.failures == ()


def test_records_are_taken_as_they_are(folder: Path, tmp_path: Path) -> None:
    one = record(SAID, uri="x/a.docx", counts=[{}])
    other = record(SAID, uri="b.docx", counts=[{"value": "3"}])
    later = record(WORDS, uri="c\\b.docx")
    file = records(tmp_path / "r.jsonl", one, other, record(WORDS, uri="z.docx"))
    assert counted(evaluate(folder, [file])) == [("a", True, 1, 0, 0), ("b", True, 0, 1, 1)]
    more = records(tmp_path / "s.jsonl", later)
    assert counted(evaluate(folder, [file, more]))[1] == ("b", True, 0, 0, 1)
    assert counted(evaluate(folder, [file, folder / "b.docx"]))[1] == ("b", True, 1, 0, 0)


def test_a_report_that_cannot_be_read_is_missed_and_told(folder: Path) -> None:
    (folder / "b.docx").write_bytes(BAD["空白.docx"][1])
    evaluation = evaluate(folder)
    assert counted(evaluation) == [("a", True, 1, 0, 0), ("b", False, 0, 0, 1)]
    [failure] = evaluation.failures
    assert isinstance(failure, Failure)
    assert (failure.file.path, failure.error.code) == (folder / "b.docx", "empty")


def test_what_leads_nowhere_is_an_error(folder: Path, tmp_path: Path) -> None:
    file = records(tmp_path / "r.jsonl", record(WORDS, uri="z.docx"))
    with pytest.raises(InputError, match="no-match"):
        evaluate(folder, [file])
    with pytest.raises(InputError, match="missing"):
        evaluate(folder, [tmp_path / "没有"])
    with pytest.raises(InputError, match="unreadable"):
        evaluate(folder, [tmp_path / "没有.jsonl"])
    for id in "ab":
        (folder / f"{id}.docx").unlink()
    with pytest.raises(InputError, match="no-match"):
        evaluate(folder)


@pytest.mark.parametrize("line", ["{", "[]", '{"source": {}}', b"\xff"])
def test_a_malformed_record_is_named_with_its_line(folder: Path, line: str | bytes) -> None:
    file = folder / "r.jsonl"
    said = line if isinstance(line, bytes) else line.encode()
    file.write_bytes(to_json(record(WORDS)).encode() + b"\n" + said + b"\n")
    with pytest.raises(UsageError, match="bad-records") as caught:
        evaluate(folder, [file])
    assert "第 2 行" in str(caught.value)


@pytest.fixture
def evaluation() -> Evaluation:
    """Two reports: one with a hit, a miss and two extras, one without a record."""
    first = gold(
        "来了⟦300余名⟧志愿者，⟦5名⟧医生",
        report={"year": 2021},
        counts=[{}, {"value": "5", "qualifier": "exact", "item": "医生"}],
    )
    found = record(
        "来了⟦300余名⟧志愿者，5名⟦医生⟧",
        "⟦九⟧",
        head={"year": 2021},
        counts=[{"unit": "人"}, {"value": "1.50"}, {}],
    )
    return score([first, gold("没有", id="b")], {"a": found})


def test_the_table(evaluation: Evaluation) -> None:
    lines = render(evaluation, width=120).splitlines()
    cells = {line.split()[0]: line.split() for line in lines if line.strip()}
    assert cells["项目"][1:7] == ["精确率", "召回率", "F1值", "正确", "多报", "漏报"]
    assert cells["数量（数值）"][1:7] == ["0.333", "0.500", "0.400", "1", "2", "1"]
    assert cells["数量（数值）"][7:9] == ["起止:1.000", "计量单位:0.000"]
    assert cells["金额（数值）"][1:] == ["–"] * 6
    assert cells["报告头"][1:] == [*["–"] * 6, "年份:1.000"]
    assert lines[-1] == "以下报告没有记录，标注的内容全部计为漏报：b"


def test_misses_and_extras_are_told_up_to_a_number(evaluation: Evaluation) -> None:
    told = render(evaluation, errors=9, width=120)
    assert "  漏报: a p0: 5名 [5]\n" in told
    assert "  多报: a p0: 医生 [1.5]\n" in told
    assert "  多报: a –: 九 [300]\n" in told
    value = render(evaluation, errors=1, width=120).split("\n数量（数值）\n")[1].split("\n\n")[0]
    assert value == "  漏报: a p0: 5名 [5]"
    assert "漏报:" not in render(evaluation, width=120)


def test_every_report_has_its_line(evaluation: Evaluation) -> None:
    lines = render(evaluation, per_report=True, width=160).splitlines()
    [first] = [line for line in lines if line.startswith("a ")]
    assert first.split() == ["a", "–", "–", "0.400", "0.000", *["–"] * 6]


def test_json_has_the_rows_and_what_was_asked_for(evaluation: Evaluation) -> None:
    data = json.loads(render(evaluation, as_json=True))
    assert list(data) == [*evaluation.tallies(), "calibration"]
    assert data["counts (value)"]["f1"] == 0.4
    assert data["head"]["year_accuracy"] == 1.0
    more = json.loads(render(evaluation, as_json=True, per_report=True, errors=1))
    assert list(more["reports"]) == ["a", "b"]
    assert "head" not in more["reports"]["b"]
    assert more["errors"][0] == {
        "row": "counts (value)",
        "what": "missed",
        "report": "a",
        "p": 0,
        "quote": "5名",
        "value": "5",
    }
    assert {name: more[name] for name in data} == data


def test_json_is_the_same_in_both_languages_and_the_table_is_not(evaluation: Evaluation) -> None:
    chinese = render(evaluation, as_json=True), render(evaluation, errors=9, per_report=True)
    messages.speak("en")
    english = render(evaluation, as_json=True), render(evaluation, errors=9, per_report=True)
    assert chinese[0] == english[0]
    assert "\ncounts (value) " in english[1]
    assert "missed: a p0: 5名 [5]" in english[1]
    assert "正确" not in english[1]


@pytest.mark.parametrize("width", [80, 100, 160])
def test_no_line_of_the_table_is_wider_than_the_terminal(
    evaluation: Evaluation, width: int
) -> None:
    lines = render(evaluation, width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines[:-1])
    if width >= 100:
        assert any("0.333" in line for line in lines)


def test_every_row_and_facet_has_a_title(folder: Path) -> None:
    head = {
        "issuer": "甲",
        "date": "2021",
        "year": 2021,
        "document_number": "1号",
        "recipients": ["甲"],
        "period": ["2021", None],
    }
    marked = "⟦甲⟧⟦乙⟧⟦丙⟧⟦丁⟧⟦戊⟧⟦己⟧"
    families = ("organisations", "counts", "amounts", "activities", "dates", "people")
    facts: dict[str, Any] = {family: [{}] for family in families}
    found = score([gold(marked, report=head, **facts)], {"a": record(marked, **facts)}).tallies()
    assert set(found) == set(row_titles())
    assert {name for tally in found.values() for name in tally.facets} == set(facet_titles())
