"""An office at work in a repository of its own: commands as its people type them, one commit for each step.

The commands run in this process (their builds in a child, as always), because an office types some forty
of them in a quarter. What they ask is answered with "y".
"""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml
from tests.alur.ruang import BAGIAN, Hasil, Ruang, sunting
from tests.pembuat import Pembuat

from lkj.cli import main
from lkj.konfigurasi import Kantor as Pengaturan
from lkj.konfigurasi import muat
from lkj.periode import Masa

SEKSI = ("perencanaan", "umum", "pemerintahan", "pmd", "trantib", "pelayanan", "kel_mekarsari", "lra")
"""Who fills in a form in the example office."""
TAMBAHAN: dict[str, dict[str, Any]] = {
    "pelaksana_perencanaan": {
        "jabatan": "Pelaksana pada Subbagian Perencanaan dan Keuangan",
        "nama": "Novita Larasati, A.Md.",
        "nip": "199208172019032011",
        "pangkat": "Pengatur, II/c",
    },
    "analis_perencanaan": {
        "jabatan": "Analis Perencanaan",
        "nama": "Galih Prabaswara, S.E.",
        "nip": "199004052018011004",
        "pangkat": "Penata Muda, III/a",
    },
}
"""Officials of whom some SOPs speak and whom the example does not have."""


