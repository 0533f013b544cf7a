"""Old Word files and RTF: read by way of LibreOffice where it is, else refused with a reason."""

import hashlib
import re
import subprocess
import time
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.errors import ReadError
from pipeline.reading import legacy, read_bytes, read_docx
from tests.pipeline.files import compound
from tests.pipeline.packing import codes, p, pack, parts, said

SAMPLES = Path(__file__).parents[2] / "samples"
CHOSEN = ("gonghui_tongbao", "jijinhui_nianbao", "minzheng_jianbao")
FORMATS = ("doc", "rtf")

DOC, RTF = compound("WordDocument", "1Table"), b"{\\rtf1 text}"
ODT = b"PK\x03\x04" + bytes(26) + legacy.ODT_MARK
KINDS = [
    (DOC, ".doc", "doc"),
    (DOC, ".DOC", "doc"),
    (DOC, ".wps", "wps"),
    (compound("Contents"), ".wps", "wps"),
    (RTF, ".rtf", "rtf"),
    (RTF, ".doc", "rtf"),
    (ODT, ".odt", "odt"),
    (DOC, ".docx", None),
    (RTF, ".docx", None),
    (ODT, ".docx", None),
    (compound("Workbook"), ".doc", None),
    (compound("WordDocument", "EncryptedPackage"), ".doc", None),
    (pack(parts(p("文"))), ".doc", None),
    (b"", ".doc", None),
]


@pytest.mark.parametrize(("data", "suffix", "kind"), KINDS)
def test_what_is_converted(data: bytes, suffix: str, kind: str | None) -> None:
    assert legacy.old_form(data, suffix) == kind


NAMES = [
    (DOC, "旧.doc", "needs-libreoffice"),
    (RTF, "旧.rtf", "needs-libreoffice"),
    (DOC, "旧.docx", "legacy-doc"),
    (RTF, "旧.docx", "rtf"),
]


@pytest.mark.parametrize(("data", "uri", "code"), NAMES)
def test_without_libreoffice(
    data: bytes, uri: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(legacy, "soffice", lambda: None)
    with pytest.raises(ReadError) as caught:
        read_bytes(data, uri)
    assert (caught.value.code, caught.value.path) == (code, uri)


def test_word_files_under_an_old_name_need_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legacy, "soffice", lambda: None)
    document = read_bytes(pack(parts(p("正文"))), "新.doc")
    assert (said(document), document.format, codes(document)) == (["正文"], "docx", [])


def program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A LibreOffice that is a shell script."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setattr(legacy, "soffice", lambda: str(path))


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="LibreOffice is played by a shell script")
@pytest.mark.parametrize("script", ["exit 0", "exit 77", "sleep 60 & sleep 60"])
def test_a_conversion_that_fails_or_hangs(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, script, monkeypatch)
    monkeypatch.setattr(legacy, "TIME_LIMIT", 0.5)
    began = time.monotonic()
    with pytest.raises(ReadError) as caught:
        read_bytes(DOC, "旧.doc")
    assert caught.value.code == "not-converted"
    assert time.monotonic() - began < 10


needs_libreoffice = pytest.mark.skipif(
    legacy.soffice() is None, reason="LibreOffice is not installed"
)


@pytest.fixture(scope="module")
def old_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chosen samples as LibreOffice saves them in old formats."""
    folder = tmp_path_factory.mktemp("old")
    profile = (folder / "profile").as_uri()
    reports = [str(SAMPLES / f"{name}.docx") for name in CHOSEN]
    for form in FORMATS:
        command = [str(legacy.soffice()), f"-env:UserInstallation={profile}", "--headless"]
        command += ["--convert-to", form, "--outdir", str(folder), *reports]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@needs_libreoffice
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CHOSEN)
def test_an_old_file_reads_as_the_new_one(old_files: Path, name: str, form: str) -> None:
    old = old_files / f"{name}.{form}"
    document = read_docx(old, old.name)
    new = read_docx(SAMPLES / f"{name}.docx", f"{name}.docx")
    assert blocks(document) == blocks(new)
    data = old.read_bytes()
    assert (document.format, document.bytes) == (form, len(data))
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert "converted" in codes(document)


def blocks(document: Document) -> list[tuple[str, str]]:
    """Kinds and texts; LibreOffice counts pages anew, so that a footer's number may differ."""
    return [
        (block.kind, re.sub(r"\d+", "N", block.text) if block.kind == "footer" else block.text)
        for block in document.blocks
    ]


@needs_libreoffice
def test_a_broken_old_file() -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(DOC, "旧.doc")
    assert caught.value.code == "not-converted"
