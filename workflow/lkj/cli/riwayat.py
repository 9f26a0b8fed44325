"""`lkj riwayat`: how the figures of a year moved from commit to commit."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

from lkj.angka import tulis
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori, gagal_tulis
from lkj.git import GitGagalError, Repositori
from lkj.katalog import dugaan
from lkj.ringkas import TahunKantor
from lkj.riwayat import Deret, Hasil, Keadaan, Pengukur, Sumber, deret, susun
from lkj.riwayat.susun import Riwayat, angka
from lkj.riwayat.tulis import KODE_KINI, Isi, ke_html, ke_json, ke_teks
from lkj.riwayat.ukur import BAGIAN
from lkj.sidik import tulis_atomik

SIMPANAN: Final = Path("build/riwayat")
PALING: Final = 300
"""A state costs about half a second; so many are a few minutes."""
_BANYAK: Final = 20
"""From so many new states on it is said beforehand that they are measured."""


@dataclass(frozen=True)
class Pilihan:
    """What the command line says.

    Attributes:
        tahun: The year.
        unit: Name of one office of many; empty for the repository's own.
        tw: Only this quarter; None for all and the year.
        kunci: Only this figure or this row; empty for all.
        sebagai_json: Print JSON.
        html: The page; None for ``reports/riwayat_<tahun>.html``.
        batas: Rows of a list that are shown.
        paling: How many different states are told at most, the newest; 0 for all.
        diam: Only write the page, print nothing of it.
    """

    tahun: int
    unit: str = ""
    tw: int | None = None
    kunci: str = ""
    sebagai_json: bool = False
    html: Path | None = None
    batas: int = 50
    paling: int = PALING
    diam: bool = False

    @property
    def awalan(self) -> str:
        """Prefix of the office's paths."""
        return f"{self.unit}/" if self.unit else ""


def jalankan(pilihan: Pilihan) -> int:
    """Measure, print and write the page; 0 done, 2 the call is wrong or git cannot give the history.

    A question about one figure or one quarter is answered on the screen only, unless a page is named.
    """
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    try:
        with Repositori.buka(Path()) as repositori:
            hasil = _ukur(repositori, pilihan)
    except GitGagalError as galat:
        return _gagal(f"Riwayat tidak dapat dibaca: {galat.sebab}.")
    except OSError as salah:
        return _gagal(f"Riwayat tidak dapat dibuat: {salah.filename}: {salah.strerror}.")
    if isinstance(hasil, str):
        return _gagal(hasil)
    if not pilihan.diam:
        sys.stdout.write(ke_json(hasil) if pilihan.sebagai_json else ke_teks(hasil))
    ke = pilihan.html
    if ke is None and not (pilihan.kunci or pilihan.tw or pilihan.sebagai_json):
        ke = Path(f"reports/{pilihan.awalan}riwayat_{pilihan.tahun}.html")
    if ke is not None:
        try:
            tulis_atomik(ke, ke_html(hasil))
        except OSError as salah:
            return _gagal(gagal_tulis(salah))
        (sys.stderr if pilihan.sebagai_json else sys.stdout).write(f"Halamannya: {ke}\n")
    return 0


def _ukur(repositori: Repositori, p: Pilihan) -> Isi | str:
    """The course of the year, or what is wrong with the question."""
    sumber = Sumber(repositori)
    semua = deret(repositori, sumber, p.awalan, p.tahun)
    folder = f"data/raw/{p.awalan}{p.tahun}"
    if not any(nama.startswith(f"{folder}/") for k in semua.keadaan for nama in k.berkas):
        return f"Belum pernah ada isian atau rencana di {folder}; periksa tahun dan unitnya."
    hanya = BAGIAN if p.tw is None else (f"tw{p.tw}/",)
    with Pengukur(sumber, p.awalan, SIMPANAN, tahun=p.tahun, bagian=hanya) as pengukur:
        mulai, baru = _sejak(semua.keadaan, pengukur, p.paling)
        riwayat = susun(_setiap(semua.keadaan[mulai:], pengukur, baru), hanya=hanya, cari=p.kunci)
        if p.kunci and not any(x.pertama for x in riwayat.langkah):
            kini = pengukur.ukur(semua.keadaan[-1].berkas)
            dikenal = {k.rpartition("/")[2] for b in hanya for k in angka(kini.tabel, b)}
            return f"Tidak pernah ada angka “{p.kunci}”.{dugaan(p.kunci, sorted(dikenal))}"
        s = pengukur.simpanan
    keterangan = tuple(_keterangan(semua, mulai, riwayat))
    kerja = f"{_ribu(s.diukur)} langkah diukur, {_ribu(s.dikenal)} diambil dari simpanan."
    return Isi(TahunKantor(p.awalan, p.tahun), riwayat, keterangan, kerja, p.batas, datetime.now(UTC))


def _sejak(keadaan: Sequence[Keadaan], pengukur: Pengukur, paling: int) -> tuple[int, int]:
    """From which state on the course is told, and how many states have to be measured for it.

    States with the same files count once. What was measured before counts too: the answer hangs on the
    history, never on what is kept of earlier calls.
    """
    dilihat: set[tuple[tuple[str, str], ...]] = set()
    baru = 0
    for n in range(len(keadaan) - 1, -1, -1):
        isi = tuple(sorted(keadaan[n].berkas.items()))
        if isi not in dilihat:
            if paling and len(dilihat) == paling:
                return n + 1, baru
            dilihat.add(isi)
            baru += not pengukur.dikenal(keadaan[n].berkas)
    return 0, baru


def _setiap(keadaan: Sequence[Keadaan], pengukur: Pengukur, baru: int) -> Iterator[tuple[Keadaan, Hasil]]:
    """Measure each state, with a line of progress where somebody waits."""
    banyak, tampak = len(keadaan), sys.stderr.isatty()
    if baru >= _BANYAK:
        sys.stderr.write(
            f"{_ribu(baru)} keadaan belum pernah diukur; ini memakan waktu, berikutnya tidak lagi.\n"
        )
    for n, k in enumerate(keadaan, 1):
        if tampak:
            sys.stderr.write(f"\rMengukur keadaan {_ribu(n)} dari {_ribu(banyak)} …")
            sys.stderr.flush()
        yield k, pengukur.ukur(k.berkas)
    if tampak:
        sys.stderr.write("\r\033[K")


def _keterangan(semua: Deret, mulai: int, riwayat: Riwayat) -> Iterator[str]:
    yield KODE_KINI
    if mulai:
        yield (
            f"Dipotong: {_ribu(mulai)} keadaan yang lebih lama tidak diukur, jadi langkah pertama di bawah "
            "bukan awal tahunnya. Untuk semuanya: --paling 0."
        )
    yield "Selisih dihitung dari nilai yang belum dibulatkan."
    if semua.terpotong is not None:
        yield (
            f"Klona ini dangkal: riwayat sebelum commit {semua.terpotong.pendek} tidak ada di sini, jadi "
            "keadaan pertama di bawah belum tentu buatan penulisnya. Ambil seluruhnya: git fetch --unshallow"
        )
    banyak = _ribu(len(semua.keadaan) - mulai)
    yield f"{banyak} keadaan data; {_ribu(riwayat.sama)} di antaranya tidak mengubah angka apa pun."


def _ribu(banyak: int) -> str:
    return tulis(Decimal(banyak))


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
