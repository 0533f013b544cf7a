"""All checks in one command: `python scripts/check.py`, or some of them by name."""

import subprocess
import sys
from pathlib import Path

STEPS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "tests": ["pytest"],
}


def main(names: list[str]) -> int:
    """0 if all checks named (all, if none is) pass; each runs, whatever became of those before."""
    unknown = set(names) - set(STEPS)
    if unknown:
        print(f"no check named {', '.join(sorted(unknown))}; there are: {', '.join(STEPS)}")
        return 2
    failed = []
    for name in names or STEPS:
        print(f"== {name}", flush=True)
        root = Path(__file__).parents[1]
        if subprocess.run([sys.executable, "-m", *STEPS[name]], cwd=root).returncode:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
