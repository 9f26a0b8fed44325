"""The state of a document as its acts make it: draft, approved, frozen, revised; and what changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkj.periode import tanggal_panjang
from lkj.tindakan.hukum import Berkas, menyetujui
from lkj.tindakan.model import BEKU, Tindakan

DRAF = "DRAF"


@dataclass(frozen=True)
class KeadaanDokumen:
    """What the acts say of a document.

    Attributes:
        tanda: ``DRAF``, or empty when the Camat approved exactly this content.
        revisi: Number of the revision; 0 before anything was signed or submitted.
        sah: The approval of this content.
        beku: The act that froze the content which this one revises; None without a revision.
        terakhir: The last approval of any content, for who asks what changed since.
        sebab: Why it is what it is, in Indonesian.
    """

    tanda: str
    revisi: int
    sah: Tindakan | None
    beku: Tindakan | None
    terakhir: Tindakan | None
    sebab: str


def nyatakan(
    dokumen: str, sidik_isi: str, berkas: Berkas, *, rusak: int = 0, tanda: str = DRAF
) -> KeadaanDokumen:
    """The state of a document.

    Args:
        dokumen: Its name.
        sidik_isi: Digest of its content as it is now.
        berkas: Its lawful acts.
        rusak: How many remarks there are on its folder of acts: with any, nothing is final.
        tanda: What an unfinished document is called.
    """
    setuju = [t for t in berkas.berlaku if menyetujui(t) and t.sidik_untuk(dokumen) is not None]
    sah = next((t for t in reversed(setuju) if t.sidik_untuk(dokumen) == sidik_isi), None)
    beku = _beku(dokumen, berkas)
    isi = list(beku)
    revisi = isi.index(sidik_isi) if sidik_isi in isi else len(isi)
    final = sah is not None and not rusak
    return KeadaanDokumen(
        tanda="" if final else tanda,
        revisi=revisi,
        sah=sah if final else None,
        beku=beku[isi[revisi - 1]] if revisi else None,
        terakhir=setuju[-1] if setuju else None,
        sebab=_sebab(sah, setuju, rusak, revisi),
    )


def _beku(dokumen: str, berkas: Berkas) -> dict[str, Tindakan]:
    """Every content that was signed by the head or submitted, in order, with the act that did it first."""
    hasil: dict[str, Tindakan] = {}
    for t in berkas.sah:
        sidik = t.sidik_untuk(dokumen)
        if sidik and t.isi.tindakan in BEKU and (t.isi.tindakan == "kirim" or menyetujui(t)):
            hasil.setdefault(sidik, t)
    return hasil


def _sebab(sah: Tindakan | None, setuju: Sequence[Tindakan], rusak: int, revisi: int) -> str:
    if rusak:
        return f"Ada {rusak} catatan atas berkas tindakan; selama itu tidak ada persetujuan yang berlaku."
    if sah:
        return f"Disetujui {_oleh(sah)}."
    if revisi:
        apa = "ditandatangani atau dikirim"
        return f"Data berubah sesudah dokumen {apa}; Revisi {revisi} belum disetujui Camat."
    if setuju:
        return f"Isinya berubah sesudah disetujui {_oleh(setuju[-1])}; persetujuan itu tidak berlaku lagi."
    return "Belum disetujui Camat."


def _oleh(t: Tindakan) -> str:
    return f"{t.isi.oleh} pada {tanggal_panjang(t.isi.tanggal)} (tindakan {t.urut:03d})"


def berkas_berubah(dulu: Mapping[str, str], kini: Mapping[str, str]) -> list[str]:
    """The files whose digests differ between two contents, or that only one of them has."""
    return sorted(b for b in {*dulu, *kini} if dulu.get(b) != kini.get(b))


def sebutan_bagian(berkas: str) -> str:
    """What people call a file of a content: ``naskah``, ``tabel pengukuran``."""
    jalur = Path(berkas)
    return "naskah" if jalur.suffix == ".md" else f"tabel {jalur.stem}"
