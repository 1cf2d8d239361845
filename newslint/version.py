"""The version of newslint: here and nowhere else."""

__version__ = "0.1.0"
