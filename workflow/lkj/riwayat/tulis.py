"""The history said: as text for the terminal, as JSON, and as one self-contained page."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from lkj import bingkai
from lkj.angka import tulis
from lkj.catatan import Catatan
from lkj.git import Commit
from lkj.laman import isi_laman
from lkj.laporan.halaman.lampiran_beda import sebut_kolom, sebut_nilai
from lkj.lembar.tampak import terbaca
from lkj.periode import nama_triwulan, tanggal_panjang
from lkj.ringkas import TahunKantor
from lkj.riwayat.susun import Gerak, Langkah, Riwayat

TEMPLAT: Final = Path("templates/riwayat/riwayat.html.j2")
KODE_KINI: Final = (
    "Setiap keadaan diukur dengan program yang sekarang, bukan dengan program pada waktu commit itu."
)
BELUM: Final = "belum disimpan"


@dataclass(frozen=True)
class Isi:
    """What is told.

    Attributes:
        masa: The year.
        riwayat: Its course.
        keterangan: Sentences about it as a whole.
        batas: Rows of a list that are shown.
        kerja: What was measured and what was known; not for the page, which is the same each time.
        kini: The moment after which a commit is dated in the future.
    """

    masa: TahunKantor
    riwayat: Riwayat
    keterangan: tuple[str, ...]
    kerja: str
    batas: int
    kini: datetime

    @property
    def judul(self) -> str:
        """The heading."""
        return f"Riwayat angka tahun {self.masa.sebutan}"


def ke_teks(isi: Isi) -> str:
    """The history for a terminal, the first step first."""
    bagian = [isi.judul, *isi.keterangan, isi.kerja, ""]
    for satu in (_langkah(isi, x) for x in isi.riwayat.langkah):
        bagian.append(
            f"{satu['tanggal'] or BELUM}  {satu['penulis']}  {satu['commit']}  {satu['pesan']}".strip()
        )
        bagian += [f"    {k}" for k in satu["kalimat"]]
        for g in satu["angka"]:
            selisih = f" ({g['selisih']})" if g["selisih"] else ""
            bagian.append(
                f"      {g['kunci']}  {g['uraian']}, {g['angka']}: {g['lama']} → {g['baru']}{selisih}"
            )
        bagian += [f"      {satu['potong']}"] if satu["potong"] else []
        bagian.append("")
    return (
        "\n".join(bagian)
        if isi.riwayat.langkah
        else "\n".join([*bagian, "Belum ada angka yang terukur.", ""])
    )


def ke_json(isi: Isi) -> str:
    """The whole history, nothing cut, with the values as the tables have them."""
    hasil = {
        "unit": isi.masa.unit.rstrip("/"),
        "tahun": isi.masa.tahun,
        "keterangan": [*isi.keterangan, isi.kerja],
        "langkah": [_langkah_json(x) for x in isi.riwayat.langkah],
    }
    return json.dumps(hasil, ensure_ascii=False, indent=1) + "\n"


def ke_html(isi: Isi) -> bytes:
    """The history as a page of its own.

    Raises:
        OSError: The template cannot be read.
    """
    indeks = list(_indeks(isi))
    nilai = {
        "judul": isi.judul,
        "keterangan": isi.keterangan,
        "langkah": [_langkah(isi, x) for x in isi.riwayat.langkah],
        "indeks": indeks[: isi.batas * 10],
        "potong_indeks": _sisa(len(indeks), isi.batas * 10, "angka"),
    }
    return isi_laman(TEMPLAT, nilai, aman=True)


def _langkah(isi: Isi, x: Langkah) -> dict[str, Any]:
    """A step in words, its list cut."""
    c = x.keadaan.commit
    return {
        "jangkar": f"k-{c.pendek}" if c else "k-kini",
        "commit": c.pendek if c else "",
        "tanggal": tanggal_panjang(c.tanggal.date()) if c else "",
        "penulis": terbaca(c.penulis) if c else "",
        "pesan": terbaca(c.judul) if c else "Berkas di folder kerja yang belum disimpan ke git",
        "kalimat": list(_kalimat(isi, x)),
        "banyak": tulis(Decimal(len(x.berubah))),
        "pertama": tulis(Decimal(len(x.pertama))),
        "gagal": bool(x.gagal),
        "angka": [_sebut(g, isi.masa) for g in x.berubah[: isi.batas]],
        "potong": _sisa(len(x.berubah), isi.batas, "angka yang berubah"),
    }


def _kalimat(isi: Isi, x: Langkah) -> Iterator[str]:
    c = x.keadaan.commit
    if c is not None and c.tanggal > isi.kini:
        yield "Tanggal commit ini di masa depan; jam komputer penyimpannya mungkin salah."
    if x.keadaan.digabung:
        siapa = [f"{terbaca(d.penulis)} {d.pendek} “{terbaca(d.judul)}”" for d in x.keadaan.digabung]
        lagi = _sisa(len(siapa), isi.batas, "commit")
        yield f"Menggabungkan: {'; '.join(siapa[: isi.batas])}. {lagi}".rstrip()
    for bagian, catatan in _serupa(x.gagal):
        nama = ", ".join(_sebut_bagian(b, isi.masa) for b in bagian)
        yield (
            f"{nama} TIDAK DAPAT DIUKUR: {len(catatan)} catatan wajib; yang pertama: "
            f"{terbaca(catatan[0].alamat)} ({catatan[0].kode}): {terbaca(catatan[0].aturan)}"
        )
    if x.pertama:
        banyak = tulis(Decimal(len(x.pertama)))
        yield f"{banyak} angka pertama kali terukur: {_per_bagian(x.pertama, isi.masa)}."
    if len(x.pertama) == 1:
        g = _sebut(x.pertama[0], isi.masa)
        yield f"{g['kunci']}, {g['uraian']}, {g['angka']}: {g['baru']}."
    yield f"{tulis(Decimal(len(x.berubah)))} angka berubah." if x.berubah else "Tidak ada angka yang berubah."


def _serupa(
    gagal: Mapping[str, tuple[Catatan, ...]],
) -> Iterable[tuple[list[str], tuple[Catatan, ...]]]:
    """The parts that the same remarks keep from being measured, together."""
    menurut: dict[tuple[Catatan, ...], list[str]] = {}
    for bagian, catatan in gagal.items():
        menurut.setdefault(catatan, []).append(bagian)
    return [(b, c) for c, b in menurut.items()]


def _per_bagian(gerak: Sequence[Gerak], masa: TahunKantor) -> str:
    banyak: dict[str, int] = {}
    for g in gerak:
        banyak[_bagian(g)] = banyak.get(_bagian(g), 0) + 1
    return ", ".join(f"{_sebut_bagian(b, masa)} {n}" for b, n in banyak.items())


def _bagian(g: Gerak) -> str:
    return g.kunci[: g.kunci.find("/") + 1]


def _sebut_bagian(bagian: str, masa: TahunKantor) -> str:
    return nama_triwulan(int(bagian[2])) if bagian else f"Tahun {masa.sebutan}"


def _sebut(g: Gerak, masa: TahunKantor) -> dict[str, str]:
    """A figure that moved, in Indonesian notation; with every decimal where rounding would hide the move."""
    lama, baru = sebut_nilai(g.lama or "", g.kolom), sebut_nilai(g.baru or "", g.kolom)
    if lama == baru or _samar(g.selisih):
        lama, baru = bingkai.tampil(g.lama or ""), bingkai.tampil(g.baru or "")
    return {
        "kunci": g.kunci,
        "uraian": terbaca(g.nama),
        "angka": f"{sebut_kolom(g.kolom)} ({_sebut_bagian(_bagian(g), masa)})",
        "lama": lama if g.lama is not None else "tidak ada",
        "baru": baru if g.baru is not None else "tidak ada",
        "selisih": _sebut_selisih(g.selisih),
    }


def _sebut_selisih(selisih: Decimal | None) -> str:
    if selisih is None:
        return ""
    teks = tulis(selisih, desimal=10) if _samar(selisih) else tulis(selisih)
    return f"+{teks}" if selisih > 0 else teks


def _samar(selisih: Decimal | None) -> bool:
    """Whether a difference is there that rounding would print as nothing."""
    return selisih is not None and not any(h in "123456789" for h in tulis(selisih))


def _sisa(banyak: int, batas: int, kata: str) -> str:
    """The note under a list that was cut; empty for a whole one."""
    if banyak <= batas:
        return ""
    return f"Ditampilkan {batas} dari {banyak} {kata}; {banyak - batas} lainnya ada di keluaran --json."


def _indeks(isi: Isi) -> Iterator[dict[str, Any]]:
    """Each figure that ever changed, with its course from its first appearance."""
    menurut: dict[str, list[tuple[Gerak, Commit | None]]] = {}
    for x in isi.riwayat.langkah:
        for g in (*x.pertama, *x.berubah):
            menurut.setdefault(g.kunci, []).append((g, x.keadaan.commit))
    for kunci, semua in sorted(menurut.items()):
        if len(semua) > 1:
            pertama = _sebut(semua[0][0], isi.masa)
            jalan = [
                {
                    "nilai": sebut_nilai(g.baru, g.kolom) if g.baru is not None else "tidak ada",
                    "commit": c.pendek if c else BELUM,
                    "jangkar": f"k-{c.pendek}" if c else "k-kini",
                }
                for g, c in semua
            ]
            yield {
                "kunci": kunci,
                "uraian": pertama["uraian"],
                "angka": pertama["angka"],
                "jalan": jalan[: isi.batas],
                "potong": _sisa(len(jalan), isi.batas, "nilai"),
            }


def _langkah_json(x: Langkah) -> dict[str, Any]:
    return {
        "commit": _commit_json(x.keadaan.commit) if x.keadaan.commit else None,
        "keadaan": "disimpan" if x.keadaan.commit else BELUM,
        "menggabungkan": [_commit_json(c) for c in x.keadaan.digabung],
        "berubah": [_gerak_json(g) for g in x.berubah],
        "pertama": [_gerak_json(g) for g in x.pertama],
        "tidak_terukur": [
            {"bagian": b.rstrip("/") or "setahun", "catatan": [c.sebagai_teks() for c in semua]}
            for b, semua in x.gagal.items()
        ],
    }


def _commit_json(c: Commit) -> dict[str, str]:
    return {"id": c.id, "penulis": c.penulis, "tanggal": c.tanggal.isoformat(), "pesan": c.pesan}


def _gerak_json(g: Gerak) -> dict[str, str | None]:
    selisih = g.selisih
    return {
        "kunci": g.kunci,
        "nama": g.nama,
        "kolom": g.kolom,
        "lama": g.lama,
        "baru": g.baru,
        "selisih": None if selisih is None else f"{selisih:f}",
    }
