"""Initials in brackets that do not fit the name before them: World Health Organization (WTO).

Names whose initials come from another language are many, so only the best-known names are held
against their letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.acronyms import definitions
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_KNOWN = {
    "world health organization": "WHO",
    "world health organisation": "WHO",
    "world trade organization": "WTO",
    "world trade organisation": "WTO",
    "international monetary fund": "IMF",
    "international atomic energy agency": "IAEA",
    "international energy agency": "IEA",
    "international criminal court": "ICC",
    "international court of justice": "ICJ",
    "international olympic committee": "IOC",
    "international organization for migration": "IOM",
    "international labour organization": "ILO",
    "north atlantic treaty organization": "NATO",
    "north atlantic treaty organisation": "NATO",
    "european central bank": "ECB",
    "european union": "EU",
    "european court of human rights": "ECHR",
    "european court of justice": "ECJ",
    "european space agency": "ESA",
    "european medicines agency": "EMA",
    "united nations": "UN",
    "african union": "AU",
    "world food programme": "WFP",
    "world food program": "WFP",
    "federal bureau of investigation": "FBI",
    "central intelligence agency": "CIA",
    "national security agency": "NSA",
    "food and drug administration": "FDA",
    "centers for disease control and prevention": "CDC",
    "centers for disease control": "CDC",
    "national institutes of health": "NIH",
    "federal aviation administration": "FAA",
    "federal emergency management agency": "FEMA",
    "federal communications commission": "FCC",
    "federal trade commission": "FTC",
    "federal election commission": "FEC",
    "environmental protection agency": "EPA",
    "drug enforcement administration": "DEA",
    "securities and exchange commission": "SEC",
    "transportation security administration": "TSA",
    "immigration and customs enforcement": "ICE",
    "department of homeland security": "DHS",
    "department of justice": "DOJ",
    "internal revenue service": "IRS",
    "national rifle association": "NRA",
    "american civil liberties union": "ACLU",
    "national transportation safety board": "NTSB",
    "national highway traffic safety administration": "NHTSA",
    "government accountability office": "GAO",
    "congressional budget office": "CBO",
    "organization for security and cooperation in europe": "OSCE",
    "organization for the prohibition of chemical weapons": "OPCW",
    "organisation for the prohibition of chemical weapons": "OPCW",
    "palestine liberation organization": "PLO",
    "islamic revolutionary guard corps": "IRGC",
    "african national congress": "ANC",
    "irish republican army": "IRA",
    "democratic unionist party": "DUP",
    "scottish national party": "SNP",
    "national health service": "NHS",
    "british broadcasting corporation": "BBC",
    "office for national statistics": "ONS",
    "office for budget responsibility": "OBR",
    "crown prosecution service": "CPS",
    "national crime agency": "NCA",
    "gross domestic product": "GDP",
    "amyotrophic lateral sclerosis": "ALS",
    "post-traumatic stress disorder": "PTSD",
    "human immunodeficiency virus": "HIV",
    "non-governmental organization": "NGO",
    "chief executive officer": "CEO",
    "artificial intelligence": "AI",
    "weapons of mass destruction": "WMD",
    "improvised explosive device": "IED",
}
_FITTING = {"ECHR": {"ECTHR"}, "IRGC": {"IRG"}, "NATO": {"OTAN"}}  # right as well


@rule(
    "NEW023",
    "{found} does not fit “{name}”: {fix}?",
    level="error",
    needs=("(",),
    bad=["The World Health Organization ([[WTO -> WHO]]) met on Monday."],
    good=[
        "The World Health Organization (WHO) met on Monday.",
        "The National Health Service (England) met.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report letters other than the name's own."""
    for one in definitions(doc):
        for size in range(2, 8):
            first = one.place - size
            if first < 0:
                break
            name = doc.folded[doc.starts[first] : doc.ends[one.place - 1]]
            right = _KNOWN.get(name)
            if right and one.letters != right and one.letters not in _FITTING.get(right, ()):
                start = doc.starts[one.place]
                span = Span(start, start + len(one.letters))
                written = doc.text[doc.starts[first] : doc.ends[one.place - 1]]
                yield Hit(span, (right,), {"name": written})
                break
