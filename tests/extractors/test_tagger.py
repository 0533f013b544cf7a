"""The trained tagger with the weights that come with tongbao."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors import tagger
from extractors.tagger import (
    NAME,
    SHIPPED,
    Tagged,
    Tagger,
    WeightsError,
    open_tagger,
    shipped,
    tag,
    tidy,
)
from extractors.tagger_files import META, WEIGHTS, load, save
from extractors.tagger_network import ROWS
from extractors.tagger_text import LONGEST, folded, pieces

OPENING = {"⟦": "ORG", "｛": "PER", "〔": "LOC"}
CLOSING = "⟧｝〕"
WORDS = st.text("市总工会联合云栖社区“”（）、，。！慰问林晚舟 a1𠮷\n", max_size=60)


def marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text and its spans, which are marked ⟦ORG⟧, ｛PER｝ and 〔LOC〕."""
    plain, spans, opened = "", [], (0, "")
    for character in text:
        if character in OPENING:
            opened = len(plain), OPENING[character]
        elif character in CLOSING:
            spans.append((opened[0], len(plain), opened[1]))
        else:
            plain += character
    return plain, spans


@pytest.mark.parametrize(
    "text",
    [
        "⟦砚溪县总工会⟧组织志愿者开展义务植树活动。",
        "近日，⟦市总⟧联合⟦市妇联⟧、⟦团市委⟧开展慰问活动。",
        "⟦公司工会⟧为一线职工送去清凉饮料。",
        "⟦云栖社区⟧联合⟦红星志愿服务队⟧打扫卫生。",
        "由⟦禾煦公益基金会⟧捐赠图书500册。",
        "在⟦县民政局⟧的支持下，活动顺利举行。",
        "⟦县防汛抗旱指挥部⟧启动应急响应。",
        "⟦砚溪县人民政府⟧印发通知。",
        "⟦临江镇党群服务中心⟧举办健康讲座。",
        "来自⟦砚溪县人民医院⟧的医生为居民义诊。",
        "⟦砚溪县总工会⟧副主席｛林晚舟｝出席活动。",
        "各级工会要高度重视，广大职工积极参与。",
        "志愿者们走进社区、企业、学校开展宣传活动。",
        "共发放慰问金3万元，惠及困难职工120人。",
        "活动得到了居民的一致好评。",
    ],
)
def test_organisations_are_tagged(text: str) -> None:
    plain, spans = marked(text)
    [found] = tag([plain])
    organisations = [each[:3] for each in found if each.label == "ORG"]
    assert organisations == [span for span in spans if span[2] == "ORG"]
    people = [span for span in spans if span[2] == "PER"]
    assert [each[:3] for each in found if each.label == "PER"] == people


@given(texts=st.lists(WORDS, max_size=8))
def test_a_text_s_spans_do_not_depend_on_the_others(texts: list[str]) -> None:
    together = tag(texts)
    assert together == [tag([text])[0] for text in texts]
    for text, spans in zip(texts, together, strict=True):
        last = 0
        for span in spans:
            assert last <= span.start < span.end <= len(text)
            assert 0 <= span.confidence <= 1
            last = span.end


def test_many_texts_at_once_are_as_each_alone() -> None:
    texts = [
        f"近日，{'砚溪' * (n % 7)}县总工会到云栖社区慰问{n}名职工。" * (n % 5) for n in range(200)
    ]
    assert tag(texts) == [tag([text])[0] for text in texts]


def rows_are_alike() -> bool:
    """Whether this processor's BLAS gives a row the same bits whatever the others are."""
    chance = np.random.default_rng(1)
    rows = chance.standard_normal((ROWS, 80), np.float32)
    matrix = chance.standard_normal((80, 80), np.float32)
    whole = rows @ matrix
    return all(np.array_equal(rows[-n:] @ matrix, whole[-n:]) for n in range(2, ROWS, 2))


