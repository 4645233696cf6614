"""Text values → model: every error at once, each with its line, in French, with the nearest known key suggested."""

from __future__ import annotations

import difflib
import types
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.model.findings import Finding, KeyPath, SourceMap, say_path
from generator.model.rules import rule_of
from generator.sources.yaml_text import ParsedText, parse_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Reading(Generic[M]):
    """What reading one YAML file gave: ``value`` is None when ``findings`` hold an error that prevents it."""

    value: M | None
    source: SourceMap
    findings: list[Finding] = field(default_factory=list)


def read_model(path: Path, shown: str, model: type[M]) -> Reading[M]:
    """The YAML file at ``path`` as a ``model``; ``shown`` is its name in messages. Never raises on bad content."""
    parsed = parse_yaml(path, shown)
    if parsed.data is None:
        return Reading(None, parsed.source, parsed.findings)
    findings = [*parsed.findings, *_cut_findings(parsed, model)]
    try:
        value = model.model_validate(drop_missing(parsed.data, model))
    except ValidationError as error:
        findings += [_finding(details, model, parsed.source) for details in error.errors()]
        return Reading(None, parsed.source, _sorted(findings))
    return Reading(None if findings else value, parsed.source, _sorted(findings))


def drop_missing(data: Any, model: type[BaseModel], path: KeyPath = ()) -> Any:
    """``data`` without the known keys left empty (nothing was given); an unknown one stays, to be refused."""
    if isinstance(data, dict):
        known = known_keys(model, path)
        return {
            key: drop_missing(value, model, (*path, key))
            for key, value in data.items()
            if value is not None or (known and key not in known)
        }
    if isinstance(data, list):
        return [drop_missing(value, model, (*path, position)) for position, value in enumerate(data)]
    return data


def _cut_findings(parsed: ParsedText, model: type[BaseModel]) -> list[Finding]:
    """Where « # » hides the rest of a text: the value could hold it, so nobody but the editor knows what was meant."""
    findings = []
    for path, lost in parsed.cut.items():
        kept = _value_at(parsed.data, path)
        if _could_be(model, path, f"{kept} {lost}" if kept else lost):
            findings.append(
                rule_of("cut-by-hash").at(
                    parsed.source,
                    path,
                    f"{say_path(path)} : « # » commence un commentaire, « {lost[:60]} » ne serait pas publié.",
                    "Mettez le texte entre guillemets ; si c’est un commentaire, mettez-le sur la ligne au-dessus.",
                )
            )
    return findings


def _value_at(data: Any, path: KeyPath) -> Any:
    for part in path:
        data = data[part]
    return data


def _could_be(model: type[BaseModel], path: KeyPath, text: str) -> bool:
    """Whether ``text`` would be a valid value at ``path``: never for a date, a number, an e-mail address, a choice."""
    field_path = path[:-1] if path and isinstance(path[-1], int) else path
    parent = _model_at(model, field_path[:-1])
    known = parent.model_fields.get(str(field_path[-1])) if parent and field_path else None
    if known is None:
        return False
    try:
        typed: Any = Annotated[known.annotation, *known.metadata] if known.metadata else known.annotation
        TypeAdapter(typed).validate_python(text if field_path == path else [text])
    except ValidationError:
        return False
    return True


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.location, f.code, f.message))


def _finding(details: ErrorDetails, model: type[BaseModel], source: SourceMap) -> Finding:
    path: KeyPath = tuple(
        part for part in details["loc"] if isinstance(part, int) or not part.startswith(("function-", "[key]"))
    )
    context = details.get("ctx", {})
    if "remedy" in context:
        message, remedy = details["msg"], str(context["remedy"])
        code = details["type"]
    else:
        code, message, remedy = _say(details, path, model)
    name = say_path(path)
    return rule_of(code).at(source, path, f"{name} : {_ended(message)}" if name else _ended(message), remedy)


def _ended(message: str) -> str:
    return message if message.endswith((".", "!", "?")) else message + "."


def _say(details: ErrorDetails, path: KeyPath, model: type[BaseModel]) -> tuple[str, str, str]:
    """Code, message and remedy for one of pydantic's own errors."""
    context: dict[str, Any] = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            known = known_keys(model, path[:-1])
            near = difflib.get_close_matches(str(path[-1]), known, 1, 0.6)
            hint = f"Vouliez-vous écrire « {near[0]} » ?" if near else f"Clés possibles ici : {', '.join(known)}."
            return "unknown-key", "cette clé n’existe pas", hint
        case "missing":
            return "missing", "cette valeur est obligatoire et manque", f"Ajoutez la ligne « {path[-1]}: … »."
        case "enum" | "literal_error":
            expected = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
            near = difflib.get_close_matches(str(details["input"]), expected.split(", "), 1, 0.6)
            hint = f"Vouliez-vous écrire « {near[0]} » ?" if near else f"Choisissez parmi : {expected}."
            return "choice", f"« {str(details['input'])[:40]} » n’est pas un choix possible", hint
        case "string_too_short":
            return "too-short", "ce texte est vide", "Écrivez-le, ou retirez la ligne."
        case "string_too_long":
            return (
                "too-long",
                f"ce texte fait {len(str(details['input']))} signes ; la limite est de {context.get('max_length')}",
                "Raccourcissez-le.",
            )
        case "string_pattern_mismatch":
            return "pattern", f"« {str(details['input'])[:40]} » n’a pas la forme attendue", _description(model, path)
        case "string_type" | "model_type" | "model_attributes_type" | "tuple_type" | "dict_type" | "is_instance_of":
            return (
                "shape",
                _shape(details["input"]),
                f"{_expected(details['type'])} {_description(model, path)}".strip(),
            )
        case "greater_than_equal" | "less_than_equal":
            low_or_high = "au moins" if details["type"] == "greater_than_equal" else "au plus"
            bound = context.get("ge", context.get("le"))
            return "range", f"{details['input']} est hors limites", f"La valeur doit être {low_or_high} {bound}."
    return "value", f"cette valeur n’est pas comprise ({details['type']})", _description(model, path)


def _shape(found: Any) -> str:
    if isinstance(found, dict):
        return "on trouve ici des clés au lieu d’un texte ou d’une liste"
    if isinstance(found, list):
        return "on trouve ici une liste"
    return f"on trouve ici un texte seul (« {str(found)[:40]} »)"


def _expected(kind: str) -> str:
    return {
        "string_type": "Écrivez un texte sur la même ligne.",
        "tuple_type": "Écrivez une liste : un tiret par ligne.",
    }.get(kind, "Écrivez des clés en retrait, une par ligne.")


def _description(model: type[BaseModel], path: KeyPath) -> str:
    parent = _model_at(model, path[:-1])
    if parent and path and path[-1] in parent.model_fields:
        return parent.model_fields[str(path[-1])].description or ""
    return ""


def known_keys(model: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that may stand at ``path`` of a file read as ``model``."""
    parent = _model_at(model, path)
    return list(parent.model_fields) if parent else []


def _model_at(model: type[BaseModel], path: KeyPath) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    keyed = False  # whether the next part is a key of a mapping to models, not one of a model's own
    for part in path:
        if isinstance(part, int):
            continue
        if keyed:
            keyed = False
            continue
        if current is None or part not in current.model_fields:
            return None
        annotation = current.model_fields[part].annotation
        current, keyed = _inner_model(annotation), typing.get_origin(annotation) is dict
    return None if keyed else current


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside ``X``, ``X | None``, ``tuple[X, ...]`` or ``Annotated[X, …]``."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    for argument in typing.get_args(annotation):
        found = _inner_model(argument)
        if found:
            return found
    return None
