"""Write the example office to a folder: settings, plan, filled forms and narrative."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from lkj import angka
from lkj.contoh.kantor import TAHUN, gambar, lambang, muat_isian, muat_pengaturan, muat_rencana, narasi
from lkj.contoh.profil import muat_profil
from lkj.contoh.ragam import ragamkan
from lkj.contoh.surat import surat
from lkj.format_isian import Isian, IsianLra, susun_acuan, tulis_format
from lkj.konfigurasi import LRA, Kantor, PengaturanIsian, muat
from lkj.profil import tulis_profil
from lkj.rencana import Rencana, tulis_rencana
from lkj.sidik import sha256, tulis_atomik

_KEPALA = """\
# yaml-language-server: $schema={skema}/kantor.schema.json
# Pengaturan kantor ini. Arti tiap kunci dijelaskan di config/README.md.
# Berkas ini berisi contoh: seluruh nama orang, tempat, nomor, dan angka adalah rekaan.

"""


def tulis_contoh(tujuan: Path, *, unit: str = "", benih: int | None = None) -> list[Path]:
    """Write the example office below ``tujuan``.

    Args:
        tujuan: Root of a repository.
        unit: Name of one office of many (``config/unit/<unit>.yaml``, ``data/raw/<unit>/2023/``).
        benih: Seed of the variation; None for the example itself.

    Returns:
        The files that were written.
    """
    pengaturan = muat_pengaturan()
    if unit:
        pengaturan["instansi"] |= {
            "kode": unit,
            "nama": f"Kecamatan {unit.replace('-', ' ').title()}",
        }
    kantor = muat(Kantor, pengaturan)
    kepala = _KEPALA.format(skema="../skema" if unit else "skema")
    jalur_pengaturan = tujuan / (f"config/unit/{unit}.yaml" if unit else "config/config.yaml")
    berkas = {jalur_pengaturan: (kepala + _yaml(pengaturan)).encode()}
    raw = tujuan / "data/raw" / unit / str(TAHUN)
    for nama, teks in narasi().items():
        berkas[raw / "narasi" / nama] = teks.encode()
    profil = muat_profil()
    if unit:
        # A thousand offices with the same pictures would be a thousand copies of them.
        profil = profil.model_copy(update={"foto": (), "pindaian": ()})
    else:
        berkas |= {raw / nama: isi for nama, isi in gambar().items()}
        berkas[raw.parent / "lambang.png"] = lambang()
    berkas[raw / "profil.xlsx"] = tulis_profil(profil, tahun=TAHUN, instansi=kantor.instansi.nama)
    letak = Path("data/raw", unit, str(TAHUN))
    berkas |= {raw / nama: isi for nama, isi in surat(kantor, letak).items()}
    berkas |= _buku_kerja(raw, kantor, benih)
    for jalur, isi in berkas.items():
        tulis_atomik(jalur, isi)
    return sorted(berkas)


def _buku_kerja(raw: Path, kantor: Kantor, benih: int | None) -> dict[Path, bytes]:
    rencana = muat_rencana().model_copy(update={"instansi": kantor.instansi.nama})
    isi_rencana = tulis_rencana(rencana)
    sidik = {1: sha256(tulis_rencana(sebelum_perubahan(rencana))), 2: sha256(isi_rencana)}
    isian = {tw: muat_isian(tw) for tw in (1, 2, 3, 4)}
    if benih is not None:
        isian = ragamkan(rencana, isian, benih)
    pengisi = PengaturanIsian(
        kode=kantor.instansi.kode, nama=kantor.instansi.nama, seksi=kantor.seksi, keuangan=LRA
    ).pengisi
    berkas = {raw / "rencana.xlsx": isi_rencana}
    for tw, per_seksi in isian.items():
        for seksi, isi in {**per_seksi, LRA: isian_lra(isian, tw)}.items():
            acuan = susun_acuan(
                rencana, kantor=kantor.instansi.kode, tw=tw, seksi=seksi, nama_seksi=pengisi[seksi]
            )
            # The forms of the first half-year were made before the plan was revised, as in a real year.
            sidik_rencana = sidik[1 if tw <= 2 else 2]
            isi_berkas = tulis_format(
                acuan, instansi=kantor.instansi.nama, sidik_rencana=sidik_rencana, isian=isi
            )
            berkas[raw / f"tw{tw}" / f"{seksi}.xlsx"] = isi_berkas
    return berkas


def isian_lra(isian: Mapping[int, Mapping[str, Isian]], tw: int) -> Isian:
    """The financial report of a quarter, equal to the sum of what the sections report."""
    baris: dict[str, IsianLra] = {}
    for n in range(1, tw + 1):
        for isi in isian[n].values():
            for kode, s in isi.sub_kegiatan.items():
                lalu = baris[kode].realisasi_sd if kode in baris else None
                sampai = angka.jumlah(r for r in (lalu, s.anggaran) if r is not None)
                turun = s.anggaran is not None and s.anggaran < 0
                baris[kode] = IsianLra(sampai, s.keterangan if turun else "")
    pengisi = isian[tw]["perencanaan"]
    return Isian(pengisi.diisi_oleh, pengisi.divalidasi_oleh, pengisi.tanggal, lra=baris)


def sebelum_perubahan(rencana: Rencana) -> Rencana:
    """The plan as it stood before its mid-year revision: the first versions of PK and DPA only."""
    awal = {j: next(v.kode for v in rencana.versi if v.jenis == j) for j in ("PK", "DPA")}
    return rencana.model_copy(
        update={
            "versi": tuple(v for v in rencana.versi if v.kode in awal.values()),
            "target": tuple(t for t in rencana.target if t.versi == awal["PK"]),
            "sub_kegiatan": tuple(
                s.model_copy(update={"pagu": {awal["DPA"]: s.pagu[awal["DPA"]]}})
                for s in rencana.sub_kegiatan
            ),
        }
    )


def _yaml(pengaturan: dict[str, Any]) -> str:
    return yaml.dump(
        pengaturan,
        Dumper=yaml.SafeDumper,
        sort_keys=False,
        allow_unicode=True,
        width=110,
        default_flow_style=False,
    )
