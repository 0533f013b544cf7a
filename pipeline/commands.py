"""The verbs of the command line: each parses, calls and prints."""

import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from pipeline import batch, inputs, messages, output, usage
from pipeline.display import Display, When, display
from pipeline.errors import InputError
from pipeline.messages import text
from pipeline.tally import Exit, Tally, error_line, named

if TYPE_CHECKING:  # spaCy is slow to import
    from extractors.organisation_register import Register


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for every command."""

    quiet: bool
    progress: When


app = typer.Typer(
    cls=usage.Group,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="help.paths")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="help.jobs")]
Changes = Annotated[Literal["accept", "reject"], typer.Option("--revisions", help="help.revisions")]
Names = Annotated[Path | None, typer.Option("--names", metavar="FILE", help="help.names")]
OtherTagger = Annotated[str | None, typer.Option("--tagger", metavar="PATH", help="help.tagger")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="help.output")]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"tongbao {metadata.version('tongbao')}")
        raise typer.Exit


@app.callback(help="help.tongbao")
def options(
    context: typer.Context,
    lang: Annotated[messages.Language | None, typer.Option(help="help.lang")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="help.quiet")] = False,
    progress: Annotated[When, typer.Option(help="help.progress")] = "auto",
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, help="help.version", callback=_version)
    ] = False,
) -> None:
    """Keep what holds for every command; the language was settled before, for the help."""
    context.obj = Options(quiet, progress)


@app.command("extract", cls=usage.Command, help="help.extract")
def extract_command(
    context: typer.Context,
    paths: Paths,
    out: Output = None,
    jobs: Jobs = None,
    revisions: Changes = "accept",
    names: Names = None,
    tagger: OtherTagger = None,
) -> None:
    """Write the record of every report."""
    job = batch.Extraction(revisions, _register(names), _tagger(tagger))
    files, missing = _found(paths)
    tally = Tally(failed=missing)
    with output.sink(out) as sink, _display(context, len(files), out) as show:
        for outcome in batch.run(files, job, jobs or batch.cores()):
            tally.add(outcome)
            _name(outcome, show)
            if isinstance(outcome, batch.Done):
                sink.line(outcome.line)
            show.step()
        if not tally.done:
            _close(context, tally)  # before the file takes its place: there is nothing to keep
    _close(context, tally)


@app.command("read", cls=usage.Command, help="help.read")
def read_command(
    context: typer.Context, paths: Paths, out: Output = None, revisions: Changes = "accept"
) -> None:
    """Write what the reader sees of every report, or why it cannot be read."""
    files, missing = _found(paths)
    tally = Tally(failed=missing)
    with output.sink(out) as sink, _display(context, len(files), out) as show:
        job = batch.reading if revisions == "accept" else batch.reading_rejected
        for outcome in batch.run(files, job):
            tally.add(outcome)
            _name(outcome, show)
            sink.line(outcome.line if isinstance(outcome, batch.Done) else error_line(outcome))
            show.step()
    _close(context, tally)


@app.command("parse", cls=usage.Command, help="help.parse")
def parse_command(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="help.jsonl")] = False,
    year: Annotated[
        int | None, typer.Option(min=1, max=9999, metavar="YYYY", help="help.year")
    ] = None,
    names: Names = None,
    tagger: OtherTagger = None,
) -> None:
    """Write the facts of every line of standard input."""
    from models import to_json
    from pipeline import language, parsing  # spaCy is slow to import

    nlp = language.load(_register(names), _tagger(tagger))
    out = output.Stdout()
    failed = False
    for line in parsing.lines(sys.stdin.buffer, jsonl):
        if isinstance(line, InputError):
            failed = True
            complain(str(line))
        else:
            out.line(to_json(parsing.parse(line, nlp, year)))
    raise typer.Exit(Exit.PARTIAL if failed else Exit.OK)


@app.command("export", cls=usage.Command, help="help.export")
def export_command(
    context: typer.Context,
    form: Annotated[Literal["html"], typer.Argument(metavar="FORMAT", help="help.format")],
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="help.exported")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="help.folder")],
    jobs: Jobs = None,
    names: Names = None,
    tagger: OtherTagger = None,
) -> None:
    """Write records in a form for people: a page for each report, and an index."""
    from models import Report, from_json
    from pipeline.export.pages import write_pages
    from pipeline.records import SUFFIX, records_of

    job = batch.Extraction(register=_register(names), tagger=_tagger(tagger))
    kept = [path for path in paths if path.suffix == SUFFIX]
    reports = [path for path in paths if path.suffix != SUFFIX]
    files, missing = _found(reports) if reports else ([], 0)
    tally = Tally(failed=missing)
    with _display(context, len(files), out) as show:

        def records() -> Iterator[Report]:
            for path in kept:
                for record in records_of(path):
                    tally.done += 1
                    yield record
            for outcome in batch.run(files, job, jobs or batch.cores()):
                tally.add(outcome)
                _name(outcome, show)
                if isinstance(outcome, batch.Done):
                    yield from_json(outcome.line)
                show.step()

        write_pages(records(), out)
    raise typer.Exit(tally.exit_code)


@app.command("evaluate", cls=usage.Command, help="help.evaluate")
def evaluate_command(
    gold: Annotated[Path, typer.Option("--gold", metavar="DIR", help="help.gold")],
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH", help="help.evaluated")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="help.json")] = False,
    per_report: Annotated[bool, typer.Option("--per-report", help="help.per-report")] = False,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="help.errors")] = 0,
    jobs: Jobs = None,
    names: Names = None,
    tagger: OtherTagger = None,
) -> None:
    """Print the accuracy of the extraction against gold."""
    from pipeline.evaluation import evaluate, render

    job = batch.Extraction(register=_register(names), tagger=_tagger(tagger))
    evaluation = evaluate(gold, paths or (), jobs or batch.cores(), job)
    tally = Tally(done=sum(report.recorded for report in evaluation.reports))
    for failure in evaluation.failures:
        tally.add(failure)
        complain(named(failure))
    output.Stdout().line(render(evaluation, as_json=as_json, per_report=per_report, errors=errors))
    raise typer.Exit(tally.exit_code)


@app.command("train", cls=usage.Command, help="help.train")
def train_command(
    context: typer.Context,
    corpora: Annotated[list[Path], typer.Argument(metavar="CORPUS", help="help.corpora")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="help.weights")],
    partial: Annotated[
        list[Path] | None, typer.Option("--partial", metavar="FILE", help="help.partial")
    ] = None,
    raw: Annotated[
        list[Path] | None, typer.Option("--raw", metavar="FILE", help="help.raw")
    ] = None,
    start: Annotated[Path | None, typer.Option("--start", metavar="DIR", help="help.start")] = None,
    patterns: Annotated[int, typer.Option(min=0, metavar="N", help="help.patterns")] = 50_000,
    epochs: Annotated[int, typer.Option(min=1, metavar="N", help="help.epochs")] = 5,
    seed: Annotated[int, typer.Option(min=0, metavar="N", help="help.seed")] = 1,
    score_only: Annotated[bool, typer.Option("--score-only", help="help.score-only")] = False,
) -> None:
    """Train a tagger, or score one, and print its scores on the splits kept back."""
    from pipeline import tagging
    from training.recipe import Recipe

    if score_only:
        rows = tagging.scores(corpora, out)
    else:
        recipe = Recipe(
            partial=tuple(partial or ()),
            raw=tuple(raw or ()),
            patterns=patterns,
            epochs=epochs,
            seed=seed,
            start=start,
        )
        rows = tagging.train(corpora, out, recipe, _ignore if context.obj.quiet else complain)
    output.Stdout().line(tagging.table(rows))


@app.command("schema", cls=usage.Command, help="help.schema")
def schema_command() -> None:
    """Print the JSON Schema of a record."""
    from models import json_schema

    output.Stdout().line(json.dumps(json_schema(), ensure_ascii=False, indent=2))


def _register(path: Path | None) -> "Register | None":
    """The office's own list of names in a file."""
    if path is None:
        return None
    from pipeline.names import read_names

    return read_names(path)


