"""The lawful acts of a period, asked for what they evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.periode import tanggal_panjang
from lkj.sop import Bukti, Langkah, Sop
from lkj.status.nilai import Dikembalikan, Tercatat
from lkj.tindakan import Tindakan
from lkj.tindakan.alur import Alur
from lkj.tindakan.hukum import TERIKAT, Berkas, belum, berkas_berubah
from lkj.tindakan.model import BEKU, Masa


@dataclass(frozen=True)
class Riwayat:
    """What was lawfully done.

    Attributes:
        alur: The ways in force, by key of the SOP.
        sah: The lawful acts (`lkj.tindakan.hukum.periksa_tindakan`).
        sidik_kini: Document or file → digest of its content as it was last made.
    """

    alur: Mapping[str, Alur]
    sah: Sequence[Tindakan]
    sidik_kini: Mapping[str, str]

    def tercatat(self, sop: Sop) -> Tercatat:
        """Whether every role that had to has recorded an act of a step, by now for the content as it is."""
        berlaku = [t for t in Berkas(self.alur, tuple(self.sah)).berlaku if self._masih(t)]
        return partial(_tercatat, self.alur[sop.kunci], berlaku)

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

    def _masih(self, t: Tindakan) -> bool:
        """Whether an act still speaks of what is there: the content it vouched for, or one signed since."""
        if self._basi(t):
            return False
        if t.isi.tindakan not in TERIKAT:
            return True
        dokumen = [p for p in t.pokok if Masa.dari_dokumen(p.name) is not None]
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


def _tercatat(alur: Alur, berlaku: Sequence[Tindakan], langkah: Langkah, bukti: Bukti) -> bool:
    diminta = bukti.oleh or langkah.peran[:1]
    milik = [s for s in alur.pada(langkah.nomor) if bukti.tindakan in s.tindakan and s.peran[0] in diminta]
    return bool(milik) and not any(belum(s, alur, berlaku) for s in milik)


def _dikembalikan(terbuka: Sequence[tuple[Tindakan, int]], langkah: Langkah) -> str:
    for t, batas in reversed(terbuka):
        if batas <= langkah.nomor < t.isi.langkah:
            return f"dikembalikan oleh {t.isi.oleh}, {tanggal_panjang(t.isi.tanggal)}: {t.isi.catatan}"
    return ""