@pytest.mark.skipif(not rows_are_alike(), reason="the last bits of a product depend on its place")
def test_what_stands_beside_a_text_changes_not_a_bit_of_it() -> None:
    text = "近日，砚溪县总工会联合云栖社区到临江小学慰问。"
    tagger = shipped()

    def known(*texts: str) -> bytes:
        ends = np.cumsum([len(each) for each in texts])
        kinds = tagger.vocabulary.kinds(folded("".join(texts)), ends)
        lattice = tagger.network.lattice(*kinds, ends)
        start = ends[texts.index(text)] - len(text)
        return lattice.left[start : start + len(text)].tobytes()

    alone = known(text)
    for count in range(1, 2 * ROWS):
        beside = [f"市总{'组织职工' * (number % 17)}。" for number in range(count)]
        assert known(*beside[: count // 3], text, *beside[count // 3 :]) == alone


def test_no_text_and_empty_text() -> None:
    assert tag([]) == []
    assert tag(["", " ", "\n", "12.5%", "——"]) == [[], [], [], [], []]


def test_equal_pieces_have_equal_names() -> None:
    text = "砚溪县总工会召开会议。"
    first, second = tag([text, text * 2])
    assert len(first) == 1
    assert [span[2:] for span in second] == [span[2:] for span in first] * 2
    assert [span.start for span in second] == [0, len(text)]


def test_characters_beyond_the_first_plane_count_as_one() -> None:
    text = "𠮷𠮷𠮷，砚溪县总工会慰问职工\U0001f600。"
    [spans] = tag([text])
    assert "砚溪县总工会" in [text[span.start : span.end] for span in spans]


def test_lone_surrogates_do_no_harm() -> None:
    assert len(tag(["\ud800砚溪县总工会开展活动。"])) == 1


def test_long_texts_take_time_in_proportion() -> None:
    def seconds(length: int) -> float:
        text = "砚溪县总工会组织职工开展活动，" * (length // 15)
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            tag([text])
            best = min(best, time.process_time() - started)
        return best

    seconds(3000)
    assert seconds(60_000) < 8 * seconds(15_000)


@pytest.mark.parametrize("text", ["好" * 1000, "市总，" * 100, "一句。又一句！", "", "。。。”\n\n"])
def test_pieces_are_the_text_and_none_is_long(text: str) -> None:
    edges = list(pieces(text))
    assert "".join(text[start:end] for start, end in edges) == text
    assert all(0 < end - start <= LONGEST for start, end in edges)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("组织职工开展活动，" * 9 + "好。", 45),
        ("组织职工开展“活动，”" * 9 + "好。", 55),
        ("市总、" * 30, 45),
        ("好" * 30 + "，" + "市总、" * 20, 31),
        ("好，" + "市总、" * 30, 47),
        ("好" * 10 + "，" + "好" * 100, LONGEST),
    ],
)
def test_a_long_sentence_is_cut_between_clauses_or_members_of_a_list(text: str, end: int) -> None:
    assert next(pieces(text)) == (0, end)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("⟦“小石榴”导诊服务队⟧", "⟦“小石榴”导诊服务队⟧"),
        ("“⟦小石榴”导诊服务队⟧", "⟦“小石榴”导诊服务队⟧"),
        ("⟦“党群服务中心⟧", "“⟦党群服务中心⟧"),
        ("⟦党群服务中心”⟧", "⟦党群服务中心⟧”"),
        ("⟦“党群服务中心”⟧", "“⟦党群服务中心⟧”"),
        ("⟦（市总 ⟧", "（⟦市总⟧ "),
        ("⟦“⟧", "“⟦⟧"),
    ],
)
def test_marks_stand_in_pairs(text: str, wanted: str) -> None:
    plain, [(start, end, _)] = marked(text)
    [(first, last, _)] = marked(wanted)[1]
    found = tidy(plain, start, end)
    assert found == (first, last) or (first == last and found[0] == found[1])


def test_the_component_tags_all_docs_of_a_report(nlp: Language) -> None:
    own = spacy.blank("zh")
    own.tokenizer = nlp.tokenizer
    own.add_pipe(NAME)
    texts = ["市总召开会议。", "", "云栖社区开展义诊。"]
    assert [list(doc._.tagged) for doc in own.pipe(texts)] == tag(texts)
    assert list(own(texts[0])._.tagged) == tag(texts[:1])[0]


def test_other_weights_are_taken_by_their_path(nlp: Language) -> None:
    own = spacy.blank("zh")
    own.tokenizer = nlp.tokenizer
    own.add_pipe(NAME, config={"path": str(SHIPPED)})
    assert own("市总召开会议。")._.tagged == tuple(tag(["市总召开会议。"])[0])


def test_another_spacy_pipeline_takes_the_tagger_s_place(tmp_path: Path) -> None:
    other = spacy.blank("zh")
    ner: Any = other.add_pipe("ner")
    ner.add_label("GPE")
    other.initialize()
    other.to_disk(tmp_path / "other")
    found = open_tagger(str(tmp_path / "other")).tag(["砚溪县总工会", ""])
    assert len(found) == 2
    assert {span.label for spans in found for span in spans} <= {"LOC"}


@pytest.mark.parametrize(
    "broken",
    ["nothing", "empty", "no weights", "no meta", "cut", "other format", "other shapes", "no ner"],
)
def test_a_broken_folder_says_so(tmp_path: Path, broken: str) -> None:
    folder = tmp_path / "weights"
    if broken == "no ner":
        spacy.blank("zh").to_disk(folder)
    elif broken != "nothing":
        shutil.copytree(SHIPPED, folder)
    meta = folder / META
    match broken:
        case "empty" | "no weights":
            (folder / WEIGHTS).unlink()
            if broken == "empty":
                meta.unlink()
        case "no meta":
            meta.unlink()
        case "cut":
            (folder / WEIGHTS).write_bytes((folder / WEIGHTS).read_bytes()[:1000])
        case "other format":
            meta.write_text(json.dumps({"format": 0}), encoding="utf-8")
        case "other shapes":
            told = json.loads(meta.read_text(encoding="utf-8"))
            meta.write_text(json.dumps({**told, "styles": ["report"]}), encoding="utf-8")
    with pytest.raises(WeightsError) as caught:
        open_tagger(str(folder))
    assert caught.value.reason
    assert str(folder) in str(caught.value)


def test_weights_are_kept_as_they_were(tmp_path: Path) -> None:
    weights = load(SHIPPED)
    save(weights, tmp_path)
    again = load(tmp_path)
    assert np.array_equal(again.pairs, weights.pairs)
    assert Tagger(again).tag(["市总召开会议。"]) == tag(["市总召开会议。"])
    save(again, tmp_path / "twice")
    assert (tmp_path / "twice" / WEIGHTS).read_bytes() == (tmp_path / WEIGHTS).read_bytes()


def test_the_shipped_weights_name_their_data_and_are_small() -> None:
    meta = json.loads((SHIPPED / META).read_text(encoding="utf-8"))
    assert meta["data"]
    assert all(row["licence"] for row in meta["data"])
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 8 * 2**20


def test_a_span_is_a_tuple() -> None:
    assert Tagged(0, 2, "ORG", 0.9) == (0, 2, "ORG", 0.9)
    assert tagger.NAME == NAME
