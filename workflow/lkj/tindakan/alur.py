"""The way of a document through the hands of officials: steps, roles, where it may go back.

A SOP in force gives such a way; where it has no signing step, or does not cover a document, the office's
default closing steps hold (paraf of the Sekretaris, then approval or signature of the Camat).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lkj.konfigurasi import Kantor
from lkj.tindakan.model import MEMERIKSA, PERSIAPAN, SETUJU, VALIDASI, jenis_dokumen, masa_dokumen

if TYPE_CHECKING:
    from lkj.sop import Langkah, Sop

KEPALA = "camat"
"""The office (``kode_jabatan``) whose approval makes a document final, whatever the SOP says."""
PENUTUP = ""
"""Key of the default closing steps: the act names no SOP."""
KIRIM = 3
"""Their last step: the approved document was handed over."""
_DIOLAH = ("data/processed/", "reports/{unit}lkj_", "reports/{unit}pengukuran_")
"""How the patterns of what is made from the sheets begin: tables, report, measurement."""
_ISIAN = ("data/raw/",)


@dataclass(frozen=True)
class LangkahAlur:
    """A step as the law of acts sees it.

    Attributes:
        nomor: Its number in the SOP.
        peran: Roles that may record it.
        tindakan: Acts that evidence it; none where a file does.
        kembali_ke: Step that it may be sent back to; None where it may not.
        bersama: Whether every official of the role has to record it, each for his own.
        baku: Whether ``kembali_ke`` is our default, because the SOP is silent.
    """

    nomor: int
    peran: tuple[str, ...]
    tindakan: tuple[str, ...] = ()
    kembali_ke: int | None = None
    bersama: bool = False
    baku: bool = False


@dataclass(frozen=True)
class Alur:
    """A SOP as the law of acts sees it.

    Attributes:
        kunci: Key of the SOP; "" for the default closing steps.
        langkah: Its steps in order.
        jabatan: Role → every ``kode_jabatan`` of this office that may act in it.
        dokumen: What it yields: ``laporan`` or ``pengukuran``.
        sebutan: ``kode_jabatan`` → what the office is called, for remarks.
        bebas: Heads of sections that owe no sheet in the period (`lkj.tindakan.tagihan`).
    """

    kunci: str
    langkah: tuple[LangkahAlur, ...]
    jabatan: Mapping[str, tuple[str, ...]]
    dokumen: str = "laporan"
    sebutan: Mapping[str, str] = field(default_factory=dict)
    bebas: frozenset[str] = frozenset()

    def pada(self, nomor: int) -> list[LangkahAlur]:
        """What a step of a number asks for: one entry for each act and role that must have recorded it."""
        return [s for s in self.langkah if s.nomor == nomor]

    def pejabat(self, langkah: LangkahAlur) -> tuple[str, ...]:
        """Every ``kode_jabatan`` that may act in a step, each once."""
        return tuple(dict.fromkeys(j for p in langkah.peran for j in self.jabatan.get(p, ())))

    def wajib(self, langkah: LangkahAlur) -> tuple[str, ...]:
        """Every ``kode_jabatan`` that has to record a step where each does for his own.

        Who owes no sheet has none to validate; where nobody owes one, somebody has to say so all the same.
        """
        semua = self.pejabat(langkah) or langkah.peran
        bebas = self.bebas if VALIDASI in langkah.tindakan else ()
        return tuple(j for j in semua if j not in bebas) or semua

    def sebut(self, jabatan: Iterable[str]) -> str:
        """Offices as a remark names them."""
        return ", ".join(self.sebutan.get(j, j) for j in jabatan)

    def menghasilkan(self, dokumen: str) -> bool:
        """Whether a document is of the kind that its steps lead to; the closing steps close any."""
        return self.kunci == PENUTUP or jenis_dokumen(dokumen) == self.dokumen

    def berisi(self, nomor: int) -> bool:
        """Whether there is a document to speak of at a step: one before it has examined its content."""
        return any(set(s.tindakan) - set(PERSIAPAN) for s in self.langkah if s.nomor < nomor)

    @property
    def ditandatangani(self) -> bool:
        """Whether the head approves or signs in one of its steps."""
        return any(set(SETUJU) & set(s.tindakan) and KEPALA in self.pejabat(s) for s in self.langkah)


_KIRIM = LangkahAlur(KIRIM, ("sekretaris", KEPALA), ("kirim",))
LANGKAH_PENUTUP = Alur(
    PENUTUP,
    (
        LangkahAlur(1, ("sekretaris",), ("paraf",), kembali_ke=1),
        LangkahAlur(2, (KEPALA,), SETUJU, kembali_ke=1),
        _KIRIM,
    ),
    {"sekretaris": ("sekretaris",), KEPALA: (KEPALA,)},
)
"""The default closing steps of an office."""


def alur_berlaku(sop: Iterable[Alur]) -> dict[str, Alur]:
    """The ways in force by key: the SOPs, and after them the closing steps.

    Which documents the closing steps are open for, the law decides (`lkj.tindakan.hukum`).
    """
    return {**{a.kunci: a for a in sop}, PENUTUP: LANGKAH_PENUTUP}


def alur_sop(kantor: Kantor, isi: Mapping[str, bytes], dokumen: str, *, berkas: str) -> dict[str, Alur]:
    """The ways in force in the period of a document.

    Args:
        kantor: Settings.
        isi: Path → bytes of the files of ``config/sop``.
        dokumen: Name of the document; its period counts, not its kind.
        berkas: The file of the settings, for remarks.

    Raises:
        DataSalahError: The setting ``sop`` or a file that it names cannot be used.
    """
    from lkj.sop import jabatan_peran, peran_bersama, sop_berlaku

    masa = masa_dokumen(dokumen)
    periode = masa.jenis if masa else "tahun"
    semua = [s for s in sop_berlaku(kantor, isi, berkas=berkas) if periode in s.periode]
    sebutan = {p.kode_jabatan: p.jabatan for p in kantor.pejabat}
    return alur_berlaku(
        Alur(
            s.sop.kunci,
            tuple(x for b in s.sop.langkah for x in _dari_langkah(s.sop, b, periode, peran_bersama(s))),
            jabatan_peran(kantor, s),
            s.sop.dokumen,
            sebutan,
        )
        for s in semua
    )


def _dari_langkah(sop: Sop, langkah: Langkah, periode: str, bersama: Container[str]) -> list[LangkahAlur]:
    """One entry for each act and role that evidence a step; one without acts where files do."""
    nomor, kembali = langkah.nomor, langkah.kembali_ke
    hasil = [
        LangkahAlur(nomor, (peran,), (b.tindakan,), kembali, bersama=peran in bersama)
        for b in langkah.bukti
        if b.tindakan and (not b.periode or periode in b.periode)
        for peran in (b.oleh or langkah.peran[:1])
    ]
    if kembali is None:
        hasil = [_kembali_baku(sop, x, periode) if MEMERIKSA & set(x.tindakan) else x for x in hasil]
    return hasil or [LangkahAlur(nomor, langkah.peran[:1], (), kembali)]


def _kembali_baku(sop: Sop, x: LangkahAlur, periode: str) -> LangkahAlur:
    """Where who examines sends back to, of a SOP that does not say: the last earlier step that made it.

    That is the last one evidenced by a table, report or measurement, or else by the sheets; none that he
    carries out himself. Without such a step there is nothing to send back.
    """
    lain = [s for s in sop.langkah if s.nomor < x.nomor and s.peran[0] not in x.peran]
    for awal in (_DIOLAH, _ISIAN):
        nomor = [
            s.nomor
            for s in lain
            for b in s.bukti
            if b.berkas and b.berkas.startswith(awal) and (not b.periode or periode in b.periode)
        ]
        if nomor:
            return replace(x, kembali_ke=max(nomor), baku=True)
    return x
