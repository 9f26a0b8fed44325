"""The campaign of the escaper: random texts in, the same texts out, by pandoc and in every format.

    python -m tests.campaigns.lepas                          100,000 texts, 10,000 narratives, 6,000 printed
    python -m tests.campaigns.lepas --teks 5000 --narasi 0 --cetak 0
    python -m tests.campaigns.lepas --benih 417              one text again, shown

Half of the texts are any printable characters, signs of markup the most often; half are pieces of markup
put together. Each stands at the head of a paragraph and of a list item, in a cell and in a strong cell.
A narrative is such pieces on several lines, as an office may type them. Exit code 0 where nothing differs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.laporan.cetakan import FORMAT, sel_harapan, tulis
from tests.laporan.suntikan import korpus
from tests.laporan.terbaca import baca_pohon

from lkj import pandoc
from lkj.laporan.halaman.galat import GalatIsi
from lkj.laporan.halaman.isi import periksa_isi
from lkj.laporan.halaman.naskah import BACAAN
from lkj.laporan.harapan import Blok, Harapan
from lkj.laporan.markah import Kolom, Tabel, lepas, lingkungan
from lkj.laporan.narasi import ubah_narasi
from lkj.lembar.huruf import boleh, rapikan
from lkj.pandoc.pohon import Simpul, dari_bytes
from lkj.pandoc.pohon import teks as teks_simpul

TEKS, NARASI, CETAK = 100_000, 10_000, 6_000
BLOK = 2_000
_TANDA = "\\`*_{}[]()<>#+-.!|~^$@&:\"'=%/,;? "
_KEPING = [
    *("# ", "## ", "- ", "* ", "+ ", "1. ", "(2) ", "a) ", "#. ", "> ", "| ", "||", "|---|", "::: ", ":::"),
    *("```", "~~~", "---", "===", "***", "<!--", "-->", "[x]", "[ ] ", "[^1]", "[^1]: ", "^[", "](", "]["),
    *("![", "{.st}", "{#a}", "{=typst}", "`", "``", "*", "**", "_", "__", "~", "~~", "^", "$", "$$", "\\"),
    *("\\\\", "@a", "&amp;", "&#35;", "<b>", "</b>", "<br>", "https://a.id", "a@b.id", ": ", "{{ x }}"),
    *("{% x %}", "...", "--", "'", '"', "Tabel", "IKM 85,12", "kata", "é", "“a”", "–", " ", "  ", "x", "1"),
    *("100%", "(@)", "%", "=", "\t"),
]
"""Pieces of markup, and what stands between them."""


@cache
def _huruf() -> str:
    """Every character that a sheet may hold."""
    return "".join(h for h in map(chr, range(0x20, 0x2300)) if boleh(h))


@cache
def _korpus() -> list[str]:
    return [t for daftar in korpus({}).values() for t in daftar]


def teks(benih: int) -> str:
    """The text of a seed, as it is after reading."""
    acak = Random(benih)  # noqa: S311  a seed that brings a finding back
    while True:
        if benih % 2:
            mentah = "".join(
                acak.choice(_TANDA if acak.random() < 0.6 else _huruf()) for _ in range(acak.randint(1, 30))
            )
        else:
            mentah = "".join(acak.choice(_KEPING) for _ in range(acak.randint(1, 8)))
            mentah += acak.choice(["", "", "", " " + acak.choice(_korpus())])
        bersih, ditolak = rapikan(mentah)
        if bersih and not ditolak:
            return bersih


def narasi(benih: int) -> str:
    """The narrative of a seed, as an office would send it."""
    acak = Random(benih)  # noqa: S311
    jeda = ("\n", "\n\n", "\n    ", "\n   ", " ")
    return "".join(acak.choice(_KEPING) + acak.choice(jeda) * (acak.random() < 0.3) for _ in range(12))


def periksa_teks(benih: range) -> list[str]:
    """What differs in a block of texts, read back by pandoc."""
    semua = {n: teks(n) for n in benih}
    tabel = Tabel("tbl-uji", "", (Kolom("a", 1), Kolom("b", 1)))
    for n, satu in semua.items():
        tabel.tambah(satu, n)
        tabel.tambah(satu, n, jumlah=True)
    naskah = [f"{lepas(satu)}\n\n-   {lepas(satu)}\n" for satu in semua.values()]
    paragraf, butir, sel = _baca("\n".join([*naskah, tabel.__html__()]))
    temuan = []
    for letak, hasil in (
        ("paragraf", paragraf),
        ("butir", butir),
        ("sel", sel[::2]),
        ("sel tebal", sel[1::2]),
    ):
        if len(hasil) != len(semua):
            temuan.append(f"benih {benih.start}–{benih.stop}: {len(hasil)} {letak}")
        temuan += [
            f"benih {n}, {letak}: {satu!r} terbaca {ada!r}"
            for (n, satu), ada in zip(semua.items(), hasil, strict=False)
            if satu != ada
        ]
    return temuan


def _baca(markah: str) -> tuple[list[str], list[str], list[str]]:
    """Paragraphs, list items and cells of the first column, as pandoc reads them."""
    paragraf, butir, sel = [], [], []
    for simpul in _pohon(markah)["blocks"]:
        if simpul["t"] == "Para":
            paragraf.append(teks_simpul(simpul))
        elif simpul["t"] == "BulletList":
            butir += [teks_simpul(satu) for satu in simpul["c"]]
        elif simpul["t"] == "Div":
            badan = simpul["c"][1][0]["c"][4][0][3]
            sel += [teks_simpul(baris[1][0][4]) for baris in badan]
        else:
            paragraf.append(simpul["t"])
    return paragraf, butir, sel


def _pohon(markah: str) -> Simpul:
    sandar = ("--sandbox", "-f", BACAAN, "-t", "json")
    with TemporaryDirectory() as kosong:
        return dari_bytes(pandoc.jalankan(sandar, masukan=markah.encode(), folder=Path(kosong)))


def periksa_narasi(benih: range) -> list[str]:
    """What differs in a block of narratives, written anew and read back by pandoc."""
    semua = {n: isi for n in benih if (isi := _tulis_narasi(n)) is not None}
    if _sama(semua.values()):
        return []
    return [f"benih {n}: narasi {narasi(n)!r}" for n, isi in semua.items() if not _sama([isi])]


def _tulis_narasi(benih: int) -> Blok | None:
    """The narrative as the report takes it; None where it is refused with a remark."""
    isi, catatan = ubah_narasi(narasi(benih), berkas="n.md", tingkat=2, cari=lambda _: "8.")
    return None if catatan else isi


def _sama(narasi: Iterable[Blok]) -> bool:
    semua, harapan = list(narasi), Harapan()
    harapan.teks = [f"\n{b}\n" for isi in semua for b in isi.blok if b]
    try:
        periksa_isi(_pohon("\n\n".join(semua)), harapan.ke_bytes())
    except GalatIsi:
        return False
    return True


def periksa_cetak(benih: range) -> list[str]:
    """What differs in a block of texts that are printed in every format."""
    tabel = Tabel("tbl-uji", "Uji", (Kolom("Teks", 30), Kolom("Lagi", 30)))
    for n in benih:
        tabel.tambah(f"x {teks(n)}", f"{teks(n)} x", jumlah=n % 3 == 0)
    with TemporaryDirectory() as nama:
        folder = Path(nama)
        (folder / "n.j2").write_text(_DOKUMEN, encoding="utf-8")
        konteks = {"teks": [teks(n) for n in benih], "tabel": tabel}
        cetakan = tulis(lingkungan(folder, {}), folder, "n.j2", konteks, folder)
        pohon, harapan = baca_pohon(cetakan.naskah.with_name("pohon.json")).utuh, sel_harapan(cetakan)
        temuan = []
        for jenis in FORMAT:
            bacaan = cetakan.baca(jenis)
            for n, (satu, ada) in enumerate(zip(harapan[0], bacaan.tabel[0], strict=True)):
                temuan += [f"benih {benih.start + n - 1}, {jenis}: {satu} {ada}"] * (satu != ada)
            if bacaan.utuh.casefold() != pohon.casefold():
                temuan.append(f"benih {benih.start}–{benih.stop}, {jenis}: teks berbeda")
    return temuan


_DOKUMEN = """::: {.sampul judul="Uji" penulis="Uji" tanggal="2024-01-30"}
Uji
:::

