"""Readers: from a Source to a Document, one format a module."""
