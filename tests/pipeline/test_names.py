"""The office's own list of names: how it is read, what it refuses, and what it does to a record."""

import io
import json
import os
import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tongbao
from extractors.organisation_register import Body, Register
from models import from_json
from pipeline import cli, language, names
from pipeline.errors import NamesError
from pipeline.names import read_names
from pipeline.parsing import Line, parse
from pipeline.tally import Exit
from tests.pipeline.files import word

ROOT = Path(__file__).parents[2]
HEADS = ["全称", "简称", "统一社会信用代码", "上级", "类型"]
ROWS = [
    ["澜州市总工会", "市总工会、市总", "81130300MC1234567A", "", "工会"],
    ["砚溪县总工会", "县总工会；县总", "81130322MC7654321B", "市总", ""],
    ["", "", "", "", ""],
    ["岱川建材集团有限公司", "岱川|岱川集团", "91130300123456789X", "澜州市国资委", "国企"],
    ["青榆市第四医院", "市四院", "", "", "hospital"],
]


def plain(*rows: list[str]) -> str:
    """A list as text, its columns parted by tabs."""
    return "".join("\t".join(row) + "\n" for row in rows)


def listed(*rows: list[str], heads: list[str] | None = None) -> Register:
    """The register of some rows."""
    path = Path(os.environ["PYTEST_LIST"])
    path.write_text(plain(heads or HEADS, *rows), encoding="utf-8")
    return read_names(path)


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_LIST", str(tmp_path / "名录.tsv"))


@pytest.fixture(scope="module")
def register() -> Register:
    """The register of the rows above."""
    return Register(names._bodies(list(enumerate(ROWS, 2)), dict(enumerate(COLUMNS)), Path("名录")))


COLUMNS = ["name", "shorts", "code", "parent", "kind"]


def found(text: str, register: Register) -> list[dict[str, Any]]:
    """The organisations of a text."""
    facts = parse(Line(1, text), language.load(register))["organisations"]
    assert isinstance(facts, tuple)
    return [fact.model_dump() for fact in facts]


def mentions(text: str, register: Register) -> list[tuple[str, str]]:
    """(what the text writes, the body's name) for each mention, in order."""
    spots = [
        (spot["start"], spot["text"], fact["name"])
        for fact in found(text, register)
        for spot in fact["mentions"]
    ]
    return [(written, name) for _, written, name in sorted(spots)]


