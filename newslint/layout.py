"""The parts of an article in plain text: where its paragraphs are and what each is for.

A reader of a format that names its parts gives the roles itself; plain text and Markdown have to
be guessed at, so a line is only called something when little else could look like it.
"""

from __future__ import annotations

from newslint.records import NamedTuple
from newslint.regex import regex

HEADLINE = "headline"  # of the article, once
STANDFIRST = "standfirst"  # the summary under the headline
BYLINE = "byline"  # who wrote it
DATELINE = "dateline"  # a paragraph that is only place and date; see newslint.parts for others
CAPTION = "caption"  # of a picture, with its credit
CROSSHEAD = "crosshead"  # a heading inside the text, or any other short line that is no sentence
BODY = "body"
QUOTE = "quote"  # set off as a quotation, or an embedded post
LIST = "list"  # one item of a list
CELL = "cell"  # one cell of a table
ROLES = (HEADLINE, STANDFIRST, BYLINE, DATELINE, CAPTION, CROSSHEAD, BODY, QUOTE, LIST, CELL)
RUNNING = frozenset({BODY, QUOTE, LIST, CAPTION})  # where whole sentences may stand

_STOPS = frozenset(".!?:;,…")
_CLOSERS = "\"'”’)]"
_HEADLINE_WORDS = 18
_HEADLINE_LENGTH = 160
_HEADLINE_LEAST = 3  # words; a shorter line above another heading may be a section's name
_STANDFIRST_LEAST = 5  # words
_CROSSHEAD_MOST = 12  # words
_LINE = 300  # no caption or byline is longer
_BULLETS = frozenset("•·▪◦‣●*")
_DASHES = frozenset("-–—")
_BYLINE = regex(
    r"(?:(?i:written|words|story|report|reporting)? ?\b[Bb][Yy]:? (?!the\b|The\b|a\b|A\b)"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
    r"[^\W\d_a-z][\w.’'-]*(?: (?:and|de|van|von|al|bin|[^\W\d_a-z][\w.’'-]*)){1,7}"
    r"|by [a-z]+ [a-z]+)"
    r"(?:(?:,| in| for| [|•–—-]).{0,60})?"
)
_CAPTION_HEAD = regex(
    r"(?:photo|picture|image|caption|photograph|credit|photo credit|image credit|file photo"
    r"|file image|fileimage|pictured)(?: by)? ?: ?\S",
    2,  # re.IGNORECASE
)
_CAPTION_TAIL = regex(
    r"(?:\((?:file|photo|image|picture|pic|credit|photograph|courtesy|source|AP|AFP|Reuters|EPA"
    r"|Getty)\b[^()]{0,80}\)|\(file\)|\b(?:file|handout|archive|undated)(?: photo| picture| image)"
    r"|[/|:(] ?(?:AP|AFP|EPA|Getty|Reuters|Getty Images|AP Photo|AFP PHOTO)(?: Images| Photo)?\)?"
    r"|\b(?:Image|Photo|Picture): [^.]{2,60}|\bvia AP(?: Photo)?|AP Photo/[\w .-]{2,40}\)?"
    r"|(?-i:\b(?:PHOTO|Photo|Photograph|Picture|Image) [Bb]y [A-Z])[^.]{2,60})[.”\"]?",
    2,
)
_POSITION = regex(r"\((?:[LC]|\d-[LR]|from [LR]|left|right|centre|center|pictured)\)")
_PROMPT = regex(r"[\d.,]+k? |(?:posted|published|updated|advert|share|follow|story cont|read )", 2)
# One of these is in every caption, or an agency after a sign; they spare slow expressions.
_CAPTION_CLUES = (
    "photo", "picture", "image", "credit", "caption", "(file", "(ap", "courtesy", "via ap", "/ap",
    "(l)", "(c)", "-l)", "-r)", "(left", "(right", "(cent",
)  # fmt: skip
_AGENCIES = ("reuters", "getty", "afp", "epa")
_SIGNED = regex(rf"[/|:(] ?(?:{'|'.join(_AGENCIES)})")


