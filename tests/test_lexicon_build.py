"""The builder of the word list on small sources, and the state of the files that people edit."""

from __future__ import annotations

import lzma
from pathlib import Path

from newslint.lexicon.alike import alike_records
from newslint.lexicon.assemble import Sources, assemble, plain_form
from newslint.lexicon.counts import count
from newslint.lexicon.facts import Fact
from newslint.lexicon.gazetteer import Name, name_records, read_names, words_of
from newslint.lexicon.pairing import pair_bytes
from newslint.lexicon.sources import Listed, read_cities, read_scowl, read_words
from newslint.lexicon.splits import splits
from newslint.lexicon.store import NAME, PUBLIC, VARIANT, WORD, data_path, pack
from newslint.lexicon.varieties import variety_lines

TEXT = (
    "He withdrew. The troops withdrew and the minister withdrew, said Angela Merkel. "
    "Angela Merkel went to Utopia."
)


def small_sources() -> Sources:
    words = dict.fromkeys(("he", "the", "troops", "and", "with", "drew", "withdrew", "minister"))
    listed = {word: Listed(10, False, "words") for word in words}
    listed["fulfil"] = Listed(35, True, "words")
    listed["Utopia"] = Listed(50, False, "upper")
    names = (Name("Angela Merkel", "person", 9, ()), Name("Kyiv", "place", 8, ("Kiev",)))
    counts = count([TEXT] * 150)
    extra, wrong = frozenset({"deepfake"}), frozenset({"troops"})
    return Sources(listed, counts, {"he": 2200}, extra, wrong, frozenset({"Springfield"}), names)


def test_counts_part_sentence_starts_from_the_rest() -> None:
    counts = count([TEXT, TEXT])
    assert counts.at_start["He"] == 2
    assert counts.inside["withdrew"] == 6
    assert counts.pairs["Angela Merkel"] == 2
    assert counts.articles["Angela"] == 2


def test_assembled_words_have_flags() -> None:
    facts = assemble(small_sources()).facts
    assert facts["he"].flags & WORD
    assert facts["fulfil"].flags & VARIANT
    assert facts["Merkel"].flags & NAME
    assert not facts["Merkel"].flags & PUBLIC
    assert facts["Kiev"].flags & PUBLIC
    assert facts["Utopia"].flags & PUBLIC
    assert "deepfake" in facts
    assert "Springfield" in facts
    assert "troops" not in facts


def test_counts_under_five_are_not_kept() -> None:
    sources = small_sources()
    few = sources._replace(counts=count([TEXT] * 2))
    assert assemble(few).facts["withdrew"].uses == 6
    assert assemble(few).facts["minister"].uses == 0


def test_the_same_sources_give_the_same_bytes() -> None:
    one, two = assemble(small_sources()), assemble(small_sources())
    counts = small_sources().counts
    assert pack(one.entries()) == pack(two.entries())
    assert pack(one.neighbours()) == pack(two.neighbours())
    assert pair_bytes(one, counts) == pair_bytes(two, counts)


def test_frequent_words_are_filed_by_letters_and_sound() -> None:
    found = alike_records([("silent", 40), ("listen", 40), ("phones", 30), ("tin", 60)])
    assert found["=eilnst"] == b"listen silent"
    assert found["~fns"] == b"phones"
    assert all(b"tin" not in words.split() for words in found.values())


def test_full_names_are_filed_under_both_halves() -> None:
    sources = small_sources()
    records = name_records(sources.names, sources.counts)
    assert records[">angela"].startswith(b"Merkel")
    assert records["<merkel"].startswith(b"Angela")
    assert records["=kyiv"] == b"Kiev"


def test_scowl_lists_are_read_by_region_and_size(tmp_path: Path) -> None:
    (tmp_path / "english-words.10").write_text("cat\ncat's\ncafé\n", encoding="utf-8")
    (tmp_path / "english-words.95").write_text("zzz\n", encoding="utf-8")
    (tmp_path / "variant_2-words.20").write_text("catt\ncat\n", encoding="utf-8")
    found = read_scowl(tmp_path)
    assert found == {
        "cat": Listed(10, False, "words"),
        "café": Listed(10, False, "words"),
        "catt": Listed(20, True, "words"),
    }


def test_varieties_are_paired_by_rule(tmp_path: Path) -> None:
    words = {
        "english-words.10": "tire\nmeter\n", "american-words.10": "color\ncanceled\njudgment\n",
        "british-words.10": "colour\ncancelled\ntyre\nstorey\njudgement\n",
    }  # fmt: skip
    for name, lines in words.items():
        (tmp_path / name).write_text(lines, encoding="utf-8")
    assert variety_lines(tmp_path, lambda _: 9) == [
        "canceled\tcancelled\tus", "color\tcolour\tboth", "tire\ttyre\tuk",
    ]  # fmt: skip
    assert variety_lines(tmp_path, lambda _: 0) == []


def test_rare_compounds_are_split_only_where_chance_would_not() -> None:
    sources = small_sources()
    facts = dict(assemble(sources).facts)
    for word, uses in (("flag", 900), ("pole", 300), ("flagpole", 18), ("manage", 5000),
                       ("man", 30_000), ("age", 15_000)):  # fmt: skip
        facts[word] = Fact(uses, WORD)
    found = {(first, second) for first, second, _ in splits(facts, sources.counts)}
    assert ("flag", "pole") in found
    assert ("man", "age") not in found


def test_cities_give_capitalised_words(tmp_path: Path) -> None:
    path = tmp_path / "cities.csv.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("name,country,subcountry,geonameid\nles Escaldes,Andorra,La Massana,1\n")
    assert list(read_cities(path)) == ["Escaldes", "Massana"]


def test_helpers() -> None:
    assert plain_form("Erdoğan") == "Erdogan"
    assert words_of("Bashar al-Assad") == ["Bashar", "al", "Assad"]


def test_edited_files_are_in_order() -> None:
    names = read_names(Path(data_path("names.tsv")))
    written = [name.name for name in names]
    assert written == sorted(set(written))
    assert {name.kind for name in names} == {"person", "place", "org"}
    assert all(1 <= name.rank <= 9 for name in names)
    for file in ("brands.txt", "never_suggest.txt", "not_words.txt", "extra_words.txt"):
        lines = read_words(Path(data_path(file)))
        assert len(lines) == len(set(lines)), file
