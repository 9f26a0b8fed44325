"""The offices of a repository, and what they need for receiving: settings, plans, foreign layouts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, DataSalahError, yang_wajib
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, PengaturanIsian, muat
from lkj.periode import Masa
from lkj.rencana import Rencana, baca_rencana
from lkj.rencana.acuan import Acuan, susun_acuan_masa
from lkj.tata_asing import FOLDER, TataAsing, muat_tata


@dataclass(frozen=True)
class Kantor:
    """One office: its prefix in paths (empty, or ``abang/``) and its settings."""

    akar: Path
    unit: str
    isian: PengaturanIsian

    def folder(self, tahun: int) -> Path:
        """Where a year's files lie, relative to the repository."""
        return Path(f"data/raw/{self.unit}{tahun}")

    def tahun(self) -> list[int]:
        """The years that have a plan."""
        induk = self.akar / f"data/raw/{self.unit}"
        return sorted(int(b.parent.name) for b in induk.glob("20[0-9][0-9]/rencana.xlsx"))

    def rencana(self, tahun: int) -> tuple[Rencana | None, list[Catatan]]:
        """The plan of a year; None with the remarks that stand in its way."""
        berkas = self.folder(tahun) / "rencana.xlsx"
        jalur = self.akar / berkas
        isi = jalur.read_bytes() if jalur.is_file() else None
        seksi = tuple(self.isian.seksi)
        rencana, catatan = baca_rencana(isi, berkas=berkas.as_posix(), tahun=tahun, seksi=seksi)
        return rencana, list(yang_wajib(catatan))

    def acuan(self, rencana: Rencana, masa: Masa, seksi: str) -> Acuan:
        """What is asked of a section in a quarter or a month."""
        milik = self.isian
        asal = {"kantor": milik.kode, "nama_seksi": milik.pengisi[seksi], "keuangan": milik.keuangan}
        return susun_acuan_masa(rencana, masa, seksi=seksi, **asal)


@dataclass(frozen=True)
class Repositori:
    """The repository that files are received into."""

    akar: Path

    @cached_property
    def kantor(self) -> list[Kantor]:
        """Its offices: its own first.

        Raises:
            DataSalahError: The settings of one are wrong.
        """
        unit = sorted(self.akar.glob("config/unit/*.yaml"))
        berkas = {"": self.akar / BERKAS, **{f"{b.stem}/": b for b in unit}}
        return [Kantor(self.akar, u, self._isian(b)) for u, b in berkas.items() if b.is_file()]

    @cached_property
    def tata(self) -> dict[str, TataAsing]:
        """The foreign layouts by name.

        Raises:
            DataSalahError: A description is wrong.
        """
        semua = sorted((self.akar / FOLDER).glob("*.yaml"))
        return {b.stem: muat_tata(b.read_bytes(), berkas=f"{FOLDER}/{b.name}") for b in semua}

    def _isian(self, berkas: Path) -> PengaturanIsian:
        nama = berkas.relative_to(self.akar).as_posix()
        isi = _yaml(berkas, nama)
        instansi, ketentuan = _peta(isi, "instansi"), _peta(isi, "ketentuan")
        pengaturan = {
            "kode": instansi.get("kode"),
            "nama": instansi.get("nama"),
            "seksi": isi.get("seksi"),
            "keuangan": ketentuan.get("keuangan", "lra"),
            "format": isi.get("format") or {},
        }
        return muat(PengaturanIsian, pengaturan, berkas=nama)


def _yaml(berkas: Path, nama: str) -> dict[str, Any]:
    import yaml

    try:
        isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        isi = None
    if not isinstance(isi, dict):
        pesan, saran = "Berkas pengaturan tidak terbaca.", "Betulkan atau pulihkan berkas itu."
        raise DataSalahError([catat("PENGATURAN", berkas=nama, pesan=pesan, saran=saran)])
    return isi


def _peta(isi: Mapping[str, Any], kunci: str) -> Mapping[str, Any]:
    bagian = isi.get(kunci)
    return bagian if isinstance(bagian, dict) else {}
