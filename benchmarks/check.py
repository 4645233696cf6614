"""What ``ppgp check`` of one file costs beside the interpreter and the libraries that it cannot do without.

Run by hand: ``python benchmarks/check.py``. The four commands are timed in turn, so that their ratios hold when the
machine's speed drifts; each figure is the median of the runs, ratios are to the interpreter that does nothing.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 15
COMMANDS = {
    "python": ("-c", "pass"),
    "libraries": ("-c", "import phonenumbers, pydantic, rich.console, typer, yaml; pydantic.BaseModel"),
    "one file": ("-m", "generator", "check", "departments/81-tarn.yml"),
    "the house": ("-m", "generator", "check"),
}


def seconds(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    for arguments in COMMANDS.values():
        seconds(arguments)
    taken = [{name: seconds(arguments) for name, arguments in COMMANDS.items()} for _ in range(RUNS)]
    medians = {name: statistics.median(run[name] for run in taken) for name in COMMANDS}
    for name, median in medians.items():
        print(f"{name:10} {median:6.3f} s   {median / medians['python']:5.1f}")


if __name__ == "__main__":
    main()
