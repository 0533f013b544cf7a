"""What tongbao says to people, in Chinese and English, looked up by key in messages.tsv."""

import csv
import os
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

Language = Literal["zh", "en"]

_chosen: Language | None = None


def speak(language: Language) -> None:
    """Choose the language of this process, over the environment."""
    global _chosen
    _chosen = language


def spoken() -> Language:
    """The language in use: chosen, else TONGBAO_LANG's, else the locale's, else Chinese."""
    if _chosen is not None:
        return _chosen
    for name in ("TONGBAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").lower()
        language: Language
        for language in get_args(Language):
            if value.startswith(language):
                return language
    return "zh"


def text(key: str, language: Language | None = None, **details: object) -> str:
    """The message `key` with `details` filled in; KeyError for a key the catalogue lacks."""
    return catalogue()[key][language or spoken()].format(**details)


@cache
def catalogue() -> dict[str, dict[Language, str]]:
    """Every message by key; ValueError where a row is doubled or lacks a language."""
    messages: dict[str, dict[Language, str]] = {}
    with (files("pipeline") / "messages.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            key, zh, en = row["key"], row["zh"], row["en"]
            if key in messages or not zh or not en:
                raise ValueError(f"messages.tsv: {key} is doubled or incomplete")
            messages[key] = {"zh": zh, "en": en}
    return messages
