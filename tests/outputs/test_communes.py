"""« C’est quelle PMI ? »: the page, its size, and that nobody is left out."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from generator.sources.communes import load_communes
from generator.sources.places import load_places
from tests.families_case import MADE_UP, everything, made_up, read, tarn, view

PAGE = "familles/yonne/communes/index.html"
MOST_BYTES = 14_000
"""Gzipped, of one page."""


def page(path: str = PAGE) -> str:
    return next(output.content.decode() for output in everything(made_up()) if output.path == path)


def test_every_commune_stands_once_with_its_territory() -> None:
    text = page()
    for commune in load_communes("89").every:
        assert text.count(f"<b>{commune.name.replace(chr(39), '’')}</b>") == 1, commune.name
    assert re.search(
        r'href="[./]+/familles/yonne/#pays-de-l-ombre"><b>Auxerre</b> 89000 89290 <i>Pays de l’Ombre', text
    )
    assert re.search(r'href="[./]+/familles/yonne/#rive"><b>Avallon</b> 89200 <i>Rive</i>', text)
    assert re.search(r'href="[./]+/familles/yonne/#rive"><b>Accolay</b> \(Deux Rivières\) 89460 <i>Rive</i>', text)


def test_a_postcode_names_every_territory_that_it_reaches() -> None:
    rows = {found[1]: found[0] for found in re.finditer(r"<li><b>(\d{5})</b>.*", page())}
    assert [name in rows["89100"] for name in ("#pays-de-l-ombre", "#rive")] == [True, True]
    assert [name in rows["89200"] for name in ("#pays-de-l-ombre", "#rive")] == [False, True]


def test_every_territory_of_the_list_has_its_place_on_the_departements_page() -> None:
    hub = page("familles/yonne/ar/index.html")
    text = page("familles/yonne/communes/ar/index.html")
    targets = set(re.findall(r'href="[./]+/familles/yonne/ar/#([\w-]+)"', text))
    assert targets == {"pays-de-l-ombre", "rive"}
    assert all(f'id="{name}"' in hub for name in targets)


def test_each_page_leads_there_in_its_language_and_only_where_the_departement_says_so() -> None:
    assert view(made_up(), "q/89-rive-n/tr/").communes == "../../../familles/yonne/communes/tr/"
    assert view(tarn(), "q/81-albigeois-g/").communes == ""
    assert not [output.path for output in everything(tarn()) if "communes" in output.path]


def test_the_script_is_the_only_thing_that_it_loads() -> None:
    text = page("familles/yonne/communes/uk/index.html")
    assert re.findall(r"<script[^>]*>", text) == ['<script src="../../../../familles/communes.js" defer>']
    assert "script-src &#39;self&#39;" in text or "script-src 'self'" in text
    assert "familles/communes.js" in {output.path for output in everything(made_up())}


def test_the_longest_list_of_france_stays_light(tmp_path: Path) -> None:
    longest = max(load_places(), key=lambda code: len(load_communes(code).every))
    text = MADE_UP.read_text(encoding="utf-8").replace('"89"', f'"{longest}"').replace("03 86", "03 21")
    text = re.sub(r"    communes:\n(      - .*\n)+", "", text)
    path = tmp_path / "one.yml"
    path.write_text(text, encoding="utf-8")
    sizes = {o.path: len(gzip.compress(o.content, 9)) for o in everything(read(path)) if o.path.endswith("index.html")}
    listed = {path: size for path, size in sizes.items() if "communes/" in path}
    assert len(listed) == 7
    assert max(listed.values()) <= MOST_BYTES, listed
