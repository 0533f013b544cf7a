"""The command `train`: scores of weights that are there, and what it says when it cannot."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.tagger import SHIPPED
from pipeline import cli, tagging
from pipeline.tally import Exit

ROWS = [
    {"text": "砚溪县总工会慰问环卫工人。", "ents": [[0, 6, "ORG"]], "split": "test"},
    {"text": "活动得到群众好评。", "ents": [], "split": "test"},
]
Written = Callable[..., str]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(*rows: object) -> str:
        path = tmp_path / "office.jsonl"
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        return str(path)

    return write


def test_weights_are_scored_without_training(
    written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--lang", "en", "train", written(*ROWS), "-o", str(SHIPPED), "--score-only"]
    assert cli.run(command) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].split() == ["text", "labels", "label", "P", "R", "F1"]
    row = "office test as published ORG 100.0 100.0 100.0"
    assert row.split() in [line.split() for line in out]


def test_nothing_is_scored_where_nothing_is_kept_back(
    written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written({"text": "市总", "ents": []})
    assert cli.run(["train", path, "-o", str(SHIPPED), "--score-only"]) == 0
    assert capsys.readouterr().out.strip() == "没有 dev 或 test 部分可供评估。"


@pytest.mark.parametrize(
    ("rows", "folder", "code"),
    [
        ([{"text": "市总"}], SHIPPED, "bad-corpus"),
        (ROWS, Path("no-such-folder"), "bad-tagger"),
    ],
)
def test_what_cannot_be_scored_is_told(
    written: Written,
    capsys: pytest.CaptureFixture[str],
    rows: list[object],
    folder: Path,
    code: str,
) -> None:
    command = ["train", written(*rows), "-o", str(folder), "--score-only"]
    assert cli.run(command) == Exit.NO_INPUT
    assert f"[{code}]" in capsys.readouterr().err


def test_a_corpus_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["train", "no-such.jsonl", "-o", str(SHIPPED), "--score-only"]
    assert cli.run(command) == Exit.NO_INPUT
    assert "no-such.jsonl: [no-corpus]" in capsys.readouterr().err


def test_without_torch_the_command_says_what_to_install(
    written: Written, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tagging, "find_spec", lambda _: None)
    assert cli.run(["train", written(*ROWS), "-o", "weights"]) == Exit.USAGE
    assert 'pip install "tongbao[train]"' in capsys.readouterr().err
