"""What Markdown would lose or leave in view: said of each text as ``views/prose.py`` reads it (a test compares the two)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.markdown_blocks import Item, code_block, glued_list, read_blocks, read_lists
from generator.checks.registry import checks
from generator.model.dossier import Dossier
from generator.model.findings import Finding, KeyPath, Rule
from generator.model.rules import error, warning
from generator.model.texts import walk_lines, walk_prose

_MARKDOWN = "Markdown des textes : emphase, listes et liens, rien d’autre"
IMAGE = error("prose-image", "Image dans un texte", _MARKDOWN)
LINK = error("prose-link", "Lien qui n’en serait plus un", "Liens acceptés : http, https, mailto et tel")
REFERENCE = error("prose-reference", "Lien par référence incomplet", _MARKDOWN)
NUMBER = error("prose-number", "Nombre que Markdown efface", "Markdown renumérote toute liste à partir de 1")
SIGN = error("prose-sign", "Signe que Markdown efface", "Markdown prend +, -, # et * pour des marques")
HTML = warning("prose-html", "Code HTML montré au lecteur", _MARKDOWN)
TABLE = warning("prose-table", "Tableau montré en barres verticales", _MARKDOWN)
MARK = warning("prose-mark", "Marque que la maison n’a pas", _MARKDOWN)
LIST = warning("prose-list", "Liste collée à son paragraphe", "Markdown veut une ligne vide avant une liste")
LINE = warning("line-markdown", "Markdown dans une ligne simple", "Une ligne simple s’affiche telle qu’elle est tapée")

SCHEMES = ("http", "https", "mailto", "tel")

_ESCAPED = re.compile(r"\\.|`[^`\n]{1,300}`", re.DOTALL)
_IMAGE = re.compile(r"!\[([^\[\]]{0,300})\](?:\([^()]{0,600}\)| ?\[[^\[\]]{0,300}\])")
_LINK = re.compile(r"(?<!!)\[([^\[\]]{0,300})\]\(([^()]{0,600})\)")
_TITLE = re.compile(r"\s[\"'][^\"']*[\"']$")
_SPACED = re.compile(r"\[[^\[\]]{1,300}\]\s{1,3}\((?:https?:|mailto:|tel:|www\.)[^()]{0,600}\)")
_MAILBOX = re.compile(r"<([^<>@\s]{1,80}@[^<>@\s]{1,80})>")
_USE = re.compile(r"(?<!!)\[([^\[\]]{1,300})\]\s?\[([^\[\]]{0,300})\]")
_SHORT = re.compile(r"\[([^\[\]]{1,300})\]")
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]]*)\]:[ ]*\n?[ ]*(\S+)[ ]*(?:[\"'(].*[\"')])?[ ]*$", re.MULTILINE)
_HTML = re.compile(r"<!--|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>")
_TABLE = re.compile(r"^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|", re.MULTILINE)
_MARKS = (
    (re.compile(r"\[\^[^\]\s]+\]"), "une note de bas de page", "Mettez la note dans la phrase, entre parenthèses."),
    (re.compile(r"~~"), "un texte barré", "Retirez les mots barrés et les signes ~~."),
    (re.compile(r"^\s*[-*+] \[[ xX]\]", re.MULTILINE), "une case à cocher", "Retirez les crochets."),
    (
        re.compile(r"^#{1,6} +\S.*$|\A.+\n(?:=+|-+) *$", re.MULTILINE),
        "un titre, qui devient un simple paragraphe",
        "Écrivez-le **en gras** sur sa propre ligne, ou faites-en une phrase.",
    ),
)
_HASH = re.compile(r"^#+[^#\s]\S*", re.MULTILINE)
_STAR = re.compile(r"\w{0,30}\w\*\w{1,30}")
_IN_LINE = re.compile(
    r"\*\*[^*]+\*\*|__[^_]+__|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|(?<![\w_])_[^\s_][^_]*_(?![\w_])"
    r"|\[[^\[\]]+\]\([^)]+\)|~~[^~]+~~|`[^`]+`|^#{1,6} |</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--"
)
_AMOUNT = re.compile(r"[0-9]")


@checks(IMAGE, LINK, REFERENCE, HTML, TABLE, MARK)
def check_inline(dossier: Dossier) -> Iterator[Finding]:
    """Images, links without an address that is let in, references that lead nowhere, and marks that stay in view."""
    for path, typed in walk_prose(dossier.file):
        text = _ESCAPED.sub(lambda found: " " * len(found[0]), typed)
        for found in _IMAGE.finditer(text):
            yield _on(
                IMAGE,
                dossier,
                path,
                found[0],
                "l’image ne serait pas montrée",
                "Retirez-la ; ce qu’elle montre se dit en mots.",
            )
        yield from _links(dossier, path, text)
        yield from _references(dossier, path, text)
        if found_html := _HTML.search(_MAILBOX.sub("", text)):
            yield _on(
                HTML,
                dossier,
                path,
                found_html[0],
                "le lecteur verrait ce code",
                "Retirez-le ; un commentaire s’écrit après # dans le fichier.",
            )
        if table := _TABLE.search(text):
            yield _on(
                TABLE,
                dossier,
                path,
                table[0].strip(),
                "le lecteur verrait des barres, pas un tableau",
                "Faites-en une liste, une ligne par fait.",
            )
        for pattern, name, remedy in _MARKS:
            if mark := pattern.search(text):
                yield _on(MARK, dossier, path, mark[0].strip(), f"la maison n’a pas cette marque ({name})", remedy)
        if code_block(text):
            yield MARK.on(
                dossier,
                path,
                "un paragraphe commence par quatre espaces de trop : il serait montré comme du code informatique.",
                "Retirez ces espaces.",
            )


@checks(NUMBER, SIGN, LIST)
def check_lists(dossier: Dossier) -> Iterator[Finding]:
    """Numbers and signs at the start of a line that Markdown takes for a list's, and lists that it does not see."""
    for path, text in walk_prose(dossier.file):
        for items in read_lists(text):
            yield from _list(dossier, path, items)
        for block in read_blocks(text):
            if glued := glued_list(block):
                yield _on(
                    LIST, dossier, path, glued, "cette liste resterait dans la phrase", "Laissez une ligne vide avant."
                )
        for found in _HASH.findall(text):
            yield _on(SIGN, dossier, path, found, "le # disparaîtrait", "Écrivez « n° », ou commencez autrement.")
        for block in read_blocks(_ESCAPED.sub(" ", text)):
            stars = _STAR.findall(block)
            if stars and block.count("*") - 2 * block.count("**") > 1:
                yield _on(SIGN, dossier, path, stars[0], "les * disparaîtraient", "Écrivez « · » à la place de *.")


