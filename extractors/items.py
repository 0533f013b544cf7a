"""What a figure counts: the noun phrase after its unit, else the one before it, else the action."""

import re

from spacy.tokens import Doc, Token

from extractors.lexicon import any_of, lexicon

NOUNISH = ("n", "b", "j", "a", "vn", "an", "s", "l", "i", "eng", "z", "f", "t")
NOUN = ("n", "j", "vn", "an", "eng", "l", "s")
VERB_STOPS = frozenset(row["word"] for row in lexicon("item_verbs"))
LIGHT = frozenset("的 之".split())
FILLER = re.compile(r"^(?:方面|类型|类别|批次|左右|以上|以下|以内|余|多|不等|等)?的?")
BREAK = re.compile(r"[，。；：、！？!?,;:（）()“”\"\s《》【】\[\]—…]")
QUOTED = re.compile(r"[“\"](?P<name>[^“”\"]{1,20})[”\"]")
TITLED = re.compile(r"《[^《》]{1,40}》")
TRAILING_VERB = re.compile(
    rf"(?:{any_of(row['word'] for row in lexicon('item_verbs'))}|了|着|过|近|约|逾|超|达|到|为|有|共|计|已|各|均|仅|就|又|再|还|总|每|全年|先后|累计|其中)+$"
)


def item_of(doc: Doc, start: int, end: int) -> str | None:
    """What the figure at `[start:end]` of the doc counts; `end` is where its unit ends."""
    return after(doc, end) or before(doc, start)


def after(doc: Doc, end: int) -> str | None:
    """The noun phrase right after a figure's unit, None where a verb or a break stands there."""
    text = doc.text
    skipped = FILLER.match(text[end : end + 6])
    at = end + (skipped.end() if skipped else 0)
    if (titled := TITLED.match(text, at)) or (titled := QUOTED.match(text, at)):
        return titled["name"] if "name" in titled.groupdict() else titled[0]
    tokens = _tokens_from(doc, at)
    stop = at
    noun = False
    for index, token in enumerate(tokens):
        tag = token.tag_ or "n"
        if BREAK.match(token.text) or token.text in VERB_STOPS:
            break
        if token.text in LIGHT:
            if not noun or index + 1 == len(tokens):
                break
            following = tokens[index + 1]
            if BREAK.match(following.text) or not (following.tag_ or "n").startswith(NOUNISH):
                break
            if stop > at:
                break
            continue
        if not tag.startswith(NOUNISH) and not (tag[0] == "v" and not noun and _noun_next(tokens, index)):
            break
        if tag.startswith(NOUN) or not token.tag_:
            noun, stop = True, token.idx + len(token)
    return _clean(text[at:stop]) if noun else None


def before(doc: Doc, start: int) -> str | None:
    """The noun phrase right before a figure, verbs of counting dropped: 走访企业86家 → 企业."""
    text = doc.text
    clause = re.split(r"[，。；：、！？!?,;:（）()\s]", text[:start])[-1]
    clause = TRAILING_VERB.sub("", clause)
    if not clause:
        return None
    if quoted := re.search(r"[“\"]([^“”\"]{1,20})[”\"]$", clause):
        return quoted[1]
    if titled := re.search(r"《[^《》]{1,40}》$", clause):
        return titled[0]
    offset = start - len(text[:start].removesuffix("")) if False else text[:start].rfind(clause)
    tokens = [t for t in doc if offset <= t.idx and t.idx + len(t) <= offset + len(clause)]
    begin = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        tag = token.tag_ or "n"
        if token.text in VERB_STOPS or BREAK.match(token.text) or token.text in LIGHT:
            break
        if not tag.startswith(NOUNISH):
            break
        begin = index
    if begin < len(tokens):
        return _clean(text[tokens[begin].idx : offset + len(clause)])
    return _clean(clause) if len(clause) <= 8 else _clean(tokens[-1].text) if tokens else None


def _noun_next(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and (tokens[index + 1].tag_ or "n").startswith(NOUN)


def _tokens_from(doc: Doc, start: int) -> list[Token]:
    """Up to a dozen tokens from `start` on; one that straddles it is left out."""
    tokens = []
    for token in doc:
        if token.idx >= start:
            tokens.append(token)
            if len(tokens) == 12:
                break
    return tokens


def _clean(item: str) -> str | None:
    return item.strip("“”\"‘’ \u3000") or None
