"""The catalogue holds every rule of the house, each with its failing case; a check says only what it registered."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.checks.registry import registered
from generator.cli.reports import review_files
from generator.model.findings import SourceErrors
from generator.model.rules import catalogue, error, rule_of
from generator.sources.site import read_settings
from tests.checks import test_plain_language
from tests.checks.cases import CASES
from tests.checks.reading import read_texts
from tests.conftest import ROOT

EVERY = {rule.code: rule for rule in catalogue()}
MODULES = sorted((ROOT / "generator").rglob("*.py"))
BROKEN = sorted((ROOT / "tests/bad").glob("*.yml"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

RARE = {
    "flyer-layout",
    "text-to-review",
    "flyer-text-too-long",
    "pemat-items",
    "pemat-number",
    "phone-printed-elsewhere",
}
"""Rules of layout, texts and rating grids, whose tests read the words and not the code."""

_ALL_IMPORTED = """
import importlib, pkgutil, generator
from generator.cli.reports import review_files
from generator.model.rules import catalogue
for module in pkgutil.walk_packages(generator.__path__, "generator."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*(rule.code for rule in catalogue()))
"""
_FOR_SARIF = """
import generator.cli.findings
from generator.cli.reports import review_files
from generator.model.rules import catalogue
print(*(rule.code for rule in catalogue()))
"""


def test_what_sarif_lists_is_every_rule_of_every_module() -> None:
    listed, every = (
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split()
        for code in (_FOR_SARIF, _ALL_IMPORTED)
    )
    assert listed == every
    assert len(listed) > 100


@pytest.mark.parametrize("code", sorted(EVERY))
def test_a_rule_says_in_french_what_it_is_and_what_it_rests_on(code: str) -> None:
    rule = EVERY[code]
    assert rule.title[0].isupper() or rule.title[0] == "«"
    assert not rule.title.endswith(".")
    assert rule.source


def test_two_rules_of_one_code_are_refused() -> None:
    with pytest.raises(ValueError, match="date-order"):
        error("date-order", "Autre règle", "Essai")
    assert rule_of("date-order").told


def test_rules_are_made_by_the_catalogue_only() -> None:
    makers = {
        module.relative_to(ROOT).as_posix()
        for module in MODULES
        for call in _calls(module)
        if getattr(call.func, "id", "") == "Rule"
    }
    assert makers == {"generator/model/rules.py"}


def test_codes_written_as_text_are_known() -> None:
    """``refuse`` and the YAML reader name their rule by its code; a misspelt one would only fail when it is needed."""
    named = {
        (module.name, value)
        for module in MODULES
        for call in _calls(module)
        if _name(call) in _CODE_AT
        for value in _constants(call)
        if value.replace("-", "").isalpha() and value.islower() and value.isascii()
    }
    assert len(named) > 30
    assert {(module, code) for module, code in named if code not in EVERY} == set()


def test_every_rule_of_a_check_is_registered_by_one() -> None:
    said = {rule.code for check in registered() for rule in check.rules}
    made = {
        call.args[0].value
        for module in MODULES
        if module.parent.name == "checks"
        for call in _calls(module)
        if getattr(call.func, "id", "") in ("error", "warning", "info") and isinstance(call.args[0], ast.Constant)
    }
    assert made <= said


@pytest.mark.parametrize("code", sorted(CASES))
def test_a_check_says_only_what_it_registered(code: str, tmp_path: Path) -> None:
    dossiers = read_texts(tmp_path, CASES[code][0])
    for check in registered():
        looks: dict[str, Sequence[object]] = {"dossier": dossiers, "dossiers": [dossiers]}
        assert {finding.rule for look in looks.get(check.subject, ()) for finding in check.run(look)} <= set(
            check.rules
        )


def test_every_rule_has_a_failing_case() -> None:
    """In ``cases.py``, in the broken files of ``tests/bad``, or in a test that names it."""
    named = {
        node.value
        for path in TESTS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
    }
    broken = {finding.code for path in BROKEN for finding in review_files([path]).findings}
    uncased = set(EVERY) - {*CASES, *test_plain_language.CASES} - broken - named
    assert uncased <= RARE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('code: "81"\nsummary: "un\\ndeux"\n', "line-break"),
        ('code: "81"\nsummary: ""\n', "too-short"),
        ('code: "81"\nsurveys: {axes: [{asked: un, done: deux, pending: oui}]}\n', "done-and-pending"),
    ],
)
def test_values_that_are_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "81-tarn.yml"
    path.write_text(text, encoding="utf-8")
    assert code in {finding.code for finding in review_files([path]).findings}


def test_one_file_for_a_department(tmp_path: Path) -> None:
    paths = [tmp_path / "81-tarn.yml", tmp_path / "81-tarn-copie.yml"]
    for path in paths:
        path.write_text('code: "81"\n', encoding="utf-8")
    assert "department-twice" in {finding.code for finding in review_files(paths).findings}


def test_the_site_has_an_https_address(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: http://exemple.fr\nplugins: [ppgp]\n", encoding="utf-8")
    with pytest.raises(SourceErrors) as caught:
        read_settings(tmp_path / "mkdocs.yml")
    assert [finding.code for finding in caught.value.findings] == ["site-url"]


def test_every_rule_of_a_dossier_has_its_two_cases() -> None:
    ours = {rule.code for check in registered() if check.subject in ("dossier", "dossiers") for rule in check.rules}
    assert ours - {"logo-unusable", "logo-coarse"} <= set(CASES), (
        "add its two cases to tests/checks/cases.py (a logo is a file of its own: see test_logos)"
    )
    assert set(CASES) <= set(EVERY)


def _calls(module: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Call))


_CODE_AT = {"refuse": 0, "rule_of": 0, "_refuse": 1, "_error": 3}
"""Which argument of these is a rule's code."""


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "id", "") or getattr(call.func, "attr", ""))


def _constants(call: ast.Call) -> list[str]:
    position = _CODE_AT[_name(call)]
    value = call.args[position] if len(call.args) > position else None
    return [value.value] if isinstance(value, ast.Constant) and isinstance(value.value, str) else []
