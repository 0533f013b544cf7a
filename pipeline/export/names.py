"""File names that every system takes, made from the paths of reports."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\s#%]+')  # Windows's, and what upsets a link
DEVICES = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE
)
LONGEST = 150  # bytes; systems allow 255, and a path with its folders must fit Windows's 260


class Names:
    """Gives each report a file name of its own, told apart on systems that ignore case."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {_folded(name) for name in taken}

    def name(self, uri: str, suffix: str = ".html") -> str:
        """A name for the report at `uri`: 县/通报.docx → 县_通报.html, then 县_通报-2.html."""
        stem = _stem(uri)
        name, number = f"{stem}{suffix}", 1
        while _folded(name) in self._taken:
            number += 1
            name = f"{stem}-{number}{suffix}"
        self._taken.add(_folded(name))
        return name


def _stem(uri: str) -> str:
    path = PurePosixPath(unicodedata.normalize("NFC", uri).replace("\\", "/"))
    stem = FORBIDDEN.sub("_", str(path.with_suffix("")) if path.name else str(path))
    stem = stem.encode()[:LONGEST].decode(errors="ignore").strip("._~- ")
    if DEVICES.fullmatch(stem):
        stem = f"_{stem}"
    return stem or "_"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())
