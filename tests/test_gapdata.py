"""Slips planted in clean copy, from which the network learns: what was done can be undone."""

from __future__ import annotations

import os
import sys

import numpy as np
import pytest

SCRIPTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "scripts")
if not os.path.isdir(SCRIPTS):
    pytest.skip("the scripts are in the checkout only", allow_module_level=True)
sys.path.insert(0, SCRIPTS)

import gapdata  # noqa: E402

COMMON = "The the mayor Mayor town bridge closed , . the a an of Bridge Town an . - 's \n".split(
    " "
)
FORMS = list(
    dict.fromkeys(
        ["\n", *gapdata.MISSING[1:], "an", *gapdata.BEFORE_COMMA, *gapdata.TOO_MUCH, *COMMON]
    )
)
TYPES = gapdata.tables(FORMS, np.full(len(FORMS), 1000))


def stream(seed: int) -> np.ndarray:
    chance = np.random.default_rng(seed)
    types = chance.integers(1, len(FORMS), 4000)
    types[::50] = 0
    spaced = (TYPES.shape[types] != gapdata.shape_of(",")) & (types != 0)
    return (2 * types + spaced).astype(np.int32)


@pytest.mark.parametrize("seed", range(5))
def test_the_clean_copy_can_be_made_again(seed: int) -> None:
    clean = stream(seed)
    slips = gapdata.planted(clean, TYPES, np.random.default_rng(seed))
    made: list[str] = []
    for number, missing, fault in zip(slips.types, slips.missing, slips.fault, strict=True):
        if missing:
            made.append(gapdata.MISSING[missing])
        if fault != 1:
            made.append("?" if fault == 2 else FORMS[number])
    wanted = [FORMS[number] for number in clean >> 1]
    assert len(made) == len(wanted)
    pairs = [(one, two) for one, two in zip(made, wanted, strict=True) if one not in ("?", two)]
    assert {tuple(sorted(form.lower() for form in pair)) for pair in pairs} <= {
        ("a", "an"), *((form.lower(),) * 2 for form in FORMS),
    }  # fmt: skip


def test_slips_of_every_kind_are_planted() -> None:
    found = [gapdata.planted(stream(n), TYPES, np.random.default_rng(n)) for n in range(20)]
    assert {0, 1, 2} == {int(fault) for slips in found for fault in slips.fault}
    missing = {int(one) for slips in found for one in slips.missing}
    assert missing == set(range(len(gapdata.MISSING)))


def test_planting_is_the_same_for_a_seed() -> None:
    first, second = (gapdata.planted(stream(3), TYPES, np.random.default_rng(3)) for _ in range(2))
    assert all(np.array_equal(one, two) for one, two in zip(first, second, strict=True))
