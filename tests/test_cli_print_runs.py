from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from generator.cli import app as whole
from generator.cli.print_runs import import_run, print_run, reprints
from generator.cli.scans import scans
from generator.model.approvals import approval_form
from generator.model.editions import Edition
from generator.model.languages import Language
from generator.outputs.flyers.editions import render_flyer
from generator.sources.print_runs import read_print_runs
from generator.sources.texts import read_flyer_texts
from generator.views.flyers.flyer import flyer_views
from tests.conftest import HOUSE, ROOT, require_tool
from tests.families_case import SETTINGS, tarn

app = typer.Typer()
app.command("print-run")(print_run)
app.command("import")(import_run)
app.command("reprints")(reprints)
app.command("scans")(scans)

RUN = ["print-run", "81", "albigeois", "grossesse", "--exemplaires", "5000", "--date", "2026-11-24", "--tel-quel"]
"""A call whose PDF is not looked into."""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The sources that the commands read, with an empty register."""
    shutil.copytree(HOUSE, tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "flyers" / "print-runs.yml").write_text("# Le registre\n", encoding="utf-8")
    press = tmp_path / "site" / "imprimer" / "81-tarn" / "albigeois"
    press.mkdir(parents=True)
    (press / "grossesse-fr-presse.pdf").write_bytes(b"%PDF-1.6 essai")
    return tmp_path


def call(house: Path, *arguments: str, answers: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*arguments, "--racine", str(house)], input=answers)
    return result.exit_code, result.output.replace("\u00a0", " ")


def test_a_run_is_written_with_the_name_that_was_asked_for(house: Path) -> None:
    code, said = call(house, *RUN, answers="Personne d’essai\ny\n")
    assert code == 0, said
    assert "bon à tirer" in said
    register = read_print_runs(house / "flyers" / "print-runs.yml").value
    assert register
    run = register.runs[0]
    assert (run.approved_by, run.copies, run.flyer_name) == ("Personne d’essai", 5000, "81-albigeois-g")
    assert run.address == "https://agence-kalia.fr/ppgp/q/81-albigeois-g/"
    assert run.printed.phone == "05 63 77 31 15"
    assert run.file == hashlib.sha256(b"%PDF-1.6 essai").hexdigest()


def test_what_a_departement_approved_by_email_is_recorded(house: Path, press_file: bytes) -> None:
    press = house / "site" / "imprimer" / "81-tarn" / "albigeois" / "grossesse-fr-presse.pdf"
    press.write_bytes(press_file)
    form = approval_form("81-albigeois-g", Language.FRENCH, hashlib.sha256(press_file).hexdigest())
    answers = {"Exemplaires :": "2 000", "Signé par :": "Personne d’essai", "(jour/mois/année) :": "24/11/2026"}
    for label, answer in answers.items():
        form = form.replace(label, f"{label} {answer}")
    (house / "message.txt").write_text(form, encoding="utf-8")
    code, said = call(house, "import", str(house / "message.txt"), "--oui")
    assert code == 0, said
    register = read_print_runs(house / "flyers" / "print-runs.yml").value
    assert register
    (run,) = register.runs
    assert (run.approved_by, run.copies, run.date.isoformat()) == ("Personne d’essai", 2000, "2026-11-24")
    assert run.flyer_name == "81-albigeois-g"
    press.write_bytes(press_file + b" ")
    code, said = call(house, "import", str(house / "message.txt"), "--oui")
    assert code == 1
    assert "n’est plus celui qui a été approuvé" in " ".join(said.split())


def test_the_command_takes_an_order_or_a_message() -> None:
    runner = CliRunner()
    assert "import" in runner.invoke(whole, ["print-run", "--help"]).output
    assert runner.invoke(whole, ["print-run", "81", "albigeois"]).exit_code == 2
    assert runner.invoke(whole, ["print-run", "import", "absent.txt"]).exit_code == 2


@pytest.fixture(scope="session")
def press_file() -> bytes:
    """The Tarn's real press edition, as the site delivers it."""
    library = read_flyer_texts(HOUSE / "flyers" / "texts")
    return render_flyer(flyer_views(tarn(), library.texts, SETTINGS)[0], Edition.PRESS)


def test_the_printers_file_passes_preflight_and_carries_this_flyers_number_and_address(
    house: Path, press_file: bytes
) -> None:
    press = house / "site" / "imprimer" / "81-tarn"
    (press / "albigeois" / "grossesse-fr-presse.pdf").write_bytes(press_file)
    (press / "autan").mkdir()
    (press / "autan" / "grossesse-fr-presse.pdf").write_bytes(press_file)
    checked = ["--exemplaires", "5000", "--date", "2026-11-24", "--bon-a-tirer", "Personne d’essai", "--oui"]
    code, said = call(house, "print-run", "81", "albigeois", "grossesse", *checked)
    assert code == 0, said
    code, said = call(house, "print-run", "81", "autan", "grossesse", *checked)
    assert code == 1, "another territory's file"
    assert "« agence-kalia.fr/ppgp/q/81-autan-g/ » n’est écrit nulle part" in said
    (press / "autan" / "grossesse-fr-presse.pdf").write_bytes(b"essai")
    code, said = call(house, "print-run", "81", "autan", "grossesse", *checked)
    assert code == 1
    assert "pas un PDF lisible" in said


def test_nothing_is_written_when_the_answer_is_no(house: Path) -> None:
    code, _ = call(house, *RUN, "--bon-a-tirer", "Personne d’essai", answers="n\n")
    assert code == 1
    assert (house / "flyers" / "print-runs.yml").read_text(encoding="utf-8") == "# Le registre\n"


