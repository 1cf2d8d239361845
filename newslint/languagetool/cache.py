"""What LanguageTool said of each paragraph, kept on disk so that none is checked twice.

A paragraph is kept as a keyed hash only, its matches with a checksum. The cache can never make a
run fail: what is damaged is thrown away, and without a folder to write to nothing is kept.
"""

from __future__ import annotations

import contextlib
import os
import time
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newslint.languagetool.match import GrammarMatch
from newslint.places import cache_folder
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Matches = tuple[GrammarMatch, ...]

LIMIT_BYTES = 32_000_000
BUSY_SECONDS = 2.0
FILE_NAME = "grammar.sqlite"
_FORMAT = 1
_PAUSE_SECONDS = 0.01
_PAGE_BYTES = 4096
_DAY = 86_400
_MANY = 500  # SQLite takes 999 values in one statement, older ones at least
_TABLES = """
CREATE TABLE IF NOT EXISTS secret (value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS paragraph
    (key BLOB PRIMARY KEY, day INTEGER NOT NULL, sum BLOB NOT NULL, said TEXT NOT NULL)
    WITHOUT ROWID;
"""


class _Store(NamedTuple):
    """An open cache file, and the key of its hashes."""

    db: Any
    secret: bytes


class ParagraphCache:
    """The results for one set-up of LanguageTool (`about`: its version, rules and options).

    `limit` is the most the file may take, in bytes; the paragraphs that were wanted longest ago
    go first. Any number of processes may use one file.
    """

    def __init__(self, about: str, path: str | None = None, limit: int = LIMIT_BYTES) -> None:
        self._about = about.encode()
        self._path = path or os.path.join(cache_folder(), FILE_NAME)
        self._limit = limit
        self._store: _Store | None = None
        self._opened = False

    def close(self) -> None:
        """Close the file. May be called again."""
        store, self._store = self._store, None
        self._opened = True
        if store:
            with contextlib.suppress(Exception):
                store.db.close()

    def get(self, texts: Iterable[str], language: str) -> dict[str, Matches]:
        """Return the matches of those paragraphs that are known, by text."""
        found: dict[str, Matches] = {}

        def read(store: _Store) -> None:
            keys = {self._key(store, text, language): text for text in texts}
            stale = []
            for key, day, checksum, said in _rows(store, list(keys)):
                matches = _read(said) if _sum(store, key, said) == checksum else None
                if matches is not None:
                    found[keys[key]] = matches
                    if day < _today():
                        stale.append((_today(), key))
            if stale:
                _write(store, "UPDATE paragraph SET day = ? WHERE key = ?", stale)

        self._do(read)
        return found

    def put(self, matches: Mapping[str, Matches], language: str) -> None:
        """Keep the matches of paragraphs, given by text."""

        def write(store: _Store) -> None:
            rows = []
            for text, found in matches.items():
                key, said = self._key(store, text, language), _shown(found)
                rows.append((key, _today(), _sum(store, key, said), said))
            _trim(store, self._limit)
            _write(store, "INSERT OR REPLACE INTO paragraph VALUES (?, ?, ?, ?)", rows)

        if matches:
            self._do(write)

    def _key(self, store: _Store, text: str, language: str) -> bytes:
        about = self._about + b"\0" + language.encode() + b"\0"
        return _hash(store, about + text.encode("utf-8", "surrogatepass"))

    def _do(self, work: Callable[[_Store], None]) -> None:
        """Do `work` if there is a cache; throw a damaged one away, give up one that fails."""
        if not self._opened:
            self._opened = True
            self._store = _open(self._path, self._limit)
        if not self._store:
            return
        sqlite = import_module("sqlite3")
        try:
            work(self._store)
        except sqlite.OperationalError:  # locked, full, read-only: do without
            self.close()
        except sqlite.Error:
            self.close()
            discard(self._path)


def discard(path: str) -> None:
    """Remove a cache file and what belongs to it."""
    for ending in ("-wal", "-shm", "-journal", ""):
        with contextlib.suppress(OSError):
            os.unlink(path + ending)


