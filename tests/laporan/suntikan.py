"""Documents full of hostile texts: the corpus (`suntikan.yaml`), each place a text can stand, canaries.

``semua_tempat`` puts each text into each kind of place of the dialect; ``laporan`` puts them into the fields
of an office's plan, sheets and settings, and fills in the report's own templates.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml
from tests.laporan.cetakan import TEMPLAT, Cetakan, tulis

from lkj import bingkai
from lkj.contoh.profil import muat_profil
from lkj.laporan import naskah
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.bahan import Tabel as TabelOlahan
from lkj.laporan.harapan import Blok
from lkj.laporan.markah import Kolom, Tabel, bertanda, chip, lingkungan
from lkj.laporan.narasi import daftar_slot, ubah_narasi
from lkj.laporan.tabel.kelengkapan import Kelengkapan
from lkj.lembar.huruf import rapikan
from lkj.profil import Profil
from lkj.rekap import Rekap

KORPUS = Path(__file__).with_name("suntikan.yaml")
_TANDA = re.compile(r"[!-/:-@\[-`{-~]")
RAHASIA = "isi-yang-tidak-boleh-terbaca-7341"

TEMPAT = """::: {.sampul judul="{{ judul }}" penulis="{{ judul }}" subjek="{{ judul }}" tanggal="2024-01-30"}
::: judul
{{ judul }}
:::
:::

::: isi

# Semua tempat

{% for t in teks %}
## {{ t }}

{{ t }}

awal {{ t }} akhir *{{ t }}* lalu

**{{ t }}**

{{ t | tebal }}

-   {{ t }}
-   awal {{ t }}

{{ [t, t] | butir }}

::: kotak

{{ t }}

:::

::: {.tanda-tangan}

{{ t }},

**{{ t }}**

:::

::: identitas

|  |  |
|:--|:--|
| Nama | {{ t }} |
| {{ t }} | {{ t }} |

:::

