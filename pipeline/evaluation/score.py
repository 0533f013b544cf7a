"""The rows of the accuracy table: of one report, and of all together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models import Amount, Count, Head, Report
from pipeline.batch import Crash, Failure
from pipeline.evaluation.agree import (
    Rule,
    anything,
    bare,
    is_one_of,
    same,
    same_body,
    same_date,
    same_doer,
    same_figure,
    same_item,
    same_name,
    same_span,
    same_unit,
    same_value,
)
from pipeline.evaluation.calibration import Band, Judged, bands, judge
from pipeline.evaluation.claims import Claim, Claims, claims
from pipeline.evaluation.gold import Gold, GoldFigure, Truth
from pipeline.evaluation.match import Compared, compare
from pipeline.evaluation.tally import Tally, total


@dataclass(frozen=True, slots=True)
class Scored:
    """The rows of one report; without a record, all that the gold has is missed."""

    id: str
    recorded: bool
    rows: Mapping[str, Compared]
    judged: tuple[Judged, ...] = ()

    def tallies(self) -> dict[str, Tally]:
        """The tally of every row."""
        return {name: row.tally for name, row in self.rows.items()}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The accuracy on every report of the gold; `failures` are files that gave no record."""

    reports: tuple[Scored, ...]
    failures: tuple[Failure | Crash, ...] = ()

    def tallies(self) -> dict[str, Tally]:
        """The tally of every row over all reports."""
        names = dict.fromkeys(name for report in self.reports for name in report.rows)
        return {
            name: total(report.rows[name].tally for report in self.reports if name in report.rows)
            for name in names
        }

    def bands(self) -> tuple[Band, ...]:
        """The figures of all reports by their confidence."""
        return bands(one for report in self.reports for one in report.judged)


def score(golds: Iterable[Gold], records: Mapping[str, Report]) -> Evaluation:
    """The accuracy of records, given by the id of the gold that they belong to."""
    return Evaluation(tuple(score_report(gold, records.get(gold.id)) for gold in golds))


def score_report(gold: Gold, report: Report | None) -> Scored:
    """The rows of one report; None is a report that has no record."""
    claimed = Claims() if report is None else claims(report, gold.paragraphs)
    rows = {
        **_organisations(gold, claimed),
        **_figures(gold, "counts", gold.counts, claimed.counts),
        **_figures(gold, "amounts", gold.amounts, claimed.amounts),
        **_activities(gold, claimed),
        "dates": compare(gold.dates, claimed.dates, same_date, {"span": same_span}),
        "people": compare(gold.people, claimed.people, same_name),
    }
    head = _head(gold, Head() if report is None else report.head)
    if head:
        rows["head"] = Compared(Tally(facets={name: (int(ok), 1) for name, ok in head.items()}))
    judged = () if report is None else tuple(judge(gold, report))
    return Scored(gold.id, report is not None, rows, judged)


def _organisations(gold: Gold, claimed: Claims) -> dict[str, Compared]:
    truths, found = gold.organisations, claimed.organisations
    facets = {"kind": same("kind"), "canonical_name": same_body}
    return {
        "organisation mentions (exact span)": compare(truths, found, same_span, facets),
        "organisation mentions (overlap)": compare(truths, found, anything),
    }


def _figures(
    gold: Gold,
    family: str,
    truths: Sequence[Truth[GoldFigure]],
    found: Sequence[Claim[Count | Amount]],
) -> dict[str, Compared]:
    sort = "kind" if family == "counts" else "currency"
    facets: dict[str, Rule[GoldFigure, Count | Amount]] = {
        "span": same_span,
        "unit": same_unit,
        "qualifier": same("qualifier"),
        "item": same_item,
        sort: same(sort),
        "organisation": same_doer(gold),
    }
    return {
        f"{family} (value)": compare(truths, found, same_value, facets),
        f"{family} (value+unit+qualifier+item)": compare(truths, found, same_figure),
    }


def _activities(gold: Gold, claimed: Claims) -> dict[str, Compared]:
    truths, found = gold.activities, claimed.activities
    # A named activity of the record may stand where the gold sees one without a name.
    named = [
        *(truth for truth in truths if truth.said.named),
        *(replace(truth, optional=True) for truth in truths if not truth.said.named),
    ]
    claims_a_name = [claim for claim in found if claim.fact.named]
    facets = {"span": same_span, "kind": same("kind")}
    return {
        "activities, named": compare(named, claims_a_name, same_name, facets),
        "activities, all (overlap)": compare(
            truths, found, anything, {"organisation": same_doer(gold)}
        ),
    }


def _head(gold: Gold, found: Head) -> dict[str, bool]:
    """Whether the record has what the gold asks of the head, field by field."""
    said = gold.head
    right: dict[str, bool] = {}
    if said.issuer is not None:
        right["issuer"] = found.issuer is not None and is_one_of(
            found.issuer, gold.names(said.issuer)
        )
    for field in ("date", "year", "document_number"):
        if getattr(said, field) is not None:
            right[field] = getattr(said, field) == getattr(found, field)
    if said.recipients:
        right["recipients"] = set(map(bare, said.recipients)) == set(map(bare, found.recipients))
    if said.period not in (None, (), (None, None)):
        right["period"] = said.period == (found.period.start, found.period.end)
    return right
