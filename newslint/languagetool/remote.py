"""A LanguageTool server that somebody else runs, at the address that the configuration names.

Copy may be under embargo, so without leave it must be on this machine.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newslint.errors import ConfigError, GrammarFailed, GrammarUnavailable
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from urllib.request import OpenerDirector

    from newslint.config import Config

ANSWER_SECONDS = 5.0
_MOST_BYTES = 1_000_000


class About(NamedTuple):
    """What a server says of itself: its version, and whatever tells it from another."""

    version: str
    mark: str


def the_one(named: Mapping[str, Config]) -> str:
    """Return the address that a run uses, of those that configurations name.

    Raises ConfigError if there are several, or it is not one that may be used.
    """
    (url, config), *others = named.items()
    where = config.where("grammar-url")
    if others:
        raise ConfigError(
            f"{where}: grammar-url: this run would need two servers, {url} and {others[0][0]}. "
            "Please check the files of each in a run of its own."
        )
    return checked_url(url, allow_remote=config.get("allow-remote", False), where=where)


def checked_url(url: str, *, allow_remote: bool, where: str) -> str:
    """Return an address as it is used: without a slash or “/v2” at its end.

    Raises ConfigError, naming `where` it was set, if it is no web address, or is not this
    machine's and `allow_remote` is not set.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or parts.query or parts.fragment:
        raise ConfigError(
            f"{where}: grammar-url: “{url}” is not an address such as http://localhost:8081."
        )
    if not allow_remote and not is_loopback(host):
        raise ConfigError(
            f"{where}: grammar-url: {host} is another machine, and copy would be sent there. "
            "If that is meant, set allow-remote = true."
        )
    return url.rstrip("/").removesuffix("/v2")


def is_loopback(host: str) -> bool:
    """Tell whether a host name or an address surely means this machine."""
    if host.lower() == "localhost":
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def ask_about(url: str) -> About:
    """Ask the server at `url` who it is. Raises GrammarUnavailable if nobody answers in time."""
    from http.client import HTTPException
    from urllib.request import HTTPRedirectHandler, ProxyHandler, build_opener

    class Straight(HTTPRedirectHandler):
        """Follows nobody elsewhere."""

        def redirect_request(self, *_: object) -> None:
            return None

    try:
        return _about(build_opener(ProxyHandler({}), Straight), url)
    except (OSError, HTTPException, ValueError, LookupError, TypeError) as error:
        raise GrammarUnavailable(
            f"No LanguageTool answers at {url} ({type(error).__name__}). Please start it, or "
            "change grammar-url."
        ) from error


def _about(opener: OpenerDirector, url: str) -> About:
    with opener.open(f"{url}/v2/info", timeout=ANSWER_SECONDS) as answer:
        said = json.loads(answer.read(_MOST_BYTES))["software"]
    return About(str(said["version"]), json.dumps(said, sort_keys=True))


class RemoteServer:
    """Somebody else's server, with the same face as our own: it is neither started nor ended."""

    def __init__(self, url: str) -> None:
        self.address = url

    def wait(self, seconds: float = ANSWER_SECONDS) -> None:
        """Return when the server answers; raise GrammarFailed if it does not in a short while."""
        ends = time.monotonic() + min(seconds, ANSWER_SECONDS)
        while True:
            try:
                ask_about(self.address)
            except GrammarUnavailable as error:
                if time.monotonic() > ends:
                    raise GrammarFailed(str(error)) from error
                time.sleep(0.1)
            else:
                return

    def touch(self) -> None:
        """Nothing to do: it does not end by itself."""

    def kill(self) -> None:
        """Nothing to do: it is not ours to end; requests have a time limit of their own."""

    def stop(self) -> None:
        """Nothing to do: it goes on for others."""
