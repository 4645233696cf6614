"""What no command foresaw is one French sentence, never a traceback."""

from __future__ import annotations

import errno

import pytest
from typer.testing import CliRunner

from generator.cli import app


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left", "site/index.html"), "site/index.html : le disque est plein"),
        (MemoryError(), "mémoire"),
        (RuntimeError("inner"), "RuntimeError: inner"),
    ],
)
def test_an_unforeseen_error_is_said_in_french(monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("typer.core.TyperGroup.invoke", fail)
    done = CliRunner().invoke(app, ["check"])
    words = " ".join(done.output.replace("\u00a0", " ").split())
    assert done.exit_code == 1
    assert said in words
    assert "Traceback" not in words


@pytest.mark.parametrize("words", [["chek"], ["preflight", "absent.pdf"], ["check", "--rien"]])
def test_a_wrong_call_keeps_its_own_words(words: list[str]) -> None:
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 2
    assert "s’est trompée" not in done.output
