"""Numbers of today against numbers on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.checks.printed_phones import check_printed_phones
from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.print_runs import Printed, PrintRegister, PrintRun
from tests.checks.reading import read_texts

TODAY = """
territories:
  - {{id: nord, name: Nord, phone: {north}}}
  - {{id: sud, name: Sud, phone: {south}}}
"""


def _register() -> PrintRegister:
    runs = tuple(
        PrintRun.model_validate(
            {
                "date": "2026-11-24",
                "code": "81",
                "territory": name.lower(),
                "flyer": FlyerKind.PRENATAL,
                "language": Language.FRENCH,
                "copies": 100,
                "address": f"https://example.org/q/81-{name.lower()}-g/",
                "approved_by": "Camille Essai",
                "printed": Printed(territory=name, phone=phone, layout="1", texts="0" * 64),
                "digest": "0" * 64,
            }
        )
        for name, phone in (("Nord", "05 63 01 02 03"), ("Sud", "05 63 01 02 04"))
    )
    return PrintRegister(runs=runs)


def test_swapped_numbers(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    dossiers = read_texts(tmp_path, TODAY.format(north="05 63 01 02 04", south="05 63 01 02 03"))
    found = check_printed_phones(dossiers, _register())
    golden("checks/phone-printed-elsewhere.txt", "".join(f"{f.severity} {f.code} {f.at}\n{f}\n" for f in found))
    assert [finding.at for finding in found] == ["territories.1.phone", "territories.2.phone"]


def test_a_new_number_and_the_printed_one_are_fine(tmp_path: Path) -> None:
    dossiers = read_texts(tmp_path, TODAY.format(north="05 63 01 02 03", south="05 63 09 09 09"))
    assert check_printed_phones(dossiers, _register()) == []


def test_a_territory_that_takes_over_another_keeps_its_number(tmp_path: Path) -> None:
    merged = "territories:\n  - {id: grand, name: Grand, phone: 05 63 01 02 03, former_ids: [nord, sud]}\n"
    assert check_printed_phones(read_texts(tmp_path, merged), _register()) == []
