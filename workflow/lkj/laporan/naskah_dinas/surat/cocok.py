"""Whether a paper bears the number that its register gave it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.laporan.naskah_dinas.surat.daftar import Jenis
from lkj.laporan.naskah_dinas.surat.model import Naskah
from lkj.laporan.naskah_dinas.surat.register import AKHIRAN, AWALAN, Register, baca_register
from lkj.sidik import Pekerjaan


def periksa_nomor(nomor: str | None, berkas: Path, register: Register) -> list[Catatan]:
    """Whether the number that a letter's file names is the one that the register gave it."""
    milik = register.milik(str(berkas))
    if nomor is None or (milik and milik.nomor == nomor):
        return []
    lain = register.berlaku().get(nomor)
    if lain:
        sebab = f"sudah dipakai {lain.surat or lain.perihal}"
    elif any(b.nomor == nomor for b in register.baris):
        sebab = "sudah dibatalkan di register"
    else:
        sebab = "tidak ada di register"
    return [catat("SURAT_NOMOR_ASING", berkas=str(berkas), sel="nomor", nomor=nomor, sebab=sebab)]


def cocokkan_nomor(
    kerja: Pekerjaan,
    jenis: Jenis,
    isi: Naskah,
    berkas: Path,
    register: Iterable[Path],
    kembar: Sequence[str] = (),
) -> None:
    """Compare the number of a paper with its register, or where there is none with other letters.

    The letters of a year and of its last quarter are written in the year after, and numbered there.

    Args:
        kerja: The job that makes the paper.
        jenis: Its kind.
        isi: What people decided for it.
        berkas: The file of that.
        register: The registers of numbers of the year and of the next, ``data/raw/2023/surat/…``.
        kembar: Files of other letters with the same number (`nomor_kembar`), where there is no register.

    Raises:
        DataSalahError: The number is not the one that the register gave it, another letter has it too, or the
            register was edited.
    """
    nama = f"{AWALAN}{jenis.nomor}{AKHIRAN}"
    nomor = getattr(isi, "nomor", None)
    if kembar and nomor:
        letak = {"berkas": str(berkas), "sel": "nomor"}
        raise DataSalahError(
            [catat("SURAT_NOMOR_GANDA", **letak, nomor=nomor, lain=", ".join(kembar), jenis=berkas.stem)]
        )
    buku = [(b, int(b.parents[1].name)) for b in register if b.name == nama]
    catatan = [periksa_nomor(nomor, berkas, baca_register(kerja.baca(b), b, tahun)) for b, tahun in buku]
    if catatan and all(catatan):
        raise DataSalahError(catatan[0])
