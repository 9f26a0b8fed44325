"""Write config/skema/*.schema.json, the schemas of what people write and other programs read, by model.

``python docs/pengembang/skema.py`` writes them; with ``--periksa`` it only compares, and the exit code is 1
when one of them is not what would be written. An editor that knows YAML schemas completes and checks
config/config.yaml with the first line of that file; the models decide in a build.
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from lkj.awal import Jawaban
from lkj.ekspor.model import PetaEkspor
from lkj.konfigurasi import Kantor
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS
from lkj.perbaikan.model import DaftarPerbaikan, KeputusanLanjut
from lkj.rencana import Rencana
from lkj.sop import Sop, Tahun
from lkj.status import Jadwal, Status
from lkj.tata_asing import TataAsing
from lkj.terbitan.model import Manifes
from lkj.tindakan.model import Pernyataan

FOLDER = Path(__file__).resolve().parents[2] / "config" / "skema"

MODEL: dict[str, tuple[type[BaseModel], str]] = {
    "kantor": (Kantor, "Pengaturan kantor: config/config.yaml dan config/unit/*.yaml"),
    "mulai": (Jawaban, "Jawaban untuk lkj mulai --dari"),
    "perbaikan": (DaftarPerbaikan, "Perbaikan data: data/raw/<tahun>/perbaikan.yaml"),
    "lanjut_tanpa": (KeputusanLanjut, "Keputusan melanjutkan tanpa isian satu seksi: lanjut_tanpa.yaml"),
    "rencana": (Rencana, "Rencana setahun, sebagaimana dibaca dari rencana.xlsx"),
    "ekspor": (PetaEkspor, "Susunan lembar entri aplikasi: config/ekspor/*.yaml"),
    "format": (TataAsing, "Tata letak lembar milik kantor: config/format/*.yaml"),
    "sop": (Sop, "SOP: config/sop/*.yaml"),
    "kalender": (Tahun, "Kalender hari kerja setahun: config/kalender/*.yaml"),
    "jadwal": (Jadwal, "Hari mulai dan hari penilaian SOP: data/raw/<tahun>/[tw<n>/]sop/jadwal.yaml"),
    "tindakan": (Pernyataan, "Tindakan yang dicatat: pengesahan/NNN-<tindakan>-<peran>.yaml"),
    "terbitan": (Manifes, "Manifes terbitan: terbitan/<tahun>/<tag>/manifes.json"),
    "status_sop": (Status, "Pelaksanaan SOP, sebagaimana ditulis ke reports/sop_<tahun>[_tw<n>].json"),
}
"""Name → model, and the title of its schema."""
SURAT = {f"surat_{nama}": jenis for nama, jenis in BERBERKAS.items()}
"""Name → kind of paper; its file may leave any key blank."""


def skema(nama: str) -> str:
    """The schema of a model, as it is written."""
    if nama in SURAT:
        judul = f"{SURAT[nama].judul}: {nama.removeprefix('surat_')}.yaml di folder surat"
        isi = _boleh_kosong(_ringkas(SURAT[nama].model.model_json_schema(), uraian=True))
    else:
        model, judul = MODEL[nama]
        isi = _ringkas(model.model_json_schema())
    kepala = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": judul}
    return json.dumps({**kepala, **isi}, ensure_ascii=False, indent=2) + "\n"


def _ringkas(isi: Any, *, uraian: bool = False) -> Any:
    """Without the titles and docstrings of the code, which an editor would show to officers.

    A title or description that is itself a key of the data stands in ``properties`` and stays.

    Args:
        isi: A schema, or a part of one.
        uraian: Whether the descriptions of keys are written for officers, and stay.
    """
    if isinstance(isi, list):
        return [_ringkas(x, uraian=uraian) for x in isi]
    if not isinstance(isi, dict):
        return isi
    buang = {"title"} if uraian and "properties" not in isi else {"title", "description"}
    bersih = {k: v for k, v in isi.items() if not (k in buang and isinstance(v, str))}
    return {k: _ringkas(v, uraian=uraian) for k, v in bersih.items()}


def _boleh_kosong(isi: dict[str, Any]) -> dict[str, Any]:
    """A schema whose keys may all be blank, as they are read: a blank is filled in by hand."""
    kunci = {}
    for nama, sifat in isi["properties"].items():
        luar = {k: v for k, v in sifat.items() if k in {"description", "default"}}
        dalam = {k: v for k, v in sifat.items() if k not in luar}
        pilihan = dalam["anyOf"] if set(dalam) == {"anyOf"} else [dalam]
        kosong = [] if {"type": "null"} in pilihan else [{"type": "null"}]
        kunci[nama] = {"anyOf": [*pilihan, *kosong], **luar}
    return {**isi, "properties": kunci}


def main(argumen: list[str]) -> int:
    """Write or compare the schemas; return the exit code."""
    semua = {FOLDER / f"{nama}.schema.json": skema(nama) for nama in (*MODEL, *SURAT)}
    if argumen == ["--periksa"]:
        usang = [b.name for b, isi in semua.items() if not b.is_file() or b.read_text("utf-8") != isi]
        if usang:
            sys.stderr.write(f"{', '.join(usang)} is out of date: python docs/pengembang/skema.py\n")
        return bool(usang)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for berkas, isi in semua.items():
        berkas.write_text(isi, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
