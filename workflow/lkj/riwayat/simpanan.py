"""Results of stages and of whole states, kept by the digests of all that they hang on.

Only what is not kept is run. A file is JSON, compressed: two thousand states have about a gigabyte of tables.
"""

import json
import shutil
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from lkj.catatan import DataSalahError, diam, ke_csv
from lkj.riwayat.keadaan import Sumber
from lkj.sidik import gabung, tulis_atomik
from lkj.tahap import sidik_tahap

GALAT: Final = "galat"
TAHAP: Final = ("periksa", "rekap", "pengukuran")
_INGAT: Final = 2_000
"""Results that are held in memory; the others are read again from the folder."""
Tabel = Mapping[str, str]
"""Name of a table → its CSV; of a stage that stopped only `GALAT`, its remarks."""


class Simpanan:
    """The results in one folder. Use it in a ``with``, or `tutup` it, to remove its working folder.

    Attributes:
        diukur: How many stages were run.
        dikenal: How many results of stages or states were found in the folder.
    """

    def __init__(self, sumber: Sumber, folder: Path) -> None:
        """Set where bytes come from and where results are kept."""
        self._sumber, self._folder = sumber, folder
        self._ingat: dict[str, Tabel] = {}
        self._kode = {t: sidik_tahap(t) for t in TAHAP}
        # One place for all: what was read of a plan is known again by its bytes and its path.
        self._ruang = tempfile.TemporaryDirectory(prefix="lkj-")
        self.diukur = 0
        self.dikenal = 0

    def tutup(self) -> None:
        """Remove the working folder."""
        self._ruang.cleanup()

    def nama(self, tahap: Sequence[str], kunci: Mapping[str, Any], masukan: Mapping[str, str]) -> str:
        """The name of a result: a digest of the stages' code, of settings and periods, and of the files."""
        kode = {t: self._kode[t] for t in tahap}
        return gabung({"kode": kode, "kunci": kunci, "masukan": dict(masukan)})

    def ada(self, nama: str) -> bool:
        """Whether a result is known already."""
        return nama in self._ingat or self._berkas(nama).is_file()

    def ambil(self, nama: str) -> Tabel | None:
        """A result that is known already; None where it is not, or what is kept is not whole."""
        if nama in self._ingat:
            return self._ingat[nama]
        hasil = _baca(self._berkas(nama))
        if hasil is not None:
            self.dikenal += 1
            self._ingatkan(nama, hasil)
        return hasil

    def simpan(self, nama: str, hasil: Tabel) -> None:
        """Keep a result."""
        isi = json.dumps(hasil, ensure_ascii=False).encode()
        tulis_atomik(self._berkas(nama), zlib.compress(isi, 1))
        self._ingatkan(nama, hasil)

    def hasil(
        self,
        tahap: Sequence[str],
        kunci: Mapping[str, Any],
        masukan: Mapping[str, str],
        keluar: Sequence[str],
        jalan: Callable[[Path, dict[str, Path]], None],
    ) -> Tabel:
        """The result of a stage: known already, kept by an earlier call, or made now."""
        nama = self.nama(tahap, kunci, masukan)
        hasil = self.ambil(nama)
        if hasil is None or set(hasil) not in ({GALAT}, set(keluar)):
            hasil = self._jalankan(masukan, keluar, jalan)
            self.diukur += 1
            self.simpan(nama, hasil)
        return hasil

    def _jalankan(
        self,
        masukan: Mapping[str, str],
        keluar: Sequence[str],
        jalan: Callable[[Path, dict[str, Path]], None],
    ) -> Tabel:
        folder = Path(self._ruang.name, "kantor")
        try:
            for p, sidik in masukan.items():
                (folder / p).parent.mkdir(parents=True, exist_ok=True)
                (folder / p).write_bytes(self._sumber.isi(sidik))
            tujuan = {n: folder / "hasil" / f"{n}.csv" for n in keluar}
            with diam():
                jalan(folder, tujuan)
            isi = {n: b.read_text("utf-8") for n, b in tujuan.items()}
        except DataSalahError as salah:
            isi = {GALAT: ke_csv(salah.catatan).decode()}
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        # Records and remarks name the paths of the repository, wherever the files were laid out.
        return {n: teks.replace(f"{folder}/", "") for n, teks in isi.items()}

    def _berkas(self, nama: str) -> Path:
        return self._folder / nama[:2] / f"{nama}.json.z"

    def _ingatkan(self, nama: str, hasil: Tabel) -> None:
        if len(self._ingat) >= _INGAT:
            self._ingat.pop(next(iter(self._ingat)))
        self._ingat[nama] = hasil


def _baca(berkas: Path) -> Tabel | None:
    """What is kept; None where nothing is, or what is there is not whole."""
    try:
        isi = json.loads(zlib.decompress(berkas.read_bytes()))
    except (OSError, ValueError, zlib.error):
        return None
    return isi if isinstance(isi, dict) and all(isinstance(n, str) for n in isi.values()) else None
