"""What `lkj mulai` will do, worked out and checked before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lkj.awal.berkas_pengaturan import tulis_pengaturan
from lkj.awal.jawaban import Jawaban, pengaturan
from lkj.catatan import DataSalahError
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.profil import tulis_profil_kosong
from lkj.rencana import baca_rencana, tulis_rencana_kosong

CONTOH = Path("contoh")
"""Where the example is put; `lkj contoh --ke contoh` writes the same there."""
_PENGATURAN = Path(BERKAS)
_RENCANA = "rencana.xlsx"
_PROFIL = "profil.xlsx"

Berkas = Mapping[Path, bytes]


class SudahAdaError(Exception):
    """Files stand in the way that are not the example's; ``berkas`` names them."""

    def __init__(self, berkas: list[Path]) -> None:
        """Keep their paths, relative to the repository."""
        self.berkas = berkas
        super().__init__(", ".join(map(str, berkas)))


@dataclass(frozen=True)
class Persiapan:
    """A first day, ready to be put in place; paths are relative to the repository.

    Attributes:
        kantor: The settings as the build will read them.
        rencana: Path of the blank plan; the blank profile lies beside it.
        tulis: Path → content of the new files.
        pindah: Files of the example, from and to.
        tetap: Files among the example's that are not its own; they stay where they are.
    """

    kantor: Kantor
    rencana: Path
    tulis: Berkas
    pindah: tuple[tuple[Path, Path], ...]
    tetap: tuple[Path, ...]


def milik_contoh(akar: Path, contoh: Berkas) -> bool:
    """Whether the repository has no settings of an office's own yet."""
    berkas = akar / _PENGATURAN
    return not berkas.exists() or berkas.read_bytes() == contoh[_PENGATURAN]


def siapkan(akar: Path, jawaban: Jawaban, contoh: Berkas) -> Persiapan:
    """Work out the first day.

    Args:
        akar: Root of the repository.
        jawaban: The answers.
        contoh: Path → bytes of the example office; only files that are equal to them are moved.

    Raises:
        SudahAdaError: A file stands where one is to be written.
        DataSalahError: The build would refuse what the answers make.
    """
    rencana = Path("data/raw") / str(jawaban.tahun) / _RENCANA
    kantor, teks = _pengaturan(jawaban)
    tulis = {
        _PENGATURAN: teks.encode(),
        rencana: _rencana(jawaban, kantor, rencana),
        rencana.with_name(_PROFIL): tulis_profil_kosong(tahun=jawaban.tahun, instansi=kantor.instansi.nama),
    }
    milik = [b for b, isi in contoh.items() if _sama(akar / b, isi)]
    pindah = tuple((b, CONTOH / b) for b in milik)
    _bebas(akar, {b: isi for b, isi in tulis.items() if b not in milik})
    _bebas(akar, {t: contoh[a] for a, t in pindah})
    return Persiapan(kantor, rencana, tulis, pindah, _tetap(akar, contoh, milik))


def _pengaturan(jawaban: Jawaban) -> tuple[Kantor, str]:
    """The settings, and their text; both say the same."""
    isi = pengaturan(jawaban)
    teks = tulis_pengaturan(isi, jawaban.tahun)
    terbaca: dict[str, Any] = yaml.safe_load(teks)
    if terbaca != isi:
        pesan = "the written settings are read back otherwise"
        raise AssertionError(pesan)
    return muat(Kantor, terbaca), teks


def _rencana(jawaban: Jawaban, kantor: Kantor, berkas: Path) -> bytes:
    """The blank plan; the build has nothing to say of it but that it is blank."""
    nama = kantor.instansi.nama
    isi = tulis_rencana_kosong(tahun=jawaban.tahun, instansi=nama, renstra=jawaban.masa)
    _, catatan = baca_rencana(isi, berkas=str(berkas), tahun=jawaban.tahun, seksi=list(kantor.seksi))
    if lain := [c for c in catatan if c.kode != "RENCANA_KURANG"]:
        raise DataSalahError(lain)
    return isi


def _sama(berkas: Path, isi: bytes) -> bool:
    return berkas.is_file() and berkas.read_bytes() == isi


def _bebas(akar: Path, tulis: Berkas) -> None:
    if ada := [b for b, isi in tulis.items() if (akar / b).exists() and not _sama(akar / b, isi)]:
        raise SudahAdaError(ada)


def _tetap(akar: Path, contoh: Berkas, milik: list[Path]) -> tuple[Path, ...]:
    """What lies in the example's year beside what is put away."""
    folder = {b.parent for b in contoh if b.name == _RENCANA}
    semua = (b for f in folder for b in (akar / f).rglob("*") if b.is_file())
    return tuple(sorted(b.relative_to(akar) for b in semua if b.relative_to(akar) not in milik))
