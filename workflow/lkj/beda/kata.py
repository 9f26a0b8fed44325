"""The differences in words for the terminal, and as JSON."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from lkj.beda.model import BARU, BERUBAH, HILANG, PINDAH, BedaBerkas, BedaBuku, BedaSel
from lkj.git import Commit
from lkj.lembar.tampak import terbaca
from lkj.periode import tanggal_panjang

PANJANG: Final = 100
"""Characters of a value in the terminal; in JSON it stands whole."""
_SAMBUNG: Final = 24
"""Characters that are kept before the first difference of two long texts."""


def sebut_berkas(beda: BedaBerkas) -> str:
    """One file: a line about it, and below it its sheets and cells."""
    nama = terbaca(f"{beda.lama} → {beda.berkas}" if beda.lama else beda.berkas)
    if beda.ditolak:
        sebab = "".join(f"  {c.aturan}\n" for c in beda.ditolak)
        return f"{nama}: {beda.keadaan}, tetapi isinya tidak dapat dibandingkan\n{sebab}"
    if beda.buku is None:
        return f"{nama}: {beda.keadaan}\n"
    return f"{nama}: {_ringkas(beda)}\n{''.join(_baris_buku(beda.buku))}"


def sebut_sel(sel: BedaSel) -> str:
    """One cell: ``G10  IKU-02 · Realisasi TW I: 95,1 → 95,7``."""
    alamat = f"{sel.sel} (dulu {sel.sel_lama})" if sel.sel_lama and sel.sel_lama != sel.sel else sel.sel
    nama = " · ".join(filter(None, (sel.kunci, sel.kolom)))
    return f"{alamat}{f'  {nama}' if nama else ''}: {panah(sel.lama, sel.baru)}"


def panah(lama: str | None, baru: str | None) -> str:
    """``95,1 → 95,7``; of long texts the part that differs."""
    if lama is None:
        return f"{_potong(baru or '')} (baru)"
    if baru is None:
        return f"{_potong(lama)} (hilang)"
    return " → ".join(_potong_beda(lama, baru))


def sebut_commit(commit: Commit, kini: datetime) -> str:
    """``3f2a91c0de, Sri Rahayu, 7 Januari 2024: Isian TW I``; a date after ``kini`` is remarked on."""
    kata = f"{commit.pendek}, {commit.penulis}, {tanggal_panjang(commit.tanggal.date())}: {commit.judul}"
    nanti = " (tanggal ini di masa depan; jam komputer penyimpannya mungkin salah)"
    return f"{terbaca(kata)}{nanti if commit.tanggal > kini else ''}"


def sebagai_json(
    berkas: Iterable[BedaBerkas], dari: Commit | None, sampai: Commit | None, lain: int
) -> dict[str, Any]:
    """The whole comparison; ``dari`` and ``sampai`` are null where a file or the folder was read."""
    return {
        "dari": _commit_json(dari),
        "sampai": _commit_json(sampai),
        "berkas": [_berkas_json(b) for b in berkas],
        "berkas_program": lain,
    }


def _berkas_json(beda: BedaBerkas) -> dict[str, Any]:
    buku = beda.buku or BedaBuku()
    return {
        "berkas": beda.berkas,
        "keadaan": beda.keadaan,
        "lama": beda.lama or None,
        "lembar": list(buku.lembar),
        "sel": [asdict(s) for s in buku.sel],
        "ditolak": [{"kode": c.kode, "aturan": c.aturan, "saran": c.saran} for c in beda.ditolak],
    }


def _commit_json(commit: Commit | None) -> dict[str, str] | None:
    if commit is None:
        return None
    tanggal = commit.tanggal.isoformat()
    return {"commit": commit.id, "penulis": commit.penulis, "tanggal": tanggal, "pesan": commit.pesan}


def _ringkas(beda: BedaBerkas) -> str:
    buku = beda.buku or BedaBuku()
    kali = Counter(s.jenis for s in buku.sel)
    sel = [f"{kali[j]} sel {j}" for j in (BERUBAH, BARU, HILANG) if kali[j]]
    pindah = [PINDAH] if beda.keadaan == PINDAH else []
    return ", ".join([*pindah, *sel]) or "isi selnya sama"


def _baris_buku(buku: BedaBuku) -> list[str]:
    baris = [f"  {kata}\n" for kata in buku.lembar]
    lembar = ""
    for sel in buku.sel:
        if sel.lembar != lembar:
            lembar = sel.lembar
            baris.append(f"  {lembar}\n")
        baris.append(f"    {sebut_sel(sel)}\n")
    return baris


def _potong(teks: str) -> str:
    return teks if len(teks) <= PANJANG else f"{teks[: PANJANG - 1]}…"


def _potong_beda(lama: str, baru: str) -> Sequence[str]:
    """Two texts, cut so that their first difference stays in sight."""
    if len(lama) <= PANJANG and len(baru) <= PANJANG:
        return lama, baru
    pasang = zip(lama, baru, strict=False)
    sama = next((n for n, (a, b) in enumerate(pasang) if a != b), min(len(lama), len(baru)))
    awal = max(0, sama - _SAMBUNG)
    return [_potong(f"{'…' if awal else ''}{t[awal:]}") for t in (lama, baru)]
