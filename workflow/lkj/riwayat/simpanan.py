"""Results of stages, kept by the digests of all that they hang on; only what is not kept is run."""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from lkj.catatan import DataSalahError, diam, ke_csv
from lkj.riwayat.keadaan import Sumber
from lkj.sidik import gabung, tulis_atomik
from lkj.tahap import sidik_tahap

GALAT: Final = "galat"
_INGAT: Final = 2_000
"""Results that are held in memory; the others are read again from the folder."""
Tabel = Mapping[str, str]
"""Name of a table → its CSV; of a stage that stopped only `GALAT`, its remarks."""


class Simpanan:
    """The results in one folder.

    Attributes:
        diukur: How many stages were run.
        dikenal: How many were found in the folder.
    """

    def __init__(self, sumber: Sumber, folder: Path) -> None:
        """Set where bytes come from and where results are kept."""
        self._sumber, self._folder = sumber, folder
        self._ingat: dict[str, Tabel] = {}
        self._kode = {t: sidik_tahap(t) for t in ("periksa", "rekap", "pengukuran")}
        self.diukur = 0
        self.dikenal = 0

    def hasil(
        self,
        tahap: Sequence[str],
        kunci: Mapping[str, Any],
        masukan: Mapping[str, str],
        keluar: Sequence[str],
        jalan: Callable[[Path, dict[str, Path]], None],
    ) -> Tabel:
        """The result of a stage: known already, kept by an earlier call, or made now."""
        kode = {t: self._kode[t] for t in tahap}
        nama = gabung({"kode": kode, "kunci": kunci, "masukan": dict(masukan)})
        if nama in self._ingat:
            return self._ingat[nama]
        simpanan = self._folder / nama[:2] / f"{nama}.json"
        hasil = _dari_simpanan(simpanan, keluar)
        if hasil is not None:
            self.dikenal += 1
        else:
            hasil = self._jalankan(masukan, keluar, jalan)
            self.diukur += 1
            tulis_atomik(simpanan, json.dumps(hasil, ensure_ascii=False).encode())
        if len(self._ingat) >= _INGAT:
            self._ingat.pop(next(iter(self._ingat)))
        self._ingat[nama] = hasil
        return hasil

    def _jalankan(
        self,
        masukan: Mapping[str, str],
        keluar: Sequence[str],
        jalan: Callable[[Path, dict[str, Path]], None],
    ) -> Tabel:
        with tempfile.TemporaryDirectory(prefix="lkj-") as sementara, diam():
            folder = Path(sementara)
            for p, sidik in masukan.items():
                (folder / p).parent.mkdir(parents=True, exist_ok=True)
                (folder / p).write_bytes(self._sumber.isi(sidik))
            tujuan = {n: folder / "hasil" / f"{n}.csv" for n in keluar}
            try:
                jalan(folder, tujuan)
                isi = {n: b.read_text("utf-8") for n, b in tujuan.items()}
            except DataSalahError as salah:
                isi = {GALAT: ke_csv(salah.catatan).decode()}
            # Records and remarks name the paths of the repository, wherever the files were laid out.
            return {n: teks.replace(f"{sementara}/", "") for n, teks in isi.items()}


def _dari_simpanan(berkas: Path, keluar: Sequence[str]) -> Tabel | None:
    """What is kept; None where nothing is, or what is there is not whole."""
    try:
        isi = json.loads(berkas.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    utuh = isinstance(isi, dict) and set(isi) in ({GALAT}, set(keluar))
    return isi if utuh and all(isinstance(n, str) for n in isi.values()) else None
