"""Gold files: what is read of them, and what is said of one that is malformed."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InputError, UsageError
from pipeline.evaluation import gold_files, load
from pipeline.evaluation.spans import Span
from tests.pipeline.golds import gold, gold_data

TEXT = "⟦县总工会⟧来了⟦300余名⟧，⟦2010年底⟧"
FACTS: dict[str, Any] = {"organisations": [{}], "counts": [{}], "dates": [{}]}


def test_quotes_stand_at_their_places_white_space_not_counted() -> None:
    file = gold("人 人\n⟦人⟧人", organisations=[{}])
    assert [truth.span for truth in file.organisations] == [Span(0, 2, 3)]
    assert gold("哈⟦哈哈⟧", people=[{}]).people[0].span == Span(0, 1, 3)


def test_keys_that_nobody_asked_for_are_let_be(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    data = gold_data(TEXT, **FACTS) | {"title": "通报", "genre": "通报", "by": "李"}
    data["counts"][0] |= {"table": True, "per": "人"}
    file.write_text(json.dumps(data), encoding="utf-8")
    assert load(file).counts[0].said.value == "300"


def broken(**changes: Any) -> dict[str, Any]:
    """A gold file with some keys of its count changed; None takes one away."""
    data = gold_data(TEXT, **FACTS)
    count = data["counts"][0] | changes
    data["counts"] = [{key: value for key, value in count.items() if value is not None}]
    return data


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "Invalid JSON"),
        ("{", "Invalid JSON"),
        ("[]", "object"),
        (b"\xff\xfe", "Invalid JSON"),
        ({}, "id: Field required"),
        ({"id": "a"}, "paragraphs: Field required"),
        ({"id": "a", "paragraphs": "一"}, "paragraphs: "),
        ({"id": "a", "paragraphs": [], "counts": None}, "counts: "),
        ({"id": "a", "paragraphs": [], "report": {"year": "去年"}}, "report.year: "),
        (broken(p=None), "counts.0.p: Field required"),
        (broken(p=-1), "counts.0.p: "),
        (broken(p=7), "counts：第 7 段中没有第 1 处“300余名”"),
        (broken(quote="301名"), "counts：第 0 段中没有第 1 处“301名”"),
        (broken(quote=""), "counts.0.quote: "),
        (broken(n=2), "counts：第 0 段中没有第 2 处“300余名”"),
        (broken(n=0), "counts.0.n: "),
        (broken(value=None), "counts.0.value: Field required"),
        (broken(value="三百"), "'三百' is no number"),
        (broken(upper="NaN"), "'NaN' is no number"),
    ],
)
def test_a_malformed_file_is_named_with_the_reason(
    content: str | bytes | dict[str, Any], reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "坏.json"
    text = json.dumps(content) if isinstance(content, dict) else content
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UsageError) as caught:
        load(file)
    assert caught.value.code == "bad-gold"
    assert str(caught.value).startswith(f"{file}: [bad-gold] ")
    assert reason in str(caught.value)


def test_a_borderline_case_need_not_be_a_number(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps(broken(value="5：1", optional=True)), encoding="utf-8")
    assert load(file).counts[0].optional


def test_the_gold_of_a_folder_is_its_json_less_the_checks(tmp_path: Path) -> None:
    for name in ("b.json", "a.json", "a.checks.json", "a.docx"):
        (tmp_path / name).touch()
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "c.json").touch()
    assert [file.name for file in gold_files(tmp_path)] == ["a.json", "b.json"]
    assert gold_files(tmp_path / "b.json") == [tmp_path / "b.json"]


def test_a_path_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no-gold"):
        gold_files(tmp_path)
    with pytest.raises(InputError, match="missing"):
        gold_files(tmp_path / "没有")
    with pytest.raises(InputError, match="unreadable"):
        load(tmp_path)
