"""What all tests share: the pipeline, built once, and a process that speaks no language yet."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from spacy.language import Language

from extractors import tagger
from pipeline import language, messages

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-goldens", action="store_true", help="write the goldens anew")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language pipeline."""
    return language.load()


@pytest.fixture
def rules(nlp: Language) -> Iterator[Language]:
    """The language pipeline without its tagger: what the rules find by themselves."""
    with nlp.select_pipes(disable=tagger.NAME):
        yield nlp


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test's language comes from the machine or from the test before it."""
    monkeypatch.setenv("TONGBAO_LANG", "zh")
    monkeypatch.setattr(messages, "_chosen", None)
