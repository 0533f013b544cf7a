"""The extractor is as good on the samples as it has been, and the gate that sees to it is sound."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from pipeline import run
from pipeline.evaluation import gold_files, load, score
from tests import floors
from tests.floors import MARGIN, SAMPLES, Floors, NotLowered, complaints, digest, marks, renewed
from tests.pipeline.files import word
from tests.pipeline.golds import gold_data, unmarked

Captured = pytest.CaptureFixture[str]


def test_no_family_is_below_its_floor(nlp: Language) -> None:
    golds = [load(file) for file in gold_files(SAMPLES)]
    records = {gold.id: run.extract(SAMPLES / f"{gold.id}.docx", nlp) for gold in golds}
    said = complaints(floors.read(), marks(score(golds, records)), digest())
    assert not said, "\n".join(said)


@pytest.mark.parametrize(
    ("found", "gold", "said"),
    [
        ({"dates": 0.9, "people": 0.5}, "g", []),
        ({"dates": 0.91, "people": 0.51}, "g", []),
        ({"dates": 0.8999, "people": 0.5}, "g", ["dates: 0.8999 is below its floor, 0.9000"]),
        ({"people": 0.5}, "g", ["dates: 0.0000 is below its floor, 0.9000"]),
        ({"dates": 0.9, "people": 0.5, "head, year": 0}, "g", ["head, year: has no floor"]),
        (
            {"dates": 0.9, "people": 0.5},
            "h",
            ["the gold has changed since the floors were set: python -m tests.floors --update"],
        ),
    ],
)
def test_what_the_gate_lets_through(found: dict[str, float], gold: str, said: list[str]) -> None:
    assert complaints(Floors(gold="g", floors={"dates": 0.9, "people": 0.5}), found, gold) == said


@pytest.mark.parametrize(
    ("found", "lower", "expected"),
    [
        ({"dates": 1.0, "people": 0.5}, False, {"dates": 0.98, "people": 0.5}),
        ({"dates": 0.91, "people": 0.51}, False, {"dates": 0.9, "people": 0.5}),
        ({"dates": 0.91, "people": 0.51}, True, {"dates": 0.9, "people": 0.5}),
        (
            {"dates": 0.9, "people": 0.5, "new": 0.01},
            False,
            {"dates": 0.9, "people": 0.5, "new": 0},
        ),
        ({"dates": 0.8, "people": 0.5}, False, None),
        ({"dates": 0.8, "people": 0.5}, True, {"dates": 0.78, "people": 0.5}),
        ({"dates": 0.9}, False, None),
        ({"dates": 0.9}, True, {"dates": 0.9}),
    ],
)
def test_floors_go_up_by_themselves_and_down_only_when_told(
    found: dict[str, float], lower: bool, expected: dict[str, float] | None
) -> None:
    old = Floors(gold="g", floors={"dates": 0.9, "people": 0.5})
    if expected is None:
        with pytest.raises(NotLowered):
            renewed(old, found, "h", lower)
    else:
        assert renewed(old, found, "h", lower) == Floors(gold="h", floors=expected)


def test_first_floors_lie_below_the_marks_by_the_margin() -> None:
    assert renewed(None, {"dates": 1.0}, "g").floors == {"dates": 1 - MARGIN}


SAID = "2021年12月5日，县总工会组织⟦300余名⟧志愿者，投入⟦4.5万元⟧。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report with its gold."""
    put(tmp_path)
    (tmp_path / "a.docx").write_bytes(word(unmarked(SAID)[0]))
    return tmp_path


def put(folder: Path, value: str = "300") -> None:
    """The gold of a report that speaks of so many volunteers."""
    report = {"recipients": ["各乡镇总工会"]}
    data = gold_data(SAID, report=report, counts=[{"value": value}], amounts=[{}])
    (folder / "a.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def test_the_digest_is_that_of_names_and_texts(folder: Path) -> None:
    first = digest(folder)
    text = (folder / "a.json").read_bytes()
    (folder / "a.json").write_bytes(text + b"\n")
    second = digest(folder)
    (folder / "a.json").write_bytes(text + b"\r\n")
    assert first != second == digest(folder)
    (folder / "a.json").rename(folder / "b.json")
    assert digest(folder) != second


def test_the_command(folder: Path, capsys: Captured) -> None:
    file = folder / "set" / "floors.json"
    file.parent.mkdir()

    def command(*arguments: str) -> int:
        return floors.main(["--gold", str(folder), "--floors", str(file), *arguments])

    assert command() == 1
    assert "no floors yet" in capsys.readouterr().err
    assert command("--update") == 0
    assert floors.read(file).floors["counts (value)"] == 0.98
    assert floors.read(file).floors["head, recipients"] == 0
    assert command() == 0
    put(folder, "301")
    assert command() == 1
    assert "the gold has changed" in capsys.readouterr().err
    before = file.read_bytes()
    assert command("--update") == 1
    assert "counts (value): 0.9800 → 0.0000" in capsys.readouterr().err
    assert file.read_bytes() == before
    assert command("--update", "--lower") == 0
    assert command() == 0
    assert (
        "counts (value)                           0.0000  floor 0.0000" in capsys.readouterr().out
    )


def test_a_report_that_gives_no_record_sets_no_floors(folder: Path, capsys: Captured) -> None:
    (folder / "a.docx").write_bytes(b"")
    file = folder / "floors"
    assert floors.main(["--gold", str(folder), "--floors", str(file), "--update"]) == 1
    assert "a.docx gave no record" in capsys.readouterr().err
    assert not file.exists()


def test_lowering_goes_with_renewing(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        floors.main(["--lower"])
    assert "--lower goes with --update" in capsys.readouterr().err
