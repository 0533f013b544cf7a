"""A result appears whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from pipeline import output
from pipeline.errors import OutputError
from pipeline.output import STDOUT, Stdout, sink, whole_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX system's ways")


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def test_the_file_appears_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "记录.jsonl"
    with whole_file(target) as file:
        file.line('{"名称": "市总"}')
        assert not target.exists()
        file.line("{}")
    assert target.read_bytes() == '{"名称": "市总"}\n{}\n'.encode()
    assert names(tmp_path) == ["记录.jsonl"]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_what_was_there(tmp_path: Path, error: type[BaseException]) -> None:
    target = tmp_path / "records.jsonl"
    target.write_text("before")

    def fail() -> None:
        with whole_file(target) as file:
            file.line("half")
            raise error

    with pytest.raises(error):
        fail()
    assert target.read_text() == "before"
    assert names(tmp_path) == ["records.jsonl"]


def test_a_failure_at_the_last_step_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "records.jsonl"
    target.write_text("before")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OutputError, match="in use") as caught, whole_file(target) as file:
        file.line("all")
    assert (caught.value.code, caught.value.path) == ("unwritable", str(target))
    assert target.read_text() == "before"
    assert names(tmp_path) == ["records.jsonl"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "output-is-folder"),
        ("none/records.jsonl", "no-folder"),
        ("report.docx", "output-is-report"),
        ("REPORT.DOC", "output-is-report"),
        ("报" * 100 + ".jsonl", "unwritable"),
    ],
)
def test_places_that_cannot_be_written_are_refused(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(OutputError) as caught, whole_file(tmp_path / name) as file:
        file.line("{}")
    assert caught.value.code == code
    assert names(tmp_path) == []


@posix
def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("before")
    real.chmod(0o640)
    link.symlink_to(real)
    with whole_file(link) as file:
        file.line("after")
    assert link.is_symlink()
    assert real.read_text() == "after\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@posix
def test_a_new_file_has_ordinary_permissions(tmp_path: Path) -> None:
    with whole_file(tmp_path / "new.jsonl") as file:
        file.line("{}")
    (tmp_path / "plain").write_text("")
    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1


@posix
def test_a_device_is_written_to_and_stays_a_device() -> None:
    with whole_file(Path(os.devnull)) as file:
        file.line("{}")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_named() -> None:
    full = Path("/dev/full")
    with pytest.raises(OutputError, match="/dev/full") as caught, whole_file(full) as file:
        file.line("{}")
    assert caught.value.code == "unwritable"


@pytest.mark.parametrize("path", [None, STDOUT])
def test_standard_output(path: Path | None, capsys: pytest.CaptureFixture[str]) -> None:
    with sink(path) as out:
        assert isinstance(out, Stdout)
        out.line("{}")
    assert capsys.readouterr().out == "{}\n"


def test_standard_output_is_utf_8_with_plain_line_ends(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    with target.open("w", encoding="gbk", newline="\r\n") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        output.use_utf8()
        Stdout().line("市总𠮷")
    assert target.read_bytes() == "市总𠮷\n".encode()
