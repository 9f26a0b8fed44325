"""The steps of a build with their reasons as a file: of the last build, or of one that is only planned."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from lkj.catatan import Catatan, urut, yang_wajib
from lkj.mengapa.kata import kalimat, nama_langkah
from lkj.mengapa.model import Langkah, Sebab
from lkj.sidik import tulis_atomik

JURNAL = Path("log/mengapa.json")
"""Of the last build that had something to do."""


@dataclass(frozen=True)
class Rencana:
    """What was asked for, and the steps that it takes.

    Attributes:
        target: The files.
        langkah: The steps.
        selesai: Of a build whether it made them all; None for a plan, and for a build that never said.
        catatan: The remarks that stopped it.
        perhatian: Of a plan, where it may stop or will (`lkj.mengapa.ramalan`).
    """

    target: tuple[str, ...]
    langkah: tuple[Langkah, ...]
    selesai: bool | None = None
    catatan: tuple[Catatan, ...] = ()
    perhatian: tuple[str, ...] = ()

    def sebagai_json(self) -> str:
        """As JSON, with the sentence of each step."""
        langkah = [{**asdict(x), "nama": nama_langkah(x.pesan), "kalimat": kalimat(x)} for x in self.langkah]
        catatan = [asdict(c) for c in self.catatan]
        akhir = {"selesai": self.selesai, "catatan": catatan, "perhatian": self.perhatian}
        isi = {"target": self.target, "langkah": langkah, **akhir}
        return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def simpan_rencana(berkas: Path, target: Sequence[str], langkah: Sequence[Langkah]) -> None:
    """Write the steps of a build."""
    tulis_atomik(berkas, Rencana(tuple(target), tuple(langkah)).sebagai_json().encode())


def simpan_akhir(berkas: Path, *, selesai: bool, catatan: Iterable[Catatan]) -> None:
    """Add to the steps of a build how it ended; nothing where they were not written.

    Of the remarks that its jobs announced those are kept that stopped it.
    """
    rencana, semua = baca_rencana(berkas), urut(catatan)
    if rencana is not None:
        akhir = replace(rencana, selesai=selesai, catatan=yang_wajib(semua) or semua)
        tulis_atomik(berkas, akhir.sebagai_json().encode())


def baca_rencana(berkas: Path) -> Rencana | None:
    """The steps of a build; None where the file is missing or cannot be used."""
    try:
        isi = json.loads(berkas.read_bytes())
        langkah = [
            Langkah(x["aturan"], x["pesan"], tuple(x["keluaran"]), tuple(Sebab(**s) for s in x["sebab"]))
            for x in isi["langkah"]
        ]
        catatan = tuple(Catatan(**c) for c in isi.get("catatan", ()))
        return Rencana(
            tuple(isi["target"]), tuple(langkah), isi.get("selesai"), catatan, tuple(isi.get("perhatian", ()))
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
