"""Text labelled by the product's own rules."""

from spacy.language import Language

from training import rules


def test_the_rules_label_what_they_are_sure_of_and_leave_the_rest_open(nlp: Language) -> None:
    text = "砚溪县总工会副主席林晚舟到临江村慰问。"
    [sentence] = rules.labelled([text], nlp)
    assert (0, 6, "ORG") in sentence.spans
    assert (9, 12, "PER") in sentence.spans
    assert (0, len(text), ("PER", "LOC")) in sentence.open


def test_the_pipeline_is_left_as_it_was(nlp: Language) -> None:
    before = nlp.pipe_names
    list(rules.labelled(["市总召开会议。"], nlp))
    assert nlp.pipe_names == before
