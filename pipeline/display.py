"""What a person sees on standard error while a batch runs: progress, what failed, a summary."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline.messages import text

When = Literal["auto", "on", "off"]


class Display:
    """Lines on standard error, kept clear of the bar while there is one."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def say(self, line: str) -> None:
        """Show one line."""
        if self._progress is None:
            print(line, file=sys.stderr, flush=True)
        else:
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)

    def step(self) -> None:
        """One more file is done."""
        if self._progress is not None:
            self._progress.advance(self._progress.task_ids[0])


@contextmanager
def display(when: When, total: int, shares_terminal: bool) -> Iterator[Display]:
    """A display for `total` files; `auto` shows a bar on a terminal that gets no records."""
    console = Console(stderr=True)
    if when == "off" or (when == "auto" and (shares_terminal or not console.is_terminal)):
        yield Display(None)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, redirect_stdout=False) as progress:
        progress.add_task(text("progress.reading"), total=total)
        yield Display(progress)
