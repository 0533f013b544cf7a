"""What a page says in its own name, each word by its key; the catalogue is messages.tsv."""

from collections.abc import Mapping
from functools import cache, partial

from extractors.confidence import DOUBTS
from models import ActivityKind, OrganisationKind, Qualifier
from pipeline import messages
from pipeline.messages import Language


@cache
def page(language: Language) -> Mapping[str, str]:
    """Titles and labels."""
    text = partial(messages.text, language=language)
    return {
        "name": text("html.name"),
        "index": text("html.index"),
        "skip-text": text("html.skip-text"),
        "skip-facts": text("html.skip-facts"),
        "filters": text("html.filters"),
        "only-doubtful": text("html.only-doubtful"),
        "text": text("html.text"),
        "contents": text("html.contents"),
        "facts": text("html.facts"),
        "head": text("html.head"),
        "findings": text("html.findings"),
        "none": text("html.none"),
        "how-to": text("html.how-to"),
        "unstated": text("html.unstated"),
        "total": text("html.total"),
        "same-as": text("html.same-as"),
        "frequency": text("html.frequency"),
        "doubtful": text("html.doubtful"),
        "text-box": text("html.text-box"),
    }


@cache
def fields(language: Language) -> Mapping[str, str]:
    """The names of what is said of a report or a fact."""
    text = partial(messages.text, language=language)
    return {
        "issuer": text("html.field.issuer"),
        "recipients": text("html.field.recipients"),
        "date": text("html.field.date"),
        "year": text("html.field.year"),
        "period": text("html.field.period"),
        "number": text("html.field.number"),
        "attachments": text("html.field.attachments"),
        "file": text("html.field.file"),
        "by": text("html.field.by"),
        "title": text("html.field.title"),
        "doubtful": text("html.field.doubtful"),
        "organisation": text("html.field.organisation"),
        "activity": text("html.field.activity"),
        "parent": text("html.field.parent"),
        "code": text("html.field.code"),
        "aliases": text("html.field.aliases"),
        "places": text("html.field.places"),
        "when": text("html.field.when"),
        "place": text("html.field.place"),
        "post": text("html.field.post"),
        "formula": text("html.field.formula"),
        "expected": text("html.field.expected"),
        "found": text("html.field.found"),
        "figures": text("html.field.figures"),
    }


@cache
def families(language: Language) -> Mapping[str, str]:
    """Every kind of mark, in the order of the page."""
    text = partial(messages.text, language=language)
    return {
        "count": text("html.family.count"),
        "amount": text("html.family.amount"),
        "activity": text("html.family.activity"),
        "organisation": text("html.family.organisation"),
        "date": text("html.family.date"),
        "person": text("html.family.person"),
        "notice": text("html.family.notice"),
    }


@cache
def apart(language: Language) -> Mapping[str, str]:
    """The kinds of blocks that stand apart from the body."""
    text = partial(messages.text, language=language)
    return {
        "footnote": text("html.apart.footnote"),
        "endnote": text("html.apart.endnote"),
        "header": text("html.apart.header"),
        "footer": text("html.apart.footer"),
        "comment": text("html.apart.comment"),
    }


@cache
def doubts(language: Language) -> Mapping[str, str]:
    """Why a fact is in doubt, by the codes of its `why`."""
    text = partial(messages.text, language=language)
    return {code: text(f"html.doubt.{code}") for code in DOUBTS}


@cache
def severities(language: Language) -> Mapping[str, str]:
    """How bad the outcome of a check is."""
    text = partial(messages.text, language=language)
    return {
        "error": text("html.severity.error"),
        "warning": text("html.severity.warning"),
        "info": text("html.severity.info"),
    }


@cache
def qualifiers(language: Language) -> Mapping[Qualifier, str]:
    """What stands before a figure; nothing where it is exact or a range."""
    text = partial(messages.text, language=language)
    return {
        "exact": "",
        "over": text("html.qualifier.over"),
        "nearly": text("html.qualifier.nearly"),
        "about": text("html.qualifier.about"),
        "at_least": text("html.qualifier.at-least"),
        "at_most": text("html.qualifier.at-most"),
        "under": text("html.qualifier.under"),
        "several": text("html.qualifier.several"),
        "range": "",
    }


@cache
def currencies(language: Language) -> Mapping[str, str]:
    """The currencies that have a name of their own in the page; others show their code."""
    text = partial(messages.text, language=language)
    return {
        "CNY": text("html.currency.cny"),
        "HKD": text("html.currency.hkd"),
        "USD": text("html.currency.usd"),
        "EUR": text("html.currency.eur"),
    }


@cache
def organisations(language: Language) -> Mapping[OrganisationKind, str]:
    """Kinds of organisations."""
    text = partial(messages.text, language=language)
    return {
        "union": text("html.organisation.union"),
        "party": text("html.organisation.party"),
        "government": text("html.organisation.government"),
        "enterprise": text("html.organisation.enterprise"),
        "finance": text("html.organisation.finance"),
        "school": text("html.organisation.school"),
        "hospital": text("html.organisation.hospital"),
        "community": text("html.organisation.community"),
        "association": text("html.organisation.association"),
        "volunteer_team": text("html.organisation.volunteer-team"),
        "media": text("html.organisation.media"),
        "court_procuratorate": text("html.organisation.court-procuratorate"),
        "other": text("html.organisation.other"),
    }


@cache
def activities(language: Language) -> Mapping[ActivityKind, str]:
    """Kinds of activities."""
    text = partial(messages.text, language=language)
    return {
        "campaign": text("html.activity.campaign"),
        "volunteer": text("html.activity.volunteer"),
        "training": text("html.activity.training"),
        "lecture": text("html.activity.lecture"),
        "condolence": text("html.activity.condolence"),
        "aid": text("html.activity.aid"),
        "culture_sport": text("html.activity.culture-sport"),
        "competition": text("html.activity.competition"),
        "inspection": text("html.activity.inspection"),
        "meeting": text("html.activity.meeting"),
        "publicity": text("html.activity.publicity"),
        "ceremony": text("html.activity.ceremony"),
        "service": text("html.activity.service"),
        "other": text("html.activity.other"),
    }
