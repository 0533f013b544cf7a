"""Jobs for the batch: what real files do to a worker, without the files."""

import os
import signal
import time
from pathlib import Path

from pipeline.batch import Done, Task
from pipeline.errors import ReadError
from pipeline.inputs import Found
from pipeline.messages import text


def files(*names: str) -> list[Found]:
    """Files of these names, which need not exist."""
    return [Found(Path(name), name) for name in names]


def obedient() -> Task:
    """A job that does what the file's name says."""

    def obey(file: Found) -> Done:
        match file.path.stem.split("-")[0]:
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "exhaust":
                raise MemoryError
            case "refuse":
                raise ReadError("empty", file.path)
            case "bug":
                raise RuntimeError("this is a bug")
            case "slow":
                time.sleep(0.3)
        return Done(file, f"{file.uri} {text('help.usage')}", facts=1)

    return obey


def broken() -> Task:
    """A job that cannot even start."""
    raise ValueError("the lexicon is broken")


def endless() -> Task:
    """A job that never ends."""

    def wait(file: Found) -> Done:
        time.sleep(3600)
        return Done(file, "")

    return wait
