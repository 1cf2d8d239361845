"""Rule packs: folders of YAML rule files, checked, compiled once and cached."""
