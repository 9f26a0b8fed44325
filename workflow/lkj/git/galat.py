"""What goes wrong with git, in words for the officer."""


class GitGagalError(Exception):
    """Git cannot give what was asked for.

    Attributes:
        sebab: Why, in Indonesian, beginning with a small letter and without a full stop; names no path
            of the machine, so that it may stand in an archive.
    """

    def __init__(self, sebab: str) -> None:
        super().__init__(sebab)
        self.sebab = sebab
