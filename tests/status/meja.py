"""A small office whose SOPs are played: files that came in, recorded acts, and the status of a period."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa
from lkj.sidik import sha256
from lkj.sop import FOLDER_KALENDER, muat_sop
from lkj.status import Jadwal, Putaran, Status, Sumber, isi_kini, susun_status
from lkj.status.model import LangkahStatus
from lkj.status.nilai import berkas_bukti
from lkj.tindakan import Digest, IsiTindakan, Pokok, tulis_tindakan

AKAR = Path(__file__).resolve().parents[2]
SIDIK, LAIN = "a" * 64, "b" * 64
DOKUMEN = "lkj_2023_tw1"
LKJ = "pengumpulan_data_kinerja"
SEMUA = (
    ("disposisi", "kepala", "camat", 1, 3),
    ("disposisi", "sekretaris", "sekretaris", 2, 3),
    ("bagi_tugas", "kasubbag", "kasubbag_perencanaan", 3, 4),
    ("koreksi", "sekretaris", "sekretaris", 6, 12),
    ("paraf", "sekretaris", "sekretaris", 6, 12),
    ("setujui", "kepala", "camat", 7, 13),
    ("tanda_tangan", "kepala", "camat", 7, 13),
    ("arsipkan", "kasubbag", "kasubbag_perencanaan", 8, 14),
)
"""The acts of the SOP of eight steps: act, role, office, step, day of April 2023."""


class Meja:
    """The office in the working directory."""

    def __init__(self, unit: str = "", **ubah: object) -> None:
        """With the settings of the example, some of them changed."""
        self.unit = unit
        self.kantor = muat(Kantor, muat_pengaturan() | ubah)

    def berkas(self, *jalur: str) -> None:
        """These files were made or came in; each holds its own name."""
        for j in map(Path, jalur):
            j.parent.mkdir(parents=True, exist_ok=True)
            j.write_text(j.as_posix(), encoding="utf-8")

    def terbuat(self, sidik: str = SIDIK, dokumen: str = DOKUMEN) -> None:
        """The document was made last with this content."""
        isi = Path(f"build/{self.unit}{dokumen}/isi.json")
        isi.parent.mkdir(parents=True, exist_ok=True)
        isi.write_text(json.dumps({"dokumen": dokumen, "sidik_isi": sidik, "berkas": {}}))

    def catat(self, tindakan: str, peran: str, jabatan: str, langkah: int, hari: int, **isian: Any) -> Path:
        """Record an act of a day of April 2023, of the report's content."""
        tanggal = date(2023, 4, hari)
        folder = Path(f"data/raw/{self.unit}2023/{isian.pop('masa', 'tw1')}/pengesahan")
        pokok = Pokok(name=isian.pop("nama", DOKUMEN), digest=Digest(sha256=isian.pop("sidik", SIDIK)))
        isi = {
            "tindakan": tindakan,
            "sop": LKJ,
            "langkah": langkah,
            "peran": peran,
            "jabatan": jabatan,
            "oleh": self.kantor.pejabat_pada(jabatan, tanggal).nama,
            "dicatat_oleh": "Kasubbag Perencanaan dan Keuangan",
            "tanggal": tanggal,
            "catatan": "Tabel 2 dibetulkan" if tindakan == "koreksi" else "",
        }
        return tulis_tindakan(folder, (pokok,), IsiTindakan.model_validate(isi | isian))

    def sumber(self, **ubah: Any) -> Sumber:
        """What a judgement is made from, as it lies in the working directory."""
        isi: dict[str, Any] = {
            "kantor": self.kantor,
            "sop": _isi(AKAR / "config/sop"),
            "kalender": _isi(AKAR / FOLDER_KALENDER),
            "sidik": lambda b: sha256(Path(b).read_bytes()) if Path(b).is_file() else None,
            "isi": isi_kini(self.unit, Masa(2023, ubah.pop("tw", 1))),
            "unit": self.unit,
        }
        return Sumber(**(isi | ubah))

    def status(
        self, tw: int | None = 1, jadwal: Mapping[int | None, Jadwal] | None = None, **ubah: Any
    ) -> Status:
        """The status of a period of 2023."""
        return susun_status(
            self.sumber(tw=tw, **ubah), Masa(2023, tw), {Masa(2023, t): j for t, j in (jadwal or {}).items()}
        )

    def berkas_sop_lkj(self) -> None:
        """All files that evidence steps of the SOP of eight steps in the first quarter."""
        asal = AKAR / f"config/sop/{LKJ}.yaml"
        sop = muat_sop(asal.read_bytes(), berkas=asal)
        putaran = Putaran(Masa(2023, 1), tuple(self.sumber().pengisi), self.unit)
        pola = [b.berkas for x in sop.langkah for b in x.bukti if b.berkas and "tahun" not in b.periode]
        self.berkas(*(b for p in pola for b in berkas_bukti(p, putaran)))


def _isi(folder: Path) -> dict[str, bytes]:
    return {f"{b.parent.name}/{b.name}": b.read_bytes() for b in sorted(folder.glob("*.yaml"))}


def langkah(status: Status, nomor: int, sop: int = 0) -> LangkahStatus:
    """A step of one of the SOPs."""
    return next(x for x in status.sop[sop].langkah if x.nomor == nomor)
