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
    LONG_WORDMARK,
    LONGEST_ADDRESS,
    MAIL,
    MORE,
    MOST_TERRITORIES,
    OWN_REACH,
    REACH,
    SHORT_MARK,
    SITE,
    TERRITORY,
    VERSOS,
    WORDMARK,
    Box,
    Verso,
    layouts,
)
from generator.model.rules import FLYER_TEXT_TOO_LONG, error
from generator.words.french import NBSP, set_french, unbroken
from generator.words.listing import Entry, made_territories, others_listed, sharing
from generator.words.senders import sender_lines

TOO_MANY = error("territories-too-many", "Plus de territoires qu’un verso n’en porte", "Mise en page des flyers")
ADDRESS_TOO_LONG = error(
    "address-too-long", "Adresse trop longue pour un code QR", "ISO/IEC 18004, version 5 au niveau Q : 60 caractères"
)


@checks(TOO_MANY)
def check_number_of_territories(dossier: Dossier) -> Iterator[Finding]:
    """A verso lists every territory that can be reached."""
    made = made_territories(dossier)
    most = max((len(others_listed(dossier, territory)) for _, territory in made), default=0) + 1
    if most > MOST_TERRITORIES:
        yield TOO_MANY.on(
            dossier,
            ("territories", made[MOST_TERRITORIES][0]),
            f"le verso d’un flyer peut présenter {MOST_TERRITORIES} territoires, pas {most}.",
            "Regroupez des territoires, ou retirez le téléphone et l’e-mail de ceux qui ne reçoivent pas les familles.",
        )


@checks(FLYER_TEXT_TOO_LONG)
def check_lines(dossier: Dossier) -> Iterator[Finding]:
    """Texts that stand on one line wherever they are, at the smallest size, and marks and addresses in their box."""
    made = made_territories(dossier)
    if not made:
        return
    brand, service = dossier.file.brand, dossier.file.contacts.pmi
    for position, territory in made:
        at: KeyPath = ("territories", position)
        yield from _too_wide(dossier, (*at, "name"), set_french(territory.name), TERRITORY, "PMI · ")
        if territory.email and not dossier.phone_of(territory):
            for box in (MAIL, OWN_REACH):
                yield from _too_high(dossier, (*at, "email"), territory.email, box)
        for number, other in enumerate(territory.other_phones):
            phone = dossier.phone(other.number)
            said = f" : {phone.shown}" if phone else ""
            label: KeyPath = (*at, "other_phones", number, "label")
            yield from _too_wide(dossier, label, set_french(other.label), MORE, after=said)
    if brand.wordmark and not dossier.logo:
        box = WORDMARK if len(brand.wordmark) <= SHORT_MARK else LONG_WORDMARK
        yield from _too_high(dossier, ("brand", "wordmark"), brand.wordmark, box)
    if service:
        web = service.web.split("://", 1)[1].rstrip("/") if service.web else ""
        phone = dossier.phone(service.phone)
        reach = " · ".join(part for part in (phone.shown if phone else "", service.email or "", web) if part)
        yield from _too_wide(dossier, ("contacts", "pmi", "web"), web.split("/", 1)[0], SITE)
        path: KeyPath = ("contacts", "pmi", "web" if web else "email")
        yield from _too_wide(dossier, path, reach, REACH, what="téléphone, e-mail et site du service")


@checks(FLYER_TEXT_TOO_LONG)
def check_verso(dossier: Dossier) -> Iterator[Finding]:
    """Names, addresses and sender fit together in one of the verso's layouts: that of every territory's flyers."""
    made = made_territories(dossier)
    versos = [(position, own, others_listed(dossier, own)) for position, own in made]
    if any(len(others) >= MOST_TERRITORIES for _, _, others in versos):
        return
    found: dict[Finding, None] = {}
    for position, own, others in versos:
        shared = () if others else sharing(dossier, own)
        names = layouts(len(others), bool(shared))
        tried = [tuple(_misfits(dossier, (position, own), others, shared, VERSOS[name])) for name in names]
        fewest = min(tried, key=len)
        found |= dict.fromkeys(fewest)
    yield from found


def _misfits(
    dossier: Dossier, own: tuple[int, Territory], others: Sequence[Entry], shared: Sequence[str], verso: Verso
) -> Iterator[Finding]:
    position, territory = own
    name, mail, at = set_french(territory.name), territory.email or "", ("territories", position)
    lines = (
        [(name, verso.own_name), (mail, verso.own_mail)] if dossier.phone_of(territory) else [(name, verso.own_name)]
    )
    tight = next(((text, box) for text, box in lines if count_lines(text, box) > box.lines), None)
    height = sum(count_lines(text, box) * box.points * box.leading * 25.4 / 72 for text, box in lines if text)
    if tight:
        yield _too_long(dossier, (*at, "email" if tight[0] is mail else "name"), tight[0], most_characters(*tight))
    elif height > verso.own_height:
        yield _too_long(dossier, (*at, "name"), name, most_characters(name, verso.card_name))
    for other in others:
        for key, text, box in (("name", other.name, verso.card_name), ("email", other.email or "", verso.card_mail)):
            if other.index is not None and count_lines(text, box) > box.lines:
                yield _too_long(dossier, ("territories", other.index, key), text, most_characters(text, box))
    if shared and count_lines(f"{NBSP}· ".join(map(unbroken, shared)), verso.sharing, "") > verso.sharing.lines:
        yield FLYER_TEXT_TOO_LONG.on(
            dossier,
            ("families", "phone"),
            f"les noms des {len(shared)} autres territoires du numéro unique ne tiennent pas au verso des flyers.",
            "Raccourcissez les plus longs.",
        )
    box = verso.sender(bool(dossier.file.brand.wordmark or dossier.logo), len(others))
    taken = sum(count_lines(line, box) for line in sender_lines(dossier))
    if taken > box.lines:
        yield FLYER_TEXT_TOO_LONG.on(
            dossier,
            ("contacts", "pmi", "directions"),
            f"l’expéditeur prend {min(taken, 99)} lignes au verso des flyers ; {box.lines} au plus y tiennent.",
            "Retirez une direction, ou raccourcissez les plus longues.",
        )


def _too_wide(
    dossier: Dossier, path: KeyPath, text: str, box: Box, before: str = "", what: str = "", after: str = ""
) -> Iterator[Finding]:
    if width_mm(before + text + after, box) > box.width:
        fitting = len(text)
        while fitting and width_mm(before + text[:fitting] + after, box) > box.width:
            fitting -= 1
        yield _too_long(dossier, path, text, fitting, what)


def _too_high(dossier: Dossier, path: KeyPath, text: str, box: Box) -> Iterator[Finding]:
    if count_lines(text, box) > box.lines:
        yield _too_long(dossier, path, text, most_characters(text, box))


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
        for position, territory in made_territories(dossier):
            addresses = [
                dossier.printed_base(site_url) + flyer_path(code, territory.id, kind, language)
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
