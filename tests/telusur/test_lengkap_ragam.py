"""Every number of a report by other rules has its key, too: caps, weights, shares, steps, months."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.telusur.cetak_angka import Kamus, baca, salah_nilai, tak_berkunci
from tests.telusur.ketikan import batas_skala, untai
from tests.telusur.test_ragam import LAPOR_BULAN, asal_semua

from lkj.laporan import cetak, naskah
from lkj.laporan.harapan import berkas_harapan
from lkj.laporan.pengisian import isi_templat
from lkj.rencana.letak import letak_rencana
from lkj.rencana.model import PetaOrdinal
from lkj.telusur.ketentuan import asal_ketentuan
from lkj.telusur.model import Silsilah
from lkj.telusur.rencana import asal_cacah_rencana, asal_pagu, asal_rencana

if TYPE_CHECKING:
    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan

AKAR = Path(__file__).parents[2]
TEMPLAT = AKAR / "templates"
SLOT = (
    *("kata_pengantar", "gambaran_umum", "tugas_fungsi", "sumber_daya", "aspek_strategis", "isu_strategis"),
    *("dasar_hukum", "simpulan", "langkah_mendatang"),
)
PETA = PetaOrdinal(
    nama="opini", nilai=(("TMP", Decimal(1)), ("TW", Decimal(2)), ("WDP", Decimal(3)), ("WTP", Decimal(4)))
)
ORDINAL = {"tipe": "ordinal", "rumus": "ordinal", "peta": "opini", "satuan": "opini"}


def pohon(v: Bahan, folder: Path) -> Path:
    """The tree of the report of a variant; the texts of the office are left out."""
    isi = dict.fromkeys((*SLOT, *(f"program_penunjang_{s.kode}" for s in v.rencana.sasaran)), "")
    konteks = {**naskah._konteks(v), "narasi": isi, "kelengkapan": list}
    lingkungan = naskah._lingkungan(TEMPLAT, v)
    berkas = folder / "naskah.md"
    nama = "lkj.md.j2" if v.tw is None else "triwulan.md.j2"
    berkas.write_text(isi_templat(lingkungan, TEMPLAT, nama, konteks), encoding="utf-8")
    berkas_harapan(berkas).write_bytes(lingkungan.harapan.ke_bytes())
    gambar = [folder / f"{n}.svg" for n in GAMBAR]
    cetak.pohon(naskah=berkas, gambar=gambar, keluar=folder / "pohon.json")
    return folder / "pohon.json"


GAMBAR = (
    *(f"grafik/{n}" for n in ("struktur", "capaian", "triwulan", "tahunan", "serapan", "kuadran")),
    *(f"pohon/pohon-{n}" for n in range(1, 6)),
)


def nilai(v: Bahan) -> dict[str, str]:
    """Key → value of all figures of a variant."""
    b, semua = asal_semua(v)
    plan = asal_rencana(b, letak_rencana(v.rencana, {}), "rencana.xlsx", "0" * 64)
    nama = {i.kode: i.nama for i in v.rencana.indikator}
    lain = (*plan, *asal_pagu(b), *asal_cacah_rencana(b), *asal_ketentuan(b.ketentuan, nama))
    return {a.kunci: a.nilai for a in Silsilah([*semua, *lain])}


def kamus(v: Bahan) -> Kamus:
    """What people typed, of a variant."""
    rekap = [
        r for tw in v.rekap.triwulan for j in ("analisis", "kinerja") for r in v.rekap.pilih(tw=tw, jenis=j)
    ]
    ketikan: list[Any] = [v.rencana.model_dump(mode="json"), v.kantor.model_dump(mode="json"), rekap]
    skala = [s.judul for s in v.skala_terpakai()]
    return Kamus.dari([x for isi in (*ketikan, skala) for x in untai(isi)], batas_skala(AKAR))


RAGAM: dict[str, dict[str, Any]] = {
    "batas": {"ketentuan": {"batas_atas": 100, "batas_rerata": "99.5", "batas_bawah": "95"}},
    "batas sendiri": {
        "ketentuan": {
            "efisiensi": "rasio",
            "indikator": {
                "IKU-03": {"batas_bawah": 96, "desimal_persen": 1},
                "IKU-05": {"batas_atas": "101.5"},
            },
        }
    },
    "skala sendiri": {
        "ketentuan": {
            "skala": "pringsewu",
            "indikator": {"IKU-02": {"skala": "tiga_kelas"}},
            "efisiensi": "selisih_5",
        }
    },
    "pmk22": {"ketentuan": {"efisiensi": "pmk22", "rumus_negatif": "rasio_balik"}},
    "selisih": {"indikator": {"IKU-07": {"rumus": "selisih"}}},
    "tingkat": {
        "rencana": {"peta": (PETA,)},
        "indikator": {"IKU-08": ORDINAL},
        "target": {"IKU-08": Decimal(4)},
        "lapor": {(4, "IKU-08", "realisasi"): "3"},
    },
    "bulan": {"indikator": {"IKU-07": {"periode_isian": "bulan"}}, "lapor": LAPOR_BULAN},
    "belum terbit": {"lapor": {(4, "IKU-08", "status"): "belum_terbit", (4, "IKU-08", "realisasi"): None}},
}


TRIWULANAN = ("batas", "batas sendiri", "tingkat", "bulan")
"""Rules that a report of a quarter says something about."""


@pytest.mark.parametrize(("nama", "tw"), [*((n, None) for n in RAGAM), *((n, 2) for n in TRIWULANAN)])
def test_every_number_of_other_rules_has_its_key(
    nama: str, tw: int | None, ragam: Pembuat, tmp_path: Path
) -> None:
    v = ragam(**RAGAM[nama], tw=tw)
    periksa(v, tmp_path)


def test_weights_and_shares_have_their_keys(bahan: Bahan, ragam: Pembuat, tmp_path: Path) -> None:
    bobot = {i.kode: {"bobot": Decimal(n)} for n, i in enumerate(bahan.rencana.indikator, 1)}
    terbagi = tuple(
        p.model_copy(
            update={"sasaran": ("S1", "S2"), "porsi": {"S1": Decimal("62.5"), "S2": Decimal("37.5")}}
        )
        if p.kode == "7.01.02"
        else p
        for p in bahan.rencana.program
    )
    v = ragam(ketentuan={"rerata": "berbobot"}, indikator=bobot, rencana={"program": terbagi})
    cetak_ = periksa(v, tmp_path)
    assert "S1.porsi" in {k.rpartition("/")[2] for k in cetak_}
    assert "rencana/IKU-02.bobot" in cetak_


def periksa(v: Bahan, folder: Path) -> set[str]:
    """Fail where a number has no key, or another value than its key; the keys that were found."""
    ruas, milik, ketikan = baca(pohon(v, folder)), nilai(v), kamus(v)
    sebutan = {s for m in v.rencana.peta for s, _ in m.nilai}
    assert [(r.judul, r.kolom, r.sisa, x) for r in ruas if (x := tak_berkunci(r, ketikan))] == []
    assert [x for r in ruas for x in salah_nilai(r, milik, sebutan)] == []
    kunci = {k for r in ruas for _, k in r.potongan if k}
    assert len(kunci) > 200
    return kunci
