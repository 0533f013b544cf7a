"""The samples: their files are what their content builds, and their gold is true to the text."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import chain
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from docx.table import Table as WordTable
from lxml import etree

from pipeline.reading import read_docx
from samples.build import HERE, SAMPLES, files
from samples.gold import gold
from samples.jijinhui_nianbao import ACCOUNTS, PROJECTS
from samples.jituan_anquanyue import DANGERS_TABLE
from samples.minzheng_jianbao import AID
from samples.parts import Sample, Table, block, count
from samples.wenlv_tongbao import STATIONS
from samples.xiangzhen_zongjie import SPENDING
from samples.xuexiao_xiaojie import GRADES
from samples.yiyuan_zhiyuan import TEAMS

SILENT = ("header", "footer", "comment")
SECTIONS = ("organisations", "counts", "amounts", "activities", "dates", "people")
PARTIAL_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}(?:-\d{2})?")
LEAP_YEAR = "2000-"  # stands in for a year that a report does not name
TEXT_BOX = ".//mc:Choice//w:txbxContent/w:p"  # python-docx passes over text boxes
NAMESPACES = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w": nsmap["w"],
}

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)


def committed(sample: Sample) -> dict[str, Any]:
    """The gold file as it lies in the folder."""
    said = json.loads((HERE / f"{sample.id}.json").read_text(encoding="utf-8"))
    assert isinstance(said, dict)
    return said


def spoken(content: bytes) -> Iterator[str]:
    """A Word file's non-empty paragraphs as python-docx has them, in the order of the gold."""
    document = docx.Document(BytesIO(content))
    for part in document.iter_inner_content():
        if isinstance(part, WordTable):
            cells = {one._tc: one.text for row in part.rows for one in row.cells}
            yield from filter(str.strip, cells.values())
        elif part.text.strip():
            yield part.text
            boxed = etree.ElementBase.iterfind(part._p, TEXT_BOX, NAMESPACES)
            yield from ("".join(map(str, one.itertext(qn("w:t")))) for one in boxed)
    notes = etree.fromstring(document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
    yield from filter(None, ("".join(map(str, note.itertext(qn("w:t")))) for note in notes))


@each_sample
def test_building_again_gives_the_committed_bytes(sample: Sample) -> None:
    for name, content in files(sample).items():
        assert (HERE / name).read_bytes() == content, f"{name}: run python -m samples.build"


def test_every_file_beside_the_builder_is_a_sample() -> None:
    built = set(chain.from_iterable(files(sample) for sample in SAMPLES))
    assert {path.name for path in HERE.iterdir() if path.suffix in (".docx", ".json")} == built


@each_sample
def test_gold_paragraphs_are_the_words_of_the_file(sample: Sample) -> None:
    content = (HERE / f"{sample.id}.docx").read_bytes()
    assert list(spoken(content)) == committed(sample)["paragraphs"]


@each_sample
def test_gold_paragraphs_are_the_blocks_that_we_read(sample: Sample) -> None:
    document = read_docx(HERE / f"{sample.id}.docx", f"{sample.id}.docx")
    read = [one.text for one in document.blocks if one.kind not in SILENT and one.text.strip()]
    assert read == committed(sample)["paragraphs"]


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("gonghui_tongbao", "一、 （一） （二） 二、 三、 （一） （二） 四、"),
        ("jijinhui_nianbao", "一、 二、 1. 2. 3. 4. 5. 6. 三、 四、"),
        ("yiyuan_zhiyuan", "一、 二、 1. （1） （2） （3） 2. （1） （2） 3. 三、 四、"),
        ("jituan_anquanyue", "1. （1） （2） 2. （1） （2） 3. （1） （2）"),
        ("xuexiao_xiaojie", ""),
        ("minzheng_jianbao", "一、 二、 1. （1） （2） 2. 3. 三、"),
        ("wenlv_tongbao", "一、 二、 三、 四、 五、"),
        ("xiangzhen_zongjie", "一、 1. 2. 3. 二、 三、 四、 五、"),
        ("shanghui_ceji", ""),
    ],
)
def test_headings_and_lists_are_numbered_by_word(name: str, labels: str) -> None:
    document = read_docx(HERE / f"{name}.docx", f"{name}.docx")
    numbered = [one.label for one in document.blocks if one.label and one.kind != "footnote"]
    assert numbered == labels.split()


