"""The command line's own words, help and usage errors, in the user's language.

Commands are declared with keys of messages.tsv where Typer expects texts; `spoken` puts the texts
in place once the language is known.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from pipeline.messages import Language, catalogue, text

GLOBAL_FLAGS = {"-q", "--quiet"}
GLOBAL_OPTIONS = {"--lang", "--progress"}


class Command(TyperCommand):
    """A command that explains itself in the user's language."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        return super().get_usage(ctx).replace("Usage:", text("help.usage"), 1)

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _spoken_help(super().get_help_option(ctx))


class Group(TyperGroup):
    """A group of commands that explains itself in the user's language."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        return super().get_usage(ctx).replace("Usage:", text("help.usage"), 1)

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows the help."""
        return _spoken_help(super().get_help_option(ctx))


def _spoken_help(option: Any) -> Any:
    if option is not None:
        option.help = text("help.help")
        option.rich_help_panel = text("help.options")
    return option


def spoken(app: typer.Typer) -> Group:
    """The commands of `app` with texts in place of keys."""
    group = typer.main.get_command(app)
    assert isinstance(group, Group)
    command: Any  # Typer's own classes, whose attributes its types leave out
    for command in (group, *group.commands.values()):
        command.help = _said(command.help)
        command.rich_help_panel = text("help.commands")
        for parameter in command.params:
            kind = "arguments" if parameter.param_type_name == "argument" else "options"
            parameter.rich_help_panel = text(f"help.{kind}")
            parameter.help = _said(parameter.help) or text(f"help.{parameter.name}")
    return group


def _said(key: str | None) -> str | None:
    return text(key) if key in catalogue() else None


def globals_first(arguments: Sequence[str]) -> list[str]:
    """`arguments` with the options that hold for every command before the command's name."""
    first: list[str] = []
    rest = list(arguments)
    own: list[str] = []
    while rest:
        word = rest.pop(0)
        if word == "--":
            return [*first, *own, word, *rest]
        if word in GLOBAL_FLAGS or word.partition("=")[0] in GLOBAL_OPTIONS:
            first.append(word)
            if word in GLOBAL_OPTIONS and rest:
                first.append(rest.pop(0))
        else:
            own.append(word)
    return [*first, *own]


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language that `arguments` ask for, if any; help needs it before they are parsed."""
    asked = None
    for word, following in zip_longest(arguments, arguments[1:]):
        if word == "--":
            break
        if word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        elif word == "--lang":
            asked = following
    return "zh" if asked == "zh" else "en" if asked == "en" else None


def complaint(error: typer.TyperException) -> str:
    """What is wrong with the arguments, and where to read how they go."""
    # Typer keeps its kinds of usage errors to itself; their names are all there is to go by.
    match type(error).__name__:
        case "MissingParameter":
            parameter: Any = getattr(error, "param", None)
            said = text("usage.missing", name=parameter.metavar or parameter.name)
        case "NoSuchOption":
            said = text("usage.no-option", name=getattr(error, "option_name", ""))
        case _:
            said = text("usage.wrong", reason=error.format_message())
    context: Any = getattr(error, "ctx", None)
    command = context.command_path if context else "tongbao"
    return f"{said}\n{text('usage.try', command=command)}"
