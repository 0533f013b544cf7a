"""Text labelled by the product's own rules."""

from spacy.language import Language

from training import rules


def test_the_rules_label_what_they_are_sure_of_and_leave_the_rest_open(nlp: Language) -> None:
    text = "砚溪县总工会副主席林晚舟到北京开展慰问。"
    [sentence] = rules.labelled([text], nlp)
    assert (0, 6, "ORG") in sentence.spans
    assert (9, 12, "PER") in sentence.spans
    assert (13, 15, ("PER", "LOC")) in sentence.open
    assert all(end <= 15 for _, end, _ in sentence.open)


def test_the_pipeline_is_left_as_it_was(nlp: Language) -> None:
    before = nlp.pipe_names
    list(rules.labelled(["市总召开会议。"], nlp))
    assert nlp.pipe_names == before