![{{ t }}](grafik/gambar.svg){#gbr-{{ loop.index }} alt="{{ t }}" lebar="10%"}

{{ tabel(t, loop.index) }}

{% endfor %}
:::
"""


def korpus(ganti: dict[str, str]) -> dict[str, list[str]]:
    """Mechanism → its texts, with the canaries in their places."""
    isi: dict[str, list[str]] = yaml.safe_load(KORPUS.read_text(encoding="utf-8"))
    return {nama: [_ganti(teks, ganti) for teks in daftar] for nama, daftar in isi.items()}


def _ganti(teks: str, ganti: dict[str, str]) -> str:
    for kata, jadi in ganti.items():
        teks = teks.replace(kata, jadi)
    return teks


def terbaca(semua: dict[str, list[str]]) -> list[str]:
    """The texts that a sheet may hold, as they are after reading; there the others are refused."""
    return [bersih for daftar in semua.values() for bersih, ditolak in map(rapikan, daftar) if not ditolak]


def tumpul(teks: list[str]) -> list[str]:
    """Harmless texts of the same lengths; neighbours differ."""
    return [re.sub(r"\S", chr(ord("a") + n % 26), satu) for n, satu in enumerate(teks)]


@dataclass
class Kenari:
    """An address and a file that nobody may ask for, and who did."""

    alamat: str
    berkas: Path
    permintaan: list[str]

    @property
    def ganti(self) -> dict[str, str]:
        """The words of the corpus that stand for them."""
        return {"ALAMAT": self.alamat, "BERKAS": str(self.berkas)}


@contextmanager
def kenari(folder: Path) -> Iterator[Kenari]:
    """A server on this machine that notes each request, and a file with a secret."""
    permintaan: list[str] = []

    class Penjawab(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            permintaan.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(RAHASIA.encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    rahasia = folder / "rahasia.svg"
    rahasia.write_text(
        f"<svg xmlns='http://www.w3.org/2000/svg'><text>{RAHASIA}</text></svg>", encoding="utf-8"
    )
    with HTTPServer(("127.0.0.1", 0), Penjawab) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Kenari(f"http://127.0.0.1:{server.server_port}", rahasia, permintaan)
        server.shutdown()


def tabel(teks: str, nomor: int) -> Tabel:
    """A table with the text wherever a table can hold one, and figures beside it."""
    t = Tabel(f"tbl-{nomor}", teks, (Kolom(teks, 30), Kolom("Nilai", 8, "d"), Kolom("Ket.", 20)))
    t.tambah(teks, "40", "x")
    t.tambah(bertanda(teks, teks), bertanda("41,5", teks, "lain"), chip(teks, "st"))
    t.tambah("x", teks, teks)
    t.tambah(teks, "", "", jumlah=True)
    t.tambah(teks, "81,50", teks, jumlah=True)
    t.catatan.append(teks)
    return t


def semua_tempat(teks: list[str], folder: Path) -> Cetakan:
    """A document with each text in each kind of place."""
    folder.mkdir()
    (folder / "tempat.md.j2").write_text(TEMPAT, encoding="utf-8")
    konteks = {"judul": " ".join(teks), "teks": teks, "tabel": tabel}
    return tulis(lingkungan(folder, {}), folder, "tempat.md.j2", konteks, folder)


def laporan(b: Bahan, teks: list[str], folder: Path, mulai: int = 0) -> Cetakan:
    """The yearly report of an office whose every free text is hostile."""
    folder.mkdir()
    putar = cycle([*teks[mulai:], *teks[:mulai]])
    jahat = _jahati(b, putar)
    env = naskah._lingkungan(TEMPLAT, jahat)
    konteks = {**naskah._konteks(jahat), "kelengkapan": Kelengkapan([], [], []).tabel}
    return tulis(env, TEMPLAT, "lkj.md.j2", konteks, folder)


def _jahati(b: Bahan, putar: Iterator[str]) -> Bahan:
    rencana = {
        bagian: tuple(
            butir.model_copy(update={k: next(putar) for k in kolom if getattr(butir, k) is not None})
            for butir in getattr(b.rencana, bagian)
        )
        for bagian, kolom in _KOLOM_RENCANA.items()
    }
    orang = {"nama", "pangkat", "jabatan"}
    pejabat = [p.model_copy(update={k: next(putar) for k in orang}) for p in b.kantor.pejabat]
    seksi = {k: s.model_copy(update={"nama": next(putar)}) for k, s in b.kantor.seksi.items()}
    instansi = b.kantor.instansi.model_copy(update={k: next(putar) for k in ("nama", "pemda")})
    dokumen = b.kantor.dokumen.model_copy(update={"nama": next(putar), "tempat": next(putar)})
    kantor = {"pejabat": pejabat, "seksi": seksi, "instansi": instansi, "dokumen": dokumen}
    slot = daftar_slot((s.kode for s in b.rencana.sasaran), (i.kode for i in b.rencana.indikator))
    return replace(
        b,
        rencana=type(b.rencana)(**{**dict(b.rencana), **rencana}),
        kantor=b.kantor.model_copy(update=kantor),
        pengukuran=_olahan(b.pengukuran, putar),
        anggaran=_olahan(b.anggaran, putar),
        per_triwulan={n: _olahan(t, putar) for n, t in b.per_triwulan.items()},
        rekap=Rekap({tw: _rekap(b.rekap, tw, putar) for tw in b.triwulan}),
        narasi={s: _narasi(putar) for s in slot},
        profil=_profil(putar),
        sidik={next(putar): "0" * 64 for _ in range(8)},
    )


_KOLOM_RENCANA = {
    "tujuan": ("uraian",),
    "sasaran": ("uraian",),
    "versi": ("nama", "nomor"),
    "indikator": ("nama", "definisi", "formula", "sumber_data", "sumber_standar"),
    "program": ("nama",),
    "kegiatan": ("nama",),
    "sub_kegiatan": ("nama",),
}


_KOLOM_PROFIL = {
    "pegawai": ("uraian",),
    "wilayah": ("nama",),
    "sarana": ("jenis", "satuan", "keterangan"),
    "penghargaan": ("nama", "pemberi", "keterangan"),
    "inovasi": ("nama", "uraian", "manfaat"),
    "lhe": ("nomor", "penilai"),
    "tindak_lanjut": ("rekomendasi", "rencana", "tindak_lanjut", "penanggung_jawab", "bukti"),
}


def _profil(putar: Iterator[str]) -> Profil:
    """The example's profile; its photos and scans stay at home."""
    asli = muat_profil().model_copy(update={"foto": (), "pindaian": ()})
    ubahan = {
        bagian: tuple(
            butir.model_copy(update={k: next(putar) for k in kolom}) for butir in getattr(asli, bagian)
        )
        for bagian, kolom in _KOLOM_PROFIL.items()
    }
    return asli.model_copy(update={**ubahan, "sumber_penduduk": next(putar)})


def _olahan(t: TabelOlahan, putar: Iterator[str]) -> TabelOlahan:
    return replace(t, baris=tuple(Baris({**b.isi, "nama": next(putar)}) for b in t.baris))


def _rekap(rekap: Rekap, tw: int, putar: Iterator[str]) -> bytes:
    milik = [b for b in rekap._baris if int(b["tw"]) == tw]
    baris = [{**b, "teks": next(putar)} if b["jenis"] == "analisis" else dict(b) for b in milik]
    return bingkai.ke_csv(bingkai.susun(baris, list(baris[0])))


def _narasi(putar: Iterator[str]) -> Blok:
    """A narrative of six paragraphs, whose signs are signs and no CommonMark."""
    hasil: list[Blok] = []
    for teks in islice(putar, 6):
        isi, _ = ubah_narasi(_TANDA.sub(r"\\\g<0>", teks), berkas="n.md", tingkat=4, cari=lambda _: None)
        hasil.append(isi)
    return Blok("\n\n".join(hasil), [b for isi in hasil for b in isi.blok])