class TestReading:
    """What a list says."""

    def test_rows(self) -> None:
        assert listed(*ROWS).bodies == (
            Body(
                "岱川建材集团有限公司",
                "enterprise",
                ("岱川", "岱川集团"),
                "91130300123456789X",
                "澜州市国资委",
            ),
            Body("澜州市总工会", "union", ("市总工会", "市总"), "81130300MC1234567A", None),
            Body(
                "砚溪县总工会", "union", ("县总工会", "县总"), "81130322MC7654321B", "澜州市总工会"
            ),
            Body("青榆市第四医院", "hospital", ("市四院",), None, None),
        )

    @pytest.mark.parametrize(
        "heads",
        [
            ["单位名称", "简称", "代码", "主管单位", "类型"],
            ["Full Name", "Short names", "Code", "Parent", "Kind"],
            ["全称（必填）", "简称*", "组织机构 代码", "上级单位：", "单位类别"],
        ],
    )
    def test_heads_in_both_languages(self, heads: list[str]) -> None:
        assert listed(*ROWS, heads=heads) == listed(*ROWS)

    def test_heads_in_any_order_below_a_title_with_columns_of_no_use(self) -> None:
        path = Path(os.environ["PYTEST_LIST"])
        turned = [[row[4], "备注", *row[1:4], row[0]] for row in [HEADS, *ROWS] if row[0]]
        path.write_text("澜州市单位名录\n\n" + plain(*turned), encoding="utf-8")
        assert read_names(path) == listed(*ROWS)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    def test_encodings_of_excel(self, encoding: str, tmp_path: Path) -> None:
        path = tmp_path / "名录.txt"
        path.write_text(plain(HEADS, *ROWS).replace("\n", "\r\n"), encoding=encoding)
        assert read_names(path) == listed(*ROWS)

    def test_commas_where_the_suffix_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "名录.csv"
        path.write_text('全称,简称\n澜州市总工会,"市总,市总工会"\n', encoding="utf-8")
        assert read_names(path).bodies[0].shorts == ("市总", "市总工会")

    def test_quotes_written_by_hand(self) -> None:
        register = listed(['"小艾草"导诊志愿服务队', '"小艾草"队'], heads=["全称", "简称"])
        assert register.bodies[0].name == '"小艾草"导诊志愿服务队'

    def test_a_workbook(self, tmp_path: Path) -> None:
        path = tmp_path / "名录.xlsx"
        workbook(path, ["说明"], [["填写单位全称"]])
        book = openpyxl.load_workbook(path)
        sheet = book.create_sheet("名录")
        for row in [["澜州市单位名录"], HEADS, *ROWS]:
            sheet.append(row)
        book.save(path)
        assert read_names(path) == listed(*ROWS)

    def test_codes_that_excel_took_for_numbers(self, tmp_path: Path) -> None:
        path = tmp_path / "名录.xlsx"
        workbook(path, ["全称", "代码"], [["澜州市总工会", 130322], ["砚溪县总工会", 130323.0]])
        assert [body.code for body in read_names(path).bodies] == ["130322", "130323"]

    def test_the_digest_knows_no_order_and_every_word(self) -> None:
        assert listed(*ROWS).digest == listed(*reversed(ROWS)).digest
        assert listed(*ROWS).digest != listed(*ROWS[:-1]).digest

    def test_a_register_goes_to_workers(self, register: Register) -> None:
        assert pickle.loads(pickle.dumps(register)) == register

    def test_one_name_for_two_bodies_is_no_register(self) -> None:
        with pytest.raises(ValueError, match="市总"):
            Register([Body("甲会", "union", ("市总",)), Body("乙会", "union", ("市总",))])


def workbook(path: Path, heads: list[str], rows: list[list[Any]]) -> None:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    for row in [heads, *rows]:
        book.active.append(row)
    book.save(path)


class TestRefusals:
    """What is wrong with a list, and where."""

    @pytest.mark.parametrize(
        ("rows", "code", "row", "words"),
        [
            ([["", "市总", "", "", ""]], "names-no-name", 2, []),
            ([["澜州市总工会"], [], ["澜州市总工会"]], "names-doubled", 4, ["澜州市总工会", "2"]),
            (
                [["澜州市总工会", "市总"], ["青榆市总工会", "市总"]],
                "names-short-shared",
                3,
                ["市总", "2"],
            ),
            (
                [["澜州市总工会", "市总"], ["青榆市总工会", "澜州市总工会"]],
                "names-short-shared",
                3,
                ["澜州市总工会", "2"],
            ),
            ([["澜州市总工会", "", "", "", "神仙"]], "names-unknown-kind", 2, ["神仙", "医院"]),
            ([["澜州市总工会", "总"]], "names-too-short", 2, ["总"]),
            (
                [
                    ["澜州市总工会", "", "", "砚溪县总工会"],
                    ["砚溪县总工会", "", "", "澜州市总工会"],
                ],
                "names-circle",
                2,
                ["澜州市总工会"],
            ),
            ([], "names-empty", None, []),
        ],
    )
    def test_rows(
        self, rows: list[list[str]], code: str, row: int | None, words: list[str]
    ) -> None:
        with pytest.raises(NamesError) as caught:
            listed(*rows)
        assert caught.value.code == code
        path = os.environ["PYTEST_LIST"]
        assert caught.value.path == (f"{path}:{row}" if row else path)
        for word_ in words:
            assert word_ in caught.value.message()

    @pytest.mark.parametrize(
        ("name", "data", "code"),
        [
            ("名录.tsv", "简称\t代码\n市总\t1\n".encode(), "names-no-column"),
            ("名录.tsv", "全称\t名称\n甲会\t乙会\n".encode(), "names-column-twice"),
            ("名录.tsv", b"\xff\xff\xff\xff\x80", "names-not-text"),
            ("名录.tsv", b"", "names-no-column"),
            ("名录.xlsx", b"PK\x03\x04 no workbook", "names-bad-excel"),
            ("名录.xlsx", b"", "names-bad-excel"),
        ],
    )
    def test_files(self, name: str, data: bytes, code: str, tmp_path: Path) -> None:
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(NamesError) as caught:
            read_names(path)
        assert caught.value.code == code

    def test_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(NamesError) as caught:
            read_names(tmp_path / "没有.xlsx")
        assert caught.value.code == "names-unreadable"


