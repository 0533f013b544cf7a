"""Everything said to people is in the catalogue, in both languages, and nothing else is."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from pipeline import messages
from pipeline.errors import InputError, OutputError, ReadError, TongbaoError
from pipeline.messages import Language, catalogue, text

ROOT = Path(messages.__file__).parent
ERRORS = {error.__name__ for error in (ReadError, InputError, OutputError, TongbaoError)} | {
    "UsageError",
    "NamesError",
}
GIVEN_BY_TYPER = {"help.install_completion", "help.show_completion"}
CHOSEN = {"help.arguments", "help.options", "error.bad-json", "error.not-utf-8"}


def strings(node: ast.AST) -> Iterator[str]:
    """The strings that an argument may be: itself, or either branch of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body)
        yield from strings(node.orelse)


def used() -> Iterator[tuple[str, frozenset[str]]]:
    """Every key that the source uses, with the names of the details that it gives."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            given = frozenset(word.arg for word in node.keywords if word.arg)
            if name == "text" and node.args:
                yield from ((key, given) for key in strings(node.args[0]))
            if name in ERRORS and node.args:
                yield from ((f"error.{code}", given) for code in strings(node.args[0]))
            for word in node.keywords:
                if word.arg == "help" and isinstance(word.value, ast.Constant):
                    yield str(word.value.value), frozenset()


def families() -> set[str]:
    """What stands before the code in keys that are put together (`notice.{code}`)."""
    heads = set()
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="text"),
                    args=[ast.JoinedStr(values=[ast.Constant(value=str(head)), *_]), *_],
                ):
                    heads.add(head)
    return heads - {"error.", "help."}  # their codes are checked one by one


def fields(message: str) -> set[str]:
    """The names that a message wants filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_both_languages_say_the_same() -> None:
    for key, said in catalogue().items():
        assert set(said) == set(get_args(Language)), key
        assert fields(said["zh"]) == fields(said["en"]), key


def test_every_key_in_the_source_is_in_the_catalogue_with_its_details() -> None:
    keys = list(used())
    assert len(keys) > 30
    for key, given in keys:
        assert key in catalogue(), key
        assert fields(catalogue()[key]["zh"]) <= given, f"{key} lacks a detail"


def test_the_catalogue_holds_nothing_else() -> None:
    heads = tuple(families())
    own = {key for key in catalogue() if not key.startswith(heads)}
    assert own == {key for key, _ in used()} | GIVEN_BY_TYPER | CHOSEN


def test_chinese_messages_are_chinese() -> None:
    for key, said in catalogue().items():
        assert any("一" <= character <= "鿿" for character in said["zh"]), key
        assert not any("一" <= character <= "鿿" for character in said["en"]), key


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        (None, {}, "zh"),
        (None, {"LANG": "C.UTF-8"}, "zh"),
        (None, {"LANG": "en_US.UTF-8"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "fr_FR.UTF-8"}, "zh"),
        (None, {"LC_ALL": "en_GB", "LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"TONGBAO_LANG": "zh", "LC_ALL": "en_GB"}, "zh"),
        ("en", {"TONGBAO_LANG": "zh"}, "en"),
    ],
)
def test_the_language_is_chosen_then_told_then_the_locale_s(
    monkeypatch: pytest.MonkeyPatch,
    chosen: Language | None,
    environment: dict[str, str],
    language: Language,
) -> None:
    for name in ("TONGBAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(messages, "_chosen", chosen)
    assert messages.spoken() == language


def test_a_key_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(KeyError):
        text("error.no-such-code")


def test_an_error_says_where_what_and_what_next() -> None:
    error = ReadError("unreadable", "收件箱/a.docx", reason="Permission denied")
    assert error.message("en").startswith("The file cannot be opened: Permission denied.")
    assert str(error).startswith("收件箱/a.docx: [unreadable] ")
