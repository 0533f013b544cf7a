"""What is cut from the main part before it is parsed, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading import trim
from pipeline.reading.trim import trimmed

CUT = [
    ('<w:rPr><w:rFonts w:ascii="宋体"/><w:b/><w:lang/></w:rPr>', "<w:rPr><w:b/></w:rPr>"),
    ('<w:p w:rsidR="00AB12" w:rsidRDefault="00AB12"><w:r w:rsidRPr="00C1">', "<w:p><w:r>"),
    ('<w:p w:rsidR="00AB12" w14:paraId="1">', '<w:p w14:paraId="1">'),
    ('<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>', "<w:tabs></w:tabs>"),
    ("<w:tab/>", "<w:tab/>"),
    ("<w:ins/><w:i/><w:u/><w:tblW/><w:w/>", "<w:ins/><w:tblW/>"),
    ('<w:lang w:val="a>b"/>', '<w:lang w:val="a>b"/>'),  # rare, and left to the parser
    ("<w:rFonts></w:rFonts>", "<w:rFonts></w:rFonts>"),
    ('<w:t>见 w:rsidR="00AB12" 与 &lt;w:lang/></w:t>', None),
    ("<w:t><![CDATA[<w:lang/>]]></w:t>", None),
    ('<w:vanish/><w:sz w:val="32"/><w:jc w:val="center"/><w:rStyle w:val="a"/>', None),
    ("<w:lang <w:lang <w:lang ", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), CUT)
def test_dress_is_cut_and_words_are_not(before: str, after: str | None) -> None:
    assert trimmed(before.encode()).decode() == (before if after is None else after)


@given(st.lists(st.sampled_from([row[0] for row in CUT if "CDATA" not in row[0]])))
def test_a_part_is_cut_the_same_in_stretches(pieces: list[str]) -> None:
    part = "".join(pieces).encode()
    whole = trimmed(part)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trim, "AT_ONCE", 7)
        assert trimmed(part) == whole
