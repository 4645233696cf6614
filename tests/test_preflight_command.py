"""``ppgp preflight``: French lines, exit code 1 when a file must be mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from tests.outputs.press_bench import ADDRESS, OTHER, good_press, painted


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["preflight", *arguments])
    return result.exit_code, result.output.replace("\u00a0", " ")


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "bon.pdf"
    path.write_bytes(good_press())
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "mauvais.pdf"
    path.write_bytes(painted("1 0 0 rg 200 300 20 20 re f"))
    return str(path)


def test_a_good_file(good: str) -> None:
    assert run(good) == (0, f"{good} : rien à signaler.\n")


def test_a_bad_file_says_what_and_what_to_do(good: str, bad: str) -> None:
    code, words = run(good, bad)
    assert code == 1
    assert "à corriger, page 1 : la page contient des couleurs d’écran, RVB (aplat). (rgb-colour)" in words
    assert "→ Convertissez-les en quadrichromie" in words
    assert "1 fichier à corriger sur 2." in words


def test_the_code_that_is_asked_for(good: str) -> None:
    assert run(good, "--code", ADDRESS)[0] == 0
    code, words = run(good, "--code", OTHER)
    assert code == 1
    assert "qui n’est pas l’adresse attendue" in words


def test_what_the_file_is_for(good: str) -> None:
    code, words = run(good, "--pour", "ecran")
    assert code == 1
    assert "n’est pas balisé" in words


def test_a_missing_file_is_a_wrong_call() -> None:
    assert run("absent.pdf")[0] == 2
