"""What no command foresaw is one French sentence, never a traceback."""

from __future__ import annotations

import errno
from concurrent.futures.process import BrokenProcessPool

import pytest
from jinja2 import TemplateNotFound
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


def _latin() -> Exception:
    try:
        b"un\n\xe9".decode()
    except UnicodeDecodeError as error:
        error.add_note("flyers/shared/flyer.css")
        return error
    raise AssertionError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (_latin(), "flyers/shared/flyer.css:2 : ce fichier n’est pas enregistré en UTF-8"),
        (OSError("cannot load library 'libpango-1.0-0'"), "Pango"),
        (TemplateNotFound("study/page.md.j2"), "study/page.md.j2 : ce gabarit"),
        (BrokenProcessPool("a worker died"), "mémoire"),
        (OSError(errno.EFBIG, "File too large", "site/a"), "site/a : ce fichier dépasse la taille permise"),
    ],
)
def test_what_is_foreseeable_has_its_own_words(monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    test_an_unforeseen_error_is_said_in_french(monkeypatch, error, said)
