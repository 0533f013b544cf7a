"""The command line: what comes out on which stream, and with which exit code."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import tongbao
from models import Report, from_json, json_schema, to_json
from pipeline import batch, cli
from pipeline.tally import Exit
from tests.pipeline.files import BAD, GOOD, mixed, word

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good and bad files in one folder."""
    return mixed(tmp_path / "收件箱")


def lines(text: str) -> list[Any]:
    """The values of JSON Lines."""
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def command(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`tongbao` as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
    )


class TestExtract:
    """`tongbao extract`"""

    def test_bad_files_are_named_and_the_others_extracted(
        self, folder: Path, tmp_path: Path, capsys: Captured
    ) -> None:
        target = tmp_path / "records.jsonl"
        code = cli.run(["extract", str(folder), "-o", str(target), "-j", "1"])
        out, err = capsys.readouterr()
        assert code == Exit.PARTIAL
        assert out == ""
        records = [from_json(line) for line in target.read_text("utf-8").splitlines()]
        assert [record.source.uri for record in records] == sorted(GOOD)
        for name, (expected, _) in BAD.items():
            assert f"{folder / name}: [{expected}] " in err
        assert err.endswith("成功 2 个文件，失败 5 个。\n")
        assert len(err.splitlines()) == 6

    def test_one_record_a_line_on_standard_output(self, folder: Path, capsys: Captured) -> None:
        code = cli.run(["extract", str(folder / "一.docx"), str(folder / "二.docx"), "-j", "1"])
        records = lines(capsys.readouterr().out)
        assert code == Exit.OK
        assert [record["source"]["uri"] for record in records] == ["一.docx", "二.docx"]
        assert [fact["evidence"]["text"] for fact in records[0]["counts"]] == ["300余名"]
        assert [fact["value"] for fact in records[0]["amounts"]] == [45000]

    def test_no_file_succeeded(self, folder: Path, tmp_path: Path, capsys: Captured) -> None:
        target = tmp_path / "records.jsonl"
        target.write_text("before")
        code = cli.run(["extract", str(folder / "空白.docx"), "-o", str(target)])
        assert code == Exit.ALL_FAILED
        assert target.read_text() == "before"
        assert "[empty]" in capsys.readouterr().err

    def test_a_path_that_is_not_there_is_named(self, folder: Path, capsys: Captured) -> None:
        code = cli.run(["extract", str(folder / "一.docx"), str(folder / "三.docx"), "-j", "1"])
        out, err = capsys.readouterr()
        assert code == Exit.PARTIAL
        assert len(lines(out)) == 1
        assert f"{folder / '三.docx'}: [missing] " in err

    @pytest.mark.parametrize("name", ["", "none.docx"])
    def test_nothing_to_read(self, tmp_path: Path, name: str, capsys: Captured) -> None:
        assert cli.run(["extract", str(tmp_path / name)]) == Exit.NO_INPUT
        assert capsys.readouterr().err.startswith(str(tmp_path / name))

    @pytest.mark.parametrize("name", ["一.docx", "none/records.jsonl", ""])
    def test_nowhere_to_write(self, folder: Path, name: str, capsys: Captured) -> None:
        before = (folder / "一.docx").read_bytes()
        code = cli.run(["extract", str(folder), "-o", str(folder / name)])
        assert code == Exit.OUTPUT
        assert (folder / "一.docx").read_bytes() == before
        assert "-o" in capsys.readouterr().err

    def test_a_bug_is_shown_and_costs_no_other_file(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
    ) -> None:
        from pipeline import run

        extracted = run.extract

        def fail(path: Path, *rest: Any) -> Report:
            if path.name == "一.docx":
                raise ZeroDivisionError
            return extracted(path, *rest)

        monkeypatch.setattr(run, "extract", fail)
        code = cli.run(["extract", str(folder), "-j", "1", "-q"])
        out, err = capsys.readouterr()
        assert code == Exit.INVALID_OUTPUT
        assert [record["source"]["uri"] for record in lines(out)] == ["二.docx"]
        assert "ZeroDivisionError" in err
        assert f"{folder / '一.docx'}: [bug]" in err

    def test_a_pipeline_that_cannot_start_stops_everything(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
    ) -> None:
        def fail(_: batch.Job) -> batch.Task:
            raise ValueError("units.tsv, line 3: 元 is doubled")

        monkeypatch.setattr(batch, "_ready", fail)
        target = tmp_path / "records.jsonl"
        code = cli.run(["extract", str(folder), "-j", "1", "-o", str(target)])
        assert code == Exit.INVALID_OUTPUT
        assert not target.exists()
        assert "units.tsv, line 3" in capsys.readouterr().err

    def test_quiet_is_quiet(self, folder: Path, capsys: Captured) -> None:
        assert cli.run(["extract", str(folder / "一.docx"), "-q"]) == Exit.OK
        assert capsys.readouterr().err == ""

    def test_progress_goes_to_standard_error(self, folder: Path, capsys: Captured) -> None:
        assert cli.run(["extract", "--progress", "on", str(folder)]) == Exit.PARTIAL
        out, err = capsys.readouterr()
        assert len(lines(out)) == 2
        assert "读取报告" in err

    def test_samples_give_valid_records(self, capsys: Captured) -> None:
        assert cli.run(["extract", str(SAMPLES), "-j", "1"]) == Exit.OK
        validator = Draft202012Validator(json_schema())
        written = capsys.readouterr().out.splitlines()
        assert [from_json(line).source.uri for line in written] == [
            path.name for path in sorted(SAMPLES.glob("*.docx"))
        ]
        for line in written:
            validator.validate(json.loads(line))
            assert to_json(from_json(line)) == line
        assert to_json(tongbao.extract(next(iter(sorted(SAMPLES.glob("*.docx")))))) == written[0]