class Kantor:
    """The office: its repository, and the box in which the sections' mail arrives."""

    def __init__(self, ruang: Ruang, pembuat: Pembuat, jawaban: Path, kotak: Path) -> None:
        """Work in the workspace ``ruang``.

        Args:
            ruang: The repository.
            pembuat: What its builds run in.
            jawaban: Filled sheets of the example, ``tw1/pelayanan.xlsx``: what the sections know.
            kotak: Where their mail arrives.
        """
        self.ruang = ruang
        self.pembuat = pembuat
        self.jawaban = jawaban
        self.kotak = kotak
        self.dokumen = "lkj_2023_tw1"
        """What the journey is about."""
        self.sop: list[str] = []
        """The SOPs in force."""
        self.lingkungan: dict[str, str] = {}
        """What the environment of the commands says beside ours."""
        self.tambahan: dict[str, Mapping[str, object]] = {}
        """Section → what it fills in beside the answers (``Sheet!A1`` → value)."""

    @classmethod
    def baru(cls, folder: Path, pembuat: Pembuat) -> "Kantor":
        """The example office before its first quarter: nothing received, no letter written but the SK."""
        ruang = Ruang.baru(folder / "kantor", bagian=(*BAGIAN, ".gitignore"))
        tahun = ruang / "data/raw/2023"
        for tw in (1, 2, 3, 4):
            shutil.rmtree(tahun / f"tw{tw}/surat", ignore_errors=True)
            shutil.move(tahun / f"tw{tw}", folder / f"jawaban/tw{tw}")
        for jenis in ("undangan", "pengantar"):
            (tahun / f"surat/register_{jenis}.csv").unlink()
        assert ruang.jalankan("compileall", "-q", "workflow").kode == 0
        kantor = cls(ruang, pembuat, folder / "jawaban", folder / "kotak")
        kantor.git("init", "-q", "-b", "main")
        kantor.simpan("kasubbag_perencanaan", "Kantor contoh sebelum triwulan I")
        return kantor

    def salinan(self, folder: Path) -> "Kantor":
        """A copy for one journey."""
        return Kantor(self.ruang.salinan(folder / "kantor"), self.pembuat, self.jawaban, folder / "kotak")

    def __truediv__(self, jalur: str) -> Path:
        """A path in the repository."""
        return self.ruang / jalur

    # commands ----------------------------------------------------------------------------------
    def lkj(self, *argumen: str, kode: int = 0) -> str:
        """Run a command of the officers, who answer every question with "y"; what it printed."""
        hasil = self._jalankan(argumen)
        assert hasil.kode == kode, f"lkj {' '.join(argumen)}: {hasil.kode}\n{hasil.keluaran}"
        return hasil.keluaran

    def _jalankan(self, argumen: Iterable[str]) -> Hasil:
        layar = io.StringIO()
        bersih = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "LKJ_"))}
        bersih.pop("PYTHONDONTWRITEBYTECODE", None)
        bersih |= {"PYTHONPATH": str(self / "workflow"), **self.lingkungan}
        with (
            contextlib.chdir(self.ruang.akar),
            contextlib.redirect_stdout(layar),
            contextlib.redirect_stderr(layar),
            patch.dict(os.environ, bersih, clear=True),
            patch.object(sys, "argv", ["lkj", *argumen]),
            patch.object(sys, "stdin", io.StringIO("y\n" * 20)),
            self.pembuat.pasang(),
        ):
            kode = _kode_keluar()
        return Hasil(kode, layar.getvalue())

    def buat(self, *target: str, kode: int = 0) -> str:
        """Build some files."""
        return self.lkj("buat", *target, kode=kode)

    def git(self, *argumen: str) -> str:
        """Run git in the repository."""
        perintah = ["git", "-c", "gc.auto=0", "-c", "maintenance.auto=false", *argumen]
        hasil = subprocess.run(perintah, cwd=self.ruang.akar, check=True, capture_output=True, text=True)
        return hasil.stdout

    def simpan(self, jabatan: str, pesan: str, tanggal: str = "2023-01-09") -> None:
        """Commit all that is new, by name and day of an official."""
        nama = muat(Pengaturan, self.pengaturan).pejabat_pada(jabatan, _hari(tanggal)).nama
        orang = (f"user.name={nama}", f"user.email={jabatan}@sukamaju.example")
        self.git("add", "--all")
        self.git(
            *(x for o in orang for x in ("-c", o)),
            *("commit", "--quiet", "--date", f"{tanggal}T10:00:00+07:00", "-m", pesan),
        )

    # settings ------------------------------------------------------------------------------------
    @property
    def pengaturan(self) -> dict[str, Any]:
        """The settings as they are written."""
        isi: dict[str, Any] = yaml.safe_load((self / "config/config.yaml").read_text(encoding="utf-8"))
        return isi

    def berlakukan(self, *sop: str, pejabat: Iterable[str] = (), **peran: str) -> None:
        """Put SOPs in force, and enter the officials whom their roles need."""
        isi = self.pengaturan
        dasar = {"status": "definitif", "sejak": "2022-01-03", "sampai": None}
        isi["pejabat"] += [
            {"kode_jabatan": p, **TAMBAHAN[p], **dasar, "atasan": "kasubbag_perencanaan"} for p in pejabat
        ]
        isi["pengesahan"] = {"salinan": [{"penerima": "Bupati Nusaraya", "banyak": 2}, {"penerima": "Arsip"}]}
        isi["sop"] = [
            {
                "nama": nama,
                "nomor": f"065/{n:03d}/KEC.SKM/I/2023",
                "tanggal_efektif": "2023-01-09",
                **({"peran": dict(peran)} if peran else {}),
            }
            for n, nama in enumerate(sop, 12)
        ]
        self.sop = list(sop)
        self.jadwal(self.mulai)
        teks = yaml.safe_dump(isi, allow_unicode=True, sort_keys=False)
        (self / "config/config.yaml").write_text(teks, encoding="utf-8")
        self.simpan("kasubbag_perencanaan", f"SOP yang berlaku: {', '.join(sop)}")

    @property
    def masa(self) -> Masa:
        """The period that the journey is about."""
        _, tahun, *kunci = self.dokumen.split("_")
        return Masa.dari_kunci(int(tahun), *(kunci or [""]))

    @property
    def mulai(self) -> str:
        """The day on which the SOPs begin: soon after the period of the document."""
        hari = {"triwulan": "2023-04-03", "bulan": "2023-02-01", "tahun": "2024-01-08"}
        return hari[self.masa.jenis]

    def jadwal(self, mulai: str, per_tanggal: str = "") -> None:
        """Write when the SOPs began, and on which day lateness is judged."""
        berkas = self / f"data/raw/{self.masa.folder}/sop/jadwal.yaml"
        berkas.parent.mkdir(parents=True, exist_ok=True)
        kini = f"per_tanggal: {per_tanggal}\n" if per_tanggal else ""
        berkas.write_text(f"mulai: {mulai}\n{kini}", encoding="utf-8")

    # papers --------------------------------------------------------------------------------------
    def surat(
        self, nama: str, tanggal: str, *, tw: int | None = 1, nomor: bool = False, **isi: object
    ) -> str:
        """Write the start of a letter, fill in what people decide, have it numbered; its target.

        Where the journey is about a month, the letter is of that month.
        """
        milik = self.masa if self.masa.bulan else Masa(2023, tw)
        masa = _pilihan(milik)
        self.lkj("surat", nama, *masa)
        berkas = self / f"data/raw/{milik.folder}/surat/{nama}.yaml"
        kunci = yaml.safe_load(berkas.read_text(encoding="utf-8"))
        assert set(isi) <= set(kunci), f"{nama} has no {set(isi) - set(kunci)}"
        teks = yaml.safe_dump({**kunci, "tanggal": tanggal, **isi}, allow_unicode=True, sort_keys=False)
        berkas.write_text(teks, encoding="utf-8")
        if nomor:
            self.lkj("surat", "nomori", nama, *masa, "--tanggal", tanggal)
        return f"reports/surat/{milik.folder}/{nama}.pdf"

    # sheets --------------------------------------------------------------------------------------
    def format_isian(self, *tw: int) -> list[str]:
        """The blank forms of some quarters, as targets."""
        return [f"reports/format_isian/2023/tw{n}/{s}.xlsx" for n in tw for s in SEKSI]

    def kiriman(self, seksi: str, tw: int = 1, ubah: Mapping[str, object] | None = None) -> Path:
        """The issued form of a section as it comes back filled in, with some cells wrong if need be."""
        terbit = self / f"reports/format_isian/2023/tw{tw}/{seksi}.xlsx"
        isi = isi_format(terbit.read_bytes(), (self.jawaban / f"tw{tw}/{seksi}.xlsx").read_bytes())
        lagi = {**self.tambahan.get(seksi, {}), **(ubah or {})}
        berkas = self.kotak / f"{seksi}.xlsx"
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(sunting(isi, lagi) if lagi else isi)
        return berkas

    def terima(self, *berkas: Path, kode: int = 0) -> str:
        """Receive what was sent."""
        return self.lkj("terima", *map(str, berkas), kode=kode)

    # acts ----------------------------------------------------------------------------------------
    def catat(self, tindakan: str, tanggal: str, *lain: str, dokumen: str = "", kode: int = 0) -> str:
        """Record an act, on the document that the journey is about unless another is named."""
        khusus = tindakan in {"paraf", "setujui", "koreksi", "kembalikan"}
        perintah = [tindakan] if khusus else ["catat", tindakan]
        return self.lkj(*perintah, dokumen or self.dokumen, "--tanggal", tanggal, *lain, kode=kode)

    # how far it is ---------------------------------------------------------------------------------
    def status(self, per: str = "") -> dict[str, dict[str, Any]]:
        """Key of each SOP in force → how far it has come, as `lkj status --json` says."""
        kini = ("--per-tanggal", per) if per else ()
        masa = ("--tahun", str(self.masa.tahun), *_pilihan(self.masa))
        isi = json.loads(self.lkj("status", *masa, *kini, "--json"))
        assert (isi["catatan"], [s["kunci"] for s in isi["sop"]]) == ([], self.sop)
        return {s["kunci"]: s for s in isi["sop"]}

    def terbukti(self, sop: str) -> list[int]:
        """Numbers of the steps that are done."""
        return [x["nomor"] for x in self.status()[sop]["langkah"] if x["keadaan"] == "selesai"]

    def giliran(self, sop: str = "") -> str:
        """The step that is open and whom it waits for: ``4 Sekcam``, ``3 semua seksi``; empty at the end."""
        langkah = self.status()[sop or self.sop[0]]["langkah"]
        buka = next((x for x in langkah if x["keadaan"] != "selesai"), None)
        if buka is None:
            return ""
        pelaku = {d["pelaku"]["peran"]: d["pelaku"]["nama"] for d in buka["menunggu"]}
        seksi = {p: n for p, n in pelaku.items() if p.startswith("seksi:")}
        nama = ["semua seksi"] if len(seksi) == len(SEKSI) else list(seksi.values())
        return f"{buka['nomor']} {', '.join([*nama, *(n for p, n in pelaku.items() if p not in seksi)])}"

    def keadaan(self, nomor: int, sop: str = "", per: str = "") -> str:
        """How a step is judged on a day."""
        langkah = self.status(per)[sop or self.sop[0]]["langkah"]
        return next(str(x["keadaan"]) for x in langkah if x["nomor"] == nomor)


def _pilihan(masa: Masa) -> tuple[str, ...]:
    """How a command is told a period of a year."""
    if masa.bulan:
        return ("--bulan", str(masa.bulan))
    return ("--tw", str(masa.tw)) if masa.tw else ()


def isi_format(terbit: bytes, jawaban: bytes) -> bytes:
    """Fill in a form: every cell that is not locked gets what the answers have there."""
    import openpyxl
    from openpyxl.cell import Cell

    baru = openpyxl.load_workbook(io.BytesIO(terbit))
    lama = openpyxl.load_workbook(io.BytesIO(jawaban))
    for lembar in (x for x in baru if x.title in lama.sheetnames):
        for sel in (s for baris in lembar.iter_rows() for s in baris if isinstance(s, Cell)):
            if not sel.protection.locked:
                sel.value = lama[lembar.title][sel.coordinate].value
    wadah = io.BytesIO()
    baru.save(wadah)
    return wadah.getvalue()


def _kode_keluar() -> int:
    """Run `lkj` with the arguments in place; its exit code."""
    try:
        main()
    except SystemExit as akhir:
        return int(akhir.code or 0)
    return 0


def _hari(tanggal: str) -> Any:
    from datetime import date

    return date.fromisoformat(tanggal)
