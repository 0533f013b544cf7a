"""The list beside the text: every fact, check and notice of a report in words, with its places."""

from collections.abc import Iterator
from dataclasses import dataclass

from models import (
    Activity,
    Amount,
    Check,
    Count,
    Date,
    Evidence,
    Fact,
    Notice,
    Organisation,
    Person,
    Report,
)
from pipeline.export import words
from pipeline.export.marks import Marks, Place, notice_id
from pipeline.export.values import date, listed, number, period, quantity
from pipeline.messages import Language, text


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing said of a row; `target` is the id of what it names, in the same page."""

    label: str
    words: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, check or notice in words; `doubts` tell why a person should look at it."""

    id: str
    kind: str
    name: str
    value: str = ""
    quote: str = ""
    tags: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    places: tuple[Place, ...] = ()
    doubts: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Lists:
    """The rows of a page: facts by family in the page's order, and what a person should know of."""

    families: dict[str, tuple[Row, ...]]
    findings: tuple[Row, ...]

    @property
    def doubtful(self) -> int:
        """How many facts need a look."""
        return sum(1 for rows in self.families.values() for row in rows if row.doubts)


def lists(report: Report, marks: Marks, language: Language, doubt_below: float) -> Lists:
    """Every row of a report; a fact whose confidence is below `doubt_below` needs a look."""
    writer = _Writer(report, marks, language, doubt_below)
    return Lists(
        {
            "count": tuple(map(writer.figure, report.counts)),
            "amount": tuple(map(writer.figure, report.amounts)),
            "activity": tuple(map(writer.activity, report.activities)),
            "organisation": tuple(map(writer.organisation, report.organisations)),
            "date": tuple(map(writer.date, report.dates)),
            "person": tuple(map(writer.person, report.people)),
        },
        (
            *(writer.check(index, check) for index, check in enumerate(report.checks)),
            *(writer.notice(index, notice) for index, notice in enumerate(report.notices)),
        ),
    )


def head(report: Report, language: Language) -> tuple[Detail, ...]:
    """What the report says of itself, and where it came from; what it does not say is left out."""
    fields, front = words.fields(language), report.head
    said = [
        ("issuer", front.issuer),
        ("number", front.document_number),
        ("date", date(front.date, language) if front.date else None),
        ("year", date(f"{front.year:04}", language) if front.year else None),
        ("period", period(front.period, language)),
        ("recipients", listed(front.recipients, language)),
        ("attachments", listed(front.attachments, language)),
        ("file", report.source.uri),
        ("by", f"tongbao {report.pipeline.version}"),
    ]
    return tuple(Detail(fields[name], value) for name, value in said if value)


