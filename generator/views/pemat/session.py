"""Rating sessions as print-ready strings: for the print room, the command line and the paper sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.flyer_kinds import FlyerKind
from generator.model.languages import Language
from generator.model.pemat import Answer, Domain, DomainScore, Grid, Item, SheetScore
from generator.words.french import NBSP, count_words, day_words, list_words, set_french

DOMAIN_NAMES = {Domain.UNDERSTAND: "Comprendre", Domain.ACT: "Agir"}

CONVENTION = f"Un score de 70{NBSP}% est un usage, pas une norme{NBSP}: ce sont les désaccords qui font avancer."


@dataclass(frozen=True)
class DomainView:
    """One domain: « 82 % », « de 75 % à 88 % », and each rater's score; ``percent`` draws a bar (0 to 100, None unknown)."""

    name: str
    mean: str
    spread: str
    percent: int | None
    by_rater: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ItemView:
    """An item with what each rater answered."""

    number: int
    text: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SessionView:
    """One session on one flyer."""

    heading: str
    day: str
    raters: str
    domains: tuple[DomainView, ...]
    disputed: tuple[ItemView, ...]
    refused: tuple[ItemView, ...]
    unanswered: tuple[ItemView, ...]


@dataclass(frozen=True)
class HistoryView:
    """The sessions on one flyer in one language, latest first."""

    flyer: FlyerKind
    language: Language
    heading: str
    sessions: tuple[SessionView, ...]
    note: str


@dataclass(frozen=True)
class PaperView:
    """The sheet that people fill in with a pencil."""

    title: str
    heading: str
    source: str
    sections: tuple[tuple[str, tuple[tuple[int, str, bool], ...]], ...]
    """Domain and its items: number, words, whether « sans objet » is allowed."""


def history_views(scores: Sequence[SheetScore]) -> tuple[HistoryView, ...]:
    """Sessions grouped by flyer and language, in the order of both lists, latest session first."""
    return tuple(
        HistoryView(kind, language, _heading(kind, language), tuple(map(_session, reversed(mine))), CONVENTION)
        for kind in FlyerKind
        for language in Language
        if (mine := sorted(_about(scores, kind, language), key=lambda score: score.sheet.date))
    )


def paper_view(grid: Grid, kind: FlyerKind, language: Language) -> PaperView:
    """The blank sheet for one flyer."""
    return PaperView(
        title=set_french(f"Fiche de relecture : {_heading(kind, language)}"),
        heading=_heading(kind, language),
        source=set_french(grid.source),
        sections=tuple(
            (
                DOMAIN_NAMES[domain],
                tuple((item.number, set_french(item.text), item.optional) for item in grid.of(domain)),
            )
            for domain in Domain
        ),
    )


def flyer_name(kind: FlyerKind) -> str:
    """« Flyer grossesse »."""
    return f"Flyer {kind.model.title.lower()}"


def _about(scores: Sequence[SheetScore], kind: FlyerKind, language: Language) -> list[SheetScore]:
    return [score for score in scores if score.sheet.flyer is kind and score.sheet.language is language]


def _heading(kind: FlyerKind, language: Language) -> str:
    return f"{flyer_name(kind)}, {language.french_name}"


def _session(score: SheetScore) -> SessionView:
    sheet = score.sheet
    names = [rater.name + (f" ({rater.role})" if rater.role else "") for rater in sheet.raters]
    version = f", version {sheet.version}" if sheet.version else ""
    return SessionView(
        heading=f"{day_words(sheet.date)}{version}",
        day=sheet.date.isoformat(),
        raters=f"{count_words(len(names), 'lecteur', 'lecteurs')}{NBSP}: {list_words(names)}",
        domains=tuple(_domain(domain, score) for domain in score.domains),
        disputed=tuple(_item(item, score) for item in score.disputed),
        refused=tuple(_item(item, score) for item in score.refused),
        unanswered=tuple(_item(item, score) for item in score.unanswered),
    )


def _domain(domain: DomainScore, score: SheetScore) -> DomainView:
    low, high = domain.spread or (None, None)
    spread = ""
    if low is not None and high is not None and round(low) != round(high):
        spread = f"de {_percent(low)} à {_percent(high)}"
    return DomainView(
        name=DOMAIN_NAMES[domain.domain],
        mean=_percent(domain.mean),
        spread=spread,
        percent=None if domain.mean is None else round(domain.mean),
        by_rater=tuple(
            (rater.name, _percent(value)) for rater, value in zip(score.sheet.raters, domain.by_rater, strict=True)
        ),
    )


def _item(item: Item, score: SheetScore) -> ItemView:
    return ItemView(
        item.number,
        set_french(item.text),
        tuple((rater.name, _answer(rater.answers.get(item.number))) for rater in score.sheet.raters),
    )


def _answer(answer: Answer | None) -> str:
    return answer.value if answer else "sans réponse"


def _percent(value: float | None) -> str:
    return "incomplet" if value is None else f"{round(value)}{NBSP}%"
