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


class ObjekRusakError(GitGagalError):
    """An object of the repository holds other bytes than its name says.

    Attributes:
        objek: Its digest.
    """

    def __init__(self, objek: str) -> None:
        super().__init__(f"objek git {objek[:10]} rusak: isinya bukan lagi yang disimpan dahulu")
        self.objek = objek
