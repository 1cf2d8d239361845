"""Forms of house style that only a program can tell: each module finds and writes them."""
