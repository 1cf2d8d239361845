"""Put the compiled rules into the wheel, so that no user's first run waits for them."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface):  # type: ignore[type-arg]
    """Compile ``rules/`` into ``newslint/rules.json`` of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling; an editable install reads the rule files themselves."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from newslint.packs.loading import compile_builtin

        path = os.path.join(tempfile.mkdtemp(), "rules.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(compile_builtin(os.path.join(self.root, "rules")))
        build_data["force_include"][path] = "newslint/rules.json"
