"""``newslint ignore``: have the configuration ignore rules, everywhere or in some files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.commands.add import config_named, show
from newslint.configedit import home_config, ignore_rules
from newslint.errors import ConfigError
from newslint.select import check_selectors
from newslint.session import Session

if TYPE_CHECKING:
    import argparse


def run(args: argparse.Namespace) -> int:
    """Add the rules to what is ignored and show the lines that changed."""
    config = home_config(os.curdir, config_named(args))
    with Session() as session:
        registry = session.registry_for(config)
    check_selectors(registry, args.rules, "newslint ignore")
    if any(name.upper() == "ALL" for name in args.rules):
        raise ConfigError("ALL would leave nothing to find. Leave files out with “exclude”.")
    show(ignore_rules(config, list(dict.fromkeys(args.rules)), args.glob or ""))
    return 0
