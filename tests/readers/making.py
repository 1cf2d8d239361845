"""Copy made at random in every format, with the place of each character that a reader sees.

A ``Form`` says how a format writes paragraphs, characters and what nobody sees; ``make`` puts
sentences into it. Faults are planted that ``newslint fix`` mends: ``make(…, mended=True)`` gives
the very bytes that must come of it.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

CLEAN = (
    "The council met on Monday to talk about the bridge.",
    "Officials said the road was closed for “two days” – or longer.",
    "She thanked the volunteers at the café in São Paulo.",
    "A spokesman for AT&T said the plan was fair if 5<7 is.",
    "The mayor’s office did not reply 🚒 to questions.",
)
FAULTS = (
    ("He said the the fighting was over.", "He said the fighting was over."),
    ("Israel sot down the plane.", "Israel shot down the plane."),
    ("The talks would have went on.", "The talks would have gone on."),
)
QUOTED = ("> ", "<blockquote><p>")  # what opens a quotation, in which nothing is mended


class Form(NamedTuple):
    """How a format writes copy. ``unseen`` may stand between any two characters of a word.

    ``escapes``: from a character to the ways of writing it, ``raw`` says whether it may also stand
    as it is. ``around``: what may stand around a word. ``wrap`` makes the file of the text.
    """

    path: str
    head: str = ""
    foot: str = "\n"
    paragraphs: tuple[tuple[str, str], ...] = (("", "\n\n"),)
    spaces: tuple[str, ...] = (" ",)
    unseen: tuple[str, ...] = ()
    around: tuple[tuple[str, str], ...] = ()
    escapes: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 (never changed)
    raw: str = "“”–’éã🚒&<"
    wrap: Callable[[str], bytes] = str.encode


class Place(NamedTuple):
    """A character that is seen, and where the source writes it (end exclusive)."""

    character: str
    start: int
    end: int


class Made(NamedTuple):
    """A file, its text, and the characters in it that are seen, without white space."""

    data: bytes
    source: str
    places: tuple[Place, ...]
    words: tuple[str, ...]
    faults: int


class _Maker:
    def __init__(self, form: Form, chance: Random) -> None:
        self.form = form
        self.chance = chance
        self.source: list[str] = []
        self.length = 0
        self.places: list[Place] = []

    def markup(self, source: str) -> None:
        self.source.append(source)
        self.length += len(source)

    def write(self, character: str, written: str) -> None:
        self.places.append(Place(character, self.length, self.length + len(written)))
        self.markup(written)

    def word(self, word: str) -> None:
        """A word, with what is unseen in it and around it."""
        form, chance = self.form, self.chance
        before, after = chance.choice(form.around) if form.around and _now(chance, 4) else ("", "")
        self.markup(before)
        for number, character in enumerate(word):
            if number and form.unseen and _now(chance, 9):
                self.markup(chance.choice(form.unseen))
            ways = form.escapes.get(character, ())
            if character.isascii() and character not in form.escapes:
                ways = (character,)
            elif character in form.raw or not ways:
                ways = (*ways, character)
            self.write(character, chance.choice(ways))
        self.markup(after)

    def plain(self, text: str) -> None:
        """Text as it stands."""
        for character in text:
            if character == " ":
                self.markup(" ")
            else:
                self.write(character, character)


def _now(chance: Random, times: int) -> bool:
    return chance.randrange(times) == 0


def make(form: Form, chance: Random, *, mended: bool = False, paragraphs: int = 0) -> Made:
    """A file of clean sentences and faults, the same for the same chance.

    It has a few ``paragraphs`` if it is not said how many.
    """
    maker = _Maker(form, chance)
    words: list[str] = []
    faults = 0
    maker.markup(form.head)
    for _ in range(paragraphs or chance.randint(1, 4)):
        before, after = chance.choice(form.paragraphs)
        maker.markup(before)
        for number in range(chance.randint(1, 3)):
            if number:
                maker.markup(chance.choice(form.spaces))
            if before not in QUOTED and _now(chance, 2):
                fault = chance.choice(FAULTS)
                maker.plain(fault[mended])
                words += fault[mended].split()
                faults += 1
                continue
            sentence = chance.choice(CLEAN).split()
            for at, word in enumerate(sentence):
                if at:
                    maker.markup(chance.choice(form.spaces))
                maker.word(word)
            words += sentence
        maker.markup(after)
    maker.markup(form.foot)
    source = "".join(maker.source)
    return Made(form.wrap(source), source, tuple(maker.places), tuple(words), faults)


def _zipped(name: str, others: dict[str, str], kind: str = "") -> Callable[[str], bytes]:
    def wrap(text: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            moment = (2026, 1, 2, 3, 4, 6)
            if kind:
                archive.writestr(zipfile.ZipInfo("mimetype", moment), kind)
            for other, content in [*others.items(), (name, text), ("z.bin", "\0\1" * 50)]:
                info = zipfile.ZipInfo(other, moment)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, content)
        return out.getvalue()

    return wrap


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="'
    '/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="'
    f'{_ODF}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry '
    'manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry '
    'manifest:full-path="z.bin" manifest:media-type=""/></manifest:manifest>'
)
_XML = {"&": ("&amp;", "&#38;"), "<": ("&lt;", "&#x3c;"), "é": ("&#233;", "&#xE9;"),
        "“": ("&#8220;",), "’": ("&#x2019;",), "🚒": ("&#128658;",), "–": ("&#8211;",)}  # fmt: skip
_XML_UNSEEN = ("<!-- the the -->", "<?x the the?>")
_JSON = {'"': ('\\"',), "é": ("\\u00e9",), "“": ("\\u201c",), "🚒": ("\\ud83d\\ude92",),
         "’": ("\\u2019",)}  # fmt: skip
_RTF = {"é": ("\\'e9", "\\u233?", "\\u233 ?"), "ã": ("\\'e3", "\\u227?"), "<": ("<",),
        "“": ("\\'93", "\\ldblquote ", "\\u8220?"), "”": ("\\'94", "\\rdblquote "),
        "’": ("\\'92", "\\rquote ", "\\u8217\\'92"), "–": ("\\'96", "\\endash "),
        "🚒": ("\\u-10179?\\u-8558?",)}  # fmt: skip

FORMS = {
    "text": Form("a.txt"),
    "markdown": Form(
        "a.md", "---\ntitle: the the\n---\n\n# A bridge\n\n",
        paragraphs=(("", "\n\n"), ("> ", "\n\n"), ("- ", "\n\n"), ("", "\r\n\r\n")),
        spaces=(" ", "\n", "  "), unseen=("<!-- the the -->",),
        around=(("**", "**"), ("*", "*"), ("[", "](http://the.the)"), ("<b>", "</b>")),
        escapes={"&": ("&amp;",), "<": ("&lt;", "\\<"), "é": ("&eacute;",)}, raw="“”–’éã🚒",
    ),
    "html": Form(
        "a.html", "<!doctype html><title>the the</title><body class='the the'>\n",
        paragraphs=(("<p>", "</p>\n"), ("<p class=a>", ""), ("<h2>", "</h2>\r\n"),
                    ("<blockquote><p>", "</blockquote>"), ("<ul><li>", "</ul>")),
        spaces=(" ", "\n", "  ", "\r\n\t", "<br>"), unseen=("<!-- the the -->", "<wbr>"),
        around=(("<b>", "</b>"), ("<a href='the the'>", "</a>"), ("<script>the the</script>", "")),
        escapes={**_XML, "é": ("&eacute;", "&#233;"), "“": ("&ldquo;",), "–": ("&ndash;",)},
        raw="“”–’éã🚒&",
    ),
    "nitf": Form(
        "a.nitf", '<?xml version="1.0"?>\n<nitf><head><title>the the</title></head><body>'
        "<body.content>", "</body.content></body></nitf>",
        paragraphs=(("<p>", "</p>\n"), ("<p lede='true'>", "</p>\r\n"), ("<hl2>", "</hl2>")),
        spaces=(" ", "\n", "  ", "\r\n\t"), unseen=_XML_UNSEEN,
        around=(("<em>", "</em>"), ("<person>", "</person>")), escapes=_XML, raw="“”–’éã🚒",
    ),
    "cdata": Form(
        "a.nitf", "<nitf><body><body.content>", "</body.content></body></nitf>",
        paragraphs=(("<p><![CDATA[", "]]></p>\n"),), spaces=(" ", "\r\n"),
        unseen=("]]><![CDATA[",), escapes={"&": ("&",), "<": ("<",)},
    ),
    "newsml": Form(
        "a.newsml", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><title>the '
        "the</title></itemMeta><contentSet><inlineXML><html><body>",
        "</body></html></inlineXML></contentSet></newsItem>",
        paragraphs=(("<p>", "</p>\n"), ("<h2>", "</h2>"), ("<ul><li>", "</li></ul>")),
        spaces=(" ", "\n"), unseen=_XML_UNSEEN, around=(("<b>", "</b>"),), escapes=_XML,
        raw="“”–’éã🚒",
    ),
    "json": Form(
        "a.json", '{"id": "the the", "bodies": [', '{}], "tags": ["the the"]}\n',
        paragraphs=(('{"value": "', '"},\n'), ('{"x": 1, "value" : "', '"},\r\n')),
        spaces=(" ", "\\n", "\\t "), escapes=_JSON,
    ),
    "html in json": Form(
        "a.json", '{"id": "the the", "body_html": "<div>', '</div>"}\n',
        paragraphs=(("<p>", "<\\/p>\\n"), ('<p class=\\"a\\">', "</p>")),
        spaces=(" ", "\\n", "\\u0020"), unseen=("<!-- the the -->", "<\\u0069></\\u0069>"),
        around=(("<b>", "<\\/b>"),),
        escapes={**_JSON, "&": ("&amp;", "\\u0026amp;"), "<": ("&lt;", "\\u0026lt;")},
        raw="“”–’éã🚒",
    ),
    "jsonl": Form(
        "a.jsonl", '{"body": "One more."}\n', "\n",
        paragraphs=(('{"body": "', '", "n": 1}\n'), ('{"headline":"', '"}\r\n')), escapes=_JSON,
        spaces=(" ", "\\n"),
    ),
    "csv": Form(
        "a.csv", "id,body,note\r\n", "9,,the the\r\n",
        paragraphs=(('1,"', '",the the\r\n'), ('"2, ""the the""","', '",\n')), spaces=(" ", "\n"),
    ),
    "srt": Form(
        "a.srt", "", "",
        paragraphs=(("1\n00:00:01,000 --> 00:00:02,000\n", "\n\n"),
                    ("2\r\n00:00:01,000 --> 00:00:02,000\r\n", "\r\n\r\n")),
        spaces=(" ", "\n"), unseen=("<i>", "</i>", "{\\an8}"), escapes={"&": ("&",), "<": ("<",)},
    ),
    "vtt": Form(
        "a.vtt", "WEBVTT the the\n\nNOTE the the\n\n", "",
        paragraphs=(("00:01.000 --> 00:02.000 align:start\n", "\n\n"),
                    ("x\n00:00:01.000 --> 00:00:02.000\n", "\n\n")),
        spaces=(" ", "\n"), unseen=("<c.loud>", "</c>", "<00:00:01.500>"),
        escapes={"&": ("&amp;",), "<": ("&lt;",)}, raw="“”–’éã🚒",
    ),
    "anpa": Form(
        "a.anpa", "\x01the the\x02\r\n^A council meets<\r\n", "\x03the the\x04",
        paragraphs=(("    ", "\r\n"), ("\t", "\n")), spaces=(" ", "\r\n"), unseen=("\x0e", "\x0f"),
        escapes={"“": ("``",), "”": ("''",)}, raw="–’éã🚒",
    ),
    "archieml": Form(
        "a.aml", "headline: A council meets\nslug: the the\n[+body]\n", "[]\n:ignore\nthe the\n",
        paragraphs=(("", "\n\n"), ("\\", "\r\n")), spaces=(" ",),
        escapes={"&": ("&",), "<": ("<",)},
    ),
    "icml": Form(
        "a.icml", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?aid the the?>'
        '<Document><Story Self="a"><ParagraphStyleRange AppliedParagraphStyle="P/Text">',
        "</ParagraphStyleRange></Story></Document>",
        paragraphs=(("<CharacterStyleRange><Content>", "</Content><Br /></CharacterStyleRange>\n"),
                    ("<CharacterStyleRange><Content>", "\u2029</Content></CharacterStyleRange>")),
        spaces=(" ", "  ", "\u2028"), escapes=_XML, raw="“”–’éã🚒",
        unseen=("</Content><Content>", "<?ACE 18?>",
                "</Content></CharacterStyleRange>\n<CharacterStyleRange><Content>"),
    ),
    "rtf": Form(
        "a.rtf", "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 the the;}}{\\*\\x the the}\r\n", "}",
        paragraphs=(("\\pard ", "\\par\r\n"), ("{\\pard\\b\\fs24", "\\par}\n"),
                    ("\\pard\\plain\\fs20", "{}\\\n")),
        spaces=(" ", "\n ", "\\line ", "\\tab\r\n", "{\\i  }"), escapes=_RTF, raw="&",
        unseen=("\\b ", "\\b0{}", "{\\v the the}", "\r\n", "{\\*\\bkmkstart the the}", "\\-"),
        around=(("{\\i ", "}"), ("{\\field{\\*\\fldinst the the}{\\fldrslt ", "}}")),
    ),
    "docx": Form(
        "a.docx", f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{_W}"><w:body>',
        "</w:body></w:document>",
        paragraphs=(('<w:p><w:r><w:t xml:space="preserve">', "</w:t></w:r></w:p>\n"),
                    ("<w:p><w:pPr/><w:ins><w:r><w:t>", "</w:t></w:r></w:ins></w:p>")),
        spaces=(" ", "  ", "</w:t><w:tab/><w:t>", "</w:t><w:br/><w:t>"),
        unseen=("</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>", "<!-- the the -->",
                "</w:t></w:r><w:del><w:r><w:delText>the the</w:delText></w:r></w:del><w:r><w:t>"),
        escapes=_XML, raw="“”–’éã🚒",
        wrap=_zipped("word/document.xml", {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS}),
    ),
    "odt": Form(
        "a.odt", f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office='
        f'"{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" office:version="1.2"><office:body>'
        "<office:text>", "</office:text></office:body></office:document-content>",
        paragraphs=(("<text:p>", "</text:p>\n"), ("<text:p><text:span>", "</text:span></text:p>")),
        spaces=(" ", "  ", "\n", "<text:s/>", '<text:s text:c="3"/>', "<text:tab/>",
                "<text:line-break/>"),
        unseen=("<text:span></text:span>", "<!-- the the -->",
                "<text:soft-page-break/>", '<text:bookmark text:name="the the"/>'),
        escapes=_XML, raw="“”–’éã🚒",
        wrap=_zipped("content.xml", {"META-INF/manifest.xml": _MANIFEST},
                     "application/vnd.oasis.opendocument.text"),
    ),
}  # fmt: skip
