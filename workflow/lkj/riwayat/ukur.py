"""A state measured: the stages on its files, each result kept by the digests of what it hangs on."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from lkj import pengukuran, petikan, rekap
from lkj.catatan import Catatan, DataSalahError, dari_csv, ke_csv, yang_wajib
from lkj.konfigurasi.berkas import muat_yaml
from lkj.perbaikan.pilah import pilah
from lkj.periksa import triwulan
from lkj.riwayat.keadaan import LALU, Sumber, pengaturan
from lkj.riwayat.simpanan import GALAT, TAHAP, Simpanan, Tabel
from lkj.sidik import sha256

_TW = (1, 2, 3, 4)
_TABEL = ("pengukuran", "anggaran")
BAGIAN = ("tw1/", "tw2/", "tw3/", "tw4/", "")
"""The parts of a year that are measured: its quarters, and the year itself."""


@dataclass(frozen=True)
class Hasil:
    """What a state measures.

    Attributes:
        tabel: Part (``tw1/``; empty for the year) and name of each measured table → its CSV.
        gagal: Part → the remarks because of which it cannot be measured.
    """

    tabel: Tabel = field(default_factory=dict)
    gagal: Mapping[str, tuple[Catatan, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Tahun:
    """A year of a state: its settings as written, its files, and its quarters as far as they were checked."""

    tahun: int
    atur: Mapping[str, Any]
    berkas: Mapping[str, str]
    folder: str
    diperiksa: dict[int, Tabel] = field(default_factory=dict)

    @property
    def rencana(self) -> str:
        """Path of the plan."""
        return f"{self.folder}rencana.xlsx"

    def isian(self, tw: int) -> list[str]:
        """The files of a quarter."""
        return sorted(p for p in self.berkas if p.startswith(f"{self.folder}tw{tw}/"))

    def ada(self, *jalur: str) -> dict[str, str]:
        """Of some paths those that are there, with their digests."""
        return {p: self.berkas[p] for p in jalur if p in self.berkas}

    def skala(self, *nama: str) -> dict[str, str]:
        """The files of some scales."""
        return self.ada(*(f"config/skala/{n}.yaml" for n in nama))


class Pengukur:
    """Measures parts of a year, in states of one office. Use it in a ``with``.

    ``simpanan`` holds the results and has counted them.
    """

    def __init__(
        self, sumber: Sumber, unit: str, simpanan: Path, *, tahun: int, bagian: Sequence[str] = BAGIAN
    ) -> None:
        """Set what is measured, where bytes come from and where results are kept."""
        self._sumber, self._unit = sumber, unit
        self._tahun, self._bagian = tahun, tuple(bagian)
        self._atur: dict[str, Mapping[str, Any]] = {}
        self.simpanan = Simpanan(sumber, simpanan)

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        """Remove the working folder."""
        self.simpanan.tutup()

    def dikenal(self, berkas: Mapping[str, str]) -> bool:
        """Whether a state was measured before, by this code."""
        return self.simpanan.ada(self._nama(berkas))

    def ukur(self, berkas: Mapping[str, str]) -> Hasil:
        """Measure a state.

        Args:
            berkas: Path → sha256 of the state's files.

        Raises:
            GitGagalError: Bytes of the state are not here.
        """
        nama = self._nama(berkas)
        disimpan = self.simpanan.ambil(nama)
        if disimpan is not None:
            return _dari_tabel(disimpan)
        hasil = self._ukur(berkas)
        gagal = {f"{GALAT}/{b}": ke_csv(c).decode() for b, c in hasil.gagal.items()}
        self.simpanan.simpan(nama, {**hasil.tabel, **gagal})
        return hasil

    def _nama(self, berkas: Mapping[str, str]) -> str:
        kunci = {"keadaan": [self._unit, self._tahun, *self._bagian]}
        return self.simpanan.nama(TAHAP, kunci, berkas)

    def _ukur(self, berkas: Mapping[str, str]) -> Hasil:
        tahun = self._tahun
        folder = f"data/raw/{self._unit}{tahun}/"
        terisi = [n for n in _TW if any(p.startswith(f"{folder}tw{n}/") for p in berkas)]
        semua = {f"tw{n}/": n for n in terisi} | ({"": 0} if len(terisi) == len(_TW) else {})
        diukur = {b: n for b, n in semua.items() if b in self._bagian}
        try:
            k = _Tahun(tahun, self._pengaturan(berkas) if diukur else {}, berkas, folder)
        except DataSalahError as salah:
            return Hasil(gagal=dict.fromkeys(diukur, tuple(salah.catatan)))
        tabel: dict[str, str] = {}
        gagal: dict[str, tuple[Catatan, ...]] = {}
        for bagian, ukur in diukur.items():
            jadi = self._terukur(k, ukur)
            if GALAT in jadi:
                gagal[bagian] = tuple(dari_csv(jadi[GALAT].encode()))
            tabel |= {f"{bagian}{t}.csv": jadi[t] for t in _TABEL if t in jadi}
        return Hasil(tabel, gagal)

    def _pengaturan(self, berkas: Mapping[str, str]) -> Mapping[str, Any]:
        nama = pengaturan(self._unit)
        sidik = berkas.get(nama, "")
        if sidik not in self._atur:
            with tempfile.TemporaryDirectory(prefix="lkj-") as sementara:
                jalur = Path(sementara, "pengaturan.yaml")
                if sidik:
                    jalur.write_bytes(self._sumber.isi(sidik))
                self._atur[sidik] = muat_yaml(jalur, nama=nama)
        return self._atur[sidik]

    def _periksa(self, k: _Tahun, tw: int) -> Tabel:
        """Records and remarks of a quarter."""
        if tw not in k.diperiksa:
            k.diperiksa[tw] = self._hasil_periksa(k, tw)
        return k.diperiksa[tw]

    def _hasil_periksa(self, k: _Tahun, tw: int) -> Tabel:
        sebelum = [self._periksa(k, n) for n in range(1, tw)]
        if galat := next((s for s in sebelum if GALAT in s), None):
            return galat
        yaml, buku = f"{k.folder}perbaikan.yaml", k.ada(f"{k.folder}perbaikan.xlsx")
        perbaikan = pilah(self._sumber.isi(k.berkas[yaml]), tw) if yaml in k.berkas else []
        asing = k.ada(*(f"config/format/{n}.yaml" for n in petikan.nama_format(k.atur)))
        isian = k.ada(*k.isian(tw))
        rencana = k.ada(k.rencana)
        atur = petikan.untuk_isian(k.atur)

        def jalan(f: Path, keluar: dict[str, Path]) -> None:
            triwulan.jalankan(
                rencana=f / k.rencana,
                isian=[f / p for p in isian],
                sebelum=_tulis(f, [(f"sebelum/{n}.csv", s["isian"]) for n, s in enumerate(sebelum, 1)]),
                pengaturan=atur,
                tahun=k.tahun,
                tw=tw,
                keluar=keluar["catatan"],
                keluar_isian=keluar["isian"],
                perbaikan=perbaikan,
                buku_perbaikan=[f / p for p in buku],
                format_asing=[f / p for p in asing],
            )

        kunci = {
            "masa": [self._unit, k.tahun, tw],
            "atur": atur,
            "perbaikan": perbaikan,
            "sebelum": [sha256(s["isian"].encode()) for s in sebelum],
        }
        masukan = {**isian, **rencana, **buku, **asing}
        return self.simpanan.hasil(("periksa",), kunci, masukan, ("catatan", "isian"), jalan)

    def _terukur(self, k: _Tahun, tw: int) -> Tabel:
        """The measured tables of a quarter, or with 0 of the year; `GALAT` where a remark stops them."""
        diperiksa = [self._periksa(k, n) for n in _TW[: tw or None]]
        if salah := _penghalang(diperiksa):
            return salah
        lalu = {} if tw else self._lalu(k)
        if salah := next((t for t in lalu.values() if GALAT in t), None):
            return salah
        skala = k.skala(*petikan.nama_skala(k.atur))
        predikat = {} if tw else k.skala(petikan.nama_skala_predikat(k.atur))
        rencana = k.ada(k.rencana)
        atur = petikan.untuk_ukur(k.atur)

        def jalan(f: Path, keluar: dict[str, Path]) -> None:
            umum: dict[str, Any] = {
                "rencana": f / k.rencana,
                "rekap": [_rekap(f, n, d) for n, d in enumerate(diperiksa, 1)],
                "skala": [f / p for p in skala],
                "pengaturan": atur,
                "tahun": k.tahun,
                "keluar": keluar["pengukuran"],
                "keluar_anggaran": keluar["anggaran"],
            }
            if tw:
                pengukuran.triwulan(**umum, tw=tw)
                return
            tabel = [(f"lalu/{t}/pengukuran.csv", isi["pengukuran"]) for t, isi in lalu.items()]
            pengukuran.tahunan(
                **umum,
                tahun_lalu=_tulis(f, tabel),
                skala_predikat=[f / p for p in predikat],
                keluar_catatan=f / "catatan.csv",
            )

        kunci = {
            "masa": [self._unit, k.tahun, tw],
            "atur": atur,
            "isian": [sha256(d["isian"].encode()) for d in diperiksa],
            "lalu": {t: sha256(isi["pengukuran"].encode()) for t, isi in lalu.items()},
        }
        return self.simpanan.hasil(
            ("rekap", "pengukuran"), kunci, {**rencana, **skala, **predikat}, _TABEL, jalan
        )

    def _lalu(self, k: _Tahun) -> dict[int, Tabel]:
        """The measured tables of the earlier years that have a plan."""
        tahun = [_Tahun(t, k.atur, k.berkas, f"data/raw/{self._unit}{t}/") for t in _sebelum(k.tahun)]
        return {t.tahun: self._terukur(t, 0) for t in tahun if t.rencana in k.berkas}


def _dari_tabel(isi: Tabel) -> Hasil:
    """A state as it is kept."""
    awal = f"{GALAT}/"
    gagal = {
        n.removeprefix(awal): tuple(dari_csv(teks.encode())) for n, teks in isi.items() if n.startswith(awal)
    }
    return Hasil({n: teks for n, teks in isi.items() if not n.startswith(awal)}, gagal)


def _penghalang(diperiksa: Sequence[Tabel]) -> Tabel | None:
    """The remarks that keep these quarters from being measured; None where nothing does."""
    if galat := next((d for d in diperiksa if GALAT in d), None):
        return galat
    wajib = [c for d in diperiksa for c in yang_wajib(dari_csv(d["catatan"].encode()))]
    return {GALAT: ke_csv(wajib).decode()} if wajib else None


def _rekap(folder: Path, tw: int, diperiksa: Tabel) -> Path:
    isian, catatan = _tulis(
        folder, [(f"tw{tw}/isian.csv", diperiksa["isian"]), (f"tw{tw}/catatan.csv", diperiksa["catatan"])]
    )
    keluar = folder / f"tw{tw}" / "rekap.csv"
    rekap.susun(isian=isian, catatan=catatan, keluar=keluar)
    return keluar


def _tulis(folder: Path, tabel: Sequence[tuple[str, str]]) -> list[Path]:
    for nama, isi in tabel:
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(isi.encode())
    return [folder / nama for nama, _ in tabel]


def _sebelum(tahun: int) -> range:
    return range(tahun - LALU, tahun)
