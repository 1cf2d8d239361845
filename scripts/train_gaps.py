"""Learn the network that sees missing commas, articles and other words, from edited news alone.

    pip install --group train
    python scripts/train_gaps.py --corpus ../shared/corpus --steps 5400 --work FOLDER

Embeddings and six gated, dilated convolutions over the tokens of ``newslint.context.reading``: 2.6
million weights, kept as whole numbers of 8 bits. A checkpoint is written into FOLDER every few
minutes and gone on from. At the end the network is written as ONNX into
newslint/context/english.gaps, with its vocabulary and its origin.
"""

from __future__ import annotations

import argparse
import glob
import os
import pickle
import time
from typing import TYPE_CHECKING, Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from gapdata import ENDINGS, MISSING, WORDS, Types, planted, read_corpus, tables
from gapgraph import graph

from newslint.context.network import KIND, PATH, VERSION
from newslint.context.reading import SHAPES
from newslint.modelfile import Origin, write_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    Weights = dict[str, jax.Array]

WIDTH, REACHES = 128, (1, 2, 4, 8, 1, 2)
OF_WORD, OF_ENDING, OF_SHAPE = 72, 20, 12
OUTPUTS = len(MISSING) + 3
LENGTH, ROWS = 128, 48  # of a batch
RATE, WARM, LAST_RATE = 3e-3, 200, 1e-4
KEPT = 0.92  # of the inputs; the others are dropped in learning
MARGIN = 4  # tokens at either end of a row that are not learned from
FAULT = 0.7  # what a fault of a token weighs beside a gap
EVERY = 240.0  # seconds between checkpoints
DOUBLED = "aljazeera|reuters|bbc|abc.net|onestop|guardian"  # British, wire and sport copy is thin
_SOURCES = (
    "edited news as collected in ramybaly/Article-Bias-Prediction (Apache-2.0), "
    "Zainab1317/FASDH25-portfolio2 (Al Jazeera English), jgscott/STA380 (Reuters 1996-97), "
    "masakhane-io/masakhane-news (BBC), nltk/nltk_data abc (Australian ABC), "
    "nishkalavallabhi/OneStopEnglishCorpus (CC BY-SA 4.0)"
)
ORIGIN = Origin(
    (_SOURCES,),
    "weights learned from texts that remain their publishers'; no text can be read back",
    "2026-11",
)


def first_weights(key: jax.Array) -> Weights:
    """Weights to begin with."""
    keys = iter(jax.random.split(key, 20))

    def drawn(*shape: int, spread: float) -> jax.Array:
        return jax.random.normal(next(keys), shape) * spread

    inputs = OF_WORD + OF_ENDING + OF_SHAPE
    weights = {
        "ew": drawn(WORDS, OF_WORD, spread=0.3),
        "es": drawn(ENDINGS, OF_ENDING, spread=0.3),
        "eh": drawn(SHAPES, OF_SHAPE, spread=0.3),
        "wi": drawn(inputs, WIDTH, spread=2 * inputs**-0.5),
        "bi": jnp.zeros(WIDTH),
        "go": jnp.ones(WIDTH),
        "wo": drawn(2 * WIDTH, OUTPUTS, spread=0.02),
        "bo": jnp.zeros(OUTPUTS),
    }
    for layer in range(len(REACHES)):
        weights[f"w{layer}"] = drawn(3 * WIDTH, 2 * WIDTH, spread=(3 * WIDTH) ** -0.5)
        weights[f"b{layer}"] = jnp.zeros(2 * WIDTH)
        weights[f"g{layer}"] = jnp.ones(WIDTH)
    return weights


def outputs(
    weights: Weights, word: Any, ending: Any, shape: Any, drop: jax.Array | None = None
) -> jax.Array:
    """The logits of each token of each row; ``drop`` is the key of a run that learns."""
    x = jnp.concatenate([weights["ew"][word], weights["es"][ending], weights["eh"][shape]], -1)
    if drop is not None:
        x = x * jax.random.bernoulli(drop, KEPT, x.shape) / KEPT
    x = x @ weights["wi"] + weights["bi"]
    for layer, reach in enumerate(REACHES):
        y = _normed(x, weights[f"g{layer}"])
        y = jnp.concatenate([_moved(y, reach), y, _moved(y, -reach)], -1)
        y = y @ weights[f"w{layer}"] + weights[f"b{layer}"]
        x = x + y[..., :WIDTH] * jax.nn.sigmoid(y[..., WIDTH:])
    x = _normed(x, weights["go"])
    return jnp.concatenate([x, _moved(x, 1)], -1) @ weights["wo"] + weights["bo"]


def _normed(x: jax.Array, gain: jax.Array) -> jax.Array:
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-5) * gain


def _moved(x: jax.Array, places: int) -> jax.Array:
    """The rows moved along: what stood so many places before (below nought: after) each."""
    if places > 0:
        return jnp.pad(x, ((0, 0), (places, 0), (0, 0)))[:, :-places]
    return jnp.pad(x, ((0, 0), (0, -places), (0, 0)))[:, -places:]


