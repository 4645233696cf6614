"""What a flyer cannot hold: found here, before anything is laid out, once for all flyers and languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.measure import count_lines, most_characters, width_mm
from generator.checks.registry import checks, checks_file
from generator.model.addresses import flyer_path
from generator.model.contacts import Territory
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.flyer_limits import (
    ADDRESS,
    LONGEST_ADDRESS,
    MOST_TERRITORIES,
    REACH,
    SITE,
    TERRITORY,
    VERSOS,
    WORDMARK,
    Box,
    Verso,
    layouts,
)
from generator.model.rules import FLYER_TEXT_TOO_LONG, error
from generator.words.french import set_french
from generator.words.senders import sender_lines

TOO_MANY = error("territories-too-many", "Plus de territoires qu’un verso n’en porte", "Mise en page des flyers")
ADDRESS_TOO_LONG = error(
    "address-too-long", "Adresse trop longue pour un code QR", "ISO/IEC 18004, version 5 au niveau Q : 60 caractères"
)


def _with_flyer(dossier: Dossier) -> list[tuple[int, Territory]]:
    if not dossier.file.families.flyers:
        return []
    return [(n, territory) for n, territory in enumerate(dossier.file.territories) if dossier.phone(territory.phone)]


def _listed(dossier: Dossier) -> list[tuple[int, Territory]]:
    territories = enumerate(dossier.file.territories)
    return [(n, territory) for n, territory in territories if dossier.phone(territory.phone) or territory.email]


@checks(TOO_MANY)
def check_number_of_territories(dossier: Dossier) -> Iterator[Finding]:
    """A verso lists every territory that can be reached."""
    count = len(_listed(dossier))
    if _with_flyer(dossier) and count > MOST_TERRITORIES:
        yield TOO_MANY.on(
            dossier,
            ("territories", _listed(dossier)[MOST_TERRITORIES][0]),
            f"le verso d’un flyer peut présenter {MOST_TERRITORIES} territoires, pas {count}.",
            "Regroupez des territoires, ou retirez le téléphone et l’e-mail de ceux qui ne reçoivent pas les familles.",
        )


@checks(FLYER_TEXT_TOO_LONG)
def check_lines(dossier: Dossier) -> Iterator[Finding]:
    """Texts that stand on one line wherever they are, at the smallest size."""
    made = _with_flyer(dossier)
    if not made:
        return
    brand, service = dossier.file.brand, dossier.file.contacts.pmi
    for position, territory in made:
        yield from _too_wide(
            dossier, ("territories", position, "name"), set_french(territory.name), TERRITORY, "PMI · "
        )
    if brand.wordmark and not dossier.logo:
        yield from _too_wide(dossier, ("brand", "wordmark"), brand.wordmark, WORDMARK)
    if service:
        web = service.web.split("://", 1)[1].rstrip("/") if service.web else ""
        phone = dossier.phone(service.phone)
        reach = " · ".join(part for part in (phone.shown if phone else "", service.email or "", web) if part)
        yield from _too_wide(dossier, ("contacts", "pmi", "web"), web.split("/", 1)[0], SITE)
        path = ("contacts", "pmi", "web" if web else "email")
        yield from _too_wide(dossier, path, reach, REACH, what="téléphone, e-mail et site du service")


@checks(FLYER_TEXT_TOO_LONG)
def check_verso(dossier: Dossier) -> Iterator[Finding]:
    """Names, addresses and sender fit together in one of the verso's layouts."""
    listed = _listed(dossier)
    if not _with_flyer(dossier) or len(listed) > MOST_TERRITORIES:
        return
    tried = [list(_misfits(dossier, listed, VERSOS[name])) for name in layouts(len(listed) - 1)]
    if all(tried):
        yield from min(tried, key=len)


def _misfits(dossier: Dossier, listed: Sequence[tuple[int, Territory]], verso: Verso) -> Iterator[Finding]:
    alone = len(listed) == 1
    for position, territory in listed:
        name, mail = set_french(territory.name), territory.email or ""
        for key, text, boxes in (
            ("name", name, (verso.own_name, verso.card_name)),
            ("email", mail, (verso.own_mail, verso.card_mail)),
        ):
            tight = next((box for box in boxes[: 1 if alone else 2] if count_lines(text, box) > box.lines), None)
            if tight:
                yield _too_long(dossier, ("territories", position, key), text, most_characters(text, tight))
                break
        else:
            height = sum(
                count_lines(text, box) * box.points * box.leading * 25.4 / 72
                for text, box in ((name, verso.own_name), (mail, verso.own_mail))
                if text
            )
            if height > verso.own_height:
                yield _too_long(
                    dossier, ("territories", position, "name"), name, most_characters(name, verso.card_name)
                )
    box = verso.sender(bool(dossier.file.brand.wordmark or dossier.logo))
    lines = sum(count_lines(line, box) for line in sender_lines(dossier))
    if lines > box.lines:
        yield FLYER_TEXT_TOO_LONG.on(
            dossier,
            ("contacts", "pmi", "directions"),
            f"l’expéditeur prend {min(lines, 99)} lignes au verso des flyers ; {box.lines} au plus y tiennent.",
            "Retirez une direction, ou raccourcissez les plus longues.",
        )


def _too_wide(
    dossier: Dossier, path: KeyPath, text: str, box: Box, before: str = "", what: str = ""
) -> Iterator[Finding]:
    if width_mm(before + text, box) > box.width:
        fitting = len(text)
        while fitting and width_mm(before + text[:fitting], box) > box.width:
            fitting -= 1
        yield _too_long(dossier, path, text, fitting, what)


def _too_long(dossier: Dossier, path: KeyPath, text: str, most: int, what: str = "") -> Finding:
    return FLYER_TEXT_TOO_LONG.on(
        dossier,
        path,
        f"{what or f'« {text[:60]} »'} : {len(text)} signes, même en petits caractères il n’en tient que {most} "
        "sur un flyer.",
        f"Raccourcissez à {most} signes environ.",
    )


@checks_file(ADDRESS_TOO_LONG)
def check_flyer_addresses(dossiers: Sequence[Dossier], site_url: str) -> Iterator[Finding]:
    """Each territory's longest address, over flyers and languages, can become a code and stand under it in full."""
    for dossier in dossiers:
        families, code = dossier.file.families, dossier.place.code
        for position, territory in _with_flyer(dossier):
            addresses = [
                site_url + flyer_path(code, territory.id, kind, language)
                for kind in families.flyers
                for language in families.languages
            ]
            address = max(addresses, key=len, default="")
            extra = max(len(address) - LONGEST_ADDRESS, 0)
            while width_mm(address.split("://", 1)[-1][: len(address) - 8 - extra], ADDRESS) > ADDRESS.width:
                extra += 1
            if extra:
                yield ADDRESS_TOO_LONG.on(
                    dossier,
                    ("territories", position, "id"),
                    f"avec l’identifiant « {territory.id} », l’adresse imprimée compte {len(address)} caractères "
                    f"({address}) : un identifiant de {max(len(territory.id) - extra, 0)} caractères au plus y tient.",
                    f"Choisissez-en un plus court d’au moins {extra} caractère{'s' if extra > 1 else ''} avant "
                    "d’imprimer : ensuite il ne change plus.",
                )
