"""Which files a command reads, in which order and under which names."""

import os
import sys
import unicodedata
from pathlib import Path

import pytest

from pipeline.inputs import find

TREE = [
    "b.docx",
    "a.docx",
    "~$a.docx",
    ".hidden.docx",
    ".git/x.docx",
    "notes.txt",
    "报告/（终稿）总结 2.DOCX",
    "报告/模板.dotx",
    "报告/宏.DocM",
    "报告/旧.doc",
    "报告/内/深.docx",
    "报告/表.xlsx",
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder such as an office has."""
    for name in TREE:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return tmp_path


def uris(*paths: Path) -> list[str]:
    """What is found, by name; nothing may be missing."""
    found, errors = find(paths)
    assert errors == []
    return [file.uri for file in found]


def test_a_folder_gives_its_reports_in_order(tree: Path) -> None:
    assert uris(tree) == [
        "a.docx",
        "b.docx",
        "报告/内/深.docx",
        "报告/宏.DocM",
        "报告/旧.doc",
        "报告/模板.dotx",
        "报告/（终稿）总结 2.DOCX",
    ]


def test_a_file_given_is_always_read(tree: Path) -> None:
    names = ["notes.txt", "~$a.docx", ".hidden.docx", "报告/表.xlsx"]
    expected = ["notes.txt", "~$a.docx", ".hidden.docx", "表.xlsx"]
    assert uris(*(tree / name for name in names)) == expected


def test_arguments_keep_their_order_and_a_file_is_read_once(tree: Path) -> None:
    again = tree / "报告" / ".." / "b.docx"
    assert uris(tree / "b.docx", tree, again)[:3] == ["b.docx", "a.docx", "报告/内/深.docx"]
    assert len(uris(tree / "b.docx", tree, again, tree)) == 7


def test_names_are_those_below_the_folder_given(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree / "报告")
    assert uris(Path("."))[0] == "内/深.docx"
    assert uris(Path("..") / "报告" / "内") == ["深.docx"]


def test_paths_that_lead_nowhere_are_named(tree: Path) -> None:
    found, errors = find([tree / "a.docx", tree / "没有.docx", tree / "b.docx"])
    assert [file.uri for file in found] == ["a.docx", "b.docx"]
    [error] = errors
    assert (error.code, error.path) == ("missing", str(tree / "没有.docx"))


def test_a_path_that_cannot_be_is_named(tmp_path: Path) -> None:
    _, [error] = find([tmp_path / ("报" * 200 + ".docx")])
    assert error.code in ("unreadable", "missing")


def test_names_are_composed(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "résumé.docx")
    (tmp_path / name).write_bytes(b"")
    assert uris(tmp_path) == ["résumé.docx"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
def test_a_name_that_is_no_text_still_has_a_uri(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode("报告".encode("gbk") + b".docx")).write_bytes(b"")
    [uri] = uris(tmp_path)
    assert uri.endswith(".docx")
    assert uri.encode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_linked_folders_are_entered_once(tree: Path) -> None:
    (tree / "报告" / "圈").symlink_to(tree, target_is_directory=True)
    (tree / "另").symlink_to(tree / "报告" / "内", target_is_directory=True)
    assert len(uris(tree)) == 7
    (tree / "链接.docx").symlink_to(tree / "a.docx")
    assert len(uris(tree)) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are kept otherwise there")
def test_a_folder_that_cannot_be_opened_is_named(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == "内":
            raise PermissionError(13, "Permission denied")
        return opened(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    found, [error] = find([tree])
    assert len(found) == 6
    assert error.code == "closed-folder"
    assert "Permission denied" in str(error)
