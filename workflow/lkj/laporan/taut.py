"""Charts as figures, and sentences that refer to them; both tell the gate what they say (``potongan``)."""

from dataclasses import dataclass

from markupsafe import Markup

from lkj.laporan.markah import lepas, terbaca


@dataclass(frozen=True)
class Gambar:
    """A chart as a figure: the name of its drawing, its caption, its alternative text."""

    nama: str
    judul: str
    alt: str

    def __html__(self) -> str:
        """The figure as Markdown; its identifier is ``gbr-`` and the name."""
        sifat = f'#gbr-{self.nama} alt="{lepas(self.alt)}" lebar="100%"'
        return f"\n\n![{lepas(self.judul)}](grafik/{self.nama}.svg){{{sifat}}}\n\n"

    @property
    def potongan(self) -> list[str]:
        """Caption and alternative text, each a block of its own."""
        return [f"\n{terbaca(teks)}\n" for teks in (self.judul, self.alt)]


class Bertaut(Markup):
    """A sentence with references, and ``potongan``: its texts between them."""

    __slots__ = ("potongan",)
    potongan: list[str]


def bertaut(*bagian: str | Markup) -> Bertaut:
    """A sentence of texts, which are escaped and keep their spaces, and of references (`rujuk`)."""
    kalimat = Bertaut("".join(_tulis(satu) for satu in bagian))
    teks = (terbaca(satu) for satu in bagian if not isinstance(satu, Markup))
    kalimat.potongan = [satu for satu in teks if satu]
    return kalimat


def _tulis(satu: str | Markup) -> str:
    if isinstance(satu, Markup):
        return satu
    depan, belakang = (" " * satu[ujung].isspace() for ujung in (slice(1), slice(-1, None)))
    return f"{depan}{lepas(satu)}{belakang}"
