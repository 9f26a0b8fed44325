"""`python -m lkj.cli`."""

from lkj.cli import main

main()
