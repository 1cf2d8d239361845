"""LanguageTool, the grammar engine, run on this machine and never over the network.

`newslint setup` fetches it once; `Grammar` checks text with it. Nothing heavy is imported
until one of them is used.
"""