def _open(path: str, limit: int) -> _Store | None:
    """Open the cache, afresh if it is damaged; None if there can be none."""
    try:
        sqlite = import_module("sqlite3")
    except ImportError:
        return None
    ends = time.monotonic() + BUSY_SECONDS
    damaged = 0
    while damaged < 2:
        try:
            return _connect(sqlite, path, limit)
        except sqlite.OperationalError as error:
            # SQLite itself does not wait for another that just makes the file, or closes it last.
            if "lock" not in str(error) or time.monotonic() > ends:
                return None
            time.sleep(_PAUSE_SECONDS)
        except OSError:
            return None
        except (sqlite.Error, ValueError, TypeError):
            discard(path)
            damaged += 1
    return None


def _connect(sqlite: Any, path: str, limit: int) -> _Store:
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    os.close(handle)
    os.chmod(path, 0o600)
    db = sqlite.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        db.execute("PRAGMA synchronous = OFF")  # nothing here is worth waiting for the disk
        if _one(db, "PRAGMA user_version") != _FORMAT:
            _create(sqlite, db)
        db.execute(f"PRAGMA max_page_count = {max(limit // _PAGE_BYTES, 16)}")
        return _Store(db, bytes.fromhex(_one(db, "SELECT value FROM secret")))
    except BaseException:
        db.close()
        raise


def _create(sqlite: Any, db: Any) -> None:
    """Make the tables, once, whoever else is about to."""
    db.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    db.execute("PRAGMA journal_mode = WAL")  # others read while one writes
    db.execute("BEGIN IMMEDIATE")
    version = _one(db, "PRAGMA user_version")
    if version not in (0, _FORMAT):
        raise sqlite.DatabaseError("another format")
    if version == 0:
        for statement in _TABLES.split(";"):
            db.execute(statement)
        db.execute("INSERT INTO secret VALUES (?)", (os.urandom(32).hex(),))
        db.execute(f"PRAGMA user_version = {_FORMAT}")
    db.execute("COMMIT")


def _rows(store: _Store, keys: list[bytes]) -> list[tuple[bytes, int, bytes, str]]:
    rows: list[tuple[bytes, int, bytes, str]] = []
    for at in range(0, len(keys), _MANY):
        some = keys[at : at + _MANY]
        marks = ",".join("?" * len(some))
        query = f"SELECT key, day, sum, said FROM paragraph WHERE key IN ({marks})"  # noqa: S608
        rows += store.db.execute(query, some).fetchall()
    return rows


def _write(store: _Store, statement: str, rows: list[Any]) -> None:
    store.db.execute("BEGIN IMMEDIATE")
    try:
        store.db.executemany(statement, rows)
        store.db.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(Exception):
            store.db.execute("ROLLBACK")
        raise


def _trim(store: _Store, limit: int) -> None:
    """Let the oldest quarter go when four fifths of the room is taken."""
    taken = _one(store.db, "PRAGMA page_count") - _one(store.db, "PRAGMA freelist_count")
    if taken * _PAGE_BYTES < limit * 4 // 5:
        return
    many = _one(store.db, "SELECT count(*) FROM paragraph") // 4 + 1
    oldest = "SELECT key FROM paragraph ORDER BY day LIMIT ?"
    _write(store, f"DELETE FROM paragraph WHERE key IN ({oldest})", [(many,)])  # noqa: S608


def _one(db: Any, query: str) -> Any:
    row = db.execute(query).fetchone()
    return row[0] if row else None


def _hash(store: _Store, data: bytes) -> bytes:
    digest: bytes = _blake2b()(data, key=store.secret, digest_size=16).digest()
    return digest


@cache
def _blake2b() -> Any:
    """The hash on its own; hashlib takes as long to import as a whole look-up does."""
    try:
        return import_module("_blake2").blake2b
    except ImportError:
        return import_module("hashlib").blake2b


def _sum(store: _Store, key: bytes, said: str) -> bytes:
    return _hash(store, b"sum" + key + said.encode())


def _shown(matches: Matches) -> str:
    import json

    return json.dumps(matches)


def _read(said: str) -> Matches:
    import json

    return tuple(
        GrammarMatch(start, end, rule_id, message, tuple(replacements), category)
        for start, end, rule_id, message, replacements, category in json.loads(said)
    )


def _today() -> int:
    return int(time.time()) // _DAY
