"""The calendar day of a publication: given by hand, else the sources' last update; never the clock's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.model.settings import Settings
from generator.pipeline.publish import publish
from generator.sources.site import read_settings
from tests.conftest import furnish


class ReachedError(Exception):
    """Families are about to be made."""


@pytest.mark.parametrize(("given", "day"), [(None, date(2026, 11, 22)), (date(2026, 12, 24), date(2026, 12, 24))])
def test_the_day_is_the_given_one_else_the_last_update_of_what_is_shown(
    given: date | None, day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = furnish(tmp_path)
    for name, code, status, updated in (
        ("89-yonne", 89, "published", "2026-11-22"),
        ("34-herault", 34, "draft", "2026-12-01"),
    ):
        text = f'code: "{code}"\nstatus: {status}\nupdated: {updated}\n'
        (house / "departments" / f"{name}.yml").write_text(text, encoding="utf-8")
    for name in ("81-tarn", "01-ain"):
        (house / "departments" / f"{name}.yml").unlink()

    def stop(*arguments: object) -> None:
        raise ReachedError(arguments[-1])

    monkeypatch.setattr("generator.pipeline.publish.make_families", stop)
    with pytest.raises(ReachedError) as reached:
        publish(
            house,
            replace(read_settings(house / "mkdocs.yml"), day=given),
        )
    settings = reached.value.args[0]
    assert isinstance(settings, Settings)
    assert settings.day == day


def test_the_command_takes_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    furnish(tmp_path)
    asked: list[date | None] = []

    def pretend(config: Path, folder: Path, day: date | None) -> list[str]:
        asked.append(day)
        return []

    monkeypatch.setattr("generator.host.building.build_site", pretend)
    for options in (["--jour", "2026-12-24"], []):
        outcome = CliRunner().invoke(app, ["build", "--racine", str(tmp_path), *options])
        assert outcome.exit_code == 0, outcome.output
    assert asked == [date(2026, 12, 24), None]
    refused = CliRunner().invoke(app, ["build", "--racine", str(tmp_path), "--jour", "24/12/2026"])
    assert refused.exit_code == 2
    assert "2026-11-24" in refused.stderr