@each_sample
def test_every_quote_stands_where_the_gold_says(sample: Sample) -> None:
    said = committed(sample)
    for section in SECTIONS:
        for fact in said[section]:
            text, quote = said["paragraphs"][fact["p"]], fact["quote"]
            times = len(re.findall(f"(?={re.escape(quote)})", text))
            assert 1 <= fact.get("n", 1) <= times, fact
            assert ("n" in fact) == (times > 1), fact


@each_sample
def test_no_fact_is_written_twice(sample: Sample) -> None:
    said = committed(sample)
    places = Counter(
        (section, fact["p"], fact["quote"], fact.get("n"))
        for section in SECTIONS
        for fact in said[section]
    )
    assert [place for place, times in places.items() if times > 1] == []


@each_sample
def test_doers_and_activities_are_those_of_the_gold(sample: Sample) -> None:
    said = committed(sample)
    bodies = {fact["name"] for fact in said["organisations"]}
    assert bodies == set(sample.bodies)
    activities = {fact["quote"] for fact in said["activities"]}
    for fact in chain(said["counts"], said["amounts"], said["activities"]):
        assert fact["organisation"] in bodies | {None}, fact
        assert fact.get("activity") in activities | {None}, fact


@each_sample
def test_a_named_activity_takes_its_commonest_spelling(sample: Sample) -> None:
    said = committed(sample)
    for name in {fact["name"] for fact in said["activities"] if fact["named"]}:
        quotes = [fact["quote"] for fact in said["activities"] if fact["name"] == name]
        assert sum(name in quote for quote in quotes) * 2 > len(quotes), name


@each_sample
def test_values_and_dates_have_their_form(sample: Sample) -> None:
    said = committed(sample)
    head = said["report"]
    dates = [fact.get(key) for fact in said["dates"] for key in ("value", "end")]
    dates += [fact.get("date") for fact in said["activities"]] + [head["date"], *head["period"]]
    for value in filter(None, dates):
        assert PARTIAL_DATE.fullmatch(value), value
        date.fromisoformat(f"{value.replace('--', LEAP_YEAR)}-01-01"[:10])
    for fact in chain(said["counts"], said["amounts"]):
        assert ("upper" in fact) == (fact["qualifier"] in ("range", "several")), fact
        assert Decimal(fact["value"]) < Decimal(fact.get("upper", "Infinity")), fact


def column(table: Table, place: int) -> list[Decimal]:
    """The values of a table's column, from the facts in it."""
    cells = (row[place] for row in table.rows[table.head :] if place < len(row))
    return [Decimal(str(fact.fields["value"])) for cell in cells for fact in cell.facts[:1]]


@pytest.mark.parametrize(
    ("table", "place"),
    [
        *((PROJECTS, place) for place in (1, 2, 3, 4)),
        *((TEAMS, place) for place in (2, 3, 4, 5)),
        *((DANGERS_TABLE, place) for place in (1, 2, 4)),
        *((GRADES, place) for place in (1, 2, 3, 4)),
        *((AID, place) for place in (1, 2, 3, 4)),
        *((STATIONS, place) for place in (1, 2, 3, 4)),
        *((SPENDING, place) for place in (1, 2, 3)),
    ],
)
def test_columns_add_up(table: Table, place: int) -> None:
    *parts, total = column(table, place)
    assert sum(parts) == total


def test_kinds_of_aid_add_up() -> None:
    *kinds, total = (column(AID, place) for place in (1, 2, 3, 4))
    assert [sum(row) for row in zip(*kinds, strict=True)] == total


@pytest.mark.parametrize(
    ("table", "part", "whole", "rate"),
    [(DANGERS_TABLE, 2, 1, 3), (GRADES, 4, 2, 5), (SPENDING, 2, 1, 4)],
)
def test_rates_are_their_columns_quotients(table: Table, part: int, whole: int, rate: int) -> None:
    shares = zip(column(table, part), column(table, whole), strict=True)
    rounded = [(100 * some / every).quantize(Decimal("0.1")) for some, every in shares]
    assert rounded == column(table, rate)


def test_accounts_add_up() -> None:
    *income, earned, left = column(ACCOUNTS, 1)
    *costs, spent = column(ACCOUNTS, 3)
    assert (sum(income), sum(costs), earned - spent) == (earned, spent, left)


def test_a_quote_that_is_not_there_is_refused() -> None:
    wrong = block("body", "共20人。", count("30人", "30", "人", None))
    sample = Sample("wrong", "", "", SAMPLES[0].head, {}, (wrong,))
    with pytest.raises(ValueError, match="p0 has no occurrence 1 of '30人'"):
        gold(sample)
