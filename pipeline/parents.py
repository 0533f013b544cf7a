"""Which body each body is a part of, where the office's list or the report's own words say so."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.organisation_heads import Head, head_of, table
from extractors.organisation_names import brands
from extractors.organisation_register import Register
from models import Organisation
from models.base import changed

BELONGS = re.compile(r"(?:所属|下属|直属|内设|所辖|下设)的?$")
"""What stands between a body and its part: 水利局所属培训中心."""
SEAT = re.compile(r"(?:省|市|县|区|州|盟|旗|镇|乡|街道|村)$")
"""A place by itself is no body above those that are named after it: 柳荫街道总工会."""
OWNED = frozenset(("union", "party"))
GOES_ON = tuple("业系界网们")
"""What makes the end of a body's name part of another word: 建设银行|业协会."""


def parents(
    organisations: Sequence[Organisation],
    texts: Mapping[str, str],
    register: Register | None = None,
) -> tuple[Organisation, ...]:
    """The organisations, numbered already, with the `parent` of each where one of them is it.

    The list outranks the text. In the text a body is part of the one that its name begins with
    (岱川集团工会), or that 所属 ties it to.
    """
    owners = _owners(organisations, register)
    tied = dict(_tied(organisations, texts))
    found: dict[str, str] = {}
    for organisation in organisations:
        above = _listed(organisation, owners, register) or tied.get(organisation.id)
        above = above or _whole(organisation, owners)
        if above is not None and above != organisation.id:
            found[organisation.id] = above
    return tuple(
        changed(organisation, parent=found.get(organisation.id))
        if _ends(organisation.id, found)
        else organisation
        for organisation in organisations
    )


def _owners(organisations: Sequence[Organisation], register: Register | None) -> dict[str, str]:
    """The id behind each name, alias, brand and short name of the list that is one body's."""
    owners: dict[str, str | None] = {}
    for organisation in organisations:
        body = register.by_name.get(organisation.name) if register else None
        shorts = (*body.shorts,) if body else _brands(organisation)
        for form in {organisation.name, *organisation.aliases, *shorts}:
            owners[form] = None if form in owners else organisation.id
    return {form: owner for form, owner in owners.items() if owner is not None}


def _brands(organisation: Organisation) -> tuple[str, ...]:
    """What a company goes by in the names of its parts: 南岭重工|工会."""
    if organisation.kind not in ("enterprise", "finance"):
        return ()
    return brands(organisation.name, organisation.kind)


def _listed(
    organisation: Organisation, owners: Mapping[str, str], register: Register | None
) -> str | None:
    body = register.by_name.get(organisation.name) if register else None
    return owners.get(body.parent) if body and body.parent else None


def _tied(
    organisations: Sequence[Organisation], texts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """(part, whole) for each mention that 所属 ties to the one before it."""
    ends = {
        (spot.block, spot.end): organisation.id
        for organisation in organisations
        for spot in organisation.mentions
    }
    for organisation in organisations:
        for spot in organisation.mentions:
            between = BELONGS.search(texts[spot.block], max(0, spot.start - 4), spot.start)
            above = ends.get((spot.block, between.start())) if between else None
            if above is not None:
                yield organisation.id, above


def _whole(organisation: Organisation, owners: Mapping[str, str]) -> str | None:
    """The body whose name most of this one's begins with."""
    for form in (organisation.name, *organisation.aliases):
        head = head_of(form)
        if head is None or head.shape == "whole":
            continue
        for end in range(len(form) - 2, 1, -1):
            if end > len(form) - len(head.text) and form[end:] not in table():
                continue
            if form[:end] in owners and owners[form[:end]] != organisation.id:
                if _is_part(form, end, head):
                    return owners[form[:end]]
                break
    return None


def _is_part(form: str, end: int, head: Head) -> bool:
    """Whether `form[end:]`, which ends in `head`, is a part of the body `form[:end]`."""
    if form.startswith(GOES_ON, end):
        return False
    if head_of(form[:end]) is not None:
        return True
    return form[end:] == head.text and head.kind in OWNED and not SEAT.search(form[:end])


def _ends(start: str, found: Mapping[str, str]) -> bool:
    """Whether the bodies above `start` come to an end, and are no circle."""
    seen = {start}
    at = found.get(start)
    while at is not None:
        if at in seen:
            return False
        seen.add(at)
        at = found.get(at)
    return start in found
