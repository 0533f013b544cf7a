"""Labelled text: what is read, what is put on one footing, what is cut."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from training.corpora import CorpusError, Sentence, cut, read, relabelled
from training.recipe import sources

PLACES = {"⟦": "ORG", "〔": "LOC", "｛": "PER"}
CLOSING = {"⟧": "⟦", "〕": "〔", "｝": "｛"}


def marked(text: str, style: str = "news") -> Sentence:
    """The sentence whose spans are marked ⟦ORG⟧, 〔LOC〕 and ｛PER｝."""
    plain, spans, opened = "", [], 0
    for character in text:
        if character in PLACES:
            opened = len(plain)
        elif character in CLOSING:
            spans.append((opened, len(plain), PLACES[CLOSING[character]]))
        else:
            plain += character
    return Sentence(plain, tuple(spans), style)


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        ("〔砚溪县〕政府印发通知", "⟦砚溪县政府⟧印发通知"),
        ("〔砚溪〕县政府印发通知", "⟦砚溪县政府⟧印发通知"),
        ("〔云岭省〕〔砚溪县〕人民政府", "⟦云岭省砚溪县人民政府⟧"),
        ("〔砚溪县〕委宣传部", "⟦砚溪县委⟧宣传部"),
        ("〔砚溪县〕党委和〔临江镇〕人大", "⟦砚溪县党委⟧和⟦临江镇人大⟧"),
        ("〔砚溪县〕的政府采购", "〔砚溪县〕的政府采购"),
        ("〔砚溪〕的茶农", "〔砚溪〕的茶农"),
        ("到〔砚溪县〕视察", "到〔砚溪县〕视察"),
        ("⟦砚溪县政府⟧", "⟦砚溪县政府⟧"),
        ("〔砚溪县〕⟦人大⟧", "〔砚溪县〕⟦人大⟧"),
        ("｛林晚舟｝在〔砚溪县〕法院", "｛林晚舟｝在⟦砚溪县法院⟧"),
    ],
)
def test_a_place_and_its_government_are_one_organisation(published: str, wanted: str) -> None:
    assert relabelled(marked(published)) == marked(wanted)


def written(path: Path, *rows: dict[str, Any]) -> Path:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_bytes(gzip.compress(lines.encode()) if path.suffix == ".gz" else lines.encode())
    return path


@pytest.mark.parametrize("name", ["office.jsonl", "office.jsonl.gz"])
def test_lines_are_read_with_the_labels_that_the_tagger_has(tmp_path: Path, name: str) -> None:
    path = written(
        tmp_path / name,
        {"text": "市总慰问林晚舟", "ents": [[4, 7, "PERSON"], [0, 2, "ORG"], [2, 4, "TRIGGER"]]},
        {"text": "砚溪", "ents": [[0, 2, "GPE"]], "src": "news", "split": "test"},
    )
    assert list(read(path)) == [
        Sentence("市总慰问林晚舟", ((0, 2, "ORG"), (4, 7, "PER")), "office"),
        Sentence("砚溪", ((0, 2, "LOC"),), "news", "test"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"text": "市总", "ents": [[0, 3, "ORG"]]},
        {"text": "市总", "ents": [[1, 1, "ORG"]]},
        {"text": "市总工会", "ents": [[0, 2, "ORG"], [1, 4, "ORG"]]},
        {"text": "市总", "ents": [[0, 2]]},
        {"text": "市总"},
        {"ents": []},
        ["市总"],
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, row: Any) -> None:
    path = written(tmp_path / "office.jsonl", {"text": "好", "ents": []}, row)
    with pytest.raises(CorpusError) as caught:
        list(read(path))
    assert (caught.value.path, caught.value.line) == (path, 2)


def test_a_partial_corpus_is_open_where_nothing_is_labelled(tmp_path: Path) -> None:
    ents = [[0, 4, "ORG"], [7, 9, "TRIGGER"], [11, 12, "OBJ"]]
    path = written(tmp_path / "events.jsonl", {"text": "禾煦公益宣布，收购了某店。", "ents": ents})
    everything = ("ORG", "PER", "LOC")
    [sentence] = read(path, partial=True)
    assert sentence.spans == ((0, 4, "ORG"),)
    assert sentence.open == ((4, 7, everything), (9, 13, everything))
    [whole] = read(path)
    assert whole.open == ()


def test_the_sources_of_texts_are_told() -> None:
    told, own = sources(["uner_gsdsimp", "corrections"])
    assert told["licence"] == "CC BY-SA 4.0"
    assert own == {"name": "corrections", "what": "text of one's own", "licence": "one's own"}


def test_pieces_keep_their_spans_and_what_is_cut_through_is_open() -> None:
    name = "砚" * 70 + "公司"
    text = f"市总慰问职工。{'好' * 50}{name}。"
    start = text.index(name)
    whole = Sentence(text, ((0, 2, "ORG"), (start, start + len(name), "ORG")), "news")
    first, second, third = cut(whole)
    assert first == Sentence("市总慰问职工。", ((0, 2, "ORG"),), "news")
    assert second.text + third.text == text[len(first.text) :]
    assert second.spans == third.spans == ()
    assert second.open == ((50, 80, ("ORG", "PER", "LOC")),)
    assert third.open == ((0, 42, ("ORG", "PER", "LOC")),)
