"""What the campaign of lineage asks about: an office with a year of commits, and the figures of its PDF.

The figures are read from the PDF's tags, as a screen reader does, and get their keys by table, row and column
of the tree: another way than that of `lkj telusur`, which lays the words of a page beside those of the tree.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from tests.alur.ruang import sunting
from tests.laporan.terbaca import anak, rapat, semua_unsur, teks_halaman

from lkj.pandoc.pohon import kelas, semua_simpul, teks

ANGKA = re.compile(r"-?\d[\d.]*(?:,\d+)?")
_GABUNG = re.compile(r"7(?:\.\d\d){1,2}(?:\.\d\.\d\d)?")
"""Codes of programmes and kegiatan, whose figures are sums."""
_SUB = re.compile(r"7\.\d\d\.\d\d\.\d\.\d\d\.\d\d")


@dataclass(frozen=True)
class Tercetak:
    """A figure as it is printed.

    Attributes:
        jenis: Its kind (`JENIS`).
        halaman: Number printed on its page.
        teks: The figure.
        kunci: Its key.
        judul: Caption of its table; empty in a sentence.
        baris: Words of its row, or its sentence.
        kolom: Heading of its column.
    """

    jenis: str
    halaman: str
    teks: str
    kunci: str
    judul: str
    baris: str
    kolom: str


JENIS = ("indikator", "anggaran", "jumlah", "rerata", "kalimat")


def jenis_kunci(kunci: str) -> str:
    """The kind of a figure of a table, by its key; empty for another (the profile, a count)."""
    pemilik, _, kolom = kunci.rpartition(".")
    kode = pemilik.rpartition("/")[2]
    if kunci.startswith("profil/") or kolom in ("dari", "n", "n_tw"):
        return ""
    if kode.startswith(("IKU-", "IKK-")):
        return "indikator"
    if _SUB.fullmatch(kode):
        return "anggaran"
    if kode == "anggaran" or _GABUNG.fullmatch(kode) or kolom.startswith(("pagu", "realisasi", "sisa")):
        return "jumlah"
    return "rerata" if kolom.startswith("capaian") else ""


# the PDF -----------------------------------------------------------------------------------------
class _Bertanda:
    """The texts of a tagged PDF, each with its page."""

    def __init__(self, dokumen: pikepdf.Pdf) -> None:
        self.akar = dokumen.Root.StructTreeRoot
        self._teks = {h.objgen: teks_halaman(h) for h in dokumen.pages}
        self._label = {h.objgen: str(h.label) for h in dokumen.pages}

    def isi(self, unsur: Any, halaman: Any = None) -> tuple[str, set[str]]:
        """Compact text below an element, and the numbers of its pages."""
        halaman = unsur.get("/Pg", halaman)
        hasil, nomor = "", set[str]()
        for satu in anak(unsur):
            if isinstance(satu, int) or (satu.get("/Type") == "/MCR" and "/Stm" not in satu):
                milik = halaman if isinstance(satu, int) else satu.get("/Pg", halaman)
                mcid = satu if isinstance(satu, int) else int(satu.MCID)
                hasil += self._teks[milik.objgen].get(mcid, "")
                nomor.add(self._label[milik.objgen])
            elif "/S" in satu and satu.get("/S") != "/Lbl":
                lain, di = self.isi(satu, halaman)
                hasil, nomor = hasil + lain, nomor | di
        return rapat(hasil), nomor

    def tabel(self) -> Iterator[list[list[tuple[str, set[str]]]]]:
        """Rows of cells of every table."""
        for unsur in semua_unsur(self.akar):
            if unsur.get("/S") == "/Table":
                baris = [b for b in semua_unsur(unsur) if b.get("/S") == "/TR"]
                yield [[self.isi(s, b.get("/Pg")) for s in anak(b) if "/S" in s] for b in baris]

    def paragraf(self) -> Iterator[tuple[str, set[str]]]:
        """Every paragraph and item of a list outside tables."""
        for unsur in semua_unsur(self.akar):
            if unsur.get("/S") in ("/P", "/LBody"):
                yield self.isi(unsur)


def angka_tercetak(pdf: Path, pohon: Path) -> list[Tercetak]:
    """All figures of the kinds in `JENIS` that stand in one place only: a cell, a sentence on one page."""
    blok = json.loads(pohon.read_bytes())["blocks"]
    with pikepdf.open(pdf) as dokumen:
        tanda = _Bertanda(dokumen)
        tabel = list(tanda.tabel())
        paragraf = list(tanda.paragraf())
    return [*_dari_tabel(blok, tabel), *_dari_kalimat(blok, paragraf)]


def _kunci(atribut: list[Any]) -> str:
    return next((n for k, n in atribut[2] if k == "k"), "")


def _dari_tabel(blok: Any, tercetak: list[list[list[tuple[str, set[str]]]]]) -> Iterator[Tercetak]:
    sisa = list(tercetak)
    for simpul in (s for s in semua_simpul(blok) if s["t"] == "Table" and teks(s["c"][1])):
        kepala, badan = simpul["c"][3][1], [b for isi in simpul["c"][4] for b in isi[3]]
        semua = [b[1] for b in (*kepala, *badan)]
        isi = [[rapat(teks(s[4])) for s in b] for b in semua]
        cocok = next((t for t in sisa if [[s for s, _ in b] for b in t] == isi), None)
        if cocok is None:  # one that prints numbers of pages, which the tree does not know
            continue
        sisa.remove(cocok)
        kolom = _kepala(kepala[0][1]) if len(kepala) == 1 else []
        for nomor, baris in enumerate(badan, len(kepala)):
            nama = " ".join(
                t for s in baris[1] if not _kunci(s[0]) and re.search("[A-Za-z]", t := teks(s[4]))
            )
            for n, sel in enumerate(baris[1]):
                kunci, (_, halaman) = _kunci(sel[0]), cocok[nomor][n]
                angka = ANGKA.match(teks(sel[4]))
                jenis = jenis_kunci(kunci) if kunci and angka and nama and len(halaman) == 1 else ""
                if jenis and angka and len(kolom) == len(baris[1]):
                    judul = teks(simpul["c"][1])
                    yield Tercetak(jenis, min(halaman), angka[0], kunci, judul, nama, kolom[n])


def _kepala(sel: list[Any]) -> list[str]:
    """Headings of columns; one that stands twice with the heading of the group to its left."""
    nama = [teks(s[4]) for s in sel]
    hasil, kelompok = [], ""
    for k in nama:
        kelompok = k if nama.count(k) == 1 else kelompok
        hasil.append(k if k == kelompok else f"{kelompok} {k}")
    return hasil


def _dari_kalimat(blok: Any, tercetak: list[tuple[str, set[str]]]) -> Iterator[Tercetak]:
    ada: dict[str, list[set[str]]] = {}
    for isi, halaman in tercetak:
        ada.setdefault(isi, []).append(halaman)
    di_tabel = {id(s) for t in semua_simpul(blok) if t["t"] == "Table" for s in semua_simpul(t)}
    for simpul in semua_simpul(blok):
        if simpul["t"] not in ("Para", "Plain") or id(simpul) in di_tabel:
            continue
        utuh = teks(simpul)
        letak = ada.get(rapat(utuh), [])
        if len(letak) != 1 or len(letak[0]) != 1:
            continue
        for span in (s for s in semua_simpul(simpul) if s["t"] == "Span" and not kelas(s)):
            kunci, angka = _kunci(span["c"][0]), ANGKA.search(teks(span))
            semua = ANGKA.findall(utuh)
            if kunci and angka and jenis_kunci(kunci) and semua.count(angka[0]) == 1:
                yield Tercetak("kalimat", min(letak[0]), angka[0], kunci, "", utuh, "")


# a year of commits -------------------------------------------------------------------------------
class Riwayat:
    """The history of an office: what came in, by whom and when, each in a commit of its own."""

    def __init__(self, akar: Path) -> None:
        """Begin a repository in the folder of a built office."""
        self.akar = akar
        self.git("init", "-q", "-b", "main")
        (akar / ".gitignore").write_text(
            "/build/\n/reports/\n/data/processed/\n/.snakemake/\n/log/\n__pycache__/\n"
        )

    def git(self, *argumen: str, **env: str) -> str:
        """What plain git prints."""
        return self.isi_git(*argumen, **env).decode()

    def isi(self, objek: str) -> bytes:
        """A blob, ``commit:path``."""
        return self.isi_git("cat-file", "blob", objek)

    def isi_git(self, *argumen: str, **env: str) -> bytes:
        """Run git with the office's own people and nobody's settings."""
        tetap = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        tetap |= {"GIT_COMMITTER_NAME": "Arsip Rekaan", "GIT_COMMITTER_EMAIL": "arsip@contoh.invalid"}
        hasil = subprocess.run(
            ["git", *argumen],
            cwd=self.akar,
            capture_output=True,
            check=True,
            env={**os.environ, **tetap, **env},
        )
        return hasil.stdout

    def simpan(self, hari: str, oleh: str, pesan: str, *jalur: str) -> None:
        """Commit some paths as they are now."""
        kala = f"{hari}T09:30:00+0800"
        siapa = {
            "GIT_AUTHOR_NAME": oleh,
            "GIT_AUTHOR_EMAIL": f"{oleh.rsplit(maxsplit=1)[-1].lower()}@contoh.invalid",
        }
        self.git("add", "--", *jalur)
        self.git("commit", "-q", "-m", pesan, GIT_AUTHOR_DATE=kala, GIT_COMMITTER_DATE=kala, **siapa)

    def simpan_lain(self, hari: str, oleh: str, pesan: str, jalur: str, sel: str, nilai: object) -> None:
        """Commit a file with another value in a cell; the file itself stays as it is."""
        berkas = self.akar / jalur
        isi = berkas.read_bytes()
        berkas.write_bytes(sunting(isi, {sel: nilai}))
        self.simpan(hari, oleh, pesan, jalur)
        berkas.write_bytes(isi)


_HARI = {1: "2023-04-05", 2: "2023-07-06", 3: "2023-10-05", 4: "2024-01-08"}
TERKOREKSI = "data/raw/2023/tw4/pelayanan.xlsx"
KEMBALI = "data/raw/2023/tw2/lra.xlsx"


def setahun(akar: Path) -> Riwayat:
    """Give a built office the history of its year; its files end as they were built from.

    The plan was changed in October; a sheet of the last quarter was wrong at first and corrected by another
    person; a sheet was changed by mistake and put back, so that it got its bytes twice.
    """
    r = Riwayat(akar)
    rencana = "data/raw/2023/rencana.xlsx"
    r.simpan("2023-01-03", "Dewi Rekaan", "Pengaturan kantor", ".gitignore", "config", "data/raw/lambang.png")
    r.simpan_lain("2023-01-16", "Rai Rekaan", "Rencana 2023", rencana, "Target!C10", 80)
    for tw, hari in _HARI.items():
        folder = f"data/raw/2023/tw{tw}"
        if tw == 4:
            r.simpan("2023-10-09", "Rai Rekaan", "Rencana sesuai PK Perubahan", rencana)
        for berkas in sorted((akar / folder).glob("*.xlsx")):
            jalur, oleh = f"{folder}/{berkas.name}", f"Petugas {berkas.stem.capitalize()}"
            if jalur == TERKOREKSI:
                r.simpan_lain(hari, oleh, f"Isian TW {tw}", jalur, "Kinerja!G9", 84)
            else:
                r.simpan(hari, oleh, f"Isian TW {tw}", jalur)
    r.simpan("2024-01-12", "Sekar Rekaan", "Koreksi nilai IKM sesuai hasil survei", TERKOREKSI)
    r.simpan_lain("2024-01-15", "Petugas Lra", "LRA TW II keliru", KEMBALI, "LRA!D35", 1)
    r.simpan("2024-01-16", "Sekar Rekaan", "LRA TW II dikembalikan", KEMBALI)
    r.simpan("2024-01-22", "Dewi Rekaan", "Naskah, profil, dan lainnya", ".")
    return r