def loss(weights: Weights, batch: list[Any], key: jax.Array) -> jax.Array:
    """The mean cross entropy of gaps and faults, the ends of rows left out."""
    word, ending, shape, missing, fault = batch
    logits = outputs(weights, word, ending, shape, key)
    each = optax.softmax_cross_entropy_with_integer_labels(logits[..., : len(MISSING)], missing)
    each += FAULT * optax.softmax_cross_entropy_with_integer_labels(
        logits[..., len(MISSING) :], fault
    )
    inner = jnp.zeros_like(each).at[:, MARGIN:-MARGIN].set(1)
    return (each * inner).sum() / inner.sum()


def batches(articles: list[Any], known: Types, seed: int) -> Iterator[list[Any]]:
    """Batches of rows with slips, without end, the articles in another order each time."""
    chance = np.random.default_rng(seed)
    order = [number for number, (_, times) in enumerate(articles) for _ in range(times)]
    while True:
        pile: list[Any] = []
        for number in chance.permutation(order):
            pile.append(np.frombuffer(articles[number][0], np.int32))
            if sum(map(len, pile)) > 24 * ROWS * LENGTH:
                yield from _cut(planted(np.concatenate(pile), known, chance), known, chance)
                pile = []


def _cut(slips: Any, known: Types, chance: np.random.Generator) -> Iterator[list[Any]]:
    types, spaced, missing, fault = slips
    columns = [
        known.word[types], known.ending[types], known.shape[types] * 2 + spaced, missing, fault
    ]  # fmt: skip
    count = len(types) // LENGTH
    order = chance.permutation(count)
    rows = [column[: count * LENGTH].reshape(count, LENGTH)[order] for column in columns]
    for at in range(0, count - ROWS + 1, ROWS):
        yield [column[at : at + ROWS] for column in rows]


def learn(articles: list[Any], known: Types, steps: int, work: str) -> Weights:
    """Learn, from the last checkpoint if there is one."""
    rate = optax.warmup_cosine_decay_schedule(0, RATE, min(WARM, steps // 10), steps, LAST_RATE)
    way = optax.chain(optax.clip_by_global_norm(1.0), optax.adam(rate, b2=0.98))
    weights = first_weights(jax.random.PRNGKey(0))
    state, step = way.init(weights), 0
    checkpoint = os.path.join(work, "gaps.checkpoint")
    if os.path.exists(checkpoint):
        with open(checkpoint, "rb") as file:
            weights, state, step = pickle.load(file)

    @jax.jit
    def once(weights: Weights, state: Any, batch: list[Any], key: jax.Array) -> Any:
        value, slope = jax.value_and_grad(loss)(weights, batch, key)
        change, state = way.update(slope, state)
        return optax.apply_updates(weights, change), state, value

    key, began, saved = jax.random.PRNGKey(step), time.time(), time.time()
    shown: list[float] = []
    for batch in batches(articles, known, seed=step):
        if step >= steps:
            break
        key, own = jax.random.split(key)
        weights, state, value = once(weights, state, batch, own)
        step += 1
        shown.append(float(value))
        if step % 50 == 0:
            print(
                f"{step} of {steps}: {np.mean(shown[-500:]):.4f}, {time.time() - began:.0f} s",
                flush=True,
            )
        if time.time() - saved > EVERY or step >= steps:
            with open(checkpoint + ".new", "wb") as file:
                pickle.dump((jax.device_get(weights), jax.device_get(state), step), file)
            os.replace(checkpoint + ".new", checkpoint)
            saved = time.time()
    return weights


def main() -> None:
    """Read the corpus, learn, write the network."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--corpus", required=True, help="a folder of part-000.jsonl.xz and so on")
    ask.add_argument("--steps", type=int, default=10_000, help="of 6,144 tokens")
    ask.add_argument("--work", default=".", help="where the checkpoint is kept")
    ask.add_argument("--out", default=PATH)
    args = ask.parse_args()
    paths = sorted(glob.glob(os.path.join(args.corpus, "part-0*.jsonl.xz")))
    forms, articles = read_corpus(paths, DOUBLED)
    counts = np.zeros(len(forms), np.int64)
    for stream, _ in articles:
        counts += np.bincount(np.frombuffer(stream, np.int32) >> 1, minlength=len(forms))
    known = tables(forms, counts)
    weights = learn(articles, known, args.steps, args.work)
    sections = {
        "graph": graph({name: np.asarray(one) for name, one in weights.items()}, REACHES),
        "words": "\n".join(known.words).encode(),
        "endings": "\n".join(known.endings).encode(),
    }
    head = {"missing": MISSING, "steps": args.steps}
    write_model(args.out, (KIND, VERSION), ORIGIN, head, **sections)


if __name__ == "__main__":
    main()