class Paragraph(NamedTuple):
    """A paragraph of the clean text: 0-based code points, end exclusive, and one of ROLES."""

    start: int
    end: int
    role: str = BODY


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of plain text: its non-blank lines, trimmed."""
    found: list[tuple[int, str]] = []
    after = 0
    for line in text.split("\n"):
        before, after = after, after + len(line) + 1
        prose = line.strip()
        if prose:
            found.append((before + len(line) - len(line.lstrip()), prose))
    roles = roles_of([prose for _, prose in found])
    return tuple(
        Paragraph(start, start + len(prose), role)
        for (start, prose), role in zip(found, roles, strict=True)
    )


def roles_of(lines: list[str]) -> list[str]:
    """The role of each paragraph of an article without markup."""
    roles = [_role_alone(line, *lines[at + 1 : at + 2]) for at, line in enumerate(lines)]
    body = next((at for at, role in enumerate(roles) if role == BODY), len(lines))
    if body == 0 and _is_question(lines):
        roles[0], body = CROSSHEAD, 1
    heads = [at for at in range(body) if roles[at] == CROSSHEAD]
    if heads:
        first = next((at for at in heads if lines[at].count(" ") >= _HEADLINE_LEAST - 1), heads[0])
        roles[first] = HEADLINE
        if roles[first + 1 : first + 2] == [CROSSHEAD] and first + 1 < body:
            under = lines[first + 1]
            if under.count(" ") >= _STANDFIRST_LEAST - 1 and not _PROMPT.match(under):
                roles[first + 1] = STANDFIRST
    return roles


def refined(lines: list[str], roles: list[str]) -> list[str]:
    """The roles that markup gives, with bylines, captions and a standfirst told from body text."""
    found = list(roles)
    for at, line in enumerate(lines):
        alone = _role_alone(line) if roles[at] == BODY else ""
        if alone in (BYLINE, CAPTION, DATELINE):
            found[at] = alone
    for at, role in enumerate(found[:-1]):
        if role == HEADLINE and found[at + 1] == BODY and is_heading(lines[at + 1]):
            found[at + 1] = STANDFIRST
    return found


def _role_alone(line: str, after: str = "") -> str:
    """What a line is by itself: CROSSHEAD stands for any kind of heading."""
    if len(line) > _LINE:
        return BODY
    first = line[0]
    if first in _BULLETS or (first in _DASHES and after[:2] == line[:2]):
        if line[1:2] in " \t\u00a0":
            return LIST
    elif first in "BbWwSsRr" and _BYLINE.fullmatch(line):
        return BYLINE
    if is_caption(line):
        return CAPTION
    if not is_heading(line):
        return BODY
    if line.endswith(("-", "–", "—")) and line.partition(",")[0].strip(" -–—").isupper():
        return DATELINE
    return CROSSHEAD if line.count(" ") < _HEADLINE_WORDS else BODY


def is_caption(line: str) -> bool:
    """Whether a line has the credit or the wording of a caption."""
    folded = line.lower()
    if not _has_one(folded, _CAPTION_CLUES) and not (
        _has_one(folded, _AGENCIES) and _SIGNED.search(folded)
    ):
        return False
    if _CAPTION_HEAD.match(line) or _POSITION.search(line):
        return True
    tail = max(0, len(line) - 120)
    return any(match.end() == len(line) for match in _CAPTION_TAIL.finditer(line, tail))


def _has_one(text: str, clues: tuple[str, ...]) -> bool:
    for clue in clues:  # noqa: SIM110 (a plain loop is quicker, and every line is asked)
        if clue in text:
            return True
    return False


def is_heading(line: str) -> bool:
    """Whether a line is short and does not end as a sentence does."""
    if len(line) >= _HEADLINE_LENGTH or line.count(" ") >= _HEADLINE_WORDS:
        return False
    return line.rstrip(_CLOSERS)[-1:] not in _STOPS


def _is_question(lines: list[str]) -> bool:
    """Whether the first line is a headline that asks or shouts."""
    first = lines[0] if len(lines) > 2 else " "
    if first[-1] not in "?!" or first.count(" ") > _CROSSHEAD_MOST:
        return False
    return len(lines[1]) > len(first) and first[0] not in "“\"'‘" and ". " not in first
