"""Which fields of JSON, and which columns of a table, hold copy, and what each is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY, BYLINE, CAPTION, DATELINE, HEADLINE, STANDFIRST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# By the last key of a path, in lower case, without marks: ninjs 1 to 3, and what CMSes use.
ROLES = {
    "headline": HEADLINE, "headlines": HEADLINE, "title": HEADLINE, "webtitle": HEADLINE,
    "hed": HEADLINE, "standfirst": STANDFIRST, "trailtext": STANDFIRST, "dek": STANDFIRST,
    "intro": STANDFIRST, "introduction": STANDFIRST,
    "subtitle": STANDFIRST, "subheadline": STANDFIRST, "summary": STANDFIRST,
    "description": STANDFIRST, "descriptions": STANDFIRST, "descriptiontext": STANDFIRST,
    "descriptionhtml": STANDFIRST, "excerpt": STANDFIRST, "abstract": STANDFIRST,
    "teaser": STANDFIRST, "byline": BYLINE, "dateline": DATELINE, "located": DATELINE,
    "caption": CAPTION, "captions": CAPTION, "alttext": CAPTION,
    "body": BODY, "bodies": BODY, "bodyxhtml": BODY, "bodyhtml": BODY, "bodytext": BODY,
    "content": BODY, "contenthtml": BODY, "text": BODY, "html": BODY, "article": BODY,
    "articlebody": BODY, "paragraph": BODY, "paragraphs": BODY, "copy": BODY, "story": BODY,
}  # fmt: skip
_TWICE = ("bodyxhtml", "bodyhtml", "contenthtml", "descriptionhtml")
_PLAIN = {"bodyxhtml": "bodytext", "bodyhtml": "bodytext", "contenthtml": "content",
          "descriptionhtml": "descriptiontext"}  # fmt: skip
_INNER = frozenset("value rendered text html content".split())  # what says nothing by itself
_NO_COPY = frozenset(
    "associations subject subjects people organisations organizations places events objects "
    "infosources signals renditions rightsinfo trustindicators altids genres author authors tags "
    "links metadata".split()
)
# Where an article's date stands, the surest first; likewise.
_DATES = (
    "datepublished", "firstpublished", "publishedat", "published", "publicationdate", "pubdate",
    "webpublicationdate", "contentcreated", "firstcreated", "versioncreated", "date", "created",
    "createdat",
)  # fmt: skip


def published_of(values: Iterable[tuple[str, str]]) -> str:
    """The date of an article among keys and their values, as it is written; nothing if none is."""
    dated = {plain_key(key): value for key, value in values if plain_key(key) in _DATES}
    return next((dated[key] for key in _DATES if dated.get(key)), "")


def plain_key(key: str) -> str:
    """A key in lower case, letters and digits alone."""
    return "".join(character for character in key.lower() if character.isalnum())


def role_of(path: Sequence[str], fields: Sequence[str]) -> str | None:
    """What a field is for, by its path; None if it is no copy.

    ``fields`` are those that the newsroom names (``body``, ``story.text``, ``blocks.*.text``); if
    there are none, those that are known by their names are copy.
    """
    keys = [plain_key(key) for key in path]
    if fields:
        return _named_role(keys) if any(_fits(path, field) for field in fields) else None
    if any(key in _NO_COPY for key in keys):
        return None
    return _known(keys)


def _named_role(keys: Sequence[str]) -> str:
    return _known(keys) or BODY


def _known(keys: Sequence[str]) -> str | None:
    """The role of the last key that says anything."""
    for at, key in enumerate(reversed(keys)):
        if key in ROLES and not (key in _INNER and at + 1 < len(keys) and keys[-2 - at] in ROLES):
            return ROLES[key]
        if key not in _INNER:
            return None
    return None


def _fits(path: Sequence[str], field: str) -> bool:
    """Whether a path ends in a field's, key by key; ``*`` is any key, ``[]`` and numbers none."""
    wanted = [key for key in field.replace("[]", "").split(".") if key and not key.isdigit()]
    if not wanted or len(wanted) > len(path):
        return False
    return all(
        want in ("*", key) for want, key in zip(reversed(wanted), reversed(path), strict=False)
    )


def said_twice(keys: set[str]) -> set[str]:
    """Of an article's fields (plain keys), those whose text another has as HTML."""
    return {_PLAIN[key] for key in _TWICE if key in keys and _PLAIN[key] in keys}
