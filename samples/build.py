"""Writes every sample's Word file and gold next to this module: `python -m samples.build`.

The same content gives the same bytes on every run, so a changed file means a changed sample.
"""

from pathlib import Path

from samples.cishan_tongbao import SAMPLE as CISHAN_TONGBAO
from samples.gold import gold_text
from samples.gonghui_tongbao import SAMPLE as GONGHUI_TONGBAO
from samples.jijinhui_nianbao import SAMPLE as JIJINHUI_NIANBAO
from samples.jituan_anquanyue import SAMPLE as JITUAN_ANQUANYUE
from samples.minzheng_jianbao import SAMPLE as MINZHENG_JIANBAO
from samples.parts import Sample
from samples.quxian_zongjie import SAMPLE as QUXIAN_ZONGJIE
from samples.shanghui_ceji import SAMPLE as SHANGHUI_CEJI
from samples.wenlv_tongbao import SAMPLE as WENLV_TONGBAO
from samples.word import word_file
from samples.xiangzhen_zongjie import SAMPLE as XIANGZHEN_ZONGJIE
from samples.xuexiao_xiaojie import SAMPLE as XUEXIAO_XIAOJIE
from samples.yiyuan_zhiyuan import SAMPLE as YIYUAN_ZHIYUAN

HERE = Path(__file__).parent
SAMPLES: tuple[Sample, ...] = (
    GONGHUI_TONGBAO,
    JIJINHUI_NIANBAO,
    YIYUAN_ZHIYUAN,
    JITUAN_ANQUANYUE,
    XUEXIAO_XIAOJIE,
    MINZHENG_JIANBAO,
    WENLV_TONGBAO,
    XIANGZHEN_ZONGJIE,
    SHANGHUI_CEJI,
    QUXIAN_ZONGJIE,
    CISHAN_TONGBAO,
)


def files(sample: Sample) -> dict[str, bytes]:
    """The sample's files by name."""
    return {
        f"{sample.id}.docx": word_file(sample),
        f"{sample.id}.json": gold_text(sample).encode(),
    }


def main() -> None:
    """Write them all."""
    for sample in SAMPLES:
        for name, content in files(sample).items():
            (HERE / name).write_bytes(content)


if __name__ == "__main__":
    main()
