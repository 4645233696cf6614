"""``ppgp audit`` on the site of the frozen house, and what it says of a dead address."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from generator.cli.audit import audit
from tests.audit.small_site import HOME, small_site
from tests.conftest import HOUSE, ROOT

app = typer.Typer()
app.command("audit")(audit)


def call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output.replace("\u00a0", " ")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house whose address is the small site's, with an empty register."""
    shutil.copytree(HOUSE / "flyers", tmp_path / "flyers")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    site_url = next(line for line in settings.splitlines() if line.startswith("site_url:"))
    (tmp_path / "mkdocs.yml").write_text(
        settings.replace(site_url, "site_url: https://exemple.fr/ppgp/"), encoding="utf-8"
    )
    (tmp_path / "flyers" / "print-runs.yml").write_text("# Le registre\n", encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_everything_on_the_built_site_leads_somewhere(site: Path) -> None:
    code, said = call(str(site), "--racine", str(site.parent))
    assert code == 0, said
    assert said.endswith("Tout mène quelque part.\n")


def test_a_dead_address_is_named_with_its_file_and_stops(house: Path) -> None:
    small_site(house / "site", {"index.html": HOME.replace('href="en/#top"', 'href="de/"')})
    code, said = call("--racine", str(house))
    assert code == 1
    assert "https://exemple.fr/ppgp/de/ : n’existe pas.\n    liens de index.html\n" in said
    assert said.endswith("1 point à corriger.\n")
    assert "https://ailleurs.example.com/page" in said


def test_one_dead_address_of_many_pages_is_said_once(house: Path) -> None:
    pages: dict[str, str | bytes | None] = {
        f"p{n}/index.html": '<html lang="fr"><a href="../de/">x</a></html>' for n in range(9)
    }
    small_site(house / "site", pages)
    code, said = call("--racine", str(house))
    assert code == 1
    assert said.count("/de/") == 1
    assert "p0/index.html, p1/index.html, p2/index.html, p3/index.html et 5 autres" in said


def test_no_site_and_no_address_are_wrong_calls(house: Path) -> None:
    assert call("--racine", str(house))[0] == 2
    assert call("--racine", str(house), "--url", "https://exemple.fr/ppgp")[0] == 2


def test_a_register_that_is_lost_is_said(house: Path) -> None:
    (house / "flyers" / "print-runs.yml").unlink()
    small_site(house / "site")
    code, said = call("--racine", str(house))
    assert code == 1
    assert "le registre des tirages n’est plus là" in said
