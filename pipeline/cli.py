"""The command `tongbao`: its arguments in, its exit code out, whatever may happen between."""

import os
import signal
import sys
import traceback
from collections.abc import Sequence

import typer

from pipeline import messages, output, usage
from pipeline.commands import app, complain
from pipeline.errors import InputError, OutputError, TongbaoError
from pipeline.messages import text
from pipeline.tally import Exit


def main() -> None:
    """The entry point of the command."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        code = run(sys.argv[1:])
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else Exit.INVALID_OUTPUT
    if code in (Exit.INTERRUPTED, Exit.TERMINATED):
        # Python would wait for the pool's threads, and they for the workers that were ended.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """The exit code of `tongbao` with these arguments."""
    output.use_utf8()
    asked = usage.asked_language(arguments)
    if asked is not None:
        messages.speak(asked)
    try:
        code = usage.spoken(app).main(
            usage.globals_first(arguments) or ["--help"], "tongbao", standalone_mode=False
        )
    except typer.TyperException as error:
        complain(usage.complaint(error))
        return Exit.USAGE
    except InputError as error:
        complain(str(error))
        return Exit.NO_INPUT
    except OutputError as error:
        complain(str(error))
        return Exit.OUTPUT
    except TongbaoError as error:
        complain(str(error))
        return Exit.USAGE
    except output.ReaderGone:
        return Exit.PIPE_CLOSED
    except Exception:  # the last stop: what nobody expected is a bug, and is shown whole
        complain(f"{traceback.format_exc()}{text('bug')}")
        return Exit.INVALID_OUTPUT
    if code == Exit.INTERRUPTED:
        complain(text("interrupted"))
    return code or Exit.OK


def _terminate(*_: object) -> None:
    sys.exit(Exit.TERMINATED)
