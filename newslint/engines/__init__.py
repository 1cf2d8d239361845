"""Engines that do not run inside newslint, behind the same hits as its own rules."""
