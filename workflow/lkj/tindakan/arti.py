"""What a recorded act says: of a step, of a content, beside another act."""

from collections.abc import Mapping, Sequence

from lkj.tindakan.alur import KEPALA, Alur, LangkahAlur
from lkj.tindakan.model import PERSIAPAN, SETUJU, VALIDASI, Tindakan, jenis_dokumen

TERIKAT = frozenset({"paraf", "verifikasi", *SETUJU})
"""Acts that vouch for one content: of another content they say nothing."""
ATAS_BERKAS = TERIKAT | {VALIDASI}
"""Acts that vouch for files which they name: when one changes they are void."""


def menyetujui(t: Tindakan) -> bool:
    """Whether an act is an approval or signature of the head."""
    return t.isi.tindakan in SETUJU and t.isi.jabatan == KEPALA


def berkas_berubah(t: Tindakan, kini: Mapping[str, str]) -> list[str]:
    """The files that an act vouches for and that are not what they were, or gone.

    Args:
        t: The act.
        kini: File → its digest as it is now.
    """
    if t.isi.tindakan not in ATAS_BERKAS:
        return []
    dokumen = dokumen_tindakan(t)
    return [p.name for p in t.pokok if p.name not in dokumen and kini.get(p.name) != p.digest.sha256]


def serupa(a: Tindakan, b: Tindakan) -> bool:
    """Whether two acts are the same deed: one official, one thing done, one content.

    Two steps of one SOP may ask for the same of one official.
    """
    if a.isi.sop == b.isi.sop and a.isi.langkah != b.isi.langkah:
        return False
    return (a.isi.tindakan, a.isi.jabatan, set(a.pokok)) == (b.isi.tindakan, b.isi.jabatan, set(b.pokok))


def belum(
    langkah: LangkahAlur, alur: Alur, berlaku: Sequence[Tindakan], kelak: Tindakan | None = None
) -> tuple[str, ...]:
    """Every ``kode_jabatan`` that a step still waits for; none when it is done.

    One of its officials is enough, unless each has to record it for his own (`Alur.wajib`).

    Args:
        langkah: The step.
        alur: Its SOP.
        berlaku: The acts that hold.
        kelak: The act that wants to follow.
    """
    sudah = {t.isi.jabatan for t in berlaku if melayani(t, langkah, alur, kelak)}
    if sudah and not langkah.bersama:
        return ()
    pejabat = alur.wajib(langkah) if langkah.bersama else alur.pejabat(langkah) or langkah.peran
    return tuple(j for j in pejabat if j not in sudah)


def melayani(t: Tindakan, langkah: LangkahAlur, alur: Alur, kelak: Tindakan | None = None) -> bool:
    """Whether a recorded act serves a step, also of another SOP than the one it was recorded for.

    Args:
        t: The recorded act.
        langkah: The step.
        alur: Its SOP.
        kelak: The act that wants to follow; what vouches for one content then has to vouch for the same.
    """
    if t.isi.tindakan not in langkah.tindakan or t.isi.jabatan not in alur.pejabat(langkah):
        return False
    if t.isi.sop == alur.kunci and t.isi.langkah != langkah.nomor:
        return False
    dokumen = dokumen_tindakan(t)
    if (dokumen and not any(map(alur.menghasilkan, dokumen))) or hanya_berkas(t, alur, langkah.nomor):
        return False
    if kelak is None or t.isi.tindakan not in TERIKAT:
        return True
    sama = {p.name for p in t.pokok} & {p.name for p in kelak.pokok}
    return all(t.sidik_untuk(n) == kelak.sidik_untuk(n) for n in sama) and (bool(sama) or not dokumen)


def hanya_berkas(t: Tindakan, alur: Alur, nomor: int) -> bool:
    """Whether an act of preparation concerns a file at a step where there is a document to speak of."""
    persiapan = t.isi.tindakan in PERSIAPAN and t.isi.tindakan != VALIDASI
    return persiapan and not dokumen_tindakan(t) and alur.berisi(nomor)


def dokumen_tindakan(t: Tindakan) -> set[str]:
    """The documents that an act concerns; files are none."""
    return {p.name for p in t.pokok if jenis_dokumen(p.name) is not None}