::: isi

# Uji

{% for t in teks %}
{{ t }}

-   {{ t }}

{% endfor %}
{{ tabel }}

:::
"""

KERJA: dict[str, Callable[[range], list[str]]] = {
    "teks": periksa_teks,
    "narasi": periksa_narasi,
    "cetak": periksa_cetak,
}


def blok(mulai: int, banyak: int, ukuran: int = BLOK) -> Iterator[range]:
    """Seeds from *mulai* on, in blocks."""
    akhir = mulai + banyak
    return (range(n, min(n + ukuran, akhir)) for n in range(mulai, akhir, ukuran))


def main(argumen: list[str] | None = None) -> int:
    """Run the campaign.

    Returns:
        The exit code.
    """
    pembaca = argparse.ArgumentParser(description="Campaign of the escaper.")
    pembaca.add_argument("--teks", type=int, default=TEKS, help="how many texts are read back")
    pembaca.add_argument("--narasi", type=int, default=NARASI, help="how many narratives")
    pembaca.add_argument("--cetak", type=int, default=CETAK, help="how many texts are printed")
    pembaca.add_argument("--mulai", type=int, default=0, help="the first seed of all")
    pembaca.add_argument("--benih", type=int, help="one seed only")
    pembaca.add_argument("--proses", type=int, default=2, help="how many processes")
    pilihan = pembaca.parse_args(argumen)
    if pilihan.benih is not None:
        satu = range(pilihan.benih, pilihan.benih + 1)
        _katakan(repr(teks(pilihan.benih)), repr(narasi(pilihan.benih)))
        return _jumlah("satu benih", [temuan for kerja in KERJA.values() for temuan in kerja(satu)], 1, 0.0)
    salah = 0
    with ProcessPoolExecutor(pilihan.proses) as pekerja:
        for nama, kerja in KERJA.items():
            awal, banyak = time.monotonic(), getattr(pilihan, nama)
            ukuran = BLOK if nama == "teks" else BLOK // 4
            hasil = pekerja.map(kerja, blok(pilihan.mulai, banyak, ukuran))
            temuan = [satu for daftar in hasil for satu in daftar]
            salah += _jumlah(nama, temuan, banyak, time.monotonic() - awal)
    return int(salah > 0)


def _jumlah(nama: str, temuan: list[str], banyak: int, detik: float) -> int:
    _katakan(*temuan[:50], f"{nama}: {banyak}; {len(temuan)} berbeda; {detik:.0f} detik.")
    return len(temuan)


def _katakan(*baris: str) -> None:
    for satu in baris:
        sys.stdout.write(satu + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
