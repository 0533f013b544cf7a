"""Gold and the records that belong to it: of the Word reports beside it, of others, or at hand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from models import from_json
from pipeline import batch, inputs
from pipeline.errors import InputError
from pipeline.evaluation.gold import gold_files, load
from pipeline.evaluation.score import Evaluation, score
from pipeline.records import SUFFIX, records_of

EXTRACTION = batch.Extraction()


def evaluate(
    gold: Path, paths: Sequence[Path] = (), jobs: int = 1, job: batch.Job = EXTRACTION
) -> Evaluation:
    """The accuracy of the records of `paths` against `gold`, a folder of gold files or one of them.

    Paths are Word reports, folders of them, and files of records (.jsonl); with none, the Word
    reports beside the gold; `job` extracts them. A record belongs to the gold whose id is its
    file's name without the suffix; what belongs to none is passed over, unread. Of two records for
    one gold the later path's counts, extracted ones last.

    InputError where a path leads nowhere, or no record belongs to any gold (`no-gold`,
    `no-match`); UsageError where a gold file or a record is malformed (`bad-gold`, `bad-records`).
    """
    golds = [load(file) for file in gold_files(gold)]
    ids = {one.id for one in golds}
    records = {
        id: record
        for path in paths
        if path.suffix == SUFFIX
        for record in records_of(path)
        if (id := report_id(record.source.uri)) in ids
    }
    reports = [path for path in paths if path.suffix != SUFFIX] if paths else beside(gold)
    found, missing = inputs.find(reports)
    if missing:
        raise missing[0]
    files = {id: file for file in found if (id := report_id(file.uri)) in ids}
    if not records and not files:
        raise InputError("no-match", gold)
    failures: list[batch.Failure | batch.Crash] = []
    for outcome in batch.run(files.values(), job, jobs):
        if isinstance(outcome, batch.Done):
            records[report_id(outcome.file.uri)] = from_json(outcome.line)
        else:
            failures.append(outcome)
    return replace(score(golds, records), failures=tuple(failures))


def beside(gold: Path) -> list[Path]:
    """The Word reports in the folder of the gold, sorted."""
    folder = gold if gold.is_dir() else gold.parent
    return sorted(
        file
        for file in folder.iterdir()
        if file.suffix.lower() in inputs.SUFFIXES and not file.name.startswith(inputs.LOCK)
    )


def report_id(uri: str) -> str:
    """The id by which gold knows the report: its file's name without the suffix."""
    return PurePosixPath(uri.replace("\\", "/")).stem
