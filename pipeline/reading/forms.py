"""The forms in which a Word document comes: a package, one XML file, a web page."""

from pipeline.reading import html
from pipeline.reading.archive import Archive
from pipeline.reading.flat import flat_parts, word_2003_parts
from pipeline.reading.met import Met
from pipeline.reading.package import Package
from pipeline.reading.sniff import sniff


def open_package(data: bytes, met: Met) -> tuple[Package, str]:
    """The package that a file is or stands for, and the file's format."""
    form = sniff(data)
    if form == "zip":
        package = Package(Archive(data, met), met)
        return package, package.format
    if form == "flat":
        return Package(flat_parts(data, met), met), "flat-opc"
    if form == "word-2003":
        return Package(word_2003_parts(data, met), met), "word-2003"
    return Package(html.parts(data, met), met), "html"
