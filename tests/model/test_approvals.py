"""A « bon à tirer » by e-mail: what the print room writes is read back, whatever the mail program did to it."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.approvals import Approval, ApprovalError, approval_form, read_approval
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language

DIGEST = "ab" * 32
EXPECTED = Approval(
    "81", "albigeois", FlyerKind.PRENATAL, Language.FRENCH, DIGEST, 5000, "Camille Essai", date(2026, 11, 24)
)


def filled() -> str:
    form = approval_form("81-albigeois-g", Language.FRENCH, DIGEST)
    return (
        form.replace("Exemplaires :", "Exemplaires : 5 000")
        .replace("Signé par :", "Signé par : Camille Essai")
        .replace("(jour/mois/année) :", "(jour/mois/année) : 24/11/2026")
    )


@pytest.mark.parametrize(
    "text",
    [
        filled(),
        "Bonjour,\n\n" + filled() + "\n-- \nVille d’essai : tél. 05 63 00 00 01",
        "\r\n".join(f"> {line}" for line in filled().splitlines()),
        filled().replace(" :", ":").replace("5 000", "5000 exemplaires").replace("24/11/2026", "2026-11-24"),
        filled().upper().replace("CAMILLE ESSAI", "Camille Essai"),
        filled().replace(": ", "\u00a0: ").replace("é", "e\u0301"),
        filled() + "\nLe 24/11/2026, on a écrit :\n" + approval_form("81-albigeois-g", Language.FRENCH, DIGEST),
    ],
    ids=[
        "as it is",
        "in a letter",
        "quoted",
        "otherwise typed",
        "in capitals",
        "other spaces and accents",
        "over a reply",
    ],
)
def test_a_completed_form_is_read_back(text: str) -> None:
    assert read_approval(text) == EXPECTED


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Exemplaires : 5 000", "Exemplaires :", "« Exemplaires »"),
        ("5 000", "beaucoup", "nombre entier"),
        ("5 000", "0", "nombre entier"),
        ("24/11/2026", "31/11/2026", "24/11/2026"),
        ("81-albigeois-g", "albigeois", "n’est pas un flyer"),
        (": fr", ": xx", "n’est pas une langue"),
        (DIGEST, DIGEST[:40], "64 signes"),
        ("Camille Essai", "", "« Signé par »"),
    ],
)
def test_what_is_missing_is_said(before: str, after: str, said: str) -> None:
    with pytest.raises(ApprovalError, match=said):
        read_approval(filled().replace(before, after))


def test_everything_that_is_missing_is_said_at_once() -> None:
    with pytest.raises(ApprovalError) as caught:
        read_approval("Bonjour, c’est bon pour nous.")
    assert len(caught.value.problems) == 6


@given(st.text(max_size=400))
def test_any_message_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ApprovalError):
        assert len(read_approval(text).digest) == 64
