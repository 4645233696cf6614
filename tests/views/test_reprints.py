from __future__ import annotations

from pathlib import Path

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.print_runs import PrintRun
from generator.views.print_room.reprints import Change, ReprintView, current_flyers, reprint_views
from tests.runs_case import AFTER, BEFORE, dossier, flyers, register, run_of


def stale(folder: Path, text: str, runs: tuple[PrintRun, ...]) -> list[ReprintView]:
    today = dossier(folder, text)
    return reprint_views(runs, [today], current_flyers([today], flyers(today)))


def test_nothing_changed_nothing_to_reprint(tmp_path: Path) -> None:
    assert stale(tmp_path, BEFORE, register(tmp_path).runs) == []


def test_a_new_number_names_exactly_the_flyers_that_carry_it(tmp_path: Path) -> None:
    runs = register(tmp_path).runs
    views = stale(tmp_path, BEFORE.replace("03 86 00 00 03", "03 86 00 00 13"), runs)
    assert len(views) == 30, "every verso lists every territory"
    own = [view for view in views if view.flyer.startswith("89-plateau-")]
    assert len(own) == 6
    for view in own:
        assert view.changes == (Change("le téléphone", "03 86 00 00 03", "03 86 00 00 13"),)
    other = next(view for view in views if view.flyer == "89-rive-g")
    assert other.changes == (
        Change(
            "les autres territoires",
            "Plateau · 03 86 00 00 03 · plateau@exemple.fr",
            "Plateau · 03 86 00 00 13 · plateau@exemple.fr",
        ),
    )


def test_a_single_territory_department_tells_only_its_own(tmp_path: Path) -> None:
    one = 'code: "89"\nupdated: 2026-11-20\nterritories:\n  - {id: seul, name: Seul, phone: 03 86 00 00 00}\n'
    runs = tuple(
        run.model_copy(update={"copies": 500}) for run in _runs(tmp_path, one) if run.flyer is FlyerKind.PRENATAL
    )
    changed = stale(tmp_path, one.replace("name: Seul", "name: Seule"), runs)
    assert [(v.flyer, v.copies, v.copies_count) for v in changed] == [("89-seul-g", "500\u00a0exemplaires", 500)]
    assert changed[0].changes == (Change("le territoire", "Seul", "Seule"),)
    assert changed[0].since == "entre le 6\u00a0janvier\u00a02026 et le 20\u00a0novembre\u00a02026"


def _runs(folder: Path, text: str) -> tuple[PrintRun, ...]:
    from datetime import date

    from generator.views.print_room.reprints import draft_run

    return tuple(
        draft_run(view, "89", date(2026, 1, 6), 10, "Personne d’essai", False, None, None)
        for view in flyers(dossier(folder, text))
    )


def test_former_territories_are_followed_to_the_one_that_took_over(tmp_path: Path) -> None:
    runs = register(tmp_path)
    renamed = run_of(runs, "ombre", FlyerKind.BIRTH, Language.ARABIC)
    view = next(v for v in stale(tmp_path, AFTER, (renamed,)) if v.flyer == "89-ombre-n")
    assert view.language == "arabe"
    assert Change("le territoire", "Ombre", "Lumière") in view.changes
    assert "le téléphone" not in [change.name for change in view.changes]


def test_a_flyer_no_longer_offered_is_told_without_changes(tmp_path: Path) -> None:
    runs = register(tmp_path)
    arabic = run_of(runs, "plateau", FlyerKind.BIRTH, Language.ARABIC)
    views = stale(tmp_path, AFTER.replace(", ar]", "]"), (arabic,))
    assert [(view.flyer, view.changes) for view in views] == [("89-plateau-n", ())]


def test_a_later_run_of_the_same_flyer_is_named(tmp_path: Path) -> None:
    from datetime import date

    first = run_of(register(tmp_path), "plateau", FlyerKind.BIRTH, Language.FRENCH)
    second = first.model_copy(update={"date": date(2026, 11, 21)})
    views = stale(tmp_path, AFTER, (first, second))
    assert [view.replaced for view in views] == ["21\u00a0novembre\u00a02026", ""]
