"""The jobs: the digest of a document's content, and its state by the recorded acts."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, ke_csv, umumkan
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap
from lkj.tindakan import perubahan
from lkj.tindakan.alur import alur_berlaku, alur_sop
from lkj.tindakan.baca import baca_tindakan
from lkj.tindakan.hukum import Berkas, periksa_tindakan
from lkj.tindakan.keadaan import DRAF, KeadaanDokumen, berkas_berubah, nyatakan, sebutan_bagian
from lkj.tindakan.model import Tindakan, masa_dokumen
from lkj.tindakan.tagihan import bebaskan

BUKTI_ISI = "isi.json"
"""Ending of the evidence that names the files of an approved content with their digests."""
TERUKUR = ("pengukuran", "anggaran")
"""The tables that are compared for a revision; the rekap says where their figures came from."""
_CONTOH = "CONTOH"
_TAK_TERCATAT = "berkasnya tidak tercatat"
_SEMENTARA = re.compile(rb'^::: \{\.(?:sampul|judul-naskah) .*" tanda="SEMENTARA"', re.MULTILINE)


def sidik_isi(berkas: Mapping[str, str]) -> str:
    """The digest of a content: of its sorted lines ``path sha256``."""
    return sha256("".join(f"{nama} {sidik}\n" for nama, sidik in sorted(berkas.items())).encode())


def isi(*, dokumen: str, berkas: Sequence[Path], keluar: Path, janji: Janji | None = None) -> None:
    """Write the digest of the content of a document.

    Args:
        dokumen: Its name.
        berkas: Its Markdown, which names its pictures by their digests, and the tables it carries.
        keluar: ``isi.json``.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("isi")) as kerja:
        sidik = {b.as_posix(): sha256(kerja.baca(b)) for b in berkas}
        kerja.tulis(keluar, _json({"dokumen": dokumen, "sidik_isi": sidik_isi(sidik), "berkas": sidik}))


