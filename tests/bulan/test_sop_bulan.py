"""A SOP that is run for a month: what evidences its steps, when it is in force, what acts may concern."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.status.meja import Meja

from lkj.catatan import DataSalahError
from lkj.cli import main
from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa
from lkj.sop import sop_berlaku
from lkj.status import Jadwal, kata, susun_status
from lkj.status.nilai import Putaran, berkas_bukti, kelompok_berkas
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.model import dokumen_masa, masa_dokumen, masa_folder, milik_masa

AKAR = Path(__file__).parents[2]
KUALA = "kuala_betara_pengumpulan"
FEBRUARI = Masa(2023, bulan=2)
ANALIS = {
    "kode_jabatan": "analis_perencanaan",
    "jabatan": "Analis Perencanaan",
    "nama": "Galih Prabaswara, S.E.",
    "nip": "199004052018011004",
    "pangkat": "Penata Muda, III/a",
    "status": "definitif",
    "sejak": "2022-01-03",
    "sampai": None,
    "atasan": "kasubbag_perencanaan",
}


def kantor(pengaturan: dict[str, Any], **pilihan: Any) -> Kantor:
    """The example office with the SOP of Kuala Betara in force."""
    pejabat = [*pengaturan["pejabat"], ANALIS]
    return muat(Kantor, pengaturan | {"pejabat": pejabat, "sop": [{"nama": KUALA, **pilihan}]})


def isi_sop() -> dict[str, bytes]:
    return {f"config/sop/{b.name}": b.read_bytes() for b in (AKAR / "config/sop").glob("*.yaml")}


def test_the_evidence_of_a_month_lies_in_the_months_folder() -> None:
    putaran = Putaran(
        FEBRUARI, ("pelayanan", "pmd", "lra"), tanpa_tagihan=frozenset({("bl02", "pmd"), ("bl02", "lra")})
    )
    pola = "data/raw/{unit}{tahun}/{masa}/{seksi}.xlsx"
    assert berkas_bukti(pola, putaran) == ("data/raw/2023/bl02/pelayanan.xlsx",)
    assert kelompok_berkas(pola, putaran) == "data/raw/2023/bl02/<seksi>.xlsx"
    assert berkas_bukti("reports/{unit}lkj_{tahun}_{masa}.pdf", putaran) == ("reports/lkj_2023_bl02.pdf",)
    setahun = Putaran(Masa(2023), ("pmd",))
    assert berkas_bukti("reports/{unit}lkj_{tahun}_{masa}.pdf", setahun) == tuple(
        f"reports/lkj_2023_tw{n}.pdf" for n in (1, 2, 3, 4)
    )


def test_all_six_steps_are_open_in_a_month_and_wait_for_its_files(pengaturan: dict[str, Any]) -> None:
    sumber = Meja().sumber(kantor=kantor(pengaturan), sop=isi_sop(), sidik=lambda _: None)
    status = susun_status(sumber, FEBRUARI, {FEBRUARI: Jadwal()})
    (sop,) = status.sop
    assert (sop.terbukti, sop.banyak, status.bulan, status.tw, status.periode) == (0, 6, 2, None, "bulan")
    assert status.mulai == date(2023, 2, 28)
    bukti = {b.nama for x in sop.langkah for b in x.bukti if b.jenis == "berkas"}
    assert {"data/processed/2023/bl02/rekap.csv", "reports/lkj_2023_bl02.pdf"} < bukti
    assert not any("/tw" in b or "rekap_capaian" in b for b in bukti)
    assert kata.judul(status) == "Pelaksanaan SOP Bulan Februari Tahun 2023"


def test_a_month_for_which_no_sop_is_in_force_says_so() -> None:
    status = susun_status(Meja().sumber(), FEBRUARI, {})
    assert status.sop == ()
    assert kata.tanpa_sop(status).startswith("Tidak ada SOP yang berlaku untuk bulan Februari tahun 2023")


def test_an_office_may_run_a_sop_for_some_of_its_periods_only(pengaturan: dict[str, Any]) -> None:
    k = kantor(pengaturan, periode=["bulan"])
    ada = {d: set(alur_sop(k, isi_sop(), d, berkas="x")) for d in ("lkj_2023_bl02", "lkj_2023_tw1")}
    assert ada == {"lkj_2023_bl02": {KUALA, ""}, "lkj_2023_tw1": {""}}
    with pytest.raises(DataSalahError) as salah:
        sop_berlaku(kantor(pengaturan, periode=["bulan", "tahun"]), isi_sop())
    assert [(c.kode, c.sel, c.nilai) for c in salah.value.catatan] == [
        ("SOP_PERIODE", "sop.0.periode", "tahun")
    ]
    assert "bulan, triwulan" in salah.value.catatan[0].aturan


@pytest.mark.parametrize(
    ("nama", "milik"),
    [
        ("lkj_2023_bl02", True),
        ("lkj_2023_bl03", False),
        ("lkj_2023_tw1", False),
        ("data/raw/2023/bl02/pelayanan.xlsx", True),
        ("data/raw/2023/bl01/pelayanan.xlsx", False),
        ("data/raw/2023/tw1/pelayanan.xlsx", False),
        ("data/raw/2023/rencana.xlsx", True),
        ("data/raw/2022/rencana.xlsx", False),
    ],
)
def test_an_act_of_a_month_concerns_nothing_of_another_period(nama: str, *, milik: bool) -> None:
    assert milik_masa(FEBRUARI, nama) is milik


def test_a_month_has_one_document_and_a_folder_of_acts() -> None:
    assert dokumen_masa(FEBRUARI) == ["lkj_2023_bl02"]
    assert masa_dokumen("lkj_2023_bl02") == FEBRUARI
    for bukan in ("pengukuran_2023_bl02", "lkj_2023_bl13", "lkj_2023_bl2", "lkj_2023_tw1_bl02"):
        assert masa_dokumen(bukan) is None
    assert masa_folder(Path("data/raw/abang/2023/bl02/pengesahan")) == FEBRUARI  # type: ignore[arg-type]


@pytest.mark.parametrize("perintah", ["status --tahun 2023", "surat disposisi"])
def test_a_quarter_and_a_month_at_once_is_a_wrong_call(
    perintah: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["lkj", *perintah.split(), "--tw", "1", "--bulan", "2"])
    with pytest.raises(SystemExit) as akhir:
        main()
    assert akhir.value.code == 2
    assert "Pakai salah satu: --tw untuk triwulan atau --bulan untuk bulan." in capsys.readouterr().err
