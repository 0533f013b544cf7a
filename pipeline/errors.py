"""The errors that a user can meet. Each has a code and a text in the catalogue (messages.tsv).

TongbaoError
├── ReadError     a file that cannot be read; the batch goes on
├── InputError    nothing to read, or a path that is not there
├── OutputError   a result that cannot be written
├── UsageError    arguments that do not fit together
└── NamesError    a list of names that cannot be used; the path ends in the row
"""

from pathlib import PurePath

from pipeline.messages import Language, text


class TongbaoError(Exception):
    """Something the user can mend; `code` is stable, the message speaks the user's language."""

    def __init__(self, code: str, path: PurePath | str | None = None, **details: object) -> None:
        super().__init__(code, path, details)
        self.code = code
        self.path = None if path is None else str(path)
        self.details = details

    def message(self, language: Language | None = None) -> str:
        """What happened and what to do next, without the path."""
        return text(f"error.{self.code}", language, **self.details)

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        return f"{where}[{self.code}] {self.message()}"

    def __reduce__(self) -> tuple[object, ...]:
        # Workers send errors home; Exception's own pickling would lose the keyword arguments.
        return _rebuild, (type(self), self.code, self.path, self.details)


def _rebuild(
    kind: type[TongbaoError], code: str, path: str | None, details: dict[str, object]
) -> TongbaoError:
    return kind(code, path, **details)


class ReadError(TongbaoError):
    """A file that cannot be read as a Word report."""


class InputError(TongbaoError):
    """Nothing to read where the user pointed."""


class OutputError(TongbaoError):
    """A result that cannot be written where the user wanted it."""


class UsageError(TongbaoError):
    """Arguments that do not fit together."""


class NamesError(TongbaoError):
    """A list of an office's own names that cannot be used as it is."""