LIST_TABLE = [
    ("市总开展慰问。", [("市总", "澜州市总工会")]),
    ("市总和县总一同参加。", [("市总", "澜州市总工会"), ("县总", "砚溪县总工会")]),
    ("市总部署开展培训。", [("市总", "澜州市总工会")]),
    ("城市总体规划已批复。", []),
    ("会见市总经理。", []),
    ("各县总工会参加。", []),
    ("联合澜州市总工会走访。", [("澜州市总工会", "澜州市总工会")]),
    ("栖梧县总工会到会。", [("栖梧县总工会", "栖梧县总工会")]),
    ("砚溪县总工会女职工委员会举办。", [("砚溪县总工会女职工委员会", "砚溪县总工会女职工委员会")]),
    ("岱川集团工会捐款。", [("岱川集团工会", "岱川集团工会")]),
    ("岱川捐款，岱川集团出力。", [("岱川", LONG := "岱川建材集团有限公司"), ("岱川集团", LONG)]),
    ("岱川建材集团有限公司成立。", [("岱川建材集团有限公司", LONG)]),
]


@pytest.mark.parametrize(("text", "expected"), LIST_TABLE)
def test_the_list_outranks_the_rules(
    text: str, expected: list[tuple[str, str]], register: Register
) -> None:
    assert mentions(text, register) == expected


def test_what_the_list_says_is_in_the_record(register: Register) -> None:
    union, county = found("市总工会和县总走访。", register)
    assert union["name"] == "澜州市总工会"
    assert union["aliases"] == ("市总工会",)
    assert (union["kind"], union["code"]) == ("union", "81130300MC1234567A")
    assert union["extractor"] == "organisations.names"
    assert union["confidence"] > 0.95
    assert county["parent"] == union["id"]


def test_a_parent_that_the_report_leaves_out_is_none(register: Register) -> None:
    [county] = found("县总走访。", register)
    assert county["parent"] is None


def test_what_rules_find_joins_the_listed_body(register: Register) -> None:
    [body] = found("河东省澜州市总工会办公。澜州市总走访。市总慰问。", register)
    assert body["name"] == "澜州市总工会"


CHARACTERS = st.text("澜州砚溪岱川栖梧青榆翎云禾煦甲乙丙丁戊己庚辛", min_size=2, max_size=8)
FULL_NAMES = st.builds(
    str.__add__, CHARACTERS, st.sampled_from(["总工会", "集团有限公司", "中学", "局", "院", ""])
).filter(lambda name: len(name) > 3)
AROUND = st.text("，。的与在了走访慰问开展、：（）“”0123 ", max_size=8)


@settings(max_examples=150)
@given(names=st.lists(FULL_NAMES, min_size=1, max_size=4, unique=True), around=st.data())
def test_every_listed_name_is_found_where_it_stands(
    names: list[str], around: st.DataObject
) -> None:
    register = Register([Body(name, "other") for name in names])
    text = "，"
    spots = []
    for name in names:
        text += around.draw(AROUND) + "，"
        spots.append((len(text), name))
        text += name + "，"
    nlp = language._load.__wrapped__(register, None)
    [organisations] = [
        value for key, value in parse(Line(1, text), nlp).items() if key == "organisations"
    ]
    assert isinstance(organisations, tuple)
    found = {
        (spot.start, fact.name)
        for fact in organisations
        for spot in fact.mentions
        if text[spot.start : spot.end] == spot.text
    }
    assert set(spots) <= found


