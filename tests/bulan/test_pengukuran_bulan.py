"""A month measured: the quarter so far by the indicator's own rule, what is missing, where it came from."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.bulan.conftest import tulis_rekap

from lkj import bingkai
from lkj.catatan import KONFIRMASI, DataSalahError
from lkj.format_isian import terbitkan
from lkj.format_isian.lalu import baca_lalu
from lkj.laporan.naskah_dinas import rekap_bulan
from lkj.lembar import baca
from lkj.pengukuran.bulan import KOLOM_BULAN, bulanan
from lkj.periode import Masa
from lkj.rencana.tulis import tulis_rencana
from lkj.telusur.bulan import Berkas, susun

if TYPE_CHECKING:
    from tests.bulan.conftest import Lembar, Periksa
    from tests.conftest import Olahan

    from lkj.rencana import Rencana


AKAR = Path(__file__).parents[2]


class Kantor:
    """Months that came in, and what was made of them."""

    def __init__(
        self, folder: Path, rencana: Rencana, lembar: Lembar, periksa: Periksa, ukur: dict[str, Any]
    ) -> None:
        self.folder, self.lembar, self.periksa, self.ukur_dengan = folder, lembar, periksa, ukur
        self.rencana = folder / "rencana.xlsx"
        self.rencana.write_bytes(tulis_rencana(rencana))
        self.rekap: list[Path] = []
        self.terukur = folder

    def masuk(self, bulan: int, pelayanan: object, trantib: object, **isi: Any) -> None:
        """The sheets of a month; ``isi`` is what stands beside the count."""
        lembar = {
            "pelayanan.xlsx": self.lembar("pelayanan", bulan, pelayanan),
            "trantib.xlsx": self.lembar("trantib", bulan, trantib, **isi),
        }
        hasil = self.periksa(bulan, lembar)
        assert hasil.catatan == ()
        self.rekap.append(tulis_rekap(self.folder, bulan, hasil))

    def ukur(self, bulan: int) -> dict[str, dict[str, str]]:
        """Indicator → its row, measured at the end of a month."""
        keluar = self.folder / f"bl{bulan:02d}/pengukuran.csv"
        keluar.parent.mkdir(exist_ok=True)
        bulanan(
            rencana=self.rencana,
            rekap=self.rekap,
            pengaturan=self.ukur_dengan,
            masa=Masa(2023, bulan=bulan),
            keluar=keluar,
        )
        self.terukur = keluar
        tabel = bingkai.dari_csv(keluar.read_bytes())
        assert tabel.kolom == KOLOM_BULAN
        return {b["kode"]: b for b in bingkai.baris(tabel)}

    def tulis(self, bulan: int, pengaturan: dict[str, Any]) -> str:
        """The Markdown of the month that was measured last."""
        pengaturan["dokumen"]["tanggal"][2023]["bulan"] = {bulan: "2023-03-06"}
        lampiran = {nama: self.folder / f"lampiran/{nama}.csv" for nama in ("rekap", "pengukuran")}
        keluar = self.folder / "rekap.md"
        rekap_bulan.susun(
            sumber=rekap_bulan.SumberBulan(self.rencana, self.rekap, self.terukur),
            templat=AKAR / "templates",
            pengaturan=pengaturan,
            masa=Masa(2023, bulan=bulan),
            keluar=keluar,
            keluar_lampiran=lampiran,
        )
        return keluar.read_text(encoding="utf-8")


@pytest.fixture
def kantor(
    tmp_path: Path,
    rencana_bulan: Rencana,
    lembar: Lembar,
    periksa_sebulan: Periksa,
    pengaturan_ukur: dict[str, Any],
) -> Kantor:
    """An office before its first month."""
    return Kantor(tmp_path, rencana_bulan, lembar, periksa_sebulan, pengaturan_ukur)


def test_months_become_the_quarter_so_far_by_the_indicators_own_rule(kantor: Kantor) -> None:
    kantor.masuk(1, Decimal("2.9"), Decimal(3))
    kantor.masuk(2, Decimal("2.6"), Decimal(0))
    baris = kantor.ukur(2)
    assert list(baris) == ["IKU-03", "IKU-07"]
    rata, jumlah = baris["IKU-03"], baris["IKU-07"]
    assert [rata[f"realisasi_bulan{n}"] for n in (1, 2, 3)] == ["2.9", "2.6", ""]
    assert (rata["realisasi_tw"], rata["target_tw"]) == ("2.75", "2.6")
    assert [jumlah[f"realisasi_bulan{n}"] for n in (1, 2, 3)] == ["3", "0", ""]
    assert (jumlah["realisasi_tw"], jumlah["target_tw"], jumlah["kode_tw"]) == ("3", "6", "")


def test_progress_of_a_limit_is_what_is_used_up_and_of_the_rest_the_formula(kantor: Kantor) -> None:
    kantor.masuk(1, Decimal("2.6"), Decimal(3))
    baris = kantor.ukur(1)
    assert baris["IKU-07"]["kemajuan_tw"] == "50"
    assert baris["IKU-03"]["kemajuan_tw"] == "100"


def test_a_month_that_was_not_collected_is_a_gap_and_no_zero(kantor: Kantor) -> None:
    kantor.masuk(2, Decimal("2.6"), Decimal(1))
    baris = kantor.ukur(2)
    jumlah, rata = baris["IKU-07"], baris["IKU-03"]
    assert (jumlah["realisasi_bulan1"], jumlah["realisasi_bulan2"]) == ("", "1")
    assert (jumlah["realisasi_tw"], jumlah["kemajuan_tw"], jumlah["kode_tw"]) == ("", "", "LUBANG_BULAN")
    assert rata["realisasi_tw"] == "2.6"


def test_a_value_that_is_not_published_yet_is_named_and_hides_no_other_month(kantor: Kantor) -> None:
    nanti = {"status": "belum_terbit", "dokumen": "Polres"}
    kantor.masuk(1, Decimal("2.9"), None, **nanti)
    satu = kantor.ukur(1)["IKU-07"]
    assert (satu["kode_bulan"], satu["kode_tw"], satu["status"]) == ("BELUM_TERBIT",) * 2 + ("belum_terbit",)
    kantor.masuk(2, Decimal("2.6"), Decimal(2))
    dua = kantor.ukur(2)["IKU-07"]
    assert (dua["realisasi_bulan1"], dua["realisasi_bulan2"], dua["kode_bulan"]) == ("", "2", "")
    assert (dua["realisasi_tw"], dua["kode_tw"]) == ("", "LUBANG_BULAN")


LANJUT = b"""\
- seksi: trantib
  alasan: Kasi Trantib dirawat
  oleh: Sekretaris Kecamatan
  tanggal: 2023-02-10
