"""Old Word files, RTF and OpenDocument: turned into .docx by LibreOffice, where it is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Literal

from pipeline.errors import ReadError
from pipeline.reading.sniff import DOC_STREAM, ENCRYPTED_STREAM, LOCAL_HEADER, OLE

Legacy = Literal["doc", "wps", "rtf", "odt"]

SUFFIXES = frozenset({".doc", ".wps", ".rtf", ".odt"})
TIME_LIMIT = 120.0  # seconds; the first start of a new profile alone takes some
MAX_CONVERTED = 64 << 20

ODT_MARK = b"mimetypeapplication/vnd.oasis.opendocument.text"
PLACES = (  # where installers put it without a word to PATH
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
# A stranger's file runs no macro, follows no link and fetches nothing.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""

_at_work = threading.Lock()


def old_form(data: bytes, suffix: str) -> Legacy | None:
    """What an old file is, None for one that is read without help.

    Only a file whose name owns up to its age counts: an old .doc that is called .docx has been
    renamed by somebody, who should hear of it.
    """
    suffix = suffix.lower()
    if suffix not in SUFFIXES:
        return None
    if data.startswith(OLE) and ENCRYPTED_STREAM not in data:
        if suffix == ".wps":
            return "wps"
        return "doc" if DOC_STREAM in data else None
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    return "odt" if data.startswith(LOCAL_HEADER) and ODT_MARK in data[:256] else None


def converted(data: bytes, kind: Legacy) -> bytes:
    """The file as .docx; ReadError where there is no LibreOffice, or it cannot open the file."""
    program = soffice()
    if program is None:
        raise ReadError("needs-libreoffice")
    with _at_work, tempfile.TemporaryDirectory(prefix="tongbao-", ignore_cleanup_errors=True) as at:
        source = Path(at, f"report.{kind}")
        source.write_bytes(data)
        _convert(program, source)
        result = source.with_suffix(".docx")
        if not result.is_file():
            raise ReadError("not-converted")
        if result.stat().st_size > MAX_CONVERTED:
            raise ReadError("too-large")
        return result.read_bytes()


@cache
def soffice() -> str | None:
    """Where LibreOffice's program is, None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in PLACES if Path(place).is_file()), None)


def _convert(program: str, source: Path) -> None:
    """Let LibreOffice write a .docx beside `source`, read by the filter that it finds fit."""
    process = subprocess.Popen(
        [
            program,
            f"-env:UserInstallation={_profile().as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            "--convert-to",
            "docx",
            "--outdir",
            str(source.parent),
            str(source),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=source.parent,
        start_new_session=True,  # the program starts others, which must end with it
    )
    try:
        process.wait(TIME_LIMIT)
    except BaseException as error:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
        if isinstance(error, subprocess.TimeoutExpired):
            raise ReadError("not-converted") from error
        raise


@cache
def _profile() -> Path:
    """A LibreOffice profile of this process's own: two cannot share one, and none is the user's."""
    folder = Path(tempfile.mkdtemp(prefix="tongbao-libreoffice-"))
    # Workers of a pool run no atexit; this runs in them and in a process of its own alike.
    Finalize(None, shutil.rmtree, (folder, True), exitpriority=1)
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    return folder
