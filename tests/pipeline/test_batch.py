"""Outcomes come in order, and a file that goes wrong costs itself alone."""

import multiprocessing
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import batch, messages
from pipeline.batch import Crash, Done, Failure, Outcome
from pipeline.errors import ReadError
from tests.pipeline import jobs

posix = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed otherwise there")


def kinds(outcomes: list[Outcome]) -> list[tuple[str, str]]:
    """Name of the file and kind of outcome."""
    return [(outcome.file.uri, type(outcome).__name__) for outcome in outcomes]


def run(workers: int, *names: str) -> list[Outcome]:
    """The outcomes of obedient files."""
    return list(batch.run(jobs.files(*names), jobs.obedient, workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_stand_in_order(workers: int) -> None:
    names = ["slow-0", "a-1", "refuse-2", "bug-3", "exhaust-4", *(f"a-{n}" for n in range(5, 20))]
    outcomes = run(workers, *names)
    expected = {"refuse-2": "Failure", "bug-3": "Crash", "exhaust-4": "Failure"}
    assert kinds(outcomes) == [(name, expected.get(name, "Done")) for name in names]
    refused, bug, exhausted = outcomes[2:5]
    assert isinstance(refused, Failure)
    assert refused.error.code == "empty"
    assert isinstance(bug, Crash)
    assert "RuntimeError: this is a bug" in bug.trace
    assert isinstance(exhausted, Failure)
    assert exhausted.error.code == "worker-died"


@posix
def test_a_worker_that_dies_costs_its_file_alone() -> None:
    names = ["a-0", "die-1", "a-2", "die-3", *(f"a-{n}" for n in range(4, 14)), "die-14"]
    outcomes = run(2, *names)
    assert kinds(outcomes) == [
        (name, "Failure" if name.startswith("die") else "Done") for name in names
    ]
    died = outcomes[1]
    assert isinstance(died, Failure)
    assert (died.error.code, died.error.path) == ("worker-died", "die-1")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_process_that_cannot_start_stops_everything(workers: int) -> None:
    with pytest.raises(ValueError, match="the lexicon is broken"):
        list(batch.run(jobs.files("a", "b", "c"), jobs.broken, workers))


def test_workers_speak_the_language_of_their_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_chosen", "en")
    first, second = run(2, "a", "b")
    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert [first.line, second.line] == ["a Usage:", "b Usage:"]


def test_a_batch_left_early_ends_its_workers() -> None:
    before = set(multiprocessing.active_children())
    outcomes = batch.run(jobs.files("a", *(f"slow-{n}" for n in range(30))), jobs.obedient, 2)
    assert next(outcomes).file.uri == "a"
    started = time.monotonic()
    outcomes.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 2
    assert set(multiprocessing.active_children()) <= before


PARENT = """
from pipeline import batch
from tests.pipeline import jobs
if __name__ == "__main__":
    print("ready", flush=True)
    list(batch.run(jobs.files("a", "b"), jobs.endless, 2))
"""


@posix
def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    root = Path(__file__).parents[2]
    parent = subprocess.Popen(
        [sys.executable, script], env={"PYTHONPATH": str(root)}, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == "ready\n"
    time.sleep(1)
    parent.kill()
    # The workers hold the other end of the parent's output: it closes when the last one is gone.
    assert parent.stdout.read() == ""
    parent.stdout.close()
    parent.wait()


def test_failures_travel_between_processes() -> None:
    [file] = jobs.files("a.docx")
    failure = Failure(file, ReadError("unreadable", file.path, reason="locked"))
    again = pickle.loads(pickle.dumps(failure))
    assert again.file == file
    assert str(again.error) == str(failure.error)
    assert "locked" in again.error.message("en")


def test_no_files_no_outcomes() -> None:
    assert run(4) == []


def test_a_machine_has_cores() -> None:
    assert batch.cores() >= 1
