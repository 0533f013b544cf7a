"""An evaluation as people and programs read it: a table, or JSON."""

import io
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from pipeline.evaluation.match import Finding
from pipeline.evaluation.score import Evaluation
from pipeline.evaluation.tally import DIGITS, Tally
from pipeline.messages import text

NOTHING = "–"
WIDEST_ID = 16
WIDE = (160, 24)  # columns and lines where there is no terminal


def render(
    evaluation: Evaluation,
    *,
    as_json: bool = False,
    per_report: bool = False,
    errors: int = 0,
    width: int | None = None,
) -> str:
    """The table of an evaluation, `width` columns wide (the terminal's), or one JSON object.

    `per_report` adds every report's rows; `errors`, up to so many misses and extras per row.
    """
    if as_json:
        return json.dumps(figures(evaluation, per_report, errors), ensure_ascii=False, indent=1)
    parts: list[Table | str] = [_rows(evaluation.tallies())]
    if per_report:
        parts += [f"\n{text('evaluate.per-report')}\n", _reports(evaluation)]
    if evaluation.bands():
        parts += [f"\n{text('evaluate.calibration')}\n", _bands(evaluation)]
    unrecorded = [report.id for report in evaluation.reports if not report.recorded]
    if unrecorded:
        parts.append(f"\n{text('evaluate.unrecorded', ids=', '.join(unrecorded))}")
    titles = row_titles()
    for name, findings in _findings(evaluation, errors):
        parts.append(f"\n{titles[name]}")
        parts.extend(f"  {_told(id, finding)}" for id, finding in findings)
    return _printed(parts, width or shutil.get_terminal_size(WIDE).columns)


def figures(evaluation: Evaluation, per_report: bool = False, errors: int = 0) -> dict[str, object]:
    """The rows by name, and `calibration` by band of confidence.

    `reports` holds the rows of every report, `errors` the misses and extras.
    """
    data: dict[str, object] = _figures(evaluation.tallies())
    data["calibration"] = [
        {
            "low": band.low,
            "figures": band.figures,
            "confidence": round(band.confidence, DIGITS),
            "right": round(band.right / band.figures, DIGITS),
        }
        for band in evaluation.bands()
    ]
    if per_report:
        data["reports"] = {report.id: _figures(report.tallies()) for report in evaluation.reports}
    if errors:
        data["errors"] = [
            {
                "row": name,
                "what": finding.what,
                "report": id,
                "p": finding.paragraph,
                "quote": finding.quote,
                "value": finding.value,
            }
            for name, findings in _findings(evaluation, errors)
            for id, finding in findings
        ]
    return data


def row_titles() -> dict[str, str]:
    """What the rows are called."""
    return {
        "organisation mentions (exact span)": text("evaluate.organisations-exact"),
        "organisation mentions (overlap)": text("evaluate.organisations-overlap"),
        "counts (value)": text("evaluate.counts-value"),
        "counts (value+unit+qualifier+item)": text("evaluate.counts-whole"),
        "amounts (value)": text("evaluate.amounts-value"),
        "amounts (value+unit+qualifier+item)": text("evaluate.amounts-whole"),
        "activities, named": text("evaluate.activities-named"),
        "activities, all (overlap)": text("evaluate.activities-all"),
        "dates": text("evaluate.dates"),
        "people": text("evaluate.people"),
        "head": text("evaluate.head"),
    }


def facet_titles() -> dict[str, str]:
    """What the facets are called."""
    return {
        "span": text("evaluate.span"),
        "unit": text("evaluate.unit"),
        "qualifier": text("evaluate.qualifier"),
        "item": text("evaluate.item"),
        "kind": text("evaluate.kind"),
        "currency": text("evaluate.currency"),
        "organisation": text("evaluate.organisation"),
        "canonical_name": text("evaluate.canonical-name"),
        "issuer": text("evaluate.issuer"),
        "date": text("evaluate.date"),
        "year": text("evaluate.year"),
        "document_number": text("evaluate.document-number"),
        "recipients": text("evaluate.recipients"),
        "period": text("evaluate.period"),
    }


def _figures(tallies: Mapping[str, Tally]) -> dict[str, object]:
    return {name: tally.figures() for name, tally in tallies.items()}


def _rows(tallies: Mapping[str, Tally]) -> Table:
    """One line a row: rates, numbers, facets."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column(text("evaluate.row"), overflow="fold")
    for heading in (
        text("evaluate.precision"),
        text("evaluate.recall"),
        text("evaluate.f1"),
        text("evaluate.found"),
        text("evaluate.extra"),
        text("evaluate.missed"),
    ):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column(text("evaluate.facets"), overflow="fold")
    titles = row_titles()
    for name, tally in tallies.items():
        rates = (tally.precision, tally.recall, tally.f1)
        figures = (*(f"{rate:.3f}" for rate in rates), *map(str, (tally.tp, tally.fp, tally.fn)))
        shown = (NOTHING,) * len(figures) if tally.empty else figures
        table.add_row(titles[name], *shown, _facets(tally))
    return table


def _bands(evaluation: Evaluation) -> Table:
    """One line a band of confidence: how sure its figures are, and how many of them are right."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in (
        text("evaluate.sure"),
        text("evaluate.figures"),
        text("evaluate.mean"),
        text("evaluate.right"),
    ):
        table.add_column(heading, justify="right", no_wrap=True)
    for band in evaluation.bands():
        right = band.right / band.figures
        table.add_row(
            f"≥ {band.low:.1f}", f"{band.figures}", f"{band.confidence:.3f}", f"{right:.3f}"
        )
    return table


def _facets(tally: Tally) -> str:
    titles = facet_titles()
    # No space inside, so that a facet and its rate stay on one line.
    return " ".join(f"{titles[name]}:{held:.3f}" for name, held in tally.accuracies().items())


def _reports(evaluation: Evaluation) -> Table:
    """One line a report: the F1 of every row that has facts."""
    names = [name for name in evaluation.tallies() if name != "head"]
    titles = row_titles()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    longest = max((cell_len(report.id) for report in evaluation.reports), default=0)
    table.add_column(text("evaluate.report"), overflow="fold", min_width=min(longest, WIDEST_ID))
    for name in names:
        table.add_column(titles[name], justify="right", overflow="fold", min_width=5, max_width=12)
    for report in evaluation.reports:
        tallies = report.tallies()
        cells = (NOTHING if tallies[name].empty else f"{tallies[name].f1:.3f}" for name in names)
        table.add_row(report.id, *cells)
    return table


def _findings(evaluation: Evaluation, most: int) -> Iterator[tuple[str, list[tuple[str, Finding]]]]:
    """Row by row, up to `most` misses and extras, each with its report's id."""
    if most <= 0:
        return
    for name in evaluation.tallies():
        findings = [
            (report.id, finding)
            for report in evaluation.reports
            if name in report.rows
            for finding in report.rows[name].findings
        ]
        if findings:
            yield name, findings[:most]


def _told(id: str, finding: Finding) -> str:
    what = text("evaluate.missed" if finding.what == "missed" else "evaluate.extra")
    where = NOTHING if finding.paragraph is None else f"p{finding.paragraph}"
    value = "" if finding.value is None else f" [{finding.value}]"
    return f"{what}: {id} {where}: {finding.quote}{value}"


def _printed(parts: Iterable[Table | str], width: int) -> str:
    """The parts as plain text, white space at the ends of lines gone."""
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False, emoji=False)
    with console.capture() as shown:
        for part in parts:
            console.print(part, soft_wrap=isinstance(part, str))
    return "\n".join(line.rstrip() for line in shown.get().splitlines())
