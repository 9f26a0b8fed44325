"""`lkj ringkas`: what a commit or a merge request does to remarks and figures, as Markdown and HTML."""

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lkj.beda import BedaBerkas, beda_commit
from lkj.beda.berkas import FOLDER
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori
from lkj.git import GitGagalError, Perubahan, Repositori
from lkj.ringkas import Bahan, bangun, ke_html, ke_markdown, masa_terpengaruh, susun
from lkj.ringkas.berkas import bagian_berkas
from lkj.ringkas.susun import LULUS
from lkj.ringkas.terbitan import terbitan_terakhir
from lkj.sidik import tulis_atomik

_SIDIK = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True)
class Pilihan:
    """What the command line says.

    Attributes:
        dasar: Commit to compare with; empty for the one before.
        kepala: Commit that is told.
        ke: Markdown file, with an HTML page of the same name beside it; None for the screen.
        hasil: Folder for tables and documents of the head.
        simpanan: Cache of earlier results.
        batas: Rows of a list that are shown.
        semua: Build all years, not only those that changed.
    """

    dasar: str = ""
    kepala: str = "HEAD"
    ke: Path | None = None
    hasil: Path | None = None
    simpanan: Path | None = None
    batas: int = 50
    semua: bool = False


@dataclass(frozen=True)
class _Rentang:
    """Base (None before the first commit) and head as digests, and what is to be said about them."""

    dasar: str | None
    kepala: str
    keterangan: tuple[str, ...] = ()


def jalankan(pilihan: Pilihan) -> int:
    """Write the summary; return the exit code.

    0: the head can be built, whatever figures changed; 1: it has remarks that must be mended, or it
    cannot be built; 2: the call is wrong, or git cannot give the commits.
    """
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    if pilihan.ke is not None and pilihan.ke.suffix != ".md":
        return _gagal("Hasilnya Markdown: beri --ke nama yang berakhir dengan .md.")
    try:
        with Repositori.buka(Path()) as repositori:
            bahan = _kumpulkan(repositori, pilihan)
    except GitGagalError as galat:
        return _gagal(f"Ringkasan tidak dapat dibuat: {galat.sebab}.")
    ringkasan = susun(bahan)
    markdown = ke_markdown(ringkasan)
    if pilihan.ke is None:
        sys.stdout.write(markdown)
    else:
        tulis_atomik(pilihan.ke, markdown.encode())
        tulis_atomik(pilihan.ke.with_suffix(".html"), ke_html(ringkasan))
        sys.stdout.write(
            f"{ringkasan.putusan}\nRinciannya: {pilihan.ke}, {pilihan.ke.with_suffix('.html')}\n"
        )
    return 0 if ringkasan.keadaan == LULUS else 1


def _kumpulkan(repositori: Repositori, pilihan: Pilihan) -> Bahan:
    r = _rentang(repositori, pilihan)
    pohon = repositori.pohon(r.kepala)
    berubah = _beda(repositori, r, pohon)
    jalur = [p for b in berubah for p in (b.lama, b.baru) if p]
    masa = masa_terpengaruh(pohon, jalur, semua=pilihan.semua)
    hasil = bangun(repositori, r.kepala, masa, simpanan=pilihan.simpanan, hasil_ke=pilihan.hasil)
    dasar = {}
    if r.dasar is not None and masa:
        kunci = {(m.unit, m.tahun) for m in masa}
        dulu = [
            m
            for m in masa_terpengaruh(repositori.pohon(r.dasar), [], semua=True)
            if (m.unit, m.tahun) in kunci
        ]
        dasar = bangun(repositori, r.dasar, dulu, simpanan=pilihan.simpanan)
    return Bahan(
        dasar=repositori.commit(r.dasar) if r.dasar else None,
        kepala=repositori.commit(r.kepala),
        banyak_commit=len(repositori.riwayat(dari=r.dasar, sampai=r.kepala)),
        berkas=bagian_berkas(*_beda_isi(repositori, r, jalur), pilihan.batas),
        hasil_dasar={(m.unit, m.tahun): h for m, h in dasar.items()},
        hasil=hasil,
        terbitan=terbitan_terakhir(repositori, pohon, hasil),
        keterangan=(*r.keterangan, *_nanti(repositori, r)),
        batas=pilihan.batas,
    )


def _beda(repositori: Repositori, r: _Rentang, pohon: Mapping[str, str]) -> list[Perubahan]:
    if r.dasar is None:
        return [Perubahan("A", "", p) for p in sorted(pohon)]
    return repositori.beda(r.dasar, r.kepala)


def _beda_isi(repositori: Repositori, r: _Rentang, jalur: Sequence[str]) -> tuple[Sequence[BedaBerkas], int]:
    """The office's files with their cells, and how many others differ; at the first commit all are new."""
    if r.dasar is not None:
        return beda_commit(repositori, r.dasar, r.kepala)
    milik = [BedaBerkas(p, "baru") for p in jalur if p.partition("/")[0] in FOLDER]
    return milik, len(jalur) - len(milik)


def _rentang(repositori: Repositori, pilihan: Pilihan) -> _Rentang:
    """Base and head; the base is where the two histories part, as a merge request shows it.

    Without a base, or with one that a rewritten history no longer has (CI names such commits by their
    digest, and by zeros before the first), it is the commit before.

    Raises:
        GitGagalError: A commit that was named does not exist.
    """
    kepala = repositori.pasti(pilihan.kepala)
    nama, keterangan = pilihan.dasar.strip(), ""
    if _SIDIK.fullmatch(nama) and not _ada(repositori, nama):
        if nama.strip("0"):
            sebab = "klona ini dangkal" if repositori.dangkal else "riwayat ditulis ulang"
            keterangan = f"Commit dasar {nama[:10]} tidak ada di sini ({sebab})."
        nama = ""
    if not nama:
        induk = repositori.commit(kepala).induk
        lagi = (keterangan, "Dibandingkan dengan commit sebelumnya.") if keterangan else ()
        return _Rentang(induk[0] if induk else None, kepala, lagi)
    dasar = repositori.pasti(nama)
    pangkal = repositori.pangkal(dasar, kepala)
    if pangkal is None:
        sebab = " di klona dangkal ini" if repositori.dangkal else ""
        kalimat = f"Kedua riwayat tidak mempunyai commit bersama{sebab}; dibandingkan langsung."
        return _Rentang(dasar, kepala, (kalimat,))
    if pangkal == kepala and dasar != kepala:
        return _Rentang(dasar, kepala, ("Commit ini lebih lama daripada dasarnya.",))
    return _Rentang(pangkal, kepala)


def _ada(repositori: Repositori, rev: str) -> bool:
    try:
        repositori.pasti(rev)
    except GitGagalError:
        return False
    return True


def _nanti(repositori: Repositori, r: _Rentang) -> list[str]:
    """What is said of commits that are dated after now."""
    kini = datetime.now(UTC)
    nanti = [c for rev in (r.dasar, r.kepala) if rev and (c := repositori.commit(rev)).tanggal > kini]
    return [
        f"Tanggal commit {c.pendek} di masa depan; jam komputer penyimpannya mungkin salah." for c in nanti
    ]


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
