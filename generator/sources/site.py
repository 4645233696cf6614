"""The site's own settings, read from ``mkdocs.yml`` so that one line there changes every address and QR code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import ValidationError

from generator.model.findings import Finding, Location, SourceErrors
from generator.model.house_style import HOUSE_STYLE, HouseStyle, house_style
from generator.model.rules import HOUSE_STYLE_BROKEN, SETTINGS, SITE_URL
from generator.model.settings import Settings
from generator.sources.house import read_house
from generator.sources.yaml_words import say_yaml_error
from generator.words.system import say_system_error

SETTINGS_FILE = "mkdocs.yml"
"""At the repository's root."""

PLUGIN = "ppgp"
_ADDRESS = re.compile(r"https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?/(?:[A-Za-z0-9._~-]+/)*")


def read_settings(config_file: Path) -> Settings:
    """The settings of ``config_file``; raises ``SourceErrors`` with the line of what is wrong: the file cannot be read, is no
    mapping, does not load this house, its ``site_url`` is not an https address ending in /, or the house's style
    (``flyers/house-style.toml``) is wrong.
    """
    entries = _entries(config_file)
    found = [*_address_faults(entries, config_file.name), *_plugin_faults(entries, config_file.name)]
    if found:
        raise SourceErrors(found)
    return Settings(str(entries["site_url"][1].value), _read_style(), read_house(entries, config_file.parent))


def _entries(config_file: Path) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Key → the nodes of key and value. Composed, never constructed: whatever tags the host's options use, nothing is built."""
    shown = config_file.name
    try:
        text = config_file.read_bytes().decode("utf-8-sig")
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except OSError as error:
        what, remedy = say_system_error(error)
        raise SourceErrors([SETTINGS.about(Location(shown), f"{what}.", remedy)]) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        said = "ce fichier n’est pas enregistré en UTF-8."
        raise SourceErrors([SETTINGS.about(Location(shown, line, 1), said, "Enregistrez-le en UTF-8.")]) from error
    except yaml.YAMLError as error:
        line, column, message, remedy = say_yaml_error(error, text)
        raise SourceErrors([SETTINGS.about(Location(shown, line, column), message, remedy)]) from error
    except RecursionError as error:
        said = "ce fichier est trop imbriqué."
        raise SourceErrors([SETTINGS.about(Location(shown), said, "Reprenez-le dans l’historique de git.")]) from error
    if not isinstance(root, yaml.MappingNode):
        said = "ce fichier ne contient pas de réglages (« clé: valeur »)."
        raise SourceErrors([SETTINGS.about(Location(shown, 1, 1), said, "Reprenez-le dans l’historique de git.")])
    return {str(key.value): (key, value) for key, value in root.value}


def _at(shown: str, node: yaml.Node) -> Location:
    return Location(shown, node.start_mark.line + 1, node.start_mark.column + 1)


def _address_faults(entries: dict[str, tuple[yaml.Node, yaml.Node]], shown: str) -> Iterator[Finding]:
    remedy = "Écrivez l’adresse complète du site ; elle commence par https:// et finit par /."
    if "site_url" not in entries:
        said = "site_url manque : toutes les adresses et tous les QR codes en dépendent."
        yield SITE_URL.about(Location(shown, 1, 1), said, remedy)
        return
    node = entries["site_url"][1]
    if not isinstance(node, yaml.ScalarNode) or not _ADDRESS.fullmatch(node.value):
        value = node.value[:80] if isinstance(node, yaml.ScalarNode) else "…"
        said = f"site_url vaut « {value} » : toutes les adresses et tous les QR codes en dépendent."
        yield SITE_URL.about(_at(shown, node), said, remedy)


def _plugin_faults(entries: dict[str, tuple[yaml.Node, yaml.Node]], shown: str) -> Iterator[Finding]:
    """Without its plugin the host would publish the hand-written pages alone, and every printed address would be lost."""
    key, listed = entries.get("plugins", (None, None))
    named = {
        str(part.value)
        for item in (listed.value if isinstance(listed, yaml.CollectionNode) else ())
        for part in ([item] if isinstance(item, yaml.ScalarNode) else [key for key, _ in _pairs(item)])
    }
    if PLUGIN not in named:
        where = _at(shown, key) if key else Location(shown, 1, 1)
        said = f"plugins ne nomme pas « {PLUGIN} » : ni études de cas ni pages familles ne seraient publiées."
        yield SETTINGS.about(where, said, f"Ajoutez la ligne « - {PLUGIN} » sous plugins.")


def _pairs(item: object) -> list[tuple[yaml.Node, yaml.Node]]:
    """The pairs of a mapping, or the one pair that a mapping gave."""
    if isinstance(item, yaml.MappingNode):
        return list(item.value)
    return [item] if isinstance(item, tuple) else []


def _read_style() -> HouseStyle:
    where = f"flyers/{HOUSE_STYLE.name}"
    again = "Corrigez la ligne, ou reprenez le fichier de la dernière version qui marchait."
    try:
        return house_style()
    except OSError as error:
        what, remedy = say_system_error(error)
        raise SourceErrors([HOUSE_STYLE_BROKEN.about(Location(where), f"{what}.", remedy)]) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        said = "ce fichier n’est pas enregistré en UTF-8."
        found = HOUSE_STYLE_BROKEN.about(Location(where, line, 1), said, "Enregistrez-le en UTF-8.")
        raise SourceErrors([found]) from error
    except ValueError as error:
        line = int(place[1]) if (place := re.search(r"at line (\d+)", str(error))) else 0
        raise SourceErrors(
            [
                HOUSE_STYLE_BROKEN.about(
                    Location(where, line),
                    f"les couleurs et les caractères de la maison ne se lisent pas : {said}.",
                    again,
                )
                for said in _said(error)
            ]
        ) from error


def _said(error: ValueError) -> list[str]:
    if isinstance(error, ValidationError):
        return [f"« {'.'.join(map(str, one['loc']))} » : {one['msg']}" for one in error.errors()]
    return [str(error)]
