"""Sentences made from patterns are sound, many-sided and the same for the same seed."""

from itertools import pairwise

from training import patterns


def test_every_span_lies_in_its_sentence_and_over_no_other() -> None:
    for sentence in patterns.sentences(3000):
        assert "{" not in sentence.text
        assert "<" not in sentence.text
        assert sentence.style == patterns.STYLE
        edges = [(0, 0, ""), *sentence.spans]
        for (_, last, _), (start, end, label) in pairwise(edges):
            assert last <= start < end <= len(sentence.text)
            assert label in ("ORG", "PER", "LOC")
            assert sentence.text[start:end].strip(" ，。、：") == sentence.text[start:end]


def test_the_same_seed_gives_the_same_sentences() -> None:
    assert list(patterns.sentences(50, 3)) == list(patterns.sentences(50, 3))
    assert list(patterns.sentences(50, 3)) != list(patterns.sentences(50, 4))


def test_what_news_lacks_is_there() -> None:
    names = {
        sentence.text[start:end]
        for sentence in patterns.sentences(20_000)
        for start, end, label in sentence.spans
        if label == "ORG"
    }
    assert {"市总", "公司工会", "县妇联", "党群服务中心"} <= names
    assert any(name.endswith("志愿服务队") for name in names)
    assert any(name.endswith("社区") for name in names)
    assert any(name.endswith("指挥部") for name in names)
    assert not names & {"各级工会", "有关部门", "志愿者", "相关部门", "微信公众号"}


def test_there_are_sentences_without_organisations() -> None:
    made = list(patterns.sentences(2000))
    without = sum(all(label != "ORG" for _, _, label in each.spans) for each in made)
    assert 0.05 < without / len(made) < 0.4
