"""The short form of the fuzz of reading; the long one is `python -m tests.fuzz_reading`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def fuzz(count: int, seed: int, folder: Path) -> subprocess.CompletedProcess[str]:
    """The fuzz in a process of its own, which counts its own memory."""
    command = [sys.executable, "-m", "tests.fuzz_reading", "--count", str(count)]
    command += ["--seed", str(seed), "--keep", str(folder / "case.docx")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_five_hundred(tmp_path: Path) -> None:
    done = fuzz(500, 1, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("seed 1: 500 cases in ")
