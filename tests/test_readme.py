"""The READMEs say what is so, and CI runs what they say."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer

from models import Report, json_schema
from pipeline import cli, commands
from pipeline.tally import Exit

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh.md"]
FAMILIES = ["organisations", "counts", "amounts", "activities", "dates", "people"]


def fenced(readme: str, language: str) -> list[str]:
    """The contents of a README's code blocks in one language."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def agrees(shown: Any, real: Any) -> bool:
    """Whether an excerpt is part of the real thing."""
    if isinstance(shown, dict):
        return all(key in real and agrees(value, real[key]) for key, value in shown.items())
    if isinstance(shown, list):
        return all(any(agrees(item, other) for other in real) for item in shown)
    return bool(shown == real)


@pytest.mark.parametrize("readme", READMES)
def test_commands_families_and_exit_codes_are_in_the_readme(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    command: Any = typer.main.get_command(commands.app)
    for name in command.commands:
        assert f"| `tongbao {name}" in text
    assert [name for name in Report.model_fields if name in FAMILIES] == FAMILIES
    for family in FAMILIES:
        assert f"| `{family}` |" in text
    rows = re.findall(r"^\| ([\d、, ]+) \|", text, re.MULTILINE)
    assert {int(code) for row in rows for code in re.findall(r"\d+", row)} == set(Exit)


def test_every_list_of_facts_is_a_family() -> None:
    definitions = json_schema()["$defs"]
    facts = {name for name, fields in definitions.items() if "confidence" in fields["properties"]}
    lists = {
        key
        for key, field in json_schema()["properties"].items()
        if field.get("items", {}).get("$ref", "").rpartition("/")[2] in facts
    }
    assert lists == set(FAMILIES)


@pytest.mark.parametrize("readme", READMES)
def test_the_record_shown_is_real(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    [shown] = fenced(readme, "json")
    excerpt = json.loads(shown)
    assert cli.run(["extract", "-q", str(ROOT / "samples" / excerpt["source"]["uri"])]) == 0
    record = json.loads(capsys.readouterr().out)
    for key, part in excerpt.items():
        assert agrees(part, record[key]), key


def test_ci_runs_the_two_commands_of_the_readme() -> None:
    use, develop = (block.strip() for block in fenced("README.md", "sh"))
    assert use.endswith(".venv/bin/tongbao extract samples -o records.jsonl")
    assert develop.endswith(".venv/bin/python -m pytest")
    assert [block.strip() for block in fenced("README.zh.md", "sh")] == [use, develop]
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    told = subprocess.run(
        [bash, ".ci/run", "--commands"], cwd=ROOT, capture_output=True, check=True
    )
    assert told.stdout.decode().splitlines() == [use, develop]


@pytest.mark.parametrize("readme", READMES)
def test_the_library_example_runs(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [example] = fenced(readme, "python")
    exec(compile(example, readme, "exec"), {})


@pytest.mark.parametrize("readme", READMES)
def test_what_the_readme_points_at_is_there(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (ROOT / target).exists(), target