"""


def test_a_month_that_goes_on_without_a_sheet_says_whose_is_missing_and_why(
    kantor: Kantor, pengaturan: dict[str, Any]
) -> None:
    isi = {"pelayanan.xlsx": kantor.lembar("pelayanan", 1, Decimal("2.6")), "lanjut_tanpa.yaml": LANJUT}
    hasil = kantor.periksa(1, isi)
    assert [(c.kode, c.tingkat) for c in hasil.catatan] == [("BELUM_MASUK", KONFIRMASI)]
    kantor.rekap.append(tulis_rekap(kantor.folder, 1, hasil))
    baris = kantor.ukur(1)["IKU-07"]
    assert (baris["kode_bulan"], baris["realisasi_tw"], baris["kode_tw"]) == (
        "BELUM_MASUK",
        "",
        "BELUM_MASUK",
    )
    teks = kantor.tulis(1, pengaturan)
    assert 'tanda="SEMENTARA"' in teks
    assert "Seksi Ketenteraman dan Ketertiban Umum, Bulan Januari\\: dilanjutkan tanpa isiannya" in teks
    assert "Kasi Trantib dirawat" in teks
    assert teks.count("data belum masuk") >= 2
    assert "makin kecil makin baik" not in teks


def test_the_text_of_a_month_prints_its_rows_with_their_keys(
    kantor: Kantor, pengaturan: dict[str, Any]
) -> None:
    kantor.masuk(1, Decimal("2.9"), Decimal(3))
    kantor.masuk(2, Decimal("2.6"), Decimal(2), keterangan="Dua *tawuran* | satu sengketa")
    kantor.ukur(2)
    teks = kantor.tulis(2, pengaturan)
    assert "BULAN FEBRUARI 2023" in teks
    assert "bl02/IKU-07.kemajuan_tw" in teks
    assert "83,33" in teks
    assert "Bagian dari batas triwulan yang sudah terpakai" in teks
    assert "Dua \\*tawuran\\* \\| satu sengketa" in teks
    assert "belum selesai, rekap ini tidak memberi kategori" in teks
    assert "Indeks Kepuasan Masyarakat" in teks
    lampiran = bingkai.dari_csv((kantor.folder / "lampiran/rekap.csv").read_bytes())
    assert {b["id"].partition("/")[0] for b in bingkai.baris(lampiran)} == {"bl01", "bl02"}


def test_the_year_so_far_goes_on_over_the_quarters(kantor: Kantor) -> None:
    for bulan in (1, 2, 3, 4):
        kantor.masuk(bulan, Decimal(2), Decimal(bulan))
    jumlah = kantor.ukur(4)["IKU-07"]
    assert [jumlah[f"realisasi_bulan{n}"] for n in (1, 2, 3)] == ["4", "", ""]
    assert (jumlah["realisasi_tw"], jumlah["realisasi_sd"], jumlah["target_tahun"]) == ("4", "10", "24")


def test_every_figure_leads_back_to_the_cells_of_the_months(kantor: Kantor, olahan: Olahan) -> None:
    kantor.masuk(1, Decimal("2.9"), Decimal(3))
    kantor.masuk(2, Decimal("2.6"), Decimal(2))
    ukur = kantor.ukur(2)
    susun(
        berkas=Berkas(kantor.rencana, kantor.rekap, kantor.folder / "bl02/pengukuran.csv", [olahan.skala]),
        pengaturan=kantor.ukur_dengan,
        masa=Masa(2023, bulan=2),
        keluar=kantor.folder / "telusur.csv",
    )
    semua = bingkai.baris(bingkai.dari_csv((kantor.folder / "telusur.csv").read_bytes()))
    menurut_kunci: dict[str, list[dict[str, str]]] = {}
    for b in semua:
        menurut_kunci.setdefault(b["kunci"], []).append(b)
    angka = [k for k in KOLOM_BULAN if k.startswith(("realisasi", "target", "kemajuan"))]
    for kode, baris in ukur.items():
        for kolom in (k for k in angka if baris[k]):
            milik = menurut_kunci[f"bl02/{kode}.{kolom}"]
            assert milik[0]["nilai"] == baris[kolom]
            assert all(b["berkas"] and b["sel"] and b["sidik"] for b in milik), (kode, kolom)
    terpakai = menurut_kunci["bl02/IKU-07.kemajuan_tw"]
    assert terpakai[0]["rumus"] == "5 ÷ 6 × 100"
    sel = {(Path(b["berkas"]).parent.name, b["sel"], b["nilai_sel"]) for b in terpakai}
    assert {("bl01", "G9", "3"), ("bl02", "G9", "2")} < sel


def test_the_next_form_shows_the_months_before_and_the_quarters_form_is_filled_in_with_them(
    kantor: Kantor, pengaturan_isian: dict[str, Any]
) -> None:
    kantor.masuk(1, Decimal("2.9"), Decimal(3))
    kantor.masuk(2, Decimal("2.6"), Decimal(0))
    butir = [b for r in kantor.rekap for b in baca_lalu(r, "trantib")]
    umum: dict[str, Any] = {"rencana": kantor.rencana, "pengaturan": pengaturan_isian, "seksi": "trantib"}
    keluar = kantor.folder / "trantib.xlsx"
    terbitkan(**umum, masa=Masa(2023, bulan=3), per_bulan=butir, keluar=keluar)
    kinerja = baca(keluar.read_bytes(), nama="x").lembar("Kinerja")
    assert kinerja is not None
    assert [kinerja.sel(f"{k}{n}").nilai for n in (8, 9) for k in "NO"] == [
        "Realisasi Januari",
        "Realisasi Februari",
        Decimal(3),
        Decimal(0),
    ]
    assert kinerja.sel("G9").nilai is None
    terbitkan(**umum, masa=Masa(2023, 1), per_bulan=butir, keluar=keluar)
    bulan = baca(keluar.read_bytes(), nama="x").lembar("Bulanan")
    assert bulan is not None
    assert [bulan.sel(f"F{n}").nilai for n in (6, 7, 8)] == [Decimal(3), Decimal(0), None]


def test_a_form_for_who_owes_nothing_in_a_month_is_refused(
    kantor: Kantor, pengaturan_isian: dict[str, Any]
) -> None:
    keluar = kantor.folder / "pmd.xlsx"
    with pytest.raises(DataSalahError) as salah:
        terbitkan(
            rencana=kantor.rencana,
            pengaturan=pengaturan_isian,
            masa=Masa(2023, bulan=2),
            seksi="pmd",
            keluar=keluar,
        )
    assert [c.kode for c in salah.value.catatan] == ["BULAN_TIDAK_DITAGIH"]
    assert not keluar.exists()
