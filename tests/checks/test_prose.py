"""Each rule on Markdown is true of what readers get: ``prose_html`` loses, or shows, what the rule says."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from generator.checks import check_dossier
from generator.views.prose import prose_html
from tests.checks.reading import read_texts

LOST = {
    "an image": ("Voir ![Le logo](https://a.fr/logo.png) ici.", "prose-image", "logo.png"),
    "an image by reference": ("Voir ![Le logo][l] ici.\n\n[l]: https://a.fr/logo.png", "prose-image", "logo.png"),
    "a relative link": ("Voir [la page](page.md) ici.", "prose-link", "page.md"),
    "a link without https": ("Voir [la page](www.tarn.fr) ici.", "prose-link", "www.tarn.fr"),
    "a script": ("Voir [la page](javascript:alert) ici.", "prose-link", "javascript"),
    "an anchor": ("Voir [la page](#haut) ici.", "prose-link", "#haut"),
    "an empty link": ("Voir [la page]() ici.", "prose-link", "href"),
    "a reference to a file": ("Voir [la page][x] ici.\n\n[x]: page.md", "prose-link", "page.md"),
    "a mailbox": ("Écrire à <pmi@a.fr> ici.", "prose-link", "href"),
    "a reference without address": ("Voir [la page][x] ici.", "prose-reference", "href"),
    "an address without reference": ("Un mot.\n\n[x]: https://a.fr\n\nFin.", "prose-reference", "https://a.fr"),
    "a year": ("2025. Une année riche.", "prose-number", "2025"),
    "a list from 3": ("3. un\n4. deux", "prose-number", "4"),
    "a list that jumps": ("1. un\n\n3. deux", "prose-number", "3"),
    "a list taken up again": ("1. un\n\nUn mot.\n\n2. deux", "prose-number", "2"),
    "numbers after dashes": ("- un\n\n1. deux\n2. trois", "prose-number", "<ol>"),
    "a plus": ("+ 3 sages-femmes", "prose-sign", "+"),
    "a plus among points": ("- une réunion\n+ 3 sages-femmes", "prose-sign", "+"),
    "a minus": ("- 12 points en un an", "prose-sign", "-"),
    "a hash": ("#1 des enquêtes", "prose-sign", "#"),
    "stars inside words": ("Des usager*es et des salarié*es contents.", "prose-sign", "*"),
}
"""What is typed → the rule, and what no longer stands in the page."""

SHOWN = {
    "a tag": ("Un <b>mot</b> gras.", "prose-html", "<b>"),
    "a comment": ("Un mot. <!-- à revoir -->", "prose-html", "<!--"),
    "a table": ("| a | b |\n|---|---|\n| 1 | 2 |", "prose-table", "|---|"),
    "a table without outer bars": ("a | b\n--- | ---\n1 | 2", "prose-table", "--- |"),
    "a footnote": ("Un mot[^1].", "prose-mark", "[^1]"),
    "struck words": ("Un ~~mot~~ barré.", "prose-mark", "~~"),
    "a box": ("- [ ] à faire\n- [x] fait", "prose-mark", "[ ]"),
    "a list after a colon": ("Trois points :\n- un\n- deux", "prose-list", "- un"),
    "a numbered list after a colon": ("Deux points :\n1. un\n2. deux", "prose-list", "1. un"),
    "a link with a space": ("Voir [la page] (https://a.fr) ici.", "prose-link", "(https"),
}
"""What is typed → the rule, and the marks that the reader would see."""

OTHER = {
    "a heading": ("# Un titre\n\nUn mot.", "prose-mark"),
    "an underlined heading": ("Un titre\n---\n\nUn mot.", "prose-mark"),
    "code by accident": ("Un mot.\n\n    Un paragraphe en retrait.", "prose-mark"),
    "a space in an address": ("Voir [la page](https://a.fr/b c) ici.", "prose-link"),
}

RIGHT = (
    "Voir [la page](https://a.fr), [écrire](mailto:pmi@a.fr), [appeler](tel:+33563010203) ou <https://a.fr>.",
    "Voir [la page][x] et [x].\n\n[x]: https://a.fr",
    'Voir [la page](https://a.fr/b "Un titre").',
    "Une phrase qui finit en\n2025. Une autre.",
    "2025, une année riche. En 2025. Voilà.",
    "1. un\n2. deux\n3. trois",
    "1. un\n\n2. deux",
    "- 3 sessions de formation\n- 12 maisons",
    "- un point\n    suite\n\n    second paragraphe\n- deux",
    "+12 points et +3 sages-femmes, soit -2 %.",
    "Le service — plusieurs équipes\n- en tout cas - y travaille.",
    "Un **mot** gras, un *autre*, et 2 * 3.",
    "Des usager·e·s et un salarié*e.",
    "Elle dit [sic] que x < 3 et y > 4 | z.",
    "Le groupe n° 1 (#PetitsPas) continue.",
    "1\\. janvier \\[ici\\](là) \\<b>.",
    "Un paragraphe.\n\n---\n\nUn autre.",
    "> Une citation.\n\nTrois points :\n\n- un\n- deux",
)


def _codes(folder: Path, text: str) -> list[str]:
    typed = "families:\n  note: |\n" + "".join(f"    {line}\n" if line else "\n" for line in text.split("\n"))
    (dossier,) = read_texts(folder, typed)
    return [f.code for f in check_dossier(dossier) if f.code.startswith("prose-") and f.location.line == 3]


def _seen(text: str) -> str:
    """What a reader may see of ``text``, with addresses and lists' elements."""
    return unescape(re.sub(r"</?(?:p|li|em|strong|span)>", "", str(prose_html(text))))


@pytest.mark.parametrize("name", sorted(LOST))
def test_what_is_lost_is_an_error(name: str, tmp_path: Path) -> None:
    text, code, lost = LOST[name]
    assert _codes(tmp_path, text) == [code]
    assert lost not in _seen(text)


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_what_stays_in_view_is_said(name: str, tmp_path: Path) -> None:
    text, code, shown = SHOWN[name]
    assert _codes(tmp_path, text) == [code]
    assert shown in _seen(text)


@pytest.mark.parametrize("name", sorted(OTHER))
def test_what_looks_other_than_meant_is_said(name: str, tmp_path: Path) -> None:
    text, code = OTHER[name]
    assert _codes(tmp_path, text) == [code]


@pytest.mark.parametrize("text", RIGHT)
def test_right_markdown_is_left_alone(text: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Un **mot** gras", True),
        ("Voir [la page](https://a.fr)", True),
        ("Un _autre_ mot", True),
        ("Un <b>mot</b>", True),
        ("# Titre", True),
        ("Le 1er * et le 2e * du mois", False),
        ("usager*es et salarié*es", False),
        ("la salle_2 et la salle_3", False),
        ("[sic] (entre parenthèses)", False),
        ("moins de 3 <5 mois>", False),
    ],
)
def test_marks_in_a_line(text: str, flagged: bool, tmp_path: Path) -> None:
    (dossier,) = read_texts(tmp_path, f"communication: {{points: ['{text}']}}\n")
    assert ("line-markdown" in [f.code for f in check_dossier(dossier)]) is flagged
