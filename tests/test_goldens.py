"""Whole records of the samples as last read in review; `pytest --renew-goldens` renews them."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from models import Report, to_json
from pipeline import run

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDENS = Path(__file__).parent / "goldens"
NAMES = [path.stem for path in sorted(SAMPLES.glob("*.docx"))]
UNSTABLE = {"pipeline"}  # names the version and the lexicons' digest, which change without a fact


def laid_out(report: Report) -> str:
    """The record, every item of its lists on a line, so that a change reads as one."""
    lines = ["{"]
    for name in type(report).model_fields:
        if name in UNSTABLE:
            continue
        value = getattr(report, name)
        if isinstance(value, tuple):
            lines.append(f' "{name}": [')
            lines += [f"  {to_json(item)}," for item in value]
            lines.append(" ],")
        else:
            lines.append(f' "{name}": {to_json(value)},')
    return "\n".join([*lines, "}", ""])


@pytest.mark.parametrize("name", NAMES)
def test_golden(name: str, nlp: Language, request: pytest.FixtureRequest) -> None:
    found = laid_out(run.extract(SAMPLES / f"{name}.docx", nlp))
    golden = GOLDENS / f"{name}.txt"
    if request.config.getoption("--renew-goldens"):
        GOLDENS.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


def test_no_text_of_a_sample_is_missing_from_its_golden() -> None:
    for name in NAMES:
        gold = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
        golden = (GOLDENS / f"{name}.txt").read_text("utf-8")
        assert all(json.dumps(text, ensure_ascii=False) in golden for text in gold["paragraphs"])
