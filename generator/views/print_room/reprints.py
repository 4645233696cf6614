"""What a printed flyer says, and which printed flyers no longer say what is true."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.addresses import flyer_path
from generator.model.dossier import Dossier
from generator.model.print_runs import Printed, PrintRun, run_digest
from generator.views.flyers.parts import LAYOUT_VERSION, FlyerView, TerritoryContact
from generator.words.french import count_words, day_words

VanishedOn = Callable[[str, str], date | None]
"""Département code and a text → the day on which its file lost that text; None when nobody knows."""


def never_told(code: str, text: str) -> date | None:  # noqa: ARG001 - the shape of ``VanishedOn``
    """The history of files that have none."""
    return None


@dataclass(frozen=True)
class Change:
    """One value that differs: its French name, what the paper says, what the file says now ("" when left out).

    ``since`` is the day on which the file changed, "" when its history does not tell.
    """

    name: str
    printed: str
    now: str
    since: str = ""


@dataclass(frozen=True)
class ReprintView:
    """One print run that is out of date.

    ``since`` says between which dates the value changed, as far as the files tell; ``replaced`` is the date of a later
    run of the same flyer, "" when there is none. ``changes`` is empty when the flyer is no longer offered at all.
    """

    run: PrintRun
    language: str
    date: str
    copies: str
    copies_count: int
    since: str
    replaced: str
    changes: tuple[Change, ...]

    @property
    def flyer(self) -> str:
        """``81-albigeois-g``."""
        return self.run.flyer_name


def printed_values(view: FlyerView) -> Printed:
    """Every value on the paper that may change one day."""
    verso = view.verso
    sender = verso.sender
    return Printed(
        territory=_plain(verso.own.name),
        phone=_plain(view.recto.phone.shown) if view.recto.phone else None,
        other_phones=tuple(_plain(f"{more.label} {more.phone.shown}") for more in verso.own.more),
        email=verso.own.email.address if verso.own.email else None,
        others=(*(_contact_words(contact) for contact in verso.others), *map(_plain, verso.sharing)),
        sender=tuple(_plain(line) for line in sender.lines),
        sender_phone=_plain(sender.phone.shown) if sender.phone else None,
        sender_email=sender.email,
        sender_web=sender.web_shown,
        wordmark=view.brand.wordmark,
        accent=view.brand.accent,
        layout=LAYOUT_VERSION,
        texts=_texts_digest(view),
    )


def reprint_views(
    runs: Sequence[PrintRun],
    dossiers: Iterable[Dossier],
    flyers: Mapping[str, FlyerView],
    vanished_on: VanishedOn = never_told,
) -> list[ReprintView]:
    """The runs whose paper no longer says what is true, in the register's order.

    ``vanished_on`` gives the day on which a text left a département's file, if its history tells.

    ``flyers`` are the flyers of today by the address that their QR code would carry; a territory's former addresses
    lead to it (``current_flyers`` builds this mapping).
    """
    updated = {dossier.place.code: dossier.file.updated for dossier in dossiers}
    latest = {run.address: run for run in runs}
    views = []
    for run in runs:
        flyer = flyers.get(run.address)
        changes = _changes(run, printed_values(flyer), vanished_on) if flyer else ()
        if flyer and not changes:
            continue
        day = updated.get(run.code)
        later = latest[run.address]
        views.append(
            ReprintView(
                run=run,
                language=run.language.french_name,
                date=day_words(run.date),
                copies=count_words(run.copies, "exemplaire", "exemplaires"),
                copies_count=run.copies,
                since=_since(run, day),
                replaced=day_words(later.date) if later is not run else "",
                changes=changes,
            )
        )
    return views


def current_flyers(dossiers: Iterable[Dossier], views: Iterable[FlyerView]) -> dict[str, FlyerView]:
    """Today's flyers by the address on the paper, those of former territories included."""
    places = {
        (dossier.key, territory.id): (dossier.place.code, (territory.id, *territory.former_ids))
        for dossier in dossiers
        for territory in dossier.file.territories
    }
    flyers: dict[str, FlyerView] = {}
    for view in views:
        code, identifiers = places[view.key, view.territory_id]
        host = view.recto.address.removesuffix(flyer_path(code, view.territory_id, view.kind, view.language))
        for identifier in identifiers:
            flyers[host + flyer_path(code, identifier, view.kind, view.language)] = view
    return flyers


def _changes(run: PrintRun, now: Printed, vanished_on: VanishedOn) -> tuple[Change, ...]:
    changes = []
    for name, field in Printed.model_fields.items():
        was, is_now = getattr(run.printed, name), getattr(now, name)
        if was == is_now:
            continue
        if name == "texts":
            was, is_now = "", ""  # digests mean nothing to a reader
        if isinstance(was, tuple) and isinstance(is_now, tuple):
            was, is_now = _only_in(was, is_now), _only_in(is_now, was)
        printed, shown = _value_words(was), _value_words(is_now)
        days = [day for text in _gone(printed, shown) if (day := vanished_on(run.code, text))]
        since = day_words(max(days)) if days else ""
        changes.append(Change(field.title or name, printed, shown, since))
    return tuple(changes)


def _gone(printed: str, now: str) -> list[str]:
    """The pieces of a printed value that are no longer in today's."""
    return [piece for piece in re.split(r" · | / ", printed) if piece and piece not in now]


def _only_in(lines: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that the others do not hold; all of them when only their order differs."""
    return tuple(line for line in lines if line not in others) or (lines if set(lines) == set(others) else ())


def _value_words(value: str | tuple[str, ...] | None) -> str:
    return " / ".join(value) if isinstance(value, tuple) else value or ""


def _since(run: PrintRun, updated: date | None) -> str:
    """The files keep no history: the change lies between the print run and the file's last update, if it says one."""
    if updated is None or updated <= run.date:
        return f"après le {day_words(run.date)}"
    return f"entre le {day_words(run.date)} et le {day_words(updated)}"


def _contact_words(contact: TerritoryContact) -> str:
    parts = (contact.name, contact.phone.shown if contact.phone else "", contact.email.address if contact.email else "")
    return " · ".join(_plain(part) for part in parts if part)


def _texts_digest(view: FlyerView) -> str:
    recto, verso = view.recto, view.verso
    texts = (
        recto.headline,
        recto.free,
        recto.questions,
        recto.call,
        recto.scan,
        recto.scan_hint,
        recto.service,
        verso.promise,
        verso.lead,
        verso.ages,
        verso.team,
        [profession.words for profession in verso.professions],
        verso.appointment,
        verso.note,
    )
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def draft_run(
    view: FlyerView,
    code: str,
    day: date,
    copies: int,
    approved_by: str,
    unreviewed: bool,
    file: str | None,
    previous: str | None,
) -> PrintRun:
    """The record of sending ``view`` to press; ``file`` is the SHA-256 of the printer's PDF, ``previous`` the digest of
    the register's last record.
    """
    run = PrintRun(
        date=day,
        code=code,
        territory=view.territory_id,
        flyer=view.kind,
        language=view.language,
        copies=copies,
        address=view.recto.address,
        approved_by=approved_by,
        unreviewed=unreviewed,
        file=file,
        printed=printed_values(view),
        previous=previous,
        digest="0" * 64,
    )
    return run.model_copy(update={"digest": run_digest(run)})