def _tagger(path: str | None) -> str | None:
    """The path of another tagger, opened once here so that a wrong one is told before the work."""
    if path is None:
        return None
    from extractors.tagger import WeightsError, open_tagger

    try:
        open_tagger(path)
    except WeightsError as error:
        raise InputError("bad-tagger", Path(path), reason=error.reason) from error
    return str(Path(path).absolute()) if Path(path).exists() else path


def _found(paths: list[Path]) -> tuple[list[inputs.Found], int]:
    """The files to read, and how many paths lead nowhere; those are named at once."""
    files, missing = inputs.find(paths)
    for error in missing:
        complain(str(error))
    if not files:
        if missing:
            raise typer.Exit(Exit.NO_INPUT)
        raise InputError("no-reports", ", ".join(map(str, paths)))
    return files, len(missing)


def _display(
    context: typer.Context, total: int, out: Path | None
) -> AbstractContextManager[Display]:
    to_terminal = out in (None, output.STDOUT) and sys.stdout.isatty()
    return display(context.obj.progress, total, shares_terminal=to_terminal)


def _name(outcome: batch.Outcome, show: Display) -> None:
    if not isinstance(outcome, batch.Done):
        show.say(named(outcome))


def _close(context: typer.Context, tally: Tally) -> NoReturn:
    """Sum up, and end with the exit code that fits."""
    if not context.obj.quiet:
        complain(text("summary", done=tally.done, failed=tally.failed + tally.crashed))
    raise typer.Exit(tally.exit_code)


def _ignore(_: str) -> None:
    pass


def complain(lines: str) -> None:
    """Print to standard error."""
    print(lines, file=sys.stderr, flush=True)