class _Writer:
    def __init__(
        self, report: Report, marks: Marks, language: Language, doubt_below: float
    ) -> None:
        self._marks = marks
        self._language = language
        self._doubt_below = doubt_below
        self._page = words.page(language)
        self._fields = words.fields(language)
        self._names = {fact.id: self._name(fact) for fact in report.facts()}
        self._checks: dict[str, list[Detail]] = {}
        for index, check in enumerate(report.checks):
            if check.severity != "info":
                for fact in check.facts:
                    self._checks.setdefault(fact, []).append(
                        Detail("", check.message or check.code, _check_id(index))
                    )

    def figure(self, figure: Count | Amount) -> Row:
        tags = []
        if figure.total:
            tags.append(self._page["total"])
        if isinstance(figure, Count) and figure.kind == "frequency":
            tags.append(self._page["frequency"])
        details = [
            *self._named("organisation", figure.organisation),
            *self._named("activity", figure.activity),
        ]
        if figure.same_as is not None:
            first = self._names[figure.same_as]
            details.append(Detail(self._page["same-as"], first, figure.same_as))
        return Row(
            id=figure.id,
            kind="amount" if isinstance(figure, Amount) else "count",
            name=figure.item or self._page["unstated"],
            value=quantity(figure, self._language),
            quote=figure.evidence.text,
            tags=tuple(tags),
            details=tuple(details),
            places=self._marks.places[figure.id],
            doubts=self._doubts(figure.id, figure.confidence, figure.why),
        )

    def organisation(self, body: Organisation) -> Row:
        return Row(
            id=body.id,
            kind="organisation",
            name=body.name,
            value=self._mentions(body.mentions),
            tags=(words.organisations(self._language)[body.kind],),
            details=(
                *self._said("aliases", listed(body.aliases, self._language)),
                *self._named("parent", body.parent),
                *self._said("code", body.code),
            ),
            places=self._marks.places[body.id],
            doubts=self._doubts(body.id, body.confidence),
        )

    def activity(self, activity: Activity) -> Row:
        return Row(
            id=activity.id,
            kind="activity",
            name=activity.name,
            value=self._mentions(activity.mentions),
            tags=(words.activities(self._language)[activity.kind],),
            details=(
                *self._named("organisation", activity.organisation),
                *self._said("when", date(activity.date, self._language) if activity.date else None),
                *self._said("place", activity.place),
            ),
            places=self._marks.places[activity.id],
            doubts=self._doubts(activity.id, activity.confidence),
        )

    def date(self, when: Date) -> Row:
        value = date(when.value, self._language)
        if when.end is not None:
            value = f"{value} – {date(when.end, self._language)}"
        return Row(
            id=when.id,
            kind="date",
            name=value,
            quote=when.evidence.text,
            places=self._marks.places[when.id],
            doubts=self._doubts(when.id, when.confidence),
        )

    def person(self, person: Person) -> Row:
        return Row(
            id=person.id,
            kind="person",
            name=person.name,
            details=(
                *self._said("post", person.title),
                *self._named("organisation", person.organisation),
            ),
            places=self._marks.places[person.id],
            doubts=self._doubts(person.id, person.confidence),
        )

    def check(self, index: int, check: Check) -> Row:
        expected = None if check.expected is None else number(check.expected)
        found = None if check.found is None else number(check.found)
        figures = tuple(
            Detail(self._fields["figures"] if place == 0 else "", self._names[fact], fact)
            for place, fact in enumerate(check.facts)
        )
        return Row(
            id=_check_id(index),
            kind=f"check {check.severity}",
            name=check.message or check.code,
            tags=(words.severities(self._language)[check.severity],),
            details=(
                *self._said("formula", check.formula),
                *self._said("expected", expected),
                *self._said("found", found),
                *figures,
            ),
        )

    def notice(self, index: int, notice: Notice) -> Row:
        name = notice_id(index)
        places = self._marks.places.get(name, ())
        if not places and notice.block is not None:
            places = (Place((notice.block,), ""),)
        return Row(
            id=name,
            kind="notice",
            name=notice.message or notice.code,
            tags=(words.families(self._language)["notice"],),
            quote=places[0].text if places else "",
            places=places,
        )

    def _doubts(
        self, fact: str, confidence: float, why: tuple[str, ...] = ()
    ) -> tuple[Detail, ...]:
        checks = self._checks.get(fact, ())
        if confidence >= self._doubt_below:
            return tuple(checks)
        percent = int(confidence * 100)
        sure = text("html.sure", self._language, percent=percent)
        said = words.doubts(self._language)
        return (Detail("", sure), *(Detail("", said.get(code, code)) for code in why), *checks)

    def _named(self, field: str, fact: str | None) -> Iterator[Detail]:
        if fact is not None:
            yield Detail(self._fields[field], self._names[fact], fact)

    def _said(self, field: str, value: str | None) -> Iterator[Detail]:
        if value:
            yield Detail(self._fields[field], value)

    def _name(self, fact: Fact) -> str:
        match fact:
            case Count() | Amount():
                return f"{fact.item or ''} {quantity(fact, self._language)}".strip()
            case Date():
                return fact.evidence.text
            case _:
                return fact.name

    def _mentions(self, mentions: tuple[Evidence, ...]) -> str:
        return text("html.mentions", self._language, times=len(mentions))


def _check_id(index: int) -> str:
    return f"check-{index + 1}"