@checks(LINE)
def check_lines(dossier: Dossier) -> Iterator[Finding]:
    """Marks of Markdown or HTML in a text that is shown as it was typed."""
    for path, text in walk_lines(dossier.file):
        if found := _IN_LINE.search(text):
            yield _on(
                LINE, dossier, path, found[0], "le lecteur verrait ces signes", "Retirez-les : écrivez les mots seuls."
            )


def _on(rule: Rule, dossier: Dossier, path: KeyPath, words: str, what: str, remedy: str) -> Finding:
    return rule.on(dossier, path, f"« {' '.join(words.split())[:80]} » : {what}.", remedy)


def _links(dossier: Dossier, path: KeyPath, text: str) -> Iterator[Finding]:
    for found in _LINK.finditer(text):
        address = _TITLE.sub("", found[2].strip()).strip("<> ")
        if _scheme(address) not in SCHEMES or " " in address:
            yield _on(
                LINK,
                dossier,
                path,
                found[0],
                "ce lien ne mènerait nulle part",
                "Donnez l’adresse complète, sans espace, qui commence par https:// (ou mailto:, tel:).",
            )
    for found in _SPACED.finditer(text):
        yield _on(
            LINK, dossier, path, found[0], "ce n’est pas un lien", "Retirez l’espace entre le crochet et la parenthèse."
        )
    for found in _MAILBOX.finditer(text):
        yield _on(LINK, dossier, path, found[0], "ce lien serait perdu", f"Écrivez [{found[1]}](mailto:{found[1]}).")


def _scheme(address: str) -> str:
    """« https », "" for an address that has none or cannot be read as one."""
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return ""


def _references(dossier: Dossier, path: KeyPath, text: str) -> Iterator[Finding]:
    defined = {" ".join(name.lower().split()): address for name, address in _DEFINITION.findall(text)}
    rest = _DEFINITION.sub("", text)
    used = {" ".join((name or words).lower().split()) for words, name in _USE.findall(rest)}
    for words, name in _USE.findall(rest):
        wanted = " ".join((name or words).lower().split())
        if wanted not in defined and not wanted.startswith("^"):
            yield _on(
                REFERENCE,
                dossier,
                path,
                f"[{words}][{name}]",
                f"l’adresse de « {wanted} » n’est pas donnée",
                "Écrivez le lien en entier : [mots](https://…).",
            )
    used |= {" ".join(name.lower().split()) for name in _SHORT.findall(rest)}
    for name, address in defined.items():
        if name not in used:
            yield _on(
                REFERENCE,
                dossier,
                path,
                f"[{name}]: {address}",
                "aucun lien ne s’en sert, la ligne disparaîtrait",
                "Retirez-la, ou écrivez le lien dans la phrase : [mots](https://…).",
            )
        elif _scheme(address.strip("<>")) not in SCHEMES:
            yield _on(
                LINK,
                dossier,
                path,
                f"[{name}]: {address}",
                "ce lien ne mènerait nulle part",
                "Donnez l’adresse complète, qui commence par https:// (ou mailto:, tel:).",
            )


def _list(dossier: Dossier, path: KeyPath, items: list[Item]) -> Iterator[Finding]:
    """What one list loses: its numbers when it does not count 1, 2, 3, its signs when they are those of numbers."""
    numbered = items[0].number is not None
    for position, item in enumerate(items, 1):
        if (item.number != position) if numbered else (item.number is not None):
            shown = f"{item.mark} {item.text}"
            becomes = f"serait numéroté {position}" if numbered else "perdrait son numéro"
            yield _on(
                NUMBER,
                dossier,
                path,
                shown,
                f"Markdown y voit une liste : {'ce point' if position > 1 or not numbered else 'le paragraphe'} {becomes}",
                "Commencez autrement (« En 2025, … »), ou numérotez la liste 1., 2., 3. sans en sauter.",
            )
            return
    signs = {item.mark for item in items if _AMOUNT.match(item.text) and item.number is None}
    plus = next((item for item in items if item.mark == "+" and item.mark in signs), None)
    alone = items[0] if len(items) == 1 and "-" in signs else None
    if lost := plus or alone:
        yield _on(
            SIGN,
            dossier,
            path,
            f"{lost.mark} {lost.text}",
            f"Markdown y voit un point de liste : le {lost.mark} disparaîtrait",
            f"Collez le signe au nombre ({lost.mark}{lost.text.split()[0]}), ou dites-le en mots.",
        )
