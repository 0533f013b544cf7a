"""What came of the files of a batch: its exit code, and the words for those that failed."""

from dataclasses import dataclass
from enum import IntEnum

from pipeline import batch
from pipeline.messages import text


class Exit(IntEnum):
    """Exit codes; their meaning never changes."""

    OK = 0
    USAGE = 2
    PARTIAL = 3
    NO_INPUT = 4
    OUTPUT = 5
    ALL_FAILED = 8
    INVALID_OUTPUT = 9
    INTERRUPTED = 130
    PIPE_CLOSED = 141
    TERMINATED = 143


@dataclass(slots=True)
class Tally:
    """What came of the files of a batch."""

    done: int = 0
    facts: int = 0
    failed: int = 0
    crashed: int = 0

    def add(self, outcome: batch.Outcome) -> None:
        match outcome:
            case batch.Done():
                self.done += 1
                self.facts += outcome.facts
            case batch.Failure():
                self.failed += 1
            case batch.Crash():
                self.crashed += 1

    @property
    def exit_code(self) -> Exit:
        if self.crashed:
            return Exit.INVALID_OUTPUT
        if self.failed:
            return Exit.PARTIAL if self.done else Exit.ALL_FAILED
        return Exit.OK


def named(outcome: batch.Failure | batch.Crash) -> str:
    """Which file failed, why, and what to do."""
    if isinstance(outcome, batch.Failure):
        return f"{outcome.file.path}: [{outcome.error.code}] {outcome.error.message()}"
    return f"{outcome.trace}{outcome.file.path}: [bug] {text('bug')}"


def error_line(outcome: batch.Failure | batch.Crash) -> str:
    """The line of a report that could not be read."""
    from models import to_json

    if isinstance(outcome, batch.Failure):
        code, message = outcome.error.code, outcome.error.message()
    else:
        code, message = "bug", text("bug")
    return to_json(
        {"source": {"uri": outcome.file.uri}, "error": {"code": code, "message": message}}
    )
