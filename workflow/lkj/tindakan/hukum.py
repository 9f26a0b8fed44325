"""The law of acts, as pure functions: who may do what, in which order, on which content.

Acts are judged in the order of their numbers, each by what was lawfully done before it. One that is not
allowed counts for nothing, also not for those that follow.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.tindakan.alur import PENUTUP, Alur, LangkahAlur
from lkj.tindakan.arti import (
    ATAS_BERKAS,
    TERIKAT,
    belum,
    berkas_berubah,
    dokumen_tindakan,
    hanya_berkas,
    melayani,
    menyetujui,
    serupa,
)
from lkj.tindakan.model import BEKU, NIHIL, Tindakan, jenis_dokumen

__all__ = [
    "ATAS_BERKAS",
    "BERULANG",
    "TERIKAT",
    "Berkas",
    "belum",
    "berkas_berubah",
    "boleh",
    "jenis_langkah",
    "melayani",
    "menyetujui",
    "periksa_tindakan",
    "serupa",
    "tolak",
]

BERALASAN = frozenset({"koreksi", "kembalikan"})
BERULANG = frozenset({"koreksi", "kembalikan"})


@dataclass(frozen=True)
class Berkas:
    """What is known when an act is judged.

    Attributes:
        alur: The ways in force, by key.
        sah: The lawful acts before it.
        kini: Digests of the files that acts name, as they are now; None where acts are judged by what held
            on their day.
    """

    alur: Mapping[str, Alur]
    sah: Sequence[Tindakan] = field(default=())
    kini: Mapping[str, str] | None = None

    def putaran(self, t: Tindakan) -> int:
        """The round that an act belongs to: one more with each return on the same way."""
        return 1 + sum(s.isi.tindakan == "kembalikan" for s in self.sealur(t))

    def tertutup(self, sop: str, tindakan: str, nama: Iterable[str]) -> bool:
        """Whether the closing steps are closed for a document, because a SOP in force signs it itself."""
        if sop != PENUTUP or tindakan == "kirim":
            return False
        jenis = {jenis_dokumen(n) for n in nama}
        return any(a.ditandatangani and a.kunci != PENUTUP and a.dokumen in jenis for a in self.alur.values())

    def sealur(self, t: Tindakan) -> list[Tindakan]:
        """The lawful acts on the same way."""
        return [s for s in self.sah if _sealur(s, t)]

    @property
    def berlaku(self) -> list[Tindakan]:
        """The lawful acts that no return has undone, and no later change of a file they vouch for."""
        hasil: list[Tindakan] = []
        for s in (t for t in self.sah if self.kini is None or not berkas_berubah(t, self.kini)):
            if s.isi.tindakan == "kembalikan":
                batas = next(x.kembali_ke for x in self.alur[s.isi.sop].pada(s.isi.langkah) if x.kembali_ke)
                hasil = [h for h in hasil if not _dibatalkan(h, s, batas)]
            else:
                hasil.append(s)
        return hasil


def _sealur(a: Tindakan, b: Tindakan) -> bool:
    """Whether two acts are of the same SOP, or by the closing steps on the same document."""
    return a.isi.sop == b.isi.sop and (
        a.isi.sop != PENUTUP or bool(dokumen_tindakan(a) & dokumen_tindakan(b))
    )


def _dibatalkan(t: Tindakan, kembali: Tindakan, batas: int) -> bool:
    """Whether a return undoes an act: all from the step it goes back to, and every word for the content."""
    if t.isi.tindakan in TERIKAT and dokumen_tindakan(t) & dokumen_tindakan(kembali):
        return True
    return _sealur(t, kembali) and t.isi.langkah >= batas


def periksa_tindakan(
    tindakan: Sequence[Tindakan], alur: Mapping[str, Alur]
) -> tuple[list[Tindakan], list[Catatan]]:
    """The acts that were allowed, and a remark on each other.

    Args:
        tindakan: The acts of a folder in the order of their numbers.
        alur: The ways in force (`alur_berlaku`).
    """
    sah: list[Tindakan] = []
    catatan: list[Catatan] = []
    for t in tindakan:
        sebab = tolak(t, Berkas(alur, tuple(sah)))
        catatan += sebab
        if not sebab:
            sah.append(t)
    return sah, catatan


def boleh(t: Tindakan, berkas: Berkas, sidik_kini: Mapping[str, str]) -> list[Catatan]:
    """Why an act that is about to be recorded is refused; nothing when it is allowed.

    Args:
        t: The act.
        berkas: What was done before.
        sidik_kini: Document or file → its digest as it is now.
    """
    lama = [p for p in t.pokok if sidik_kini.get(p.name) != p.digest.sha256]
    basi = [catat("TINDAKAN_SIDIK", berkas=t.berkas, nilai=p.digest.sha256, nama=p.name) for p in lama]
    return basi + tolak(t, berkas)


def tolak(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    """Why an act is not allowed; nothing when it is."""
    alur = berkas.alur.get(t.isi.sop)
    langkah = alur.pada(t.isi.langkah) if alur else []
    if alur is None or not langkah or berkas.tertutup(t.isi.sop, t.isi.tindakan, [p.name for p in t.pokok]):
        apa = f"SOP “{t.isi.sop}”" if alur is None else f"Langkah {t.isi.langkah}"
        return [catat("TINDAKAN_SOP", berkas=t.berkas, apa=apa)]
    if catatan := _jenis(t, langkah) or _peran(t, alur, langkah) or _pokok(t, alur):
        return catatan
    syarat: tuple[Callable[[Tindakan, Berkas], list[Catatan]], ...] = (
        _alasan,
        _nihil,
        _putaran,
        _ganda,
        _beku,
        _kirim if t.isi.tindakan == "kirim" and t.isi.sop == PENUTUP else _urutan,
    )
    return [c for s in syarat for c in s(t, berkas)]


def jenis_langkah(langkah: LangkahAlur) -> set[str]:
    """The acts that may be recorded at a step: its own, a correction, a return where it may go back.

    Where it may go back by our default only, the SOP asks for no correction there.

    Who is to sign may approve first, so that what is printed for signature bears no mark.
    """
    kembali = {"kembalikan", *(() if langkah.baku else ("koreksi",))} if langkah.kembali_ke else set()
    setuju = {"setujui"} if "tanda_tangan" in langkah.tindakan else set()
    return {*langkah.tindakan, *kembali, *setuju}


def _jenis(t: Tindakan, langkah: Sequence[LangkahAlur]) -> list[Catatan]:
    boleh = {j for s in langkah for j in jenis_langkah(s)}
    if t.isi.tindakan in boleh:
        return []
    harus = ", ".join(sorted(boleh)) or "tidak ada, karena dibuktikan oleh berkas"
    nilai, nomor = t.isi.tindakan, t.isi.langkah
    return [catat("TINDAKAN_JENIS", berkas=t.berkas, nilai=nilai, langkah=nomor, harus=harus)]


def _peran(t: Tindakan, alur: Alur, langkah: Sequence[LangkahAlur]) -> list[Catatan]:
    cocok = [s for s in langkah if t.isi.tindakan in jenis_langkah(s)]
    peran = list(dict.fromkeys(p for s in cocok for p in s.peran))
    if t.isi.peran in peran and t.isi.jabatan in alur.jabatan.get(t.isi.peran, ()):
        return []
    harus = "; ".join(f"{p} ({', '.join(alur.jabatan.get(p, ()))})" for p in peran)
    nilai = f"{t.isi.peran} ({t.isi.jabatan})"
    return [catat("TINDAKAN_PERAN", berkas=t.berkas, nilai=nilai, langkah=t.isi.langkah, harus=harus)]


def _pokok(t: Tindakan, alur: Alur) -> list[Catatan]:
    """A SOP speaks of the document that it yields, and of a file only before there is one."""
    lain = [n for n in sorted(dokumen_tindakan(t)) if not alur.menghasilkan(n)]
    if not lain and not hanya_berkas(t, alur, t.isi.langkah):
        return []
    nama = ", ".join(lain or (p.name for p in t.pokok))
    isian = {"sop": t.isi.sop, "harus": alur.dokumen}
    return [catat("TINDAKAN_DOKUMEN", berkas=t.berkas, nilai=nama, langkah=t.isi.langkah, **isian)]


def _alasan(t: Tindakan, berkas: Berkas) -> list[Catatan]:  # noqa: ARG001  the signature of a condition
    alasan = t.isi.catatan.strip()
    kosong = not alasan or (t.isi.tindakan == "kembalikan" and alasan.casefold() == NIHIL)
    if t.isi.tindakan in BERALASAN and kosong:
        return [catat("TINDAKAN_ALASAN", berkas=t.berkas, nilai=t.isi.tindakan)]
    return []


def _nihil(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    """Who found something to correct in a content does not also find nothing in it."""
    if not t.isi.nihil:
        return []
    koreksi = (s for s in berkas.sealur(t) if s.isi.tindakan == "koreksi" and not s.isi.nihil)
    sama = next((s for s in koreksi if s.isi.jabatan == t.isi.jabatan and set(s.pokok) & set(t.pokok)), None)
    return [catat("TINDAKAN_NIHIL", berkas=t.berkas, pertama=f"{sama.urut:03d}")] if sama else []


def _putaran(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    harus = berkas.putaran(t)
    if t.isi.putaran == harus:
        return []
    return [catat("TINDAKAN_PUTARAN", berkas=t.berkas, nilai=t.isi.putaran, harus=harus)]


def _ganda(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    """An act is recorded once, also when two SOPs ask for it."""
    if t.isi.tindakan in BERULANG:
        return []
    sama = next((s for s in berkas.berlaku if serupa(s, t)), None)
    return [catat("TINDAKAN_GANDA", berkas=t.berkas, pertama=f"{sama.urut:03d}")] if sama else []


def _beku(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    """What was signed or submitted is not sent back: a change of it begins a revision."""
    beku = _pembeku(t, berkas) if t.isi.tindakan == "kembalikan" else None
    return [catat("TINDAKAN_BEKU", berkas=t.berkas, pertama=f"{beku.urut:03d}")] if beku else []


def _pembeku(t: Tindakan, berkas: Berkas) -> Tindakan | None:
    """The act that froze the content which an act concerns; None when none did."""
    return next((s for s in berkas.sah if s.isi.tindakan in BEKU and set(s.pokok) & set(t.pokok)), None)


def _kirim(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    """Only what the head approved is handed over."""
    berlaku = berkas.berlaku
    if all(any(p in s.pokok and menyetujui(s) for s in berlaku) for p in t.pokok):
        return []
    return [catat("TINDAKAN_URUTAN", berkas=t.berkas, nilai=t.isi.langkah, kurang="persetujuan Camat")]


def _urutan(t: Tindakan, berkas: Berkas) -> list[Catatan]:
    # What was signed stands on what was validated then, whatever becomes of the sheets.
    if _pembeku(t, berkas):
        berkas = replace(berkas, kini=None)
    alur, berlaku = berkas.alur[t.isi.sop], berkas.berlaku
    sebelum = [s for s in alur.langkah if s.nomor < t.isi.langkah and s.tindakan]
    kurang = [(s, siapa) for s in sebelum if (siapa := belum(s, alur, berlaku, t))]
    if not kurang:
        return []
    daftar = ", ".join(
        f"langkah {s.nomor} ({'/'.join(s.tindakan)}{f' oleh {alur.sebut(siapa)}' if s.bersama else ''})"
        for s, siapa in kurang
    )
    return [catat("TINDAKAN_URUTAN", berkas=t.berkas, nilai=t.isi.langkah, kurang=daftar)]