def keadaan(
    *,
    dokumen: str,
    naskah: Path,
    isi: Path,
    tabel: Sequence[Path],
    folder: Path,
    pengaturan: Mapping[str, Any],
    keluar: Path,
    keluar_perubahan: Path,
    keluar_catatan: Path,
    sop: Sequence[Path] = (),
    rencana: Path | None = None,
    penandatangan: str | None = None,
    janji: Janji | None = None,
) -> None:
    """Write the state of a document, what changed since it was signed or submitted, and remarks on its acts.

    Args:
        dokumen: Its name.
        naskah: Its Markdown, whose cover or title says whether data is missing.
        isi: What the job `isi` wrote.
        tabel: The tables that it carries.
        folder: The folder of its acts; it need not exist.
        pengaturan: Settings: officials, the mark, the SOPs in force.
        keluar: ``keadaan.json``.
        keluar_perubahan: The list of changed figures; only its header without a revision.
        keluar_catatan: The remarks.
        sop: The files of the SOPs.
        rencana: The plan, where a SOP asks every head of a section to validate his sheet.
        penandatangan: List of allowed signers, outside the repository; None where none is asked for.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("keadaan")) as kerja:
        milik = muat(Kantor, pengaturan)
        kini = json.loads(kerja.baca(isi))
        daftar = Path(penandatangan) if penandatangan else None
        tindakan, catatan = baca_tindakan(folder, kantor=milik, baca=kerja.baca, penandatangan=daftar)
        sop_kini = {str(b): kerja.baca(b) for b in sop}
        # Without an act nobody asks what was allowed; a report that is a draft anyway reads no SOP.
        alur = alur_sop(milik, sop_kini, dokumen, berkas=BERKAS) if tindakan else alur_berlaku([])
        masa = masa_dokumen(dokumen)
        if rencana and masa:
            alur = bebaskan(alur, kerja, milik, rencana, masa)
        sah, tertolak = periksa_tindakan(tindakan, alur)
        rusak = [*catatan, *tertolak]
        tanda = _CONTOH if (milik.dokumen.tanda or "").startswith(_CONTOH) else DRAF
        hasil = nyatakan(dokumen, kini["sidik_isi"], Berkas(alur, sah), rusak=len(rusak), tanda=tanda)
        beda = _perubahan(hasil, tabel, kerja)
        bagian = _bagian_berubah(hasil.beku, kini["berkas"], kerja)
        rusak += _revisi(hasil, len(beda), bagian) if hasil.revisi else _gugur(hasil, kini["berkas"], kerja)
        if rusak:
            umumkan(rusak)
        sementara = _SEMENTARA.search(kerja.baca(naskah)) is not None
        ringkas = _sebagai_json(hasil) | {"sementara": sementara, "perubahan": beda, "berubah": bagian}
        kerja.tulis(keluar, _json({"dokumen": dokumen, "sidik_isi": kini["sidik_isi"], **ringkas}))
        kerja.tulis(keluar_perubahan, perubahan.ke_csv(beda))
        kerja.tulis(keluar_catatan, ke_csv(rusak))


def _gugur(hasil: KeadaanDokumen, kini: Mapping[str, str], kerja: Pekerjaan) -> list[Catatan]:
    """The remark that the last approval is void, with the files that changed."""
    if hasil.sah is not None or hasil.terakhir is None:
        return []
    beda = _berkas_berubah(hasil.terakhir, kini, kerja)
    berubah = ", ".join(beda) if beda else _TAK_TERCATAT
    return [catat("TINDAKAN_GUGUR", berkas=hasil.terakhir.berkas, berubah=berubah)]


def _berkas_berubah(t: Tindakan, kini: Mapping[str, str], kerja: Pekerjaan) -> list[str]:
    """The files that differ from the content of an act; none where that kept no list of them."""
    dulu = _bukti(t, kerja, BUKTI_ISI)
    return berkas_berubah(json.loads(dulu)["berkas"], kini) if dulu else []


def _bagian_berubah(beku: Tindakan | None, kini: Mapping[str, str], kerja: Pekerjaan) -> list[str]:
    """The parts of the document that differ from the one that is frozen, as people call them."""
    return [sebutan_bagian(b) for b in _berkas_berubah(beku, kini, kerja)] if beku else []


def _revisi(hasil: KeadaanDokumen, beda: int, bagian: Sequence[str]) -> list[Catatan]:
    """The remark that this is a draft beside a report that was signed or submitted."""
    if hasil.sah is not None or hasil.beku is None:
        return []
    beku = hasil.beku
    berubah = ", ".join(bagian) if bagian else _TAK_TERCATAT
    milik = {"berkas": beku.berkas, "berubah": berubah}
    return [catat("TINDAKAN_REVISI", **milik, revisi=hasil.revisi, banyak=beda)]


def _perubahan(hasil: KeadaanDokumen, tabel: Sequence[Path], kerja: Pekerjaan) -> list[dict[str, str]]:
    if hasil.beku is None:
        return []
    dulu = {b.stem: _bukti(hasil.beku, kerja, b.name) for b in tabel if b.stem in TERUKUR}
    ada = {nama: isi for nama, isi in dulu.items() if isi is not None}
    return perubahan.daftar_perubahan(ada, {b.stem: kerja.baca(b) for b in tabel if b.stem in ada})


def _bukti(t: Tindakan, kerja: Pekerjaan, akhir: str) -> bytes | None:
    """The bytes of a piece of evidence, by how its name ends; None where there is none."""
    jalur = next((Path(b.berkas) for b in t.isi.bukti if b.berkas.endswith(f"-{akhir}")), None)
    return kerja.baca(jalur) if jalur and jalur.is_file() else None


def _sebagai_json(hasil: KeadaanDokumen) -> dict[str, Any]:
    sah = None
    if hasil.sah is not None:
        isi = hasil.sah.isi.model_dump(mode="json", exclude={"mulai", "selesai", "bukti"})
        sah = {"urut": hasil.sah.urut, "berkas": hasil.sah.berkas, **isi}
    return {"tanda": hasil.tanda, "revisi": hasil.revisi, "sah": sah, "sebab": hasil.sebab}


def _json(isi: object) -> bytes:
    return json.dumps(isi, ensure_ascii=False, indent=1).encode() + b"\n"
