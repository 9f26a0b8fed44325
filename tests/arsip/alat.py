"""A small archive made by the job itself, and tools that spoil it as damage and people do."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import typst

from lkj.arsip.riwayat import Kepala
from lkj.arsip.susun import Sumber, susun
from lkj.contoh import muat_pengaturan
from lkj.periode import Masa

ISIAN = b"isi buku kerja\n"
REKAP = f"id,tw,nilai,teks,berkas,sidik\na,1,85.12,,data/raw/2023/tw1/a.xlsx,{sha256(ISIAN).hexdigest()}\n"
UKUR = "kode,nama,target,capaian\nIKU-01,Indeks,60..70,100.5\nIKU-02,Cepat,3,\n"
LAPORAN = '#set document(title: "Laporan", date: none)\n{lampiran}\nIsi laporan.\n'
AKAR = "lkj_2023"
KEPALA_PERUBAHAN = b"tabel,baris,nama,kolom,semula,menjadi\n"


def pengaturan(**arsip: Any) -> dict[str, Any]:
    """What an archive uses of the example office's settings."""
    semua = muat_pengaturan()
    return {"instansi": semua["instansi"], "dokumen": semua["dokumen"], "arsip": arsip}


def keadaan(**ubah: object) -> bytes:
    """The state of a draft, as the rule ``keadaan`` writes it."""
    dasar = {"tanda": "DRAF", "revisi": 0, "sementara": False, "sah": None, "sidik_isi": "a" * 64}
    return json.dumps(dasar | ubah).encode()


def sumber(folder: Path, **ubah: Any) -> Sumber:
    """The files of a report of two tables, written to a folder."""
    isi = {
        "lkj_2023.md": b"# Laporan\n",
        "rekap.csv": REKAP.encode(),
        "pengukuran.csv": UKUR.encode(),
        "a.xlsx": ISIAN,
        "config.yaml": b"instansi: {}\n",
        "laporan.typ": b"= Judul\n",
        "isi.json": b"{}\n",
        "keadaan.json": keadaan(),
        "perubahan.csv": KEPALA_PERUBAHAN,
    }
    for nama, bita in isi.items():
        (folder / nama).write_bytes(bita)
    (folder / "lkj_2023.pdf").write_bytes(pdf(folder, ["pengukuran.csv"]))
    dasar = Sumber(
        laporan=[folder / "lkj_2023.md", folder / "lkj_2023.pdf"],
        lampiran=[folder / "pengukuran.csv"],
        tabel={f"{n}.csv": str(folder / f"{n}.csv") for n in ("rekap", "pengukuran")},
        berkas={
            "masukan/tw1/a.xlsx": str(folder / "a.xlsx"),
            "pengaturan/config.yaml": str(folder / "config.yaml"),
        },
        ditolak=[],
        templat=[str(folder / "laporan.typ")],
        riwayat=Kepala(sebab="folder ini bukan repositori git"),
        folder="data/raw/2023/pengesahan",
        isi=folder / "isi.json",
        keadaan=folder / "keadaan.json",
        perubahan=folder / "perubahan.csv",
    )
    return replace(dasar, **ubah)


def pdf(folder: Path, lampiran: list[str]) -> bytes:
    """A PDF with files of the folder attached."""
    lampir = "\n".join(f'#pdf.attach("{n}")' for n in lampiran)
    teks = LAPORAN.format(lampiran=lampir)
    (folder / "sumber.typ").write_text(teks, encoding="utf-8")
    return bytes(typst.compile(str(folder / "sumber.typ"), root=str(folder)))


def arsipkan(
    folder: Path, asal: Sumber | None = None, *, nama: str = AKAR, tw: int | None = None, **aturan: Any
) -> Path:
    """Make an archive of the files in a folder; the zip."""
    folder.mkdir(parents=True, exist_ok=True)
    keluar = folder / "arsip.zip"
    susun(
        sumber=asal or sumber(folder),
        pengaturan={**pengaturan(), **aturan},
        dokumen=nama,
        masa=Masa(2023, tw),
        keluar=keluar,
        keluar_catatan=folder / "arsip.catatan.csv",
    )
    return keluar


def isi_zip(berkas: Path) -> dict[str, bytes]:
    """Path from the bag's root → bytes."""
    with zipfile.ZipFile(berkas) as arsip:
        return {n.partition("/")[2]: arsip.read(n) for n in arsip.namelist()}


def kemas(berkas: Path, isi: Mapping[str, bytes], akar: str = AKAR) -> Path:
    """Write a zip as any program would: names and bytes, nothing else."""
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, bita in isi.items():
            arsip.writestr(f"{akar}/{nama}", bita)
    return berkas


def kemas_entri(berkas: Path, *entri: tuple[zipfile.ZipInfo, bytes]) -> Path:
    """Write a zip of entries with attributes of one's choice."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        for satu, bita in entri:
            arsip.writestr(satu, bita)
    berkas.write_bytes(wadah.getvalue())
    return berkas


def ubah_isi(asal: Path, keluar: Path, ubah: Callable[[dict[str, bytes]], object]) -> Path:
    """The archive with changed contents, packed anew."""
    isi = isi_zip(asal)
    ubah(isi)
    return kemas(keluar, isi)
