"""The steps of a build with their reasons as a file: of the last build, or of one that is only planned."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from lkj.mengapa.kata import kalimat, nama_langkah
from lkj.mengapa.model import Langkah, Sebab
from lkj.sidik import tulis_atomik

JURNAL = Path("log/mengapa.json")
"""Of the last build that had something to do."""


@dataclass(frozen=True)
class Rencana:
    """What was asked for, and the steps that it takes."""

    target: tuple[str, ...]
    langkah: tuple[Langkah, ...]

    def sebagai_json(self) -> str:
        """As JSON, with the sentence of each step."""
        langkah = [{**asdict(x), "nama": nama_langkah(x.pesan), "kalimat": kalimat(x)} for x in self.langkah]
        return json.dumps({"target": self.target, "langkah": langkah}, ensure_ascii=False, indent=1) + "\n"


def simpan_rencana(berkas: Path, target: Sequence[str], langkah: Sequence[Langkah]) -> None:
    """Write the steps of a build."""
    tulis_atomik(berkas, Rencana(tuple(target), tuple(langkah)).sebagai_json().encode())


def baca_rencana(berkas: Path) -> Rencana | None:
    """The steps of a build; None where the file is missing or cannot be used."""
    try:
        isi = json.loads(berkas.read_bytes())
        langkah = [
            Langkah(x["aturan"], x["pesan"], tuple(x["keluaran"]), tuple(Sebab(**s) for s in x["sebab"]))
            for x in isi["langkah"]
        ]
        return Rencana(tuple(isi["target"]), tuple(langkah))
    except (OSError, ValueError, KeyError, TypeError):
        return None
