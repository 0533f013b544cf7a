"""The command `train`: training and scores as people ask for them and read them."""

import io
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table

from extractors.tagger_files import WeightsError
from pipeline import language
from pipeline.errors import InputError, OutputError, UsageError
from pipeline.messages import text

if TYPE_CHECKING:
    from training.recipe import Recipe
    from training.scores import Row

NEEDED = ("torch", "gensim")
WIDTH = 100


def train(
    corpora: Sequence[Path], folder: Path, recipe: "Recipe", say: Callable[[str], None]
) -> "list[Row]":
    """Train into `folder`; the scores on the splits kept back. Errors are all of TongbaoError."""
    if any(find_spec(name) is None for name in NEEDED):
        raise UsageError("no-training")
    from training import build

    def ready(labelled: int, made: int, ruled: int, characters: int) -> None:
        say(text("train.ready", labelled=labelled, made=made, ruled=ruled, characters=characters))

    def epoch(number: int, loss: float, seconds: float) -> None:
        say(text("train.epoch", epoch=number, epochs=recipe.epochs, loss=loss, seconds=seconds))

    def work() -> "list[Row]":
        return build.build(corpora, folder, recipe, language.load(), build.Watch(ready, epoch))

    return _guarded(work)


def scores(corpora: Sequence[Path], folder: Path) -> "list[Row]":
    """The scores of the weights in `folder` on the splits kept back."""
    from training import build

    return _guarded(lambda: build.evaluate(folder, corpora))


def _guarded(work: "Callable[[], list[Row]]") -> "list[Row]":
    from training.build import NothingToLearnError
    from training.corpora import CorpusError

    try:
        return work()
    except CorpusError as error:
        raise InputError("bad-corpus", error.path, line=error.line, reason=error.reason) from error
    except WeightsError as error:
        raise InputError("bad-tagger", error.path, reason=error.reason) from error
    except NothingToLearnError as error:
        raise InputError("no-text-to-learn") from error
    except (FileNotFoundError, IsADirectoryError, UnicodeDecodeError) as error:
        name = getattr(error, "filename", None)
        raise InputError("no-corpus", name, reason=str(error)) from error
    except OSError as error:
        raise OutputError("unwritable", error.filename, reason=str(error)) from error


def table(rows: "Sequence[Row]") -> str:
    """The scores as a table, in percent."""
    if not rows:
        return text("train.nothing")
    forms = {"relabelled": text("train.relabelled"), "as published": text("train.as-published")}
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in (text("train.corpus"), text("train.form"), text("train.label")):
        shown.add_column(title)
    for title in (text("evaluate.precision"), text("evaluate.recall"), text("evaluate.f1")):
        shown.add_column(title, justify="right")
    for row in rows:
        label = text("train.all") if row.label == "all" else row.label
        numbers = (row.score.precision, row.score.recall, row.score.f1)
        shown.add_row(
            f"{row.corpus} {row.split}",
            forms[row.form],
            label,
            *(f"{100 * number:.1f}" for number in numbers),
        )
    page = io.StringIO()
    Console(file=page, width=WIDTH, color_system=None).print(shown)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines() if line.strip())
