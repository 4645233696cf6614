"""What is wrong with the house itself is a finding, the same in ``ppgp check`` and in ``ppgp build``, and ``site/`` stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from typer.testing import CliRunner

from generator.cli import app
from generator.cli.house import review_house
from generator.crafts.templating import say_template_error
from generator.host.refusals import host_findings
from generator.model.findings import Severity
from generator.model.flyer_kinds import FlyerKind
from generator.model.rules import EQUIPMENT
from generator.sources.equipment import check_equipment
from tests.conftest import HOUSE, ROOT
from tests.faults.nursery import Nursery, digest
from tests.faults.test_disk import said_in_french

Spoil = Callable[[Path], object]


def spoilt(name: str, old: str, new: str) -> Spoil:
    """``old`` becomes ``new`` in the file ``name``."""

    def spoil(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_bytes(text.replace(old, new).encode("utf-8", "surrogateescape"))

    return spoil


def replaced(name: str, content: bytes | None) -> Spoil:
    """The file or folder ``name`` holds ``content``; None: it is a folder."""

    def spoil(root: Path) -> None:
        gone(name)(root)
        (root / name).mkdir() if content is None else (root / name).write_bytes(content)

    return spoil


def gone(name: str) -> Spoil:
    """The file or folder ``name`` is no more."""

    def spoil(root: Path) -> None:
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return spoil


SOURCES: dict[str, tuple[Spoil, str, str]] = {
    "no settings": (gone("mkdocs.yml"), "settings", "mkdocs.yml"),
    "broken settings": (replaced("mkdocs.yml", b"site_name: [a\nb: {"), "settings", "mkdocs.yml:2"),
    "settings in tabs": (replaced("mkdocs.yml", b"theme:\n\tname: material\n"), "settings", "mkdocs.yml:2"),
    "settings are a list": (replaced("mkdocs.yml", b"- a\n- b\n"), "settings", "mkdocs.yml:1"),
    "settings are empty": (replaced("mkdocs.yml", b"# rien\n"), "settings", "mkdocs.yml:1"),
    "settings are a folder": (replaced("mkdocs.yml", None), "settings", "mkdocs.yml"),
    "settings not UTF-8": (spoilt("mkdocs.yml", "Kalía", "Kal\udced"), "settings", "mkdocs.yml:5"),
    "settings too deep": (replaced("mkdocs.yml", b"a: " + b"[" * 5000), "settings", "mkdocs.yml"),
    "settings without our plugin": (spoilt("mkdocs.yml", "  - ppgp\n", ""), "settings", "mkdocs.yml:"),
    "address without https": (spoilt("mkdocs.yml", "https://", "http://"), "site-url", "mkdocs.yml:3"),
    "address without end": (spoilt("mkdocs.yml", "/ppgp/", "/ppgp"), "site-url", "mkdocs.yml:3"),
    "address without host": (spoilt("mkdocs.yml", "https://agence-kalia.fr/", "https:///"), "site-url", "mkdocs.yml:3"),
    "address with spaces": (spoilt("mkdocs.yml", "/ppgp/", "/p p/"), "site-url", "mkdocs.yml:3"),
    "address from outside": (
        spoilt("mkdocs.yml", "site_url: https", "site_url: !ENV [URL, https"),
        "settings",
        "mkdocs.yml:",
    ),
    "no address": (spoilt("mkdocs.yml", "site_url: https://agence-kalia.fr/ppgp/\n", ""), "site-url", "mkdocs.yml:1"),
    "no départements": (gone("departments"), "folder-missing", "departments/"),
    "a page not UTF-8": (replaced("content/demarche.md", b"# \xe9t\xe9\n"), "encoding", "content/demarche.md:1"),
    "a page that is a folder": (replaced("content/demarche.md", None), "unreadable", "content/demarche.md"),
    "texts not UTF-8": (replaced("flyers/texts/fr/flyers.yml", b"a: \xe9"), "encoding", "flyers/texts/fr/flyers.yml:1"),
    "a register not UTF-8": (replaced("flyers/print-runs.yml", b"#\n# \xe9\n"), "encoding", "print-runs.yml:2"),
    "a register that is a folder": (replaced("flyers/print-runs.yml", None), "not-a-file", "print-runs.yml"),
    "an Arabic name": (spoilt("departments/89-yonne.yml", "Pays de l’Ombre", "ألبيجوا"), "sign-not-printable", "yml:8"),
    "a Ukrainian name": (spoilt("departments/89-yonne.yml", "Pays de l’Ombre", "Київ"), "sign-not-printable", "yml:8"),
}


@pytest.fixture
def furnished(tmp_path: Path) -> Path:
    """The sources of a house with a site that stands, not built."""
    from tests.faults.conftest import DEPARTMENT

    shutil.copytree(HOUSE, tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    for path in (tmp_path / "departments").iterdir():
        path.unlink()
    (tmp_path / "departments" / "89-yonne.yml").write_text(DEPARTMENT, encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("en ligne", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_spoilt_source_is_a_finding(furnished: Path, name: str) -> None:
    spoil, code, where = SOURCES[name]
    assert [f for f in review_house(furnished).findings if f.severity is Severity.ERROR] == []
    spoil(furnished)
    before = digest(str(furnished / "site"))
    found = [f for f in review_house(furnished).findings if f.severity is Severity.ERROR]
    assert code in [finding.code for finding in found], found
    [first, *_] = [finding for finding in found if finding.code == code]
    assert where in f"{first.location}"
    assert first.message.endswith(".")
    assert first.remedy.endswith((".", "?")) or "git checkout" in first.remedy
    said = CliRunner().invoke(app, ["build", "--racine", str(furnished)])
    assert said.exit_code == 1
    assert str(first.location) in said.output
    assert "s’est trompée" not in said.output
    assert digest(str(furnished / "site")) == before


@pytest.mark.parametrize("site", ["a link", "a file"])
def test_a_site_that_is_no_folder_is_left_alone(furnished: Path, site: str) -> None:
    shutil.rmtree(furnished / "site")
    (furnished / "elsewhere").mkdir()
    (furnished / "elsewhere" / "index.html").write_text("en ligne")
    if site == "a link":
        (furnished / "site").symlink_to("elsewhere")
    else:
        (furnished / "site").write_text("un fichier")
    said = CliRunner().invoke(app, ["build", "--racine", str(furnished)])
    assert said.exit_code == 1
    assert ("site est un lien vers elsewhere" if site == "a link" else "site est un fichier") in said.output
    assert (furnished / "site").is_symlink() == (site == "a link")
    assert (furnished / "elsewhere" / "index.html").read_text() == "en ligne"
    assert not (furnished / ".cache").exists(), "it is said before anything is made"


def test_a_cache_that_is_a_file(furnished: Path) -> None:
    (furnished / ".cache").write_text("un fichier")
    said = CliRunner().invoke(app, ["build", "--racine", str(furnished)])
    assert said.exit_code == 1
    assert ".cache : un fichier se trouve là où il faut un dossier" in said.output.replace("\u00a0", " ")
    assert (furnished / "site" / "index.html").read_text() == "en ligne"


@pytest.fixture(scope="module")
def equipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("equipped")
    shutil.copytree(ROOT / "flyers", root / "flyers")
    shutil.copytree(ROOT / "generator" / "data", root / "generator" / "data")
    return root


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("flyers/fonts/bricolage-grotesque-800.ttf", None),
        ("flyers/fonts/vazirmatn-700.ttf", b"<html>404</html>"),
        ("generator/data/fonts/young-serif-400.ttf", None),
        ("flyers/birth/hero.svg", None),
        ("flyers/prenatal/page.svg", b"<svg"),
        (f"flyers/art/icons/{FlyerKind.PRENATAL.model.question_icons[0]}.svg", None),
        ("flyers/art/icons/phone.svg", None),
        ("flyers/art/icons/stethoscope.svg", b"<html/>"),
        ("flyers/shared/flyer.css", None),
        ("flyers/house-style.toml", None),
        ("generator/data/icc/FOGRA39L_coated.icc", b"a" * 300),
        ("generator/data/icc/ISOcoated_v2_300_bas.icc", None),
        ("generator/data/map/france.json", None),
    ],
)
def test_what_the_house_works_with_is_looked_at(equipped: Path, name: str, content: bytes | None) -> None:
    """A font that is gone was replaced by another one in silence."""
    assert check_equipment(equipped) == []
    kept = (equipped / name).read_bytes()
    try:
        (equipped / name).unlink()
        if content is not None:
            (equipped / name).write_bytes(content)
        found = check_equipment(equipped)
    finally:
        (equipped / name).write_bytes(kept)
    assert name in [finding.location.file for finding in found]
    assert {finding.code for finding in found} == {"equipment"}
    assert all(finding.remedy == f"Remettez-le : git checkout -- {finding.location.file}" for finding in found)


def test_a_house_that_lacks_something_says_that_alone(furnished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = [EQUIPMENT.about(f.location, f.message, f.remedy) for f in check_equipment(furnished)]
    assert lost
    monkeypatch.setattr("generator.pipeline.gather.check_equipment", lambda: lost)
    assert list(review_house(furnished).findings) == lost
    for command in ("check", "build", "reprints"):
        said = CliRunner().invoke(app, [command, "--racine", str(furnished)])
        assert said.exit_code == 1
        assert lost[0].location.file in said.output


def test_a_template_that_fails_is_named_with_its_line(tmp_path: Path) -> None:
    templates = {"page.j2": "{% include 'part.j2' %}", "part.j2": "un\n{{ nothing.at.all }}", "broken.j2": "\n{% if %}"}
    for name, text in templates.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    made = Environment(loader=FileSystemLoader(tmp_path), undefined=StrictUndefined, autoescape=True)
    said = []
    for name in ("page.j2", "broken.j2", "absent.j2"):
        with pytest.raises(TemplateError) as caught:
            made.get_template(name).render()
        said.append(say_template_error(caught.value))
    assert said[0] == f"{tmp_path}/part.j2:2 : ce gabarit ne peut pas être rempli ('nothing' is undefined)."
    assert said[1].startswith(f"{tmp_path}/broken.j2:2 : ce gabarit")
    assert said[2].startswith("absent.j2 : ce gabarit")


def test_what_mkdocs_says_is_said_in_french(furnished: Path) -> None:
    lines = [
        "A reference to 'ariane.md' is included in the 'nav' configuration, which is not found in the documentation files.",
        "Doc file 'demarche.md' contains a link 'absente.md', but the target is not found among documentation files.",
        "Doc file 'demarche.md' contains a link 'ariane.md#x', but the doc 'ariane.md' does not contain an anchor '#x'.",
        "Config value 'plugins': The \"zzz\" plugin is not installed",
        "Something else",
    ]
    findings = host_findings(lines, furnished / "mkdocs.yml")
    assert {finding.code for finding in findings} == {"host"}
    found = [str(finding).replace("\u00a0", " ") for finding in findings]
    assert found[0].startswith("mkdocs.yml:")
    assert "nav nomme « ariane.md »" in found[0]
    assert found[1].startswith("content/demarche.md : le lien « absente.md » ne mène nulle part.")
    assert found[2].startswith("content/demarche.md : le lien « ariane.md#x » vise un titre")
    assert "MkDocs refuse le réglage « plugins »" in found[3]
    assert "« Something else »" in found[4]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (gone("content/ariane.md"), "nav nomme « ariane.md »"),
        (spoilt("content/demarche.md", "\n", "\n[là](absente.md)\n"), "content/demarche.md : le lien « absente.md »"),
    ],
    ids=["a page of the navigation", "a target of a link"],
)
def test_what_only_the_host_sees_leaves_the_site(house: Path, nursery: Nursery, spoil: Spoil, said: str) -> None:
    spoil(house)
    old = digest(str(house / "site"))
    said_in_french(nursery.run(house, "build"), said, "site/ n’a pas changé")
    assert digest(str(house / "site")) == old


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["the host's", "ours"])
def test_a_template_that_fails_leaves_the_site(house: Path, nursery: Nursery, kind: str) -> None:
    old = digest(str(house / "site"))
    first = ""
    if kind == "the host's":
        (house / "generator").unlink()
        shutil.copytree(ROOT / "generator" / "host" / "theme", house / "generator" / "host" / "theme")
        main = house / "generator" / "host" / "theme" / "main.html"
        main.write_text(main.read_text("utf-8") + "{% if %}", encoding="utf-8")
    else:
        more = "{{ nothing.at.all }}"
        first = (
            "from generator.crafts import templating as t\nreal = t.read_text_material\n"
            f"t.read_text_material = lambda p: real(p) + ({more!r} if p.name == 'page.md.j2' else '')"
        )
    said_in_french(
        nursery.run(house, "build", first=first),
        "ce gabarit ne peut pas être rempli",
        ".html" if not first else "page.md.j2:",
    )
    assert digest(str(house / "site")) == old
