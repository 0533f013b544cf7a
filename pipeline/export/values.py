"""Numbers and dates as a person reads them."""

from collections.abc import Iterable
from decimal import Decimal

from models import Amount, Count, PartialDate, Period, partial_date_parts
from models.encoding import plain
from pipeline.export import words
from pipeline.messages import Language, text

COMMAS: dict[Language, str] = {"zh": "、", "en": ", "}


def number(value: Decimal) -> str:
    """`value` with commas between thousands and no idle zeros: 4630000 → 4,630,000."""
    sign = "-" if value < 0 else ""
    whole, point, rest = plain(abs(value)).partition(".")
    return f"{sign}{int(whole):,}{point}{rest}"


def quantity(figure: Count | Amount, language: Language) -> str:
    """The figure in full: 超过 300 名, 20–90 人, 1,500 元/人."""
    value = number(figure.value)
    if figure.upper is not None:
        value = f"{value}–{number(figure.upper)}"
    unit = _currency(figure, language) if isinstance(figure, Amount) else _unit(figure)
    gap = "" if unit in ("%", "‰") or not unit else " "
    said = words.qualifiers(language)[figure.qualifier]
    return f"{said} {value}{gap}{unit}{_per(figure)}".strip()


def listed(names: Iterable[str], language: Language) -> str:
    """Names one after the other."""
    return COMMAS[language].join(names)


def date(value: PartialDate, language: Language) -> str:
    """A date as the language writes it, as exactly as it is known."""
    year, month, day = partial_date_parts(value)
    if month is None:
        return text("html.date.year", language, year=year)
    if year is None and day is None:
        return text("html.date.month", language, month=month)
    if year is None:
        return text("html.date.day", language, month=month, day=day)
    if day is None:
        return text("html.date.year-month", language, year=year, month=month)
    return text("html.date.full", language, year=year, month=month, day=day)


def period(span: Period, language: Language) -> str | None:
    """A period from its start to its end; None where neither is known."""
    start = date(span.start, language) if span.start else ""
    end = date(span.end, language) if span.end else ""
    return f"{start} – {end}".strip() if start or end else None


def _unit(count: Count) -> str:
    if count.kind == "percentage":  # 近三成 is 30, and reads 30%
        return "‰" if count.unit == "‰" else "%"
    if count.kind == "multiple" and count.unit == "番":  # 翻一番 is 2
        return "倍"
    return count.unit or ""


def _currency(amount: Amount, language: Language) -> str:
    return words.currencies(language).get(amount.currency, amount.currency)


def _per(figure: Count | Amount) -> str:
    return f"/{figure.per}" if figure.per else ""
