"""The formats that copy comes in: what each is called, its extensions, and who reads it.

A reader is a module of ``newslint.readers``, imported when the first such file comes. It has
``read(source) -> Document``; for files of many articles, ``read_all(source)`` as well. That of a
container (Word, OpenDocument) has ``text_of(data, path, changes)``, the text that offsets count
in, one paragraph a line, and ``rewrite(source, edits) -> bytes``, the container mended.
"""

from __future__ import annotations

from newslint.records import NamedTuple


class Format(NamedTuple):
    """A format of copy.

    ``named``: those of its extensions that are read only if a file is named, not when a folder is
    searched; ``declares``: whether its files may name their own encoding; ``many``: whether a file
    holds many articles; ``roles``: what tells headline from body, ``markup`` or ``wording``;
    ``fixed``: whether its files can be mended.
    """

    name: str
    about: str
    extensions: tuple[str, ...] = ()
    module: str = ""
    container: bool = False
    named: tuple[str, ...] = ()
    declares: bool = False
    many: bool = False
    roles: str = "markup"
    fixed: bool = True


PLAIN = Format("text", "plain text", (".txt", ".text"), "plain", roles="wording")
FORMATS = (
    PLAIN,
    Format("markdown", "Markdown", (".md", ".markdown"), "markdown"),
    Format("html", "HTML", (".html", ".htm", ".xhtml"), "html", declares=True),
    Format(
        "xml",
        "NITF or NewsML-G2",
        (".nitf", ".newsml", ".xml"),
        "newsxml",
        named=(".xml",),
        declares=True,
    ),
    Format(
        "jsonl",
        "JSON, an article a line",
        (".jsonl", ".ndjson"),
        "jsonl",
        named=(".jsonl", ".ndjson"),
        many=True,
    ),
    Format(
        "csv",
        "a table with columns of copy",
        (".csv", ".tsv"),
        "csv",
        named=(".csv", ".tsv"),
        many=True,
    ),
    Format("json", "ninjs or a CMS's JSON", (".json",), "json", named=(".json",)),
    Format("srt", "SubRip captions", (".srt",), "captions", roles=""),
    Format("vtt", "WebVTT captions", (".vtt",), "captions", roles=""),
    Format("anpa", "IPTC 7901 or ANPA wire", (".anpa", ".iptc"), "anpa", many=True),
    Format("archieml", "ArchieML", (".aml", ".archieml"), "archieml"),
    Format("icml", "InCopy", (".icml", ".icmt"), "icml", declares=True),
    Format("rtf", "Rich Text", (".rtf",), "rtf"),
    Format("docx", "Word", (".docx", ".docm"), "docx", container=True),
    Format("odt", "OpenDocument text", (".odt", ".ott"), "odt", container=True),
    Format(
        "email",
        "an e-mail of copy",
        (".eml",),
        "email",
        container=True,
        fixed=False,
    ),
)
NAMES = tuple(format_.name for format_ in FORMATS)
SEARCHED = tuple(
    end for format_ in FORMATS for end in format_.extensions if end not in format_.named
)
_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_BY_EXTENSION = {end: format_ for format_ in FORMATS for end in format_.extensions}
_AS_MARKDOWN = "Convert it to Markdown, with pandoc for example."
# What is not read, and what to do; to read it as plain text would report its markup.
_UNREAD = {
    **dict.fromkeys(("pdf", "ps", "eps"), "Copy its text into a text file, or ask for the file "
                    "that it was made from."),
    **dict.fromkeys(("doc", "dot", "wpd", "wps"), "Open it in Word or LibreOffice and save it as "
                    ".docx."),
    "pages": "Export it from Pages as Word (.docx).",
    "gdoc": "It is only a link. Download the document as .docx.",
    **dict.fromkeys(("indd", "idml", "inx", "incx"), "Export the story from InDesign or InCopy "
                    "as .icml."),
    **dict.fromkeys(("qxp", "qxd"), "Export the story as .rtf."),
    **dict.fromkeys(("xlsx", "xls", "ods", "numbers"), "Save the sheet as .csv."),
    **dict.fromkeys(("pptx", "ppt", "odp", "key"), "Save its text as .txt."),
    **dict.fromkeys(("epub", "mobi"), "Save its chapters as .html."),
    "msg": "Save the mail as .eml.",
    **dict.fromkeys(("tex", "rst", "adoc", "org", "textile", "wiki"), _AS_MARKDOWN),
}  # fmt: skip


def format_of(path: str, given: str = "") -> Format:
    """The format of a file: the one that is given, or its extension's; plain text if unknown."""
    if given:
        return _BY_NAME[given]
    return _BY_EXTENSION.get("." + _extension(path), PLAIN)


def advice_on(path: str) -> str:
    """What to do with a file of a format that is not read; nothing for any other."""
    return _UNREAD.get(_extension(path), "")


def _extension(path: str) -> str:
    return path.lower().rpartition(".")[2]
