"""The way of a document through the hands of officials: steps, roles, where it may go back.

A SOP in force gives such a way; where it has no signing step, or does not cover a document, the office's
default closing steps hold (paraf of the Sekretaris, then approval or signature of the Camat).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lkj.tindakan.model import SETUJU, Jenis

KEPALA = "camat"
"""The office (``kode_jabatan``) whose approval makes a document final, whatever the SOP says."""
PENUTUP = ""
"""Key of the default closing steps: the act names no SOP."""
KIRIM = 3
"""Their last step: the approved document was handed over."""


@dataclass(frozen=True)
class LangkahAlur:
    """A step as the law of acts sees it.

    Attributes:
        nomor: Its number in the SOP.
        peran: Roles that may record it.
        tindakan: Acts that evidence it; none where a file does.
        kembali_ke: Step that it may be sent back to; None where it may not.
    """

    nomor: int
    peran: tuple[str, ...]
    tindakan: tuple[str, ...] = ()
    kembali_ke: int | None = None


@dataclass(frozen=True)
class Alur:
    """A SOP as the law of acts sees it.

    Attributes:
        kunci: Key of the SOP; "" for the default closing steps.
        langkah: Its steps in order.
        jabatan: Role → ``kode_jabatan`` of this office.
    """

    kunci: str
    langkah: tuple[LangkahAlur, ...]
    jabatan: Mapping[str, str]

    def cari(self, nomor: int) -> LangkahAlur | None:
        """The step of a number."""
        return next((s for s in self.langkah if s.nomor == nomor), None)

    def langkah_untuk(self, tindakan: Jenis, peran: str | None = None) -> tuple[LangkahAlur, ...]:
        """The steps that an act (of a role) can evidence."""
        return tuple(
            s for s in self.langkah if tindakan in s.tindakan and (peran is None or peran in s.peran)
        )

    @property
    def ditandatangani(self) -> bool:
        """Whether the head approves or signs in one of its steps."""
        return any(
            set(SETUJU) & set(s.tindakan) and any(self.jabatan.get(p) == KEPALA for p in s.peran)
            for s in self.langkah
        )


_KIRIM = LangkahAlur(KIRIM, ("sekretaris", KEPALA), ("kirim",))
LANGKAH_PENUTUP = Alur(
    PENUTUP,
    (
        LangkahAlur(1, ("sekretaris",), ("paraf",), kembali_ke=1),
        LangkahAlur(2, (KEPALA,), SETUJU, kembali_ke=1),
        _KIRIM,
    ),
    {"sekretaris": "sekretaris", KEPALA: KEPALA},
)
"""The default closing steps of an office."""


def alur_berlaku(sop: Iterable[Alur]) -> dict[str, Alur]:
    """The ways in force for a document, by key.

    Args:
        sop: The SOPs in force that cover it.

    Returns:
        These, and the closing steps; where a SOP is signed itself, of those only the hand-over.
    """
    semua = {a.kunci: a for a in sop}
    tutup = LANGKAH_PENUTUP
    if any(a.ditandatangani for a in semua.values()):
        tutup = replace(tutup, langkah=(_KIRIM,))
    return {**semua, PENUTUP: tutup}
