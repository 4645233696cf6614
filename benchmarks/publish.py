"""What the stock of renderings saves: the same publication cold, then warm, then after one phone number changed.

Run by hand: ``python benchmarks/publish.py``. Ratios are side by side in one run; seconds depend on the machine.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from generator.pipeline.publish import publish
from generator.sources.site import read_settings

ROOT = Path(__file__).parent.parent


def seconds(root: Path) -> float:
    start = time.perf_counter()
    publish(root, read_settings(root / "mkdocs.yml"))
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "departments", root / "departments")
        for name in ("content", "flyers", "generator", "mkdocs.yml"):
            (root / name).symlink_to(ROOT / name)
        cold, warm = seconds(root), seconds(root)
        tarn = root / "departments" / "81-tarn.yml"
        # One made-up digit: it stands on the own card of one territory and among the contacts of the others.
        tarn.write_text(tarn.read_text(encoding="utf-8").replace("05 63 62 62 42", "05 63 62 62 43"), encoding="utf-8")
        changed = seconds(root)
    print(f"cold     {cold:6.1f} s   1")
    print(f"warm     {warm:6.1f} s   {warm / cold:.3f}")
    print(f"a phone  {changed:6.1f} s   {changed / cold:.3f}")


if __name__ == "__main__":
    main()
