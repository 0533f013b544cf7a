"""What the reader met in a file and a person should know of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models import Notice
from pipeline.messages import text
from pipeline.reading.budget import Budget
from pipeline.reading.names import Element


@dataclass
class _Finding:
    times: int = 0
    where: list[Element] = field(default_factory=list)
    details: dict[str, object] = field(default_factory=dict)


class Met:
    """Findings by code, each told once: at the first block it touches, and how often it was met.

    The `budget` of the file goes with them, as both are of all of its parts together.
    """

    def __init__(self) -> None:
        self._findings: dict[str, _Finding] = {}
        self.budget = Budget()

    def add(self, code: str, where: Element | None = None, **details: object) -> None:
        """One more finding of `code`, at the paragraph `where` if it has a place."""
        finding = self._findings.setdefault(code, _Finding(details=details))
        finding.times += 1
        if where is not None:
            finding.where.append(where)

    @property
    def placed(self) -> bool:
        """Whether any finding has a place."""
        return any(finding.where for finding in self._findings.values())

    def __contains__(self, code: str) -> bool:
        return code in self._findings

    def notices(self, blocks: Mapping[Element, str]) -> tuple[Notice, ...]:
        """The findings as notices, in the order of their codes; `blocks` gives paragraphs' ids.

        Messages are Chinese whatever the user speaks: a record's bytes do not depend on it.
        """
        return tuple(
            Notice(
                code=code,
                message=text(f"notice.{code}", "zh", times=finding.times, **finding.details),
                block=next((blocks[place] for place in finding.where if place in blocks), None),
            )
            for code, finding in sorted(self._findings.items())
        )
