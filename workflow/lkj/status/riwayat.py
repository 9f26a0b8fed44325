"""The lawful acts of a period, asked for what they evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.periode import tanggal_panjang
from lkj.sop import Bukti, Langkah, Sop
from lkj.status.nilai import Dikembalikan, Pelaksana
from lkj.tindakan import Tindakan
from lkj.tindakan.alur import Alur
from lkj.tindakan.hukum import TERIKAT, Berkas, berkas_berubah, melayani
from lkj.tindakan.model import BEKU, jenis_dokumen, masa_dokumen


@dataclass(frozen=True)
class Riwayat:
    """What was lawfully done.

    Attributes:
        alur: The ways in force, by key of the SOP.
        sah: The lawful acts (`lkj.tindakan.hukum.periksa_tindakan`).
        sidik_kini: Document or file → digest of its content as it was last made.
        berlaku: Of the lawful acts those that no return and no change of the content undid.
    """

    alur: Mapping[str, Alur]
    sah: Sequence[Tindakan]
    sidik_kini: Mapping[str, str]
    berlaku: tuple[Tindakan, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Judge once what still holds."""
        masih = (t for t in Berkas(self.alur, tuple(self.sah)).berlaku if self._masih(t))
        object.__setattr__(self, "berlaku", tuple(masih))

    def pelaksana(self, sop: Sop) -> Pelaksana:
        """For each who has to act in a step, his last act that still holds."""
        return partial(_pelaksana, self.alur[sop.kunci], self.berlaku)

    def pada(self, sop: str, nomor: int | None = None) -> list[Tindakan]:
        """All lawful acts that were recorded for a SOP, or for one of its steps, in their order."""
        return [t for t in self.sah if t.isi.sop == sop and nomor in {None, t.isi.langkah}]

    def dikembalikan(self, sop: Sop) -> Dikembalikan:
        """By whom, when and why a step was sent back, as long as the same content lies there as then.

        A return undoes recorded acts; of steps that only files evidence the files have to change. Where
        nobody changed anything and the next act was recorded all the same, the return is settled too.
        """
        alur = self.alur[sop.kunci]
        terbuka = [
            (t, batas)
            for t in self.sah
            if t.isi.tindakan == "kembalikan" and t.isi.sop == sop.kunci
            for batas in [min(x.kembali_ke for x in alur.pada(t.isi.langkah) if x.kembali_ke)]
            if not self._dikerjakan_lagi(t, batas)
        ]
        return partial(_dikembalikan, terbuka)

    def _dikerjakan_lagi(self, kembali: Tindakan, batas: int) -> bool:
        if any(self.sidik_kini.get(p.name) != p.digest.sha256 for p in kembali.pokok):
            return True
        sesudah = (t for t in self.sah if t.urut > kembali.urut and t.isi.sop == kembali.isi.sop)
        return any(t.isi.langkah >= batas for t in sesudah)

    def dibekukan(self, sop: Sop) -> int:
        """The last step that a signature or submission of what the SOP yields keeps as it was; 0 for none.

        That is the step in which is signed, or all where the office's closing steps do it.
        """
        dokumen = {jenis_dokumen(p.name) for t in self.sah if t.isi.tindakan in BEKU for p in t.pokok}
        if sop.dokumen not in dokumen:
            return 0
        langkah = self.alur[sop.kunci].langkah
        tanda_tangan = (x.nomor for x in langkah if set(BEKU) & set(x.tindakan))
        return max(tanda_tangan, default=langkah[-1].nomor)

    def _masih(self, t: Tindakan) -> bool:
        """Whether an act still speaks of what is there: the content it vouched for, or one signed since."""
        if self._basi(t):
            return False
        if t.isi.tindakan not in TERIKAT:
            return True
        dokumen = [p for p in t.pokok if masa_dokumen(p.name) is not None]
        beku = {p for s in self.sah if s.isi.tindakan in BEKU for p in s.pokok}
        return all(p in beku or self.sidik_kini.get(p.name) == p.digest.sha256 for p in dokumen)

    def _basi(self, t: Tindakan) -> bool:
        """Whether a file that an act vouches for changed before anything was signed or submitted on it."""
        dibekukan = any(s.urut > t.urut and s.isi.tindakan in BEKU for s in self.sah)
        return not dibekukan and bool(berkas_berubah(t, self.sidik_kini))

    def gugur(self) -> list[Catatan]:
        """A remark on each act that a change of its file made void, and that was not done again."""
        berlaku = Berkas(self.alur, tuple(self.sah)).berlaku
        terakhir = {_letak(t): t for t in berlaku}
        utuh = {_letak(t) for t in berlaku if not self._basi(t)}
        return [
            catat(
                "TINDAKAN_BASI",
                berkas=t.berkas,
                nilai=t.isi.tindakan,
                oleh=t.isi.oleh,
                berubah=", ".join(berkas_berubah(t, self.sidik_kini)),
            )
            for letak, t in terakhir.items()
            if letak not in utuh
        ]


def _letak(t: Tindakan) -> tuple[str, int, str, str]:
    """What tells whether the same was recorded again: step, act and official."""
    return t.isi.sop, t.isi.langkah, t.isi.tindakan, t.isi.jabatan


def _pelaksana(
    alur: Alur, berlaku: Sequence[Tindakan], langkah: Langkah, bukti: Bukti
) -> dict[tuple[str, str], Tindakan | None]:
    """One entry for each role, or for each official of a role of which every one has to act for his own."""
    hasil: dict[tuple[str, str], Tindakan | None] = {}
    for peran in bukti.oleh or langkah.peran[:1]:
        for s in (s for s in alur.pada(langkah.nomor) if bukti.tindakan in s.tindakan and peran in s.peran):
            sudah = {t.isi.jabatan: t for t in berlaku if melayani(t, s, alur)}
            if s.bersama:
                wajib = dict.fromkeys((*alur.wajib(s), *sudah))
                hasil |= {(peran, j): sudah.get(j) for j in wajib}
            else:
                hasil[peran, ""] = max(sudah.values(), key=lambda t: t.urut, default=None)
    return hasil


def _dikembalikan(terbuka: Sequence[tuple[Tindakan, int]], langkah: Langkah) -> str:
    for t, batas in reversed(terbuka):
        if batas <= langkah.nomor < t.isi.langkah:
            return f"dikembalikan oleh {t.isi.oleh}, {tanggal_panjang(t.isi.tanggal)}: {t.isi.catatan}"
    return ""
