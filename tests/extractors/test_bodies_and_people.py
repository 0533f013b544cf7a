"""Sentences of the genre in which every body ⟦…⟧ and every person {…} is marked."""

import re
from pathlib import Path

import pytest
from spacy.language import Language

from pipeline.parsing import Line, parse

SENTENCES = (Path(__file__).with_name("sentences.txt")).read_text(encoding="utf-8").splitlines()
BODY, PERSON = re.compile(r"⟦(.*?)⟧"), re.compile(r"\{(.*?)\}")


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentence(marked: str, rules: Language) -> None:
    facts = parse(Line(1, re.sub(r"[⟦⟧{}]", "", marked)), rules)
    bodies, people = facts["organisations"], facts["people"]
    assert isinstance(bodies, tuple)
    assert isinstance(people, tuple)
    spots = sorted((spot.start, spot.text) for body in bodies for spot in body.mentions)
    assert [text for _, text in spots] == BODY.findall(marked)
    assert [person.evidence.text for person in people] == PERSON.findall(marked)
