"""JSON Schemas of rule files, profiles, the configuration and the report: generated, never edited.

``python -m newslint.schema`` writes them beside this file; the test suite fails if they are stale.
"""
