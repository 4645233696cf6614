"""What the search knows of a page: one entry per part, words apart, nothing that is said better elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

from generator.host.search import page_entries, write_search_index
from generator.model.search import SearchEntry

PAGE = """<p>Avant.</p><h1>Imprimer</h1><p>Un <b>mot</b>s collé.</p><h2 id="effectif">L’effectif</h2>
<table><tr><th>Durée</th><td>22</td><td>19</td></tr></table><svg><title>dessin</title></svg>
<section data-search-exclude><h2 id="non">Non</h2>caché</section><h3>Sans ancre</h3><br>Suite<ul><li>un</li><li>deux</li></ul>"""


def test_a_page_is_cut_at_its_headings_and_cells_stay_apart() -> None:
    whole, part = page_entries("imprimer/", "Espace impression", PAGE, 0.6)
    assert (whole.location, whole.title, whole.heading) == ("imprimer/", "Espace impression", "Imprimer")
    assert whole.text == "Avant. Un mots collé."
    assert (part.location, part.title, part.page) == ("imprimer/#effectif", "L’effectif", "imprimer/")
    assert part.text == "Durée 22 19 Sans ancre Suite un deux"
    assert {whole.weight, part.weight} == {0.6}


def test_the_index_is_where_the_host_s_script_looks_for_it(tmp_path: Path) -> None:
    write_search_index(tmp_path, [SearchEntry("q/", "Titre", "Texte", "q/")])
    index = json.loads((tmp_path / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["docs"][0]["location"] == "q/"
    assert index["config"]["lang"] == ["fr"]
