"""Files as offices send them, good and bad, made in memory."""

import io
from pathlib import Path

import docx

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def word(*paragraphs: str) -> bytes:
    """A Word report of these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def compound(*streams: str) -> bytes:
    """An OLE compound file as far as its header and the names in its directory."""
    directory = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    return OLE + bytes(504) + directory + bytes(1024)


BAD = {
    "加密.docx": ("encrypted", compound("EncryptedPackage", "EncryptionInfo")),
    "旧版.docx": ("legacy-doc", compound("WordDocument", "1Table")),
    "空白.docx": ("empty", b""),
    "随机.docx": ("not-a-document", bytes(range(256)) * 8),
    "老文件.doc": ("encrypted", compound("EncryptedPackage", "EncryptionInfo")),
}

GOOD = {
    "一.docx": word("县总工会组织300余名志愿者，投入4.5万元。"),
    "二.docx": word("市总工会慰问职工1.2万人次。𠮷"),
}


def mixed(folder: Path) -> Path:
    """A folder of good and bad files."""
    folder.mkdir()
    for name, (_, data) in BAD.items():
        (folder / name).write_bytes(data)
    for name, data in GOOD.items():
        (folder / name).write_bytes(data)
    (folder / "~$一.docx").write_bytes(b"lock")
    return folder
