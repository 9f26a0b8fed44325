"""Why a release is not made or cannot be made again, and what to do."""


class TerbitanDitolakError(Exception):
    """A release is refused; nothing was changed.

    Attributes:
        apa: What is wrong, in Indonesian.
        saran: What to do.
    """

    def __init__(self, apa: str, saran: str) -> None:
        super().__init__(apa)
        self.apa = apa
        self.saran = saran

    def sebagai_teks(self) -> str:
        """Both as sentences."""
        titik = "" if "\n  " in self.apa else "."  # a list of files ends without one
        return f"{self.apa.rstrip('.')}{titik}\n{self.saran}"