@pytest.mark.parametrize(
    ("arguments", "exit_code", "said"),
    [
        (["81", "albigeoi", "grossesse"], 1, "Territoires : albigeois, gaillacois, autan"),
        (["99", "albigeois", "grossesse"], 1, "Départements connus : 01, 81"),
        (["81", "albigeois", "mariage"], 2, "grossesse ou naissance"),
        (["81", "autan", "grossesse"], 1, "Lancez « make site »"),
        (["81", "albigeois", "grossesse", "--date", "24/11/2026"], 2, "2026-11-24"),
    ],
)
def test_a_wrong_call_is_refused_with_what_to_do(house: Path, arguments: list[str], exit_code: int, said: str) -> None:
    code, output = call(house, "print-run", *arguments, "--exemplaires", "10", "--bon-a-tirer", "X", "--oui")
    assert code == exit_code
    assert said in output
    assert (house / "flyers" / "print-runs.yml").read_text(encoding="utf-8") == "# Le registre\n"


def test_an_unreviewed_translation_is_refused_unless_told(house: Path) -> None:
    french = house / "flyers" / "texts" / "fr" / "flyers.yml"
    english = house / "flyers" / "texts" / "en" / "flyers.yml"
    text = french.read_text(encoding="utf-8")
    english.write_text(
        text.replace("language: fr", "language: en").replace("review: reference", "review: to review"), encoding="utf-8"
    )
    shutil.copy(
        house / "site/imprimer/81-tarn/albigeois/grossesse-fr-presse.pdf",
        house / "site/imprimer/81-tarn/albigeois/grossesse-en-presse.pdf",
    )
    arguments = [*RUN, "--langue", "en", "--bon-a-tirer", "Personne d’essai", "--oui"]
    code, said = call(house, *arguments)
    assert code == 1
    assert "n’a pas été relue" in said
    code, said = call(house, *arguments, "--non-relu")
    assert code == 0, said
    register = read_print_runs(house / "flyers" / "print-runs.yml").value
    assert register
    assert register.runs[0].unreviewed is True


def test_the_same_run_twice_is_refused(house: Path) -> None:
    arguments = [*RUN, "--bon-a-tirer", "Personne d’essai", "--oui"]
    assert call(house, *arguments)[0] == 0
    code, said = call(house, *arguments)
    assert code == 1
    assert "déjà au registre" in said


def test_reprints_names_what_changed_and_how_many_copies(house: Path) -> None:
    assert "rien à réimprimer" in call(house, "reprints")[1]
    call(house, *RUN, "--bon-a-tirer", "Personne d’essai", "--oui")
    assert "sont à jour" in call(house, "reprints")[1]
    path = house / "departments" / "81-tarn.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("05 63 77 31 15", "05 63 77 31 16"), encoding="utf-8")
    _, said = call(house, "reprints")
    assert "81-albigeois-g, français" in said
    assert "le téléphone : imprimé « 05 63 77 31 15 », aujourd’hui « 05 63 77 31 16 »" in said
    assert "changement " in said
    assert "Exemplaires à remplacer : 5000" in said


def test_reprints_says_since_when_if_git_knows(house: Path) -> None:
    require_tool("git")
    path = house / "departments" / "81-tarn.yml"
    _commit(house, "2026-11-23T12:00:00+00:00")
    call(house, *RUN, "--bon-a-tirer", "Personne d’essai", "--oui")
    path.write_text(path.read_text(encoding="utf-8").replace("05 63 77 31 15", "05 63 77 31 16"), encoding="utf-8")
    _commit(house, "2026-12-02T12:00:00+00:00")
    _, said = call(house, "reprints")
    assert "aujourd’hui « 05 63 77 31 16 » (depuis le 2 décembre 2026)" in said
    assert "changement " not in said


def _commit(house: Path, day: str) -> None:
    environment = {**os.environ, "GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day, "GIT_CONFIG_GLOBAL": "/dev/null"}
    for arguments in (
        ["init", "-q"],
        ["add", "departments"],
        ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "commit", "-q", "-m", "Essai"],
    ):
        subprocess.run(["git", "-C", str(house), *arguments], check=True, env=environment)


def test_scans_writes_a_table_a_file_and_a_page(house: Path) -> None:
    log = house / "access.log"
    log.write_text(
        '203.0.113.7 - - [22/Nov/2026:18:41:07 +0100] "GET /ppgp/q/81-albigeois-g/ar/ HTTP/2.0" 200 6321 "-" "Safari"\n'
        '203.0.113.8 - - [23/Nov/2026:18:41:07 +0100] "GET /ppgp/q/81-inconnu-n/ HTTP/2.0" 200 6321 "-" "Safari"\n'
    )
    code, said = call(house, "scans", str(log), "--csv", str(house / "s.csv"), "--page", str(house / "s.html"))
    assert code == 0, said
    assert "Albigeois" in said
    assert "203.0.113" not in said
    rows = (house / "s.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows == [
        "jour;departement;territoire;flyer;langue;ouvertures",
        "2026-11-22;81;albigeois;grossesse;ar;1",
        "2026-11-23;81;inconnu;naissance;fr;1",
    ]
    page = (house / "s.html").read_text(encoding="utf-8")
    assert "22\u00a0novembre\u00a02026\u00a0: 1" in page
    assert "<script" not in page
    assert "203.0.113" not in page


def test_a_broken_log_is_told(house: Path) -> None:
    log = house / "access.log.gz"
    log.write_bytes(b"\x1f\x8b\x08\x00tronqu\xc3\xa9")
    code, said = call(house, "scans", str(log))
    assert code == 1
    assert "ne se lit pas" in said
