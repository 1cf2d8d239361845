"""What the commands do, one a module: ``run(args) -> exit code``."""
