"""The formats that copy comes in: what each is called, its extensions, and who reads it.

A reader is a module of ``newslint.readers``, imported when the first such file comes. It has
``read(source) -> Document``; for files of many articles, ``read_all(source)`` as well. That of a
container (Word, OpenDocument) has ``text_of(data, path, changes)``, the text that offsets count
in, one paragraph a line, and ``rewrite(source, edits) -> bytes``, the container mended.
"""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """A format of copy.

    ``searched``: whether a folder's files of this kind are checked unasked; ``declares``: whether
    its files may name their own encoding; ``many``: whether a file holds many articles.
    """

    name: str
    about: str
    extensions: tuple[str, ...] = ()
    module: str = ""
    container: bool = False
    searched: bool = True
    declares: bool = False
    many: bool = False


PLAIN = Format("text", "plain text", (".txt", ".text"), "plain")
FORMATS = (
    PLAIN,
    Format("markdown", "Markdown", (".md", ".markdown"), "markdown"),
    Format("html", "HTML", (".html", ".htm", ".xhtml"), "html", declares=True),
    Format(
        "xml",
        "NITF or NewsML-G2",
        (".nitf", ".newsml", ".xml"),
        "newsxml",
        searched=False,
        declares=True,
    ),
    Format(
        "jsonl",
        "JSON, an article a line",
        (".jsonl", ".ndjson"),
        "jsonl",
        searched=False,
        many=True,
    ),
    Format(
        "csv", "a table with columns of copy", (".csv", ".tsv"), "csv", searched=False, many=True
    ),
    Format("json", "ninjs or a CMS's JSON", (".json",), "json", searched=False),
    Format("srt", "SubRip captions", (".srt",), "captions"),
    Format("vtt", "WebVTT captions", (".vtt",), "captions"),
    Format("anpa", "IPTC 7901 or ANPA wire", (".anpa", ".iptc"), "anpa", many=True),
    Format("archieml", "ArchieML", (".aml", ".archieml"), "archieml"),
    Format("icml", "InCopy", (".icml", ".icmt"), "icml", declares=True),
    Format("rtf", "Rich Text", (".rtf",), "rtf"),
    Format("docx", "Word", (".docx",), "docx", container=True),
    Format("odt", "OpenDocument text", (".odt",), "odt", container=True),
    Format("email", "an e-mail of copy", (".eml",), "email", container=True),
)
NAMES = tuple(format_.name for format_ in FORMATS)
SEARCHED = tuple(end for format_ in FORMATS if format_.searched for end in format_.extensions)
_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_BY_EXTENSION = {end: format_ for format_ in FORMATS for end in format_.extensions}


def format_of(path: str, given: str = "") -> Format:
    """The format of a file: the one that is given, or its extension's; plain text if unknown."""
    if given:
        return _BY_NAME[given]
    _, dot, extension = path.lower().rpartition(".")
    return _BY_EXTENSION.get(dot + extension, PLAIN)
