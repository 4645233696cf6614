"""French words are found as they are typed on a phone: without accents."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.crafts.search_index import bare, fold_index


def index(title: str, text: str) -> bytes:
    return json.dumps({"config": {"lang": ["fr"]}, "docs": [{"location": "", "title": title, "text": text}]}).encode()


def text_of(folded: bytes) -> str:
    text = json.loads(folded)["docs"][0]["text"]
    assert isinstance(text, str)
    return text


def test_accented_words_get_their_bare_form() -> None:
    assert text_of(fold_index(index("L’équipe", "<p>Un cœur, une démarche à Noël</p>"))).endswith(
        " coeur demarche equipe noel"
    )


def test_plain_words_are_left_alone() -> None:
    assert text_of(fold_index(index("Accueil", "un texte"))) == "un texte"


def test_tags_are_not_words() -> None:
    assert "tete" not in text_of(fold_index(index("x", '<p class="tête">é</p>')))


@given(st.text(max_size=200), st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str, title: str) -> None:
    once = fold_index(index(title, text))
    assert fold_index(once) == once


@given(st.text(alphabet="éèêëàâîïôùûüçœæÉÈabc", min_size=1))
def test_bare_french_is_ascii(word: str) -> None:
    assert bare(word).isascii()


def test_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="search index"):
        fold_index(b"{}")
