"""What was asked of people, wave by wave: results of different delays are never put together, nor added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.addresses import study_path
from generator.model.dossier import Dossier
from generator.model.people import People
from generator.model.results import Result
from generator.views.study.measures import in_small_group, people_of, value_words
from generator.views.study.words import answers_words, months_after_words
from generator.words.french import NBSP, count_words, list_words, sentence_case, set_french, spelled


@dataclass(frozen=True)
class FindingGroup:
    """Findings under one title, "" for one that stands alone."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DelayedResult:
    """What was published after one delay in one département, in words."""

    department: str
    href: str
    findings: tuple[FindingGroup, ...]


@dataclass(frozen=True)
class DelayGroup:
    """Results asked after the same delay: only these may be read side by side, and with care."""

    title: str
    results: tuple[DelayedResult, ...]


Wave = tuple[int, str]
"""When a result was asked: months after the training (``NO_MONTHS`` when only named), and the wave's own name or ""."""

NO_MONTHS = 10_000
"""Waves that only have a name come after those that have a delay."""


def _wave(item: Result) -> Wave | None:
    if item.months_after is None and not item.wave:
        return None
    return NO_MONTHS if item.months_after is None else item.months_after, item.wave or ""


def waves_of(dossier: Dossier) -> list[Wave]:
    """Every wave of the results, the earliest delay first, those that only have a name last."""
    items = dossier.file.results.items if dossier.file.results else ()
    return sorted({wave for item in items if (wave := _wave(item))})


def _wave_words(wave: Wave) -> str:
    months, name = wave
    return ", ".join(filter(None, (set_french(name), "" if months == NO_MONTHS else months_after_words(months))))


def waves_words(waves: list[Wave], after: str) -> str:
    """« 6 et 12 mois » and ``after``, then the waves that have a name."""
    months = list_words(f"{months}" for months, name in waves if months and not name)
    delays = [f"{months}{NBSP}mois{after}"] if months else []
    return list_words([*delays, *(_wave_words(wave) for wave in waves if wave[1] or not wave[0])])


def delay_groups(dossiers: Sequence[Dossier], root: str) -> tuple[DelayGroup, ...]:
    """The findings of each wave; ``root`` leads from the page to the site's root."""
    return tuple(
        DelayGroup(
            sentence_case(_wave_words(wave) if wave[1] else f"{spelled(wave[0])} mois après la formation"),
            tuple(result for d in dossiers if (result := _delayed(d, wave, root)).findings),
        )
        for wave in sorted({wave for d in dossiers for wave in waves_of(d)})
    )


def _delayed(dossier: Dossier, wave: Wave, root: str) -> DelayedResult:
    items = dossier.file.results.items if dossier.file.results else ()
    asked = [item for item in items if _wave(item) == wave]
    groups = tuple(
        FindingGroup(sentence_case(title), tuple(_finding(item, dossier.file.people) for item in members))
        for title, members in groupby(asked, key=lambda item: item.group or "")
    )
    return DelayedResult(sentence_case(dossier.place.located), root + study_path(dossier.slug), groups)


def _finding(item: Result, called: People) -> str:
    """« 65 % … – soit 15 personnes ; 23 répondantes sur 50 formées (46 %) »; a small group is told as people alone."""
    statement = set_french(item.statement)
    if not item.valued:
        return f"{sentence_case(statement)}{f' ({set_french(item.population)})' if item.population else ''}"
    people, small = people_of(item), in_small_group(item)
    size = answers_words(item, called) + (", à confirmer" if item.doubt else "")
    if small and people is None and item.mean is None:
        return f"{sentence_case(statement)} – {size}{NBSP}: trop peu de réponses pour une part"
    if people is not None and item.share is not None and not small:
        size = f"soit {count_words(people, 'personne', 'personnes')}{NBSP}; {size}"
    value = value_words(item)
    sentence = item.group is None and item.share is not None and not small
    joined = f"{value} {statement}" if sentence else f"{sentence_case(statement)}{NBSP}: {value}"
    return f"{joined} – {size}"


def waves_warning(dossiers: Sequence[Dossier]) -> str:
    """Why nothing is compared; "" when everything was asked after one delay."""
    asked = [(d, waves_of(d)) for d in dossiers if waves_of(d)]
    if len({wave for _, waves in asked for wave in waves}) < 2:
        return ""
    told = list_words(f"{waves_words(waves, ' après la formation')} {d.place.located}" for d, waves in asked)
    return (
        f"Les enquêtes n’ont pas été faites au même moment{NBSP}: {told}. Un effet mesuré tôt et un effet mesuré tard ne "
        "disent pas la même chose. Les résultats sont donc rangés par délai, et aucun n’est additionné ni classé."
    )
