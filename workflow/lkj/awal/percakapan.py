"""The questions of the first day; each answer is checked by the model that takes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lkj.awal.jawaban import (
    Jawaban,
    JawabanInstansi,
    JawabanPejabat,
    JawabanSeksi,
    kunci_seksi,
    sebutan_camat,
    sebutan_kepala,
    sebutan_kepala_daerah,
)
from lkj.konfigurasi import sebab_ditolak
from lkj.konfigurasi.dasar import Pengaturan

Tanya = Callable[[str, str], str]
"""Question and default → the answer as it was typed, the default for an empty line."""
Kata = Callable[[str], None]

SEKSI_LAZIM = {
    "perencanaan": "Subbagian Perencanaan dan Keuangan",
    "umum": "Subbagian Umum dan Kepegawaian",
    "pemerintahan": "Seksi Pemerintahan",
    "pmd": "Seksi Pemberdayaan Masyarakat dan Desa",
    "trantib": "Seksi Ketenteraman dan Ketertiban Umum",
    "pelayanan": "Seksi Pelayanan Umum",
}
"""The parts that most offices have; they are offered, and only the office's own list counts."""


@dataclass(frozen=True)
class _Soal:
    """One question: key of the answer, text, an example, and whether it may stay empty."""

    kunci: str
    teks: str
    contoh: str = ""
    boleh_kosong: bool = False

    def kalimat(self) -> str:
        """The question as it is shown."""
        keterangan = [f"misalnya {self.contoh}"] if self.contoh else []
        keterangan += ["boleh kosong"] if self.boleh_kosong else []
        return f"{self.teks} ({'; '.join(keterangan)})" if keterangan else self.teks


_TAHUN = _Soal("tahun", "Tahun rencana yang pertama", "2024")
_RENSTRA = _Soal("renstra", "Tahun awal dan akhir Renstra", "2021-2026")
_NAMA = _Soal("nama", "Nama kantor", "Kecamatan Sukamaju")
_PEMDA = _Soal("pemda", "Nama pemerintah daerah", "Kabupaten Nusaraya")
_KEPALA_DAERAH = _Soal("kepala_daerah", "Jabatan kepala daerah", "Bupati Nusaraya")
_IBU_KOTA = _Soal("ibu_kota", "Tempat kedudukan kantor, tempat laporan ditandatangani", "Sukamaju")
_ALAMAT = _Soal("alamat", "Alamat kantor", "Jalan Raya Sukamaju Nomor 17")
_NAMA_SEKSI = _Soal("nama", "Nama lengkapnya", "Kelurahan Mekarsari")
_JABATAN = _Soal("jabatan", "Sebutan jabatan kepalanya")
_PEJABAT = (
    _Soal("nama", "Nama dan gelar"),
    _Soal("nip", "NIP", "197805062000121003", boleh_kosong=True),
    _Soal("pangkat", "Pangkat dan golongan", "Penata, III/c", boleh_kosong=True),
)
_SEJAK = _Soal("sejak", "Menjabat sejak", "2021-09-01")


def tanyakan(tanya: Tanya, kata: Kata) -> dict[str, Any]:
    """Ask everything.

    Args:
        tanya: Asks one question.
        kata: Says a line.

    Returns:
        The answers, as `Jawaban` takes them.
    """
    return _Percakapan(tanya, kata).semua()