class TestCommands:
    """The list on the command line and in the library."""

    @pytest.fixture
    def report(self, tmp_path: Path) -> Path:
        """A report that names the bodies by their short names."""
        path = tmp_path / "简报.docx"
        path.write_bytes(word("市总慰问简报", "市总走访岱川，县总参加，慰问职工300名。"))
        return path

    def test_tab_separated_and_excel_give_the_same_bytes(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        listed(*ROWS)
        workbook(tmp_path / "名录.xlsx", HEADS, ROWS)
        outs = []
        for file in ("名录.tsv", "名录.xlsx"):
            assert cli.run(["extract", "-q", str(report), "--names", str(tmp_path / file)]) == 0
            outs.append(capsys.readouterr().out)
        assert outs[0] == outs[1]
        record = from_json(outs[0])
        assert record.pipeline.lexicons.endswith("+" + listed(*ROWS).digest)
        assert [body.name for body in record.organisations] == [
            "澜州市总工会",
            "岱川建材集团有限公司",
            "砚溪县总工会",
        ]
        assert cli.run(["extract", "-q", str(report)]) == 0
        assert "+" not in from_json(capsys.readouterr().out).pipeline.lexicons

    def test_workers_have_it_too(self, report: Path, tmp_path: Path) -> None:
        register = listed(*ROWS)
        for copy in range(3):
            (tmp_path / f"简报{copy}.docx").write_bytes(report.read_bytes())
        out = tmp_path / "records.jsonl"
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pipeline", "extract", str(tmp_path), "-j", "2"),
                *("-o", str(out), "--names", str(tmp_path / "名录.tsv")),
            ],
            cwd=ROOT,
            capture_output=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr.decode()
        records = [from_json(line) for line in out.read_text("utf-8").splitlines()]
        assert len(records) == 4
        assert {record.pipeline.lexicons.split("+")[1] for record in records} == {register.digest}
        assert {record.organisations[0].name for record in records} == {"澜州市总工会"}

    def test_the_library(self, report: Path) -> None:
        record = tongbao.extract(report, names=listed(*ROWS))
        assert record.organisations[0].name == "澜州市总工会"

    def test_a_wrong_list_stops_everything(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "名录.tsv"
        path.write_text("全称\n甲工会\n甲工会\n", encoding="utf-8")
        out = tmp_path / "records.jsonl"
        code = cli.run(["extract", str(report), "--names", str(path), "-o", str(out)])
        assert code == Exit.USAGE
        assert not out.exists()
        said = capsys.readouterr().err
        assert said.startswith(f"{path}:3: [names-doubled] ")
        assert len(said.splitlines()) == 1

    def test_lines_of_text(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        register = listed(*ROWS)
        assert len(register.bodies) == 4
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("县总走访。\n".encode())))
        assert cli.run(["parse", "--names", os.environ["PYTEST_LIST"]]) == 0
        [line] = capsys.readouterr().out.splitlines()
        assert json.loads(line)["organisations"][0]["name"] == "砚溪县总工会"


def test_the_documentation_shows_what_is_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "names.md").read_text(encoding="utf-8")
    blocks = dict(reversed(re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)))
    (tmp_path / "名录.tsv").write_text(blocks["tsv"], encoding="utf-8")
    said = re.search(r"echo '(.*)' \| tongbao parse", blocks["console"])
    assert said is not None
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{said[1]}\n".encode())))
    assert cli.run(["parse", "--names", str(tmp_path / "名录.tsv")]) == 0
    found = json.loads(capsys.readouterr().out)["organisations"]
    shown = json.loads(blocks["json"])
    assert [{key: body[key] for key in shown[0]} for body in found] == shown