class TestBytes:
    """The same reports give the same bytes wherever and however they are extracted."""

    def test_place_hash_seed_language_and_workers_change_nothing(self, tmp_path: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        extract = [sys.executable, "-m", "pipeline", "extract"]
        runs = [
            (ROOT, ["samples", "-j", "1"], {"PYTHONHASHSEED": "1"}),
            (tmp_path, [str(SAMPLES), "-j", "2"], {"PYTHONHASHSEED": "2", "TONGBAO_LANG": "en"}),
        ]
        results = [
            subprocess.run(
                [*extract, *arguments],
                cwd=cwd,
                env=environment | extra,
                capture_output=True,
                check=True,
            ).stdout
            for cwd, arguments, extra in runs
        ]
        assert results[0] == results[1]
        assert results[0].count(b"\n") == len(list(SAMPLES.glob("*.docx")))
        assert b"\r" not in results[0]


class TestRead:
    """`tongbao read`"""

    def test_every_file_has_a_line(self, folder: Path, capsys: Captured) -> None:
        code = cli.run(["read", str(folder)])
        out, err = capsys.readouterr()
        assert code == Exit.PARTIAL
        found = {line["source"]["uri"]: line for line in lines(out)}
        assert list(found) == sorted({**BAD, **GOOD})
        for name, (expected, _) in BAD.items():
            assert found[name]["error"]["code"] == expected
            assert found[name]["error"]["message"]
            assert f"[{expected}]" in err
        blocks = found["一.docx"]["blocks"]
        assert [block["text"] for block in blocks] == ["县总工会组织300余名志愿者，投入4.5万元。"]
        assert list(blocks[0])[:3] == ["id", "kind", "label"]
        assert found["一.docx"]["notices"] == []

    def test_cells_say_where_they_stand(self, capsys: Captured) -> None:
        assert cli.run(["read", str(SAMPLES)]) == Exit.OK
        blocks = [block for line in lines(capsys.readouterr().out) for block in line["blocks"]]
        cells = [block for block in blocks if block["kind"] == "table_cell"]
        assert cells
        places = {"table", "row", "column", "row_span", "column_span"}
        assert all(places <= set(cell) for cell in cells)

    def test_no_file_succeeded(self, folder: Path, capsys: Captured) -> None:
        assert cli.run(["read", str(folder / "空白.docx")]) == Exit.ALL_FAILED
        [line] = lines(capsys.readouterr().out)
        assert line["error"]["code"] == "empty"


class TestParse:
    """`tongbao parse`"""

    @pytest.fixture
    def said(self, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Any:
        """What `parse` makes of bytes on its input: exit code, lines, messages."""

        def say(data: bytes, *arguments: str) -> tuple[int, list[Any], str]:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
            code = cli.run(["parse", *arguments])
            out, err = capsys.readouterr()
            return code, lines(out), err

        return say

    def test_lines_of_text(self, said: Any) -> None:
        text = "县总工会组织300余名志愿者，12月5日投入4.5万元。"
        code, [first, empty, last], err = said(f"{text}\r\n\n三四十人".encode())
        assert (code, err) == (Exit.OK, "")
        assert [first["id"], empty["id"], last["id"]] == [1, 2, 3]
        assert first["text"] == text
        assert list(first) == [
            "id",
            "text",
            "numerals",
            "counts",
            "amounts",
            "dates",
            "organisations",
            "activities",
            "people",
        ]
        numerals = first["numerals"]
        assert [text[n["start"] : n["end"]] for n in numerals] == ["300", "12", "5", "4.5万"]
        assert numerals[3]["value"] == 45000
        [count], [amount], [date] = first["counts"], first["amounts"], first["dates"]
        assert (count["value"], count["qualifier"], count["unit"]) == (300, "over", "名")
        assert amount["value"] == 45000
        assert date["value"] == "--12-05"
        for fact in (count, amount, date):
            where = fact["evidence"]
            assert text[where["start"] : where["end"]] == where["text"]
            assert fact["id"]
        assert [organisation["name"] for organisation in first["organisations"]] == ["县总工会"]
        assert not any(empty[family] for family in list(empty)[2:])

    def test_json_lines_keep_their_ids(self, said: Any) -> None:
        source = '{"id": "a/1", "text": "12人\u2028𠮷3家"}\n{"text": "5名", "id": 7, "more": 0}\n'
        code, found, _ = said(source.encode(), "--jsonl")
        assert code == Exit.OK
        assert [line["id"] for line in found] == ["a/1", 7]
        assert [n["start"] for n in found[0]["numerals"]] == [0, 5]

    def test_a_range_of_percentages_is_one_number(self, said: Any) -> None:
        _, [line], _ = said("占20%～30%，从5%—3%，5-20%".encode())
        read = [(n["value"], n["upper"]) for n in line["numerals"]]
        assert read == [(20, 30), (5, None), (3, None), (5, None), (20, None)]

    def test_the_year_completes_bare_dates(self, said: Any) -> None:
        _, [line], _ = said("12月5日，2019年1月".encode(), "--year", "2021")
        assert [date["value"] for date in line["dates"]] == ["2021-12-05", "2019-01"]

    def test_a_body_named_twice_is_one_organisation(self, said: Any) -> None:
        _, [line], _ = said("市总工会走访企业74家，市总工会慰问职工12人。".encode())
        [organisation] = line["organisations"]
        assert [mention["start"] for mention in organisation["mentions"]] == [0, 12]

    def test_a_byte_order_mark_is_no_text(self, said: Any) -> None:
        _, [line], _ = said(b"\xef\xbb\xbf" + "12人".encode())
        assert line["text"] == "12人"

    @pytest.mark.parametrize(
        "bad",
        [
            b"",
            b"[]",
            b"12",
            b'{"id": 1}',
            b'{"id": 1, "text": "\\ud800"}',
            b'{"id": 1, "text"',
            b"\xff",
        ],
    )
    def test_a_bad_line_is_named_and_the_others_stand(self, said: Any, bad: bytes) -> None:
        good = '{"id": 1, "text": "12人"}\n'.encode()
        code, found, err = said(good + bad + b"\n" + good, "--jsonl")
        assert code == Exit.PARTIAL
        assert len(found) == 2
        assert err.startswith("stdin:2: [bad-json] ")

    def test_a_line_that_is_no_text_is_named(self, said: Any) -> None:
        code, [line], err = said("市总\n".encode("gbk") + "12人\n".encode())
        assert (code, line["id"]) == (Exit.PARTIAL, 2)
        assert err.startswith("stdin:1: [not-utf-8] ")


def test_schema(capsys: Captured) -> None:
    assert cli.run(["schema"]) == Exit.OK
    out = capsys.readouterr().out
    assert json.loads(out) == json_schema()
    assert out.startswith('{\n  "$schema"')


@pytest.mark.parametrize(
    ("arguments", "chinese", "english"),
    [
        (["extract"], "缺少参数 PATH。", "The argument PATH is missing."),
        (["extract", "a", "--bogus"], "没有 --bogus 这个选项。", "There is no option --bogus."),
        (["bogus"], "参数有误：", "The arguments do not fit:"),
        (["extract", "a", "-j", "0"], "参数有误：", "The arguments do not fit:"),
        (["parse", "--year", "x"], "参数有误：", "The arguments do not fit:"),
    ],
)
def test_usage_errors(arguments: list[str], chinese: str, english: str, capsys: Captured) -> None:
    assert cli.run(arguments) == Exit.USAGE
    assert capsys.readouterr().err.startswith(chinese)
    assert cli.run([*arguments, "--lang", "en"]) == Exit.USAGE
    out, err = capsys.readouterr()
    assert err.startswith(english)
    assert out == ""
    assert err.endswith(" --help\n")


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"], ["extract", "-h"], ["parse", "-h"]])
def test_help_speaks_both_languages(arguments: list[str], capsys: Captured) -> None:
    assert cli.run(arguments) == Exit.OK
    assert "用法：" in capsys.readouterr().out
    assert cli.run(["--lang=en", *(arguments or ["--help"])]) == Exit.OK
    english = capsys.readouterr().out
    assert "Usage:" in english
    assert not any("一" <= character <= "鿿" for character in english)


def test_options_for_every_command_may_stand_anywhere(folder: Path, capsys: Captured) -> None:
    arguments = ["extract", str(folder / "空白.docx"), "--lang", "en", "-q"]
    assert cli.run(arguments) == Exit.ALL_FAILED
    assert capsys.readouterr().err.endswith("Ask the sender for it again.\n")


def test_version(capsys: Captured) -> None:
    assert cli.run(["--version"]) == Exit.OK
    assert capsys.readouterr().out == "tongbao 0.1.0\n"


HELP = """
import sys
from pipeline import cli
cli.run(sys.argv[1:])
print(*sorted({"spacy", "jieba", "numpy", "lxml", "docx", "pydantic"} & set(sys.modules)))
"""


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_is_quick(argument: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELP, argument], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout.splitlines()[-1] == b""


def test_output_is_utf_8_whatever_the_console_speaks(tmp_path: Path) -> None:
    path = tmp_path / "𠮷.docx"
    path.write_bytes(word("𠮷市总工会"))
    done = command("read", path, PYTHONIOENCODING="gbk", PYTHONUTF8="0")
    assert done.returncode == Exit.OK
    [line] = lines(done.stdout.decode("utf-8"))
    assert line["blocks"][0]["text"] == "𠮷市总工会"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "pipeline", "schema"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == Exit.PIPE_CLOSED


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, Exit.INTERRUPTED), (signal.SIGTERM, Exit.TERMINATED)]
)
def test_an_interruption_leaves_nothing(tmp_path: Path, sent: signal.Signals, code: Exit) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    report = word(*["县总工会组织300余名志愿者，投入4.5万元。"] * 200)
    for number in range(60):
        (inbox / f"{number}.docx").write_bytes(report)
    results = tmp_path / "out"
    results.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "pipeline", "extract", inbox, "-o", results / "r.jsonl", "-j", "2"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while not any(results.iterdir()):
            assert process.poll() is None
            time.sleep(0.05)
        time.sleep(1.5)
        if sent == signal.SIGINT:  # a terminal interrupts the workers too
            os.killpg(process.pid, sent)
        else:
            process.send_signal(sent)
        assert process.stderr is not None
        said = process.stderr.read().decode()
    assert process.returncode == code
    assert list(results.iterdir()) == []
    assert "Traceback" not in said