class _Percakapan:
    def __init__(self, tanya: Tanya, kata: Kata) -> None:
        self._tanya, self._kata = tanya, kata

    def semua(self) -> dict[str, Any]:
        self._kata("Tekan Enter untuk memakai jawaban di dalam kurung siku. Ctrl+C membatalkan semuanya.")
        tahun = {"tahun": self._isi(Jawaban, _TAHUN)}
        isi: dict[str, Any] = {**tahun, "renstra": self._isi(Jawaban, _RENSTRA, sebelum=tahun)}
        instansi = isi["instansi"] = self._instansi()
        awal = f"{isi['tahun']}-01-01"
        self._kata("\nPimpinan")
        isi["pejabat"] = {
            "kepala_daerah": self._pejabat(instansi["kepala_daerah"], awal),
            "camat": self._pejabat(sebutan_camat(instansi["nama"]), awal),
            "sekretaris": self._pejabat(f"Sekretaris {instansi['nama']}", awal),
        }
        isi["seksi"] = {kunci: self._seksi(nama, awal) for kunci, nama in self._daftar_seksi().items()}
        return isi

    def _instansi(self) -> dict[str, Any]:
        self._kata("\nKantor")
        isi = {s.kunci: self._isi(JawabanInstansi, s) for s in (_NAMA, _PEMDA)}
        kepala = sebutan_kepala_daerah(str(isi["pemda"]))
        isi["kepala_daerah"] = self._isi(JawabanInstansi, _KEPALA_DAERAH, bawaan=kepala)
        return isi | {s.kunci: self._isi(JawabanInstansi, s) for s in (_IBU_KOTA, _ALAMAT)}

    def _daftar_seksi(self) -> dict[str, str]:
        self._kata("\nSeksi, subbagian, dan kelurahan yang mengisi")
        for kunci, nama in SEKSI_LAZIM.items():
            self._kata(f"  {kunci:<13} {nama}")
        daftar = dict(SEKSI_LAZIM) if self._ya("Pakai keenam bagian ini") else {}
        self._kata("Kunci adalah nama pendek untuk nama berkas: huruf kecil, angka, dan garis bawah.")
        while kunci := self._kunci(daftar):
            daftar[kunci] = str(self._isi(JawabanSeksi, _NAMA_SEKSI))
        return daftar

    def _kunci(self, daftar: Mapping[str, str]) -> str:
        """The key of another section; empty when there is none, which only a filled list allows."""
        while True:
            lain = "yang lain" if daftar else "yang pertama"
            jawab = self._tanya(
                f"Kunci bagian {lain} (misalnya kel_mekarsari; kosong bila cukup)", ""
            ).strip()
            masalah = _masalah_kunci(jawab, daftar)
            if not masalah:
                return jawab
            self._tolak(masalah)

    def _seksi(self, nama: str, awal: str) -> dict[str, Any]:
        self._kata(f"\n{nama}")
        jabatan = self._isi(JawabanPejabat, _JABATAN, bawaan=sebutan_kepala(nama))
        return {"nama": nama, "kepala": {"jabatan": jabatan, **self._pejabat(str(jabatan), awal)}}

    def _pejabat(self, jabatan: str, awal: str) -> dict[str, Any]:
        self._kata(f"{jabatan}:")
        isi = {s.kunci: self._isi(JawabanPejabat, s) for s in _PEJABAT}
        return isi | {"sejak": self._isi(JawabanPejabat, _SEJAK, bawaan=awal)}

    def _isi(
        self,
        model: type[Pengaturan],
        soal: _Soal,
        *,
        bawaan: str = "",
        sebelum: Mapping[str, Any] | None = None,
    ) -> str | None:
        """Ask until the model takes the answer.

        Args:
            model: Takes it.
            soal: The question.
            bawaan: Taken for an empty line.
            sebelum: Earlier answers that the check of this one needs.
        """
        while True:
            jawab = self._tanya(soal.kalimat(), bawaan).strip()
            if soal.kunci == "nip":
                jawab = "".join(jawab.split())  # printed in groups, 19780506 200012 1 003
            if not jawab and soal.boleh_kosong:
                return None
            masalah = sebab_ditolak(model, {**(sebelum or {}), soal.kunci: jawab}, soal.kunci)
            if not masalah:
                return jawab
            self._tolak(masalah)

    def _ya(self, teks: str) -> bool:
        while True:
            jawab = self._tanya(f"{teks}? (y/t)", "y").strip().casefold()
            if jawab in {"y", "ya", "t", "tidak"}:
                return jawab.startswith("y")
            self._tolak("jawab y (ya) atau t (tidak)")

    def _tolak(self, masalah: str) -> None:
        self._kata(f"  Belum dapat dipakai: {masalah}.")


def _masalah_kunci(kunci: str, daftar: Mapping[str, str]) -> str:
    if not kunci:
        return "" if daftar else "sedikitnya satu bagian harus mengisi"
    if kunci in daftar:
        return f"“{kunci}” sudah dipakai untuk {daftar[kunci]}"
    try:
        kunci_seksi(kunci)
    except ValueError as salah:
        return str(salah)
    return ""
