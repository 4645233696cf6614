"""``mkdocs serve`` on its own: it shows drafts, follows every source, and says what is wrong instead of the site."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli.house import review_house
from tests.conftest import furnish

pytestmark = pytest.mark.slow

PATIENCE = 90.0
"""Seconds that a rebuild may take on a busy machine."""


@dataclass
class Live:
    root: Path
    address: str
    log: Path

    def read(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return error.read().decode()

    def wait_for(self, path: str, words: str) -> str:
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            try:
                page = self.read(path)
            except (urllib.error.URLError, ConnectionError):
                page = ""
            if words in page:
                return page
            time.sleep(0.3)
        pytest.fail(f"{words!r} never came to {path}:\n{page[:500]}\n{self.log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    root = furnish(tmp_path_factory.mktemp("live"), departments=("01-ain.yml",), whole=True)
    (root / "departments" / "34-herault.yml").write_text('code: "34"\nstatus: draft\n')
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = root / "serve.log"
    with log.open("w") as out:
        serving = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    yield Live(root, f"http://127.0.0.1:{port}/ppgp/", log)
    serving.terminate()
    serving.wait(30)


def test_the_findings_of_check_are_told(live: Live) -> None:
    live.wait_for("etudes-de-cas/ain/", "dans l’Ain")
    said = live.log.read_text()
    report = review_house(live.root)
    assert report.findings
    for finding in report.findings:
        assert f"{finding.severity.french} {finding.code}, {finding}" in said


def test_drafts_are_seen_and_marked(live: Live) -> None:
    assert "Brouillon" in live.wait_for("etudes-de-cas/herault/", "Hérault")


def test_a_broken_file_is_shown_with_its_line_and_the_site_comes_back(live: Live) -> None:
    live.wait_for("etudes-de-cas/ain/", "dans l’Ain")
    path = live.root / "departments" / "01-ain.yml"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("programme:", "programe:"), encoding="utf-8")
    page = live.wait_for("", "Un point à corriger")
    assert "departments/01-ain.yml:" in page
    assert "Vouliez-vous écrire «\u00a0programme\u00a0»" in page.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    assert "Un point à corriger" in live.read("etudes-de-cas/ain/")
    assert "Traceback" not in live.log.read_text()
    path.write_text(good, encoding="utf-8")
    live.wait_for("etudes-de-cas/ain/", "dans l’Ain")


@pytest.mark.parametrize(
    ("source", "old", "new"),
    [
        ("departments/01-ain.yml", "une soixantaine de professionnels", "une bonne soixantaine de professionnels"),
        ("generator/templates/study/page.md.j2", "Lire en PDF", "Lire tout en PDF"),
        ("content/demarche.md", "2017", "en 2017 déjà"),
    ],
)
def test_a_change_of_any_source_reaches_the_page(live: Live, source: str, old: str, new: str) -> None:
    page = {"content/demarche.md": "demarche/"}.get(source, "etudes-de-cas/ain/")
    live.wait_for(page, old.split(maxsplit=1)[0])
    path = live.root / source
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    live.wait_for(page, new)


def test_a_flyer_source_is_watched_too(live: Live) -> None:
    css = live.root / "flyers" / "shared" / "flyer.css"
    built = live.log.read_text().count("Documentation built")
    end = time.monotonic() + PATIENCE
    while live.log.read_text().count("Documentation built") == built and time.monotonic() < end:
        # Written again and again: a change at the very moment when the watch starts anew is not seen by MkDocs.
        css.write_text(css.read_text(encoding="utf-8") + "\n/* seen */\n", encoding="utf-8")
        time.sleep(5)
    assert live.log.read_text().count("Documentation built") > built
