"""What a published dossier still lacks, what stands twice, and what cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath
from generator.model.languages import Language
from generator.model.places import slug_of
from generator.model.rules import error, info, warning

NO_DATE = warning("updated-missing", "Étude publiée sans date de mise à jour", "La ligne d’impression porte une date")
NO_LICENCE = info(
    "data-licence-missing",
    "Données publiées sans licence",
    "Règle de la maison : des données ouvertes disent à quelles conditions elles se réutilisent",
)
NO_TERRITORY = info("no-territories", "Département sans territoire, donc sans flyer", "Règle de la maison")
NO_SENDER = warning("sender-missing", "Flyers sans expéditeur", "Un document public nomme qui l’envoie")
NO_FRENCH = error("french-missing", "Langues sans le français", "Le français est la référence des traductions")
TWICE = error("territory-twice", "Deux territoires pour une même adresse", "Une adresse imprimée ne mène qu’à une page")
SAME_NAME = error("territory-name-twice", "Deux territoires du même nom", "Une famille doit pouvoir choisir")
ID_DIFFERS = info("territory-id", "Identifiant loin du nom du territoire", "L’adresse imprimée se lit")
LISTED_TWICE = warning("listed-twice", "Langue ou flyer donné deux fois", "Règle de la maison")


@checks(NO_DATE, NO_LICENCE, NO_TERRITORY, NO_SENDER)
def check_published(dossier: Dossier) -> Iterator[Finding]:
    """A published study is dated; without territories it has neither flyers nor family pages, and that is said."""
    file = dossier.file
    if dossier.published and file.updated is None:
        yield NO_DATE.on(
            dossier,
            ("status",),
            "l’étude est publiée sans date de mise à jour.",
            "Ajoutez la ligne updated, par exemple updated: 2026-11-22.",
        )
    if dossier.published and file.data_licence is None:
        yield NO_LICENCE.on(
            dossier,
            ("status",),
            "les données de l’étude se téléchargent sans licence : nul ne sait s’il peut les réutiliser.",
            "Demandez au département la licence qu’il choisit, puis écrivez-la dans data_licence.",
        )
    if not file.territories:
        yield NO_TERRITORY.on(
            dossier,
            ("code",),
            f"aucun territoire n’est donné {dossier.place.located} : ni flyer ni page pour les familles ne sont faits.",
            "Rien à faire tant que le département n’a pas donné ses territoires et leurs numéros.",
        )
    elif file.contacts.pmi is None:
        yield NO_SENDER.on(
            dossier,
            ("territories",),
            "des flyers sont à faire, mais le service de PMI qui les signe n’est pas donné.",
            "Ajoutez contacts.pmi : nom, directions, adresse, téléphone, e-mail.",
        )


@checks(TWICE, SAME_NAME, ID_DIFFERS)
def check_territories(dossier: Dossier) -> Iterator[Finding]:
    """Identifiers, former ones included, are unique: each stands in printed addresses."""
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    for position, territory in enumerate(dossier.file.territories):
        claims: list[tuple[KeyPath, str]] = [(("territories", position, "id"), territory.id)]
        claims += [(("territories", position, "former_ids", n), old) for n, old in enumerate(territory.former_ids)]
        for path, identifier in claims:
            if identifier in ids:
                yield TWICE.on(
                    dossier,
                    path,
                    f"l’identifiant « {identifier} » est déjà celui du territoire {ids[identifier]}.",
                    "Choisissez-en un autre ; ne changez jamais celui qui est déjà imprimé.",
                )
            ids.setdefault(identifier, territory.name)
        name = slug_of(territory.name)
        if name in names:
            yield SAME_NAME.on(
                dossier,
                ("territories", position, "name"),
                f"« {territory.name} » est déjà le nom d’un territoire.",
                "Donnez à chacun le nom que les familles connaissent.",
            )
        names.setdefault(name, territory.name)
        if not set(territory.id.split("-")) & set(name.split("-")):
            yield ID_DIFFERS.on(
                dossier,
                ("territories", position, "id"),
                f"l’identifiant « {territory.id} » ne rappelle pas le nom « {territory.name} ».",
                f"S’il n’est pas encore imprimé, écrivez par exemple {name[:30].strip('-')} ; sinon ne le changez pas.",
            )


@checks(NO_FRENCH, LISTED_TWICE)
def check_families(dossier: Dossier) -> Iterator[Finding]:
    """French is among the languages; nothing is listed twice."""
    families = dossier.file.families
    if Language.FRENCH not in families.languages:
        yield NO_FRENCH.on(
            dossier,
            ("families", "languages"),
            "le français manque parmi les langues.",
            "Ajoutez fr : c’est la langue de référence, les autres en sont des traductions.",
        )
    for name, values in (("languages", families.languages), ("flyers", families.flyers)):
        for position, value in enumerate(values):
            if value in values[:position]:
                yield LISTED_TWICE.on(
                    dossier,
                    ("families", name, position),
                    f"« {value} » est déjà dans la liste.",
                    "Gardez-le une seule fois.",
                )
