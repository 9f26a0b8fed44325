"""The example's data files as models: settings, plan, and what each section filled in."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from lkj import angka
from lkj.format_isian import Isian, IsianSub
from lkj.format_isian.isian import NilaiSel
from lkj.rencana import Rencana
from lkj.rencana.baku import PETA_BAKU
from lkj.rencana.model import NilaiTarget

_ISI = files("lkj.contoh") / "isi"
TAHUN = 2023


def muat_isi(nama: str) -> dict[str, Any]:
    """A data file of the example, as it is written."""
    isi = yaml.load(_ISI.joinpath(nama).read_text(encoding="utf-8"), Loader=_Pemuat)  # noqa: S506  a SafeLoader
    return dict(isi)


class _Pemuat(yaml.SafeLoader):
    """Plain YAML, but a date stays text: the models turn it into a date."""


_Pemuat.yaml_implicit_resolvers = {
    huruf: [(jenis, pola) for jenis, pola in daftar if jenis != "tag:yaml.org,2002:timestamp"]
    for huruf, daftar in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def muat_pengaturan() -> dict[str, Any]:
    """The settings of the example office, as in ``config/config.yaml``."""
    isi = muat_isi("kantor.yaml")
    isi["dokumen"] = {
        "nama": "Laporan Kinerja",
        "singkatan": "LKj",
        "kertas": "a4",
        "tempat": isi["instansi"]["ibu_kota"],
        "tanda": "DRAF",
        "tanggal": {
            TAHUN: {
                "tahunan": "2024-01-31",
                "triwulan": {1: "2023-04-12", 2: "2023-07-12", 3: "2023-10-12", 4: "2024-01-12"},
            }
        },
    }
    isi["ketentuan"] = {
        "skala": "permendagri_86_2017",
        "batas_skala": "bawah",
        "batas_atas": None,
        "batas_bawah": 0,
        "batas_rerata": None,
        "rumus_negatif": "dua_t",
        "rerata": "sederhana",
        "desimal_persen": 2,
        "efisiensi": "banding",
        "keuangan": "lra",
        "skala_predikat": "predikat_akip_88_2021",
        "status_keuangan": "belum diaudit",
    }
    isi["sop"] = [
        {
            "nama": "pengumpulan_data_kinerja",
            "nomor": "065/012/KEC.SKM/I/2023",
            "tanggal_pembuatan": "2023-01-03",
            "tanggal_efektif": "2023-01-09",
        }
    ]
    isi["surat"] = {
        "nomor": {
            "undangan": "005/{urut:03d}/KEC.SKM/{bulan_romawi}/{tahun}",
            "pengantar": "000.8.6.3/{urut:03d}/KEC.SKM/{bulan_romawi}/{tahun}",
            "keputusan": "{urut:02d} Tahun {tahun}",
            "berita_acara": "BA/{urut:03d}/KEC.SKM/{bulan_romawi}/{tahun}",
        }
    }
    isi["pengesahan"] = {
        "cara": "basah",
        "salinan": [
            {"penerima": "Bupati Nusaraya melalui Bagian Organisasi", "banyak": 2},
            {"penerima": "Badan Perencanaan Pembangunan Daerah", "banyak": 1},
            {"penerima": "Inspektorat Daerah", "banyak": 1},
            {"penerima": "Arsip Kecamatan Sukamaju", "banyak": 1},
        ],
    }
    return isi


def muat_rencana() -> Rencana:
    """The plan of the example office."""
    isi = muat_isi("rencana.yaml")
    renstra = isi["renstra"]
    cara = {i["kode"]: i["agregasi_renstra"] for i in isi["indikator"]}
    bersih = {
        "tahun": isi["tahun"],
        "instansi": muat_pengaturan()["instansi"]["nama"],
        "renstra_awal": renstra["awal"],
        "renstra_akhir": renstra["akhir"],
        "peta": PETA_BAKU,
        **{
            k: isi[k]
            for k in (
                "tujuan",
                "sasaran",
                "versi",
                "program",
                "kegiatan",
                "sub_kegiatan",
                "indikator",
            )
        },
        "target": [
            {**t, "tahun": _target(t["tahun"]), "tw": [_target(x) for x in t["tw"]]} for t in isi["target"]
        ],
        "janji_pejabat": [{**j, "target": _target(j["target"])} for j in isi["janji_pejabat"]],
        "renstra": [_renstra(r, cara[r["kode"]], renstra["awal"]) for r in isi["renstra_nilai"]],
    }
    return Rencana.model_validate(bersih)


def _target(teks: str | None) -> NilaiTarget:
    if teks is None:
        return None
    if "-" in teks:
        bawah, atas = teks.split("-")
        return (Decimal(bawah), Decimal(atas))
    return Decimal(teks)


def _renstra(isi: Mapping[str, Any], cara: str, awal: int) -> dict[str, Any]:
    target = {int(t): _target(n) for t, n in {**isi["target_lalu"], **isi["target"]}.items()}
    berjalan = [n for t, n in sorted(target.items()) if t >= awal]
    akhir = angka.jumlah(n for n in berjalan if isinstance(n, Decimal)) if cara == "jumlah" else berjalan[-1]
    return {"kode": isi["kode"], "target": target, "realisasi": isi["realisasi"], "akhir": akhir}


def muat_isian(tw: int) -> dict[str, Isian]:
    """What each section filled in for a quarter."""
    return {seksi: _isian(isi) for seksi, isi in muat_isi(f"isian_tw{tw}.yaml").items()}


def _isian(isi: Mapping[str, Any]) -> Isian:
    return Isian(
        diisi_oleh=isi["diisi_oleh"],
        divalidasi_oleh=isi["divalidasi_oleh"],
        tanggal=date.fromisoformat(isi["tanggal"]),
        kinerja={kode: {k: _sel(k, v) for k, v in nilai.items()} for kode, nilai in isi["kinerja"].items()},
        sub_kegiatan={
            kode: IsianSub(Decimal(s["fisik"]), Decimal(s["anggaran"]), s.get("keterangan") or "")
            for kode, s in isi["sub_kegiatan"].items()
        },
        analisis=isi["analisis"],
        data_dukung=tuple((d["uraian"], d["nomor"], d["tautan"]) for d in isi["data_dukung"]),
    )


def _sel(kolom: str, nilai: str) -> NilaiSel:
    """A cell of the sheet Kinerja from its text."""
    if kolom == "tanggal_dokumen":
        return date.fromisoformat(nilai)
    return Decimal(nilai) if kolom in {"pembilang", "penyebut", "realisasi", "tahun_data"} else nilai


def narasi() -> dict[str, str]:
    """The office's own text: file name → Markdown."""
    folder = _ISI / "narasi"
    return {b.name: b.read_text(encoding="utf-8") for b in folder.iterdir() if b.name.endswith(".md")}


def gambar() -> dict[str, bytes]:
    """The example's photos and scans: path below the raw folder of the year → bytes."""
    folder = _ISI / "gambar"
    semua = (b for jenis in ("foto", "pindaian") for b in folder.joinpath(jenis).iterdir())
    return {f"{Path(str(b)).parent.name}/{b.name}": b.read_bytes() for b in semua}


def lambang() -> bytes:
    """The example's emblem."""
    return _ISI.joinpath("gambar/lambang.png").read_bytes()
