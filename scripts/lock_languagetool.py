"""Write newslint/languagetool/jars.lock afresh:  python scripts/lock_languagetool.py

Run it after VERSION in newslint/languagetool/places.py has changed; it needs `jgo` and the network.
English needs the server without `language-all`. Spanish, Catalan and Portuguese are there only
because the server refuses to start without them.
"""

from __future__ import annotations

import hashlib
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from jgo.maven import MavenContext

from newslint.languagetool.lock import LOCK_FILE, Jar, format_lock
from newslint.languagetool.places import VERSION

LANGUAGES = ("en", "es", "ca", "pt")


def main() -> None:
    """Resolve the jars, fetch each once and write the lock file."""
    with tempfile.TemporaryDirectory() as cache:
        context = MavenContext(repo_cache=Path(cache), timeout=30)
        artifacts = resolve(context)
        with ThreadPoolExecutor(6) as pool:
            jars = tuple(pool.map(lock_line, artifacts))
    Path(LOCK_FILE).write_text(format_lock(jars), encoding="utf-8")
    print(f"{len(jars)} jars, {sum(jar.size for jar in jars):,} bytes: {LOCK_FILE}")


def resolve(context: MavenContext) -> list[Any]:
    """Return the artifacts that LanguageTool's server needs for English."""
    every_language = context.project("org.languagetool", "language-all")
    names = ["languagetool-server", *(f"language-{language}" for language in LANGUAGES)]
    wanted = [
        context.create_dependency(f"org.languagetool:{name}:{VERSION}", exclusions=[every_language])
        for name in names
    ]
    given, further = context.resolver.resolve(wanted)
    return [dependency.artifact for dependency in given + further]


def lock_line(artifact: Any) -> Jar:
    """Fetch one artifact and return its line."""
    if artifact.packaging != "jar" or artifact.classifier:
        raise SystemExit(f"{artifact} is not a plain jar: the lock file has no room for that yet")
    data = artifact.resolve().read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return Jar(artifact.groupId, artifact.artifactId, artifact.version, digest, len(data))


if __name__ == "__main__":
    main()
