"""``ppgp questions``: one letter with what only Kalía can settle; no page « À compléter » goes online."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.checks.unfinished import check_pages
from generator.cli import app
from generator.model.findings import Location
from tests.conftest import furnish


def told(root: Path, code: str) -> str:
    answer = CliRunner().invoke(app, ["questions", code, "--racine", str(root)])
    assert answer.exit_code == 0, answer.output
    return " ".join(answer.stdout.split())


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("questions")
    furnish(root)
    return root


def test_the_letter_holds_doubts_open_warnings_missing_words_and_pages(house: Path) -> None:
    letter = told(house, "81")
    for words in (
        "3 dernières sessions de formation (J4)",
        "Aucun nombre entier de personnes sur 23 ne donne 50 %",
        "71 % est publié sans nombre de répondants",
        "le territoire s’appelle Gaillacois",
        "Témoignages rapportés",
        "licence",
        "Renforcer les moyens humains et matériels",
        "mentions-legales.md",
    ):
        assert words.replace("\u00a0", " ") in letter, words
    assert "Des intervisions" not in letter, "what was done is no question"
    assert letter.count("Retour des formatrices") == 2


def test_what_somebody_confirmed_is_asked_no_more(tmp_path: Path) -> None:
    furnish(tmp_path)
    file = tmp_path / "departments/81-tarn.yml"
    accepted = """
acknowledged:
  - {finding: email-spelling, at: territories.2.email, reason: Adresse essayée., by: Camille Essai, confirmed: CONFIRMED}
"""
    text = file.read_text(encoding="utf-8")
    file.write_text(text + accepted.replace("CONFIRMED", "non"), encoding="utf-8")
    assert "pmi-gallacois-d@tarn.fr" in told(tmp_path, "81")
    file.write_text(text + accepted.replace("CONFIRMED", "oui"), encoding="utf-8")
    assert "pmi-gallacois-d@tarn.fr" not in told(tmp_path, "81")


def test_a_code_without_a_file_is_a_wrong_call(house: Path) -> None:
    answer = CliRunner().invoke(app, ["questions", "34", "--racine", str(house)])
    assert answer.exit_code == 2


def test_a_page_to_complete_is_found_on_its_line() -> None:
    """The rule ``to-complete``."""
    pages = {
        "content/a.md": "# Page\n\n<p><b>À compléter par Kalía.</b> Forme juridique.</p>\n",
        "content/b.md": "# Page\n\nComplète.\n",
    }
    (found,) = check_pages(pages)
    assert found.code == "to-complete"
    assert found.location == Location("content/a.md", 3, 7)
    assert "Forme juridique" in found.message
    assert "<" not in found.message


def test_what_waits_to_be_completed_stops_what_goes_online_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(tmp_path)
    built: list[Path] = []

    def pretend(config: Path, folder: Path, day: date | None) -> list[str]:
        built.append(config)
        return []

    monkeypatch.setattr("generator.host.building.build_site", pretend)
    stopped = CliRunner().invoke(app, ["build", "--publish", "--racine", str(tmp_path)])
    assert stopped.exit_code == 1
    assert built == []
    assert "mentions-legales.md:15" in stopped.stderr
    warned = CliRunner().invoke(app, ["build", "--racine", str(tmp_path)])
    assert warned.exit_code == 0
    assert "pas prêt à être mis en ligne" in warned.stderr.replace("\u00a0", " ")
    for page in (tmp_path / "content").glob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("À compléter", "Complet"), encoding="utf-8")
    ready = CliRunner().invoke(app, ["build", "--publish", "--racine", str(tmp_path)])
    assert ready.exit_code == 0, ready.output
    assert len(built) == 2
