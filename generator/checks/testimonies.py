"""Testimonies: nobody is recognised who did not agree, and nothing is quoted that nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding
from generator.model.hosts import same_words, testimony_hosts
from generator.model.rules import warning
from generator.model.story import Testimonial

IDENTIFIABLE = warning(
    "identifiable",
    "Personne que ses collègues reconnaîtraient",
    "RGPD, art. 4 (1) et considérant 26 : une personne identifiable n’est pas anonyme",
)
MARKS = warning(
    "reported-marks",
    "Guillemets dans des propos rapportés",
    "Règle de la maison : rien entre guillemets que nul n’a dit",
)
NAMED = warning(
    "reported-name",
    "Propos rapportés sous le nom d’une personne",
    "Règle de la maison : des mots qui ne sont pas les siens ne se prêtent à personne sans son accord",
)
FIRST_PERSON = warning("reported-first-person", "Première personne dans des propos rapportés", "Règle de la maison")

ABOUT = warning(
    "about-unknown",
    "Témoignage à côté de rien",
    "Règle de la maison : un témoignage illustre une section ou un résultat de l’étude",
)

FEW = 5
"""In a group of this many people or fewer, each can be guessed."""

LABEL = 3
"""Up to this many words, guillemets hold a name (« Savoir différer »), not somebody's sentence."""

_UNIT = re.compile(
    r"\b(?:cellule|unité|antenne|pôle) (?:départementale? |mobile )?(?:des?|du|d’|de l’|de la) ?[\w’-]+(?: [\w’-]+){0,2}",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(je|j’\w+|moi|mon|ma|mes)\b", re.IGNORECASE)
_MARKS = re.compile(r"«\s*([^»]*?)\s*»")


@checks(ABOUT)
def check_about(dossier: Dossier) -> Iterator[Finding]:
    """What a testimony says to illustrate is a section or a result that the file has."""
    hosts = testimony_hosts(dossier.file)
    for position, testimonial in enumerate(dossier.file.testimonials):
        if testimonial.about and same_words(testimonial.about) not in hosts:
            known = ", ".join(f"« {host} »" for host in hosts)
            yield ABOUT.on(
                dossier,
                ("testimonials", position, "about"),
                f"« {testimonial.about} » n’est ni une section de cette étude ni l’un de ses résultats.",
                f"Écrivez l’un de ceux-ci : {known}."
                if known
                else "Retirez la ligne : l’étude n’a encore rien à illustrer.",
            )


@checks(IDENTIFIABLE)
def check_identifiable(dossier: Dossier) -> Iterator[Finding]:
    """A small unit named in a testimony, or an anonymous role that few people of the département hold."""
    for position, testimonial in enumerate(dossier.file.testimonials):
        said = " ".join((testimonial.quote or testimonial.reported or "").split())
        field = "quote" if testimonial.quote else "reported"
        unit = _UNIT.search(said)
        if unit:
            yield IDENTIFIABLE.on(
                dossier,
                ("testimonials", position, field),
                f"ce témoignage nomme « {unit[0]} » : dans une petite unité, chacun peut être reconnu.",
                "Demandez l’accord des personnes, ou dites « un service » ; si l’accord est donné, acceptez l’alerte.",
            )
        if testimonial.name is None:
            yield from _rare_role(dossier, position, testimonial)


def _rare_role(dossier: Dossier, position: int, testimonial: Testimonial) -> Iterator[Finding]:
    for role in dossier.file.staff.roles if dossier.file.staff else ():
        if role.count <= FEW and _stems(role.name) <= _stems(testimonial.role):
            people = "une seule personne" if role.count == 1 else f"{role.count} personnes"
            yield IDENTIFIABLE.on(
                dossier,
                ("testimonials", position, "role"),
                f"« {testimonial.role} » : le département en compte {people}, l’auteur peut être reconnu.",
                "Dites « une professionnelle » ou « un professionnel », ou donnez son nom avec son accord.",
            )
            return


def _stems(text: str) -> set[str]:
    """The words of a profession without plurals and feminine endings, small words left out."""
    words = re.findall(r"\w{4,}", text.lower())
    return {re.sub(r"(ières?|iers?|trices?|teurs?|[es]+)$", "", word) for word in words if word not in ("dans", "chez")}


@checks(MARKS, FIRST_PERSON, NAMED)
def check_reported(dossier: Dossier) -> Iterator[Finding]:
    """Reported speech is in the third person and holds no quotation, under nobody's name; the name of a method in guillemets may stay."""
    for position, testimonial in enumerate(dossier.file.testimonials):
        if testimonial.reported is None:
            continue
        path = ("testimonials", position, "reported")
        if testimonial.name:
            yield NAMED.on(
                dossier,
                ("testimonials", position, "name"),
                f"des propos rapportés portent le nom de {testimonial.name}.",
                "Retirez name tant que la personne n’a pas donné son accord à ce texte ; si elle l’a donné, acceptez l’alerte.",
            )
        quoted = next((words for words in _MARKS.findall(testimonial.reported) if len(words.split()) > LABEL), "")
        if quoted:
            yield MARKS.on(
                dossier,
                path,
                f"des propos rapportés contiennent une citation (« {quoted[:60]} »).",
                "Si vous détenez ces mots exacts, écrivez-les dans quote ; sinon retirez les guillemets.",
            )
        first = _FIRST.search(_MARKS.sub("", testimonial.reported))
        if first:
            yield FIRST_PERSON.on(
                dossier,
                path,
                f"« {first[0]} » : des propos rapportés s’écrivent à la troisième personne.",
                "Écrivez « elle », « il » ou « la personne ».",
            )
