"""Many reports, one at a time or side by side; one outcome per report, in the order given."""

import gc
import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from pipeline import messages, zips
from pipeline.errors import ReadError, TongbaoError
from pipeline.inputs import Found

if TYPE_CHECKING:  # lxml is of no use to --help
    from extractors.organisation_register import Register
    from pipeline.document import Document
    from pipeline.reading import Revisions

AHEAD = 4  # files handed out per worker before the first of them must be written
MOST_WORKERS = 61  # Windows cannot wait for more processes than this


@dataclass(frozen=True, slots=True)
class Done:
    """A report's line of output, and how many facts it holds."""

    file: Found
    line: str
    facts: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read."""

    file: Found
    error: TongbaoError


@dataclass(frozen=True, slots=True)
class Crash:
    """A file on which tongbao itself failed; `trace` is the traceback, for the bug report."""

    file: Found
    trace: str


Outcome = Done | Failure | Crash
Task = Callable[[Found], Done]
Job = Callable[[], Task]
"""A function of a module, so that workers can find it, or a value of one's class that can be hashed
and sent to them: makes the process ready, gives its task."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The task of extracting a report into its record.

    `register` is the office's own list of names; `tagger` leads to other weights than the shipped.
    """

    revisions: "Revisions" = "accept"
    register: "Register | None" = None
    tagger: str | None = None

    def __call__(self) -> Task:
        return _extracting(self)


def reading() -> Task:
    """The task of reading a report, its tracked changes accepted, into blocks and notices."""
    return _reading("accept")


def reading_rejected() -> Task:
    """The task of reading a report, its tracked changes rejected, into blocks and notices."""
    return _reading("reject")


def _extracting(job: Extraction) -> Task:
    from models import to_json
    from pipeline import language, run  # spaCy is slow to import

    nlp = language.load(job.register, job.tagger)
    gc.freeze()  # dictionaries and weights stay: a tenth of the time went to looking them over

    def extract(file: Found) -> Done:
        if file.archive is None:
            record = run.extract(file.path, nlp, file.uri, job.revisions)
        else:
            record = run.extract_document(_member(file, job.revisions), nlp)
        return Done(file, to_json(record), sum(1 for _ in record.facts()))

    return extract


def _member(file: Found, revisions: "Revisions") -> "Document":
    """The document in a member of an archive."""
    from pipeline.reading import read_bytes

    if file.archive is None:
        raise ValueError(f"{file.uri} is in no archive")
    return read_bytes(zips.read(file.archive, file.member), file.uri, revisions)


def _reading(revisions: "Revisions") -> Task:
    from models import to_json
    from pipeline.document import Block
    from pipeline.reading import read_docx

    def shown(block: Block) -> dict[str, object]:
        cell = block.cell
        place = {} if cell is None else cell._asdict()
        return {
            "id": block.id,
            "kind": block.kind,
            "label": block.label,
            "level": block.level,
            "text": block.text,
            "path": block.path,
            **place,
        }

    def read(file: Found) -> Done:
        if file.archive is None:
            document = read_docx(file.path, file.uri, revisions)
        else:
            document = _member(file, revisions)
        blocks = [shown(block) for block in document.blocks]
        seen = {"source": {"uri": file.uri}, "blocks": blocks, "notices": document.notices}
        return Done(file, to_json(seen))

    return read


def run(files: Iterable[Found], job: Job, workers: int = 1) -> Iterator[Outcome]:
    """The outcomes of `job` on each file, in order.

    What goes wrong with a file is its outcome; what goes wrong before, in making a process ready,
    is raised.
    """
    waiting = deque(files)
    workers = min(workers, len(waiting), MOST_WORKERS)
    if workers <= 1:
        yield from (_work(job, file) for file in waiting)
        return
    while waiting:
        try:
            yield from _side_by_side(waiting, job, workers)
        except BrokenProcessPool:
            # One of the files handed out killed its worker, and the pool with it. Which one shows
            # when they run alone.
            suspects = [waiting.popleft() for _ in range(min(len(waiting), AHEAD * workers))]
            yield from _alone(suspects, job)


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _side_by_side(waiting: deque[Found], job: Job, workers: int) -> Iterator[Outcome]:
    """Outcomes in order; a file leaves `waiting` as its outcome is given."""
    with _pool(workers, job) as pool:
        running: deque[Future[Outcome]] = deque()
        while waiting:
            for file in islice(waiting, len(running), AHEAD * workers):
                running.append(pool.submit(_work_given, file))
            outcome = running.popleft().result()
            waiting.popleft()
            yield outcome


def _alone(files: Iterable[Found], job: Job) -> Iterator[Outcome]:
    waiting = deque(files)
    while waiting:
        with _pool(1, job) as pool:
            try:
                while waiting:
                    outcome = pool.submit(_work_given, waiting[0]).result()
                    waiting.popleft()
                    yield outcome
            except BrokenProcessPool:
                yield _died(waiting.popleft())


def _work_given(file: Found) -> Outcome:
    """The outcome in a worker of the job that it was started with."""
    if _given is None:
        raise RuntimeError("the worker was started without a job")
    return _work(_given, file)


def _work(job: Job, file: Found) -> Outcome:
    task = _ready(job)
    try:
        return task(file)
    except TongbaoError as error:
        return Failure(file, error)
    except MemoryError:
        return _died(file)
    except Exception:  # a bug must not cost the other reports; Crash makes it heard
        return Crash(file, traceback.format_exc())


@cache
def _ready(job: Job) -> Task:
    return job()


def _died(file: Found) -> Failure:
    return Failure(file, ReadError("worker-died", file.path))


@contextmanager
def _pool(workers: int, job: Job) -> Iterator[ProcessPoolExecutor]:
    """A pool whose workers are ended at once when the user ends the batch.

    A worker ended while it sends leaves half a message, for which the pool's thread waits for ever:
    so nobody waits for that thread then, and the process must end by `os._exit`.
    """
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        workers,
        multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(messages.spoken(), job),
    )
    try:
        yield pool
    except (KeyboardInterrupt, SystemExit):
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


_given: Job | None = None
"""A worker's job, sent once and not with every file: a list of names is long."""


def _start(language: messages.Language, job: Job) -> None:
    global _given
    _given = job
    messages.speak(language)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C ends
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
