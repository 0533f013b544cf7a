"""Reports inside of zip archives: which are read, under which names, and what is refused."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from pipeline import cli, zips
from pipeline.errors import InputError, ReadError
from pipeline.inputs import find
from pipeline.tally import Exit
from tests.pipeline.files import word

REPORT = word("县总工会组织300余名志愿者。")


def archive(path: Path, members: dict[str, bytes], gbk: bool = False) -> Path:
    """A zip archive; with `gbk` its names are in the encoding of Chinese Windows, unmarked."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            opened.writestr(info, data)
    if gbk:
        raw = bytearray(path.read_bytes())
        for name in members:
            old, new = name.encode(), name.encode("gbk")
            new = new.ljust(len(old), b" ")  # names keep their length in the file
            raw = bytearray(bytes(raw).replace(old, new))
        for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = raw.find(mark)
            while at >= 0:
                raw[at + flags + 1] &= ~0x08
                at = raw.find(mark, at + 4)
        path.write_bytes(raw)
    return path


def test_reports_are_found_in_order_and_the_rest_passed_over(tmp_path: Path) -> None:
    names = ["乙.docx", "甲/丙.DOCX", "甲/旧.doc", "readme.txt", "~$乙.docx", "__MACOSX/._乙.docx"]
    path = archive(tmp_path / "报送.zip", {name: REPORT for name in names})
    found, errors = find([path])
    assert [file.uri for file in found] == [
        "报送.zip/乙.docx",
        "报送.zip/甲/丙.DOCX",
        "报送.zip/甲/旧.doc",
    ]
    assert errors == []
    assert zips.read(path, found[0].member) == REPORT
    assert found[0].path == path / "乙.docx"


def test_an_archive_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "收件箱").mkdir()
    archive(tmp_path / "收件箱" / "a.zip", {"乙.docx": REPORT})
    found, _ = find([tmp_path, tmp_path / "收件箱" / "a.zip"])
    assert [file.uri for file in found] == ["收件箱/a.zip/乙.docx"]


def test_names_of_old_windows_are_decoded(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"县总工会.docx": REPORT}, gbk=True)
    [member] = zips.members(path) or []
    assert str(member.path).rstrip() == "县总工会.docx"


@pytest.mark.parametrize("name", ["../../x.docx", "/x.docx", "a\\..\\x.docx", "./x.docx"])
def test_a_path_never_leads_out(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "a.zip", {name: REPORT})
    [file], _ = find([path])
    assert ".." not in file.uri
    assert file.uri.startswith("a.zip/")


REFUSED = [
    ("nested-zip", {"内.zip": b"PK"}),
    ("no-reports", {"readme.txt": b"x"}),
]


@pytest.mark.parametrize(("code", "members"), REFUSED)
def test_what_is_in_no_report_is_named(
    code: str, members: dict[str, bytes], tmp_path: Path
) -> None:
    found, errors = find([archive(tmp_path / "a.zip", members)])
    assert found == []
    assert code in [error.code for error in errors]


def test_a_broken_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 cut")
    _, [error] = find([tmp_path])
    assert (error.code, error.path) == ("bad-zip", str(tmp_path / "a.zip"))


def test_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_MEMBERS", 2)
    with pytest.raises(InputError) as caught:
        zips.members(archive(tmp_path / "a.zip", {f"{n}.docx": REPORT for n in range(3)}))
    assert caught.value.code == "zip-too-large"


def test_a_word_file_under_the_name_of_a_zip_is_one_report(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(REPORT)
    [file], _ = find([tmp_path])
    assert (file.uri, file.archive) == ("a.zip", None)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "RATIO_COUNTS_FROM", 1 << 20)
    path = archive(tmp_path / "a.zip", {"x.docx": bytes(8 << 20)})
    with pytest.raises(ReadError) as caught:
        zips.read(path, 0)
    assert caught.value.code == "too-large"


def test_a_locked_or_damaged_member_costs_itself_alone(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.docx": REPORT, "b.docx": REPORT, "c.docx": REPORT})
    data = bytearray(path.read_bytes())
    first, second = (
        info.header_offset for info in zipfile.ZipFile(io.BytesIO(data)).infolist()[:2]
    )
    data[first + 60 : first + 90] = bytes(30)
    data[second + 6] |= 1
    data[data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4) + 8] |= 1
    path.write_bytes(data)
    outcomes: list[object] = []
    for index in range(3):
        try:
            outcomes.append(zips.read(path, index) == REPORT)
        except ReadError as error:
            outcomes.append(error.code)
    assert outcomes == ["beyond-salvage", "encrypted", True]


@pytest.mark.parametrize("verb", ["read", "extract"])
def test_commands_read_archives(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    members = {"甲.docx": REPORT, "坏.docx": b"", "内.zip": b"PK"}
    path = archive(tmp_path / "a.zip", members)
    assert cli.run([verb, str(path)]) == Exit.PARTIAL
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    found = {line["source"]["uri"]: line for line in lines}
    assert found["a.zip/甲.docx"]["blocks"][0]["text"] == "县总工会组织300余名志愿者。"
    assert f"{path / '坏.docx'}: [empty]" in err
    assert f"{path / '内.zip'}: [nested-zip]" in err
