"""Rows of means: each sasaran, each tujuan, and the office, over the indicators that could be measured.

The mean is simple, or weighted with the weights of the plan where the office says so. What enters it is
floored and capped by the indicator's own rules (``batas_bawah``, ``batas_rerata``); it is rounded last
and classified by the office's scale (domain.md 3.5).
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.konfigurasi import Ketentuan
from lkj.pengukuran.deret import DATA_TERTUNDA, TERBIT_NANTI
from lkj.pengukuran.skala import PilihanSkala
from lkj.pengukuran.tabel import KolomCapaian, nilai_capaian
from lkj.rencana import Rencana
from lkj.rumus import batasi, rerata

Baris = Mapping[str, object]


def bobot_kosong(rencana: Rencana, ketentuan: Ketentuan, berkas: str) -> list[Catatan]:
    """Remarks on indicators without a weight, where the office weights its means."""
    if ketentuan.rerata != "berbobot":
        return []
    tanpa = [i for i in rencana.indikator if i.bobot is None]
    return [
        catat("BOBOT_KOSONG", berkas=berkas, lembar="Indikator", kunci=i.kode, nama=i.nama) for i in tanpa
    ]


def rangkuman(
    rencana: Rencana,
    baris: Sequence[Baris],
    ketentuan: Ketentuan,
    skala: PilihanSkala,
    kolom: Sequence[KolomCapaian],
) -> list[dict[str, object]]:
    """Rows of each sasaran, each tujuan and the office.

    Args:
        rencana: The plan.
        baris: The indicators' rows.
        ketentuan: The rules; what enters a mean follows each indicator's own.
        skala: The office's scale is the one of a mean.
        kolom: The achievements of which means are taken; ``n`` is counted for each.
    """
    semua = {s.kode for s in rencana.sasaran}
    kelompok = [
        *((s.kode, "sasaran", s.uraian, {s.kode}) for s in rencana.sasaran),
        *(
            (t.kode, "tujuan", t.uraian, {s.kode for s in rencana.sasaran if s.tujuan == t.kode})
            for t in rencana.tujuan
        ),
        ("INSTANSI", "instansi", rencana.instansi, semua),
    ]
    bobot = {i.kode: i.bobot for i in rencana.indikator if i.bobot is not None}
    hasil = []
    for kode, jenis, nama, sasaran in kelompok:
        isi = [b for b in baris if b["sasaran"] in sasaran]
        rata = _rata(isi, ketentuan, skala, kolom, bobot if ketentuan.rerata == "berbobot" else None)
        hasil.append({"kode": kode, "jenis": jenis, "nama": nama, **rata})
    return hasil


def _rata(
    baris: Sequence[Baris],
    ketentuan: Ketentuan,
    skala: PilihanSkala,
    kolom: Sequence[KolomCapaian],
    bobot: Mapping[str, Decimal] | None,
) -> dict[str, object]:
    berat = None if bobot is None else [bobot[str(b["kode"])] for b in baris]
    hasil: dict[str, object] = {"skala": skala.untuk().nama}
    for k in kolom:
        rata = rerata([_untuk_rerata(b, k.capaian, ketentuan) for b in baris], berat)
        hasil |= nilai_capaian(k, rata.nilai, ketentuan, skala.untuk()) | {k.n: str(rata.n)}
    tanpa = {
        kolom: str(sum(b["status"] == status for b in baris))
        for kolom, status in (("belum_terbit", TERBIT_NANTI), ("belum_masuk", DATA_TERTUNDA))
    }
    return {**hasil, "dari": str(len(baris)), **tanpa}


def _untuk_rerata(baris: Baris, kolom: str, ketentuan: Ketentuan) -> Decimal | None:
    """The achievement that enters a mean: floored, and capped where a cap is declared."""
    nilai = baris[kolom]
    aturan = ketentuan.untuk(str(baris["kode"]))
    if not isinstance(nilai, Decimal):
        return None
    return batasi(nilai, atas=aturan.batas_rerata, bawah=aturan.batas_bawah).nilai
