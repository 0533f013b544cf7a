"""A report as one page that needs nothing else: its text with every fact marked, and the facts."""

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from models import Report
from pipeline import messages
from pipeline.export import rows, words
from pipeline.export.layout import contents, lay_out
from pipeline.export.marks import mark
from pipeline.messages import Language

DOUBT_BELOW = 0.8  # a fact less sure than this needs a look
LANGUAGES: dict[Language, str] = {"zh": "zh-CN", "en": "en"}


def to_html(
    report: Report,
    language: Language | None = None,
    doubt_below: float = DOUBT_BELOW,
    index: str | None = None,
) -> str:
    """The page of a report, the same bytes for the same record; `index` is where it links back."""
    language = language or messages.spoken()
    marks = mark(report)
    lists = rows.lists(report, marks, language, doubt_below)
    owners = {row.id: row for family in lists.families.values() for row in family}
    owners |= {row.id: row for row in lists.findings}
    return render(
        "report",
        language,
        report=report,
        title=report.head.title or report.source.uri,
        head=rows.head(report, language),
        layout=lay_out(report),
        contents=contents(report),
        labels={block.id: block.label or "" for block in report.blocks},
        pieces=marks.pieces,
        lists=lists,
        owners=owners,
        index=index,
    )


def render(template: str, language: Language, **details: object) -> str:
    """A template of this package as a page, with the words of `language`."""
    style, script = _asset("page.css"), _asset("page.js")
    sources = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    page = _environment().get_template(f"{template}.html.j2")
    return page.render(
        words=words.page(language),
        fields=words.fields(language),
        families=words.families(language),
        apart=words.apart(language),
        language=LANGUAGES[language],
        style=style,
        script=script,
        policy=f"default-src 'none'; {sources}; base-uri 'none'; form-action 'none'",
        **details,
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pipeline.export", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["exactly"] = _exactly
    return environment


def _exactly(text: str) -> Markup:
    """`text` escaped so that a browser keeps every character: a bare CR would become LF."""
    return escape(text).replace("\r", Markup("&#13;"))


@cache
def _asset(name: str) -> Markup:
    """A style sheet or script of the page, which the report has no part in."""
    return Markup((files("pipeline.export") / "page" / name).read_text(encoding="utf-8"))


def _digest(source: str) -> str:
    """What a content security policy calls an inline style or script by."""
    return f"sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}"
