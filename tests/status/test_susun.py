"""The status of a period: played acts and files, whom each step waits for, lateness, history, remarks."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.status.meja import LAIN, LKJ, SEMUA, SIDIK, Meja, langkah

from lkj.catatan import DataSalahError
from lkj.konfigurasi.sop import PilihanSop
from lkj.sidik import sha256
from lkj.status import Jadwal, Status, kata

JADWAL: dict[int | None, Jadwal] = {1: Jadwal(mulai=date(2023, 4, 3), per_tanggal=date(2023, 4, 14))}
PURWAKARTA = (
    ("disposisi", "camat", "camat", 1),
    ("sampaikan", "sekretaris_tim", "kasubbag_perencanaan", 3),
    ("rapat", "sekretaris_tim", "kasubbag_perencanaan", 5),
)
AWAYAN = [
    {"nama": n, "peran": {"pelaksana": "kasubbag_umum"}} for n in ("awayan_pengumpulan", "awayan_pengukuran")
]


@pytest.fixture(autouse=True)
def _repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def meja() -> Meja:
    return Meja()


def keadaan(status: Status, sop: int = 0) -> dict[int, str]:
    return {x.nomor: x.keadaan for x in status.sop[sop].langkah}


def ditunggu(status: Status, nomor: int) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Role, official and acts that a step waits for."""
    return [
        (d.pelaku.nama, next((p.nama for p in d.pelaku.pejabat), None), d.tindakan)
        for d in langkah(status, nomor).menunggu
    ]


# Steps ---------------------------------------------------------------------------------------------
def test_a_quarter_is_played_to_its_end_and_the_overview_says_whom_it_waits_for(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    meja.terbuat()
    harapan = [  # after so many acts: steps done, step that is open, whom it waits for
        (0, 2, 1, "Kepala Satuan (Hendra Wijayakusuma, S.STP., M.Si.)"),
        (2, 4, 3, "Kasubbag (Dyah Kusumaningtyas, S.E.)"),
        (3, 5, 6, "Sekretaris (Ratna Puspitaningrum, S.Sos., M.AP.)"),
        (4, 5, 6, "Sekretaris (Ratna Puspitaningrum, S.Sos., M.AP.)"),
        (6, 6, 7, "Kepala Satuan (Hendra Wijayakusuma, S.STP., M.Si.)"),
        (7, 7, 8, "Kasubbag (Dyah Kusumaningtyas, S.E.)"),
    ]
    sudah = 0
    for banyak, selesai, nomor, siapa in harapan:
        for satu in SEMUA[sudah:banyak]:
            meja.catat(*satu)
        sudah = banyak
        (sop,) = meja.status().sop
        assert kata.ringkas(sop) == f"{selesai} dari 8 langkah selesai; menunggu: {siapa} (langkah {nomor})."
        assert (sop.terbukti, sop.banyak) == (selesai, 8)
    meja.catat(*SEMUA[-1])
    status = meja.status()
    assert kata.ringkas(status.sop[0]) == "Semua 8 langkah selesai."
    assert set(keadaan(status).values()) == {"selesai"}
    assert not any(x.menunggu for x in status.sop[0].langkah)
    assert not status.catatan


def test_evidence_bears_digest_author_and_day(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    meja.terbuat()
    jalur = [meja.catat(*satu) for satu in SEMUA[:5]]
    enam = langkah(meja.status(), 6)
    lembar, koreksi, paraf = enam.bukti
    assert (lembar.jenis, lembar.nama, lembar.ada) == (
        "berkas",
        "reports/surat/2023/tw1/lembar_koreksi.pdf",
        True,
    )
    assert lembar.sidik == sha256(Path(lembar.nama).read_bytes())
    assert (lembar.oleh, lembar.tanggal) == (None, None)
    assert (koreksi.nama, paraf.nama) == ("koreksi", "paraf")
    assert (paraf.oleh, paraf.tanggal) == ("Ratna Puspitaningrum, S.Sos., M.AP.", date(2023, 4, 12))
    assert paraf.berkas == jalur[4].as_posix()
    assert paraf.sidik == sha256(jalur[4].read_bytes())
    assert [(a.nama, a.sidik) for a in paraf.atas] == [("lkj_2023_tw1", SIDIK)]


def test_a_missing_sheet_waits_for_the_head_of_its_section(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    Path("data/raw/2023/tw1/pmd.xlsx").unlink()
    Path("data/raw/2023/tw1/lra.xlsx").unlink()
    status = meja.status()
    assert ditunggu(status, 4) == [
        ("Seksi Pemberdayaan Masyarakat dan Desa", "Sri Wahyuningtyas, S.Pd., M.M.", ()),
        ("Subbagian keuangan (LRA)", None, ()),
    ]
    assert [b.nama for b in langkah(status, 4).bukti if not b.ada] == [
        "data/raw/2023/tw1/pmd.xlsx",
        "data/raw/2023/tw1/lra.xlsx",
    ]
    (nama, isi), _ = kata.kelompok(langkah(status, 4).bukti)
    assert (nama, len(isi)) == ("data/raw/2023/tw1/<seksi>.xlsx", 8)


def test_who_is_waited_for_is_who_holds_the_office_on_the_day_of_judgement(meja: Meja) -> None:
    kelak: dict[int | None, Jadwal] = {1: Jadwal(mulai=date(2023, 5, 2), per_tanggal=date(2023, 6, 5))}
    assert ditunggu(meja.status(jadwal=kelak), 7) == [
        ("Kepala Satuan", "Ratna Puspitaningrum, S.Sos., M.AP.", ("tanda_tangan",))
    ]
    pejabat = langkah(meja.status(jadwal=kelak), 7).pelaku.pejabat[0]
    assert pejabat.jabatan == "Plt. Camat Sukamaju"


def test_each_head_of_a_section_is_waited_for_until_he_validated() -> None:
    meja = Meja(sop=[{"nama": "purwakarta_pengukuran", "peran": {"anggota_tim": "kasubbag_umum"}}])
    for tindakan, peran, jabatan, nomor in PURWAKARTA:
        meja.catat(
            tindakan, peran, jabatan, nomor, 5, sop="purwakarta_pengukuran", nama="data/raw/2023/rencana.xlsx"
        )
    meja.berkas("data/raw/2023/tw1/pmd.xlsx", "data/processed/2023/tw1/catatan.csv")
    sidik = sha256(Path("data/raw/2023/tw1/pmd.xlsx").read_bytes())
    lembar = {"nama": "data/raw/2023/tw1/pmd.xlsx", "sidik": sidik, "sop": "purwakarta_pengukuran"}
    meja.catat("validasi", "kasi", "kasi_pmd", 7, 6, **lembar)
    tujuh = langkah(meja.status(), 7)
    tunggu = [d.pelaku.pejabat[0].kode_jabatan for d in tujuh.menunggu]
    kepala = {s.kepala for s in meja.kantor.seksi.values()}
    assert (len(tunggu), set(tunggu)) == (len(kepala) - 1, kepala - {"kasi_pmd"})
    assert {d.tindakan for d in tujuh.menunggu} == {("validasi",)}
    assert [(b.oleh, b.ada) for b in tujuh.bukti][4:6] == [
        ("Sri Wahyuningtyas, S.Pd., M.M.", True),
        ("Bambang Suryanegara, S.H.", False),
    ]
    Path("data/raw/2023/tw1/pmd.xlsx").write_text("dibetulkan", "utf-8")
    status = meja.status()
    assert [c.kode for c in status.gugur] == ["TINDAKAN_BASI"]
    assert "kasi_pmd" in [d.pelaku.pejabat[0].kode_jabatan for d in langkah(status, 7).menunggu]


# Lateness ------------------------------------------------------------------------------------------
def test_a_step_is_late_or_was_done_late_or_is_not_judged(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    terbuka = langkah(meja.status(jadwal=JADWAL), 3)
    assert (terbuka.keadaan, terbuka.terlambat, terbuka.tenggat) == ("terlambat", 5, date(2023, 4, 6))
    assert kata.keadaan(terbuka) == "terlambat 5 hari kerja"
    for satu in SEMUA[:2]:
        meja.catat(*satu)
    meja.catat("bagi_tugas", "kasubbag", "kasubbag_perencanaan", 3, 11)
    tiga = langkah(meja.status(jadwal=JADWAL), 3)
    assert (tiga.keadaan, tiga.terlambat, tiga.tanggal_selesai) == ("selesai", 2, date(2023, 4, 11))
    assert kata.keadaan(tiga) == "selesai 11 April 2023, terlambat 2 hari kerja"
    empat = langkah(meja.status(jadwal=JADWAL), 4)  # due too, but files alone evidence it
    assert (empat.keadaan, empat.terlambat, kata.keadaan(empat)) == ("selesai", 0, "selesai")
    tanpa = meja.status()
    assert {x.terlambat for x in tanpa.sop[0].langkah} == {None}
    assert kata.dasar(tanpa).endswith(
        "Keterlambatan tidak dinilai karena per_tanggal belum ditulis di data/raw/2023/tw1/sop/jadwal.yaml."
    )
    assert tanpa.mulai == date(2023, 3, 31)


def test_two_sops_in_force_each_have_their_own_start() -> None:
    meja, dua = Meja(sop=AWAYAN), [s["nama"] for s in AWAYAN]
    umum = Jadwal(mulai=date(2023, 4, 3), per_tanggal=date(2023, 4, 28))
    sama = meja.status(jadwal={1: umum})
    assert [langkah(sama, 4, s).tenggat for s in (0, 1)] == [date(2023, 4, 5)] * 2
    assert kata.dasar(sama).startswith("Tenggat dihitung dalam hari kerja sejak 3 April 2023; keterlambatan")
    lain = meja.status(jadwal={1: umum.model_copy(update={"mulai_sop": {dua[1]: date(2023, 4, 10)}})})
    assert [langkah(lain, 4, s).tenggat for s in (0, 1)] == [date(2023, 4, 5), date(2023, 4, 12)]
    assert [s.mulai for s in lain.sop] == [date(2023, 4, 3), date(2023, 4, 10)]
    sejak = "sejak 3 April 2023, dan untuk SOP Pelaksanaan Pengukuran Kinerja Triwulan sejak 10 April 2023"
    assert f"{sejak}; keterlambatan dinilai per 28 April 2023." in kata.dasar(lain)
    with pytest.raises(DataSalahError) as salah:
        meja.status(jadwal={1: Jadwal(mulai_sop={"awayan_pengukurn": date(2023, 4, 10)})})
    (c,) = salah.value.catatan
    assert (c.kode, c.berkas, c.sel) == (
        "SOP_BENTUK",
        "data/raw/2023/tw1/sop/jadwal.yaml",
        "mulai_sop.awayan_pengukurn",
    )
    assert "awayan_pengukuran" in c.aturan + c.saran


def test_a_step_in_time_is_not_late_and_one_without_days_never_is(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    for satu in SEMUA[:3]:
        meja.catat(*satu)
    status = meja.status(jadwal=JADWAL)
    assert (langkah(status, 3).terlambat, langkah(status, 3).keadaan) == (0, "selesai")
    assert (langkah(status, 6).terlambat, langkah(status, 6).keadaan) == (None, "menunggu")


def test_the_time_an_act_took_is_told_only_where_it_was_entered(meja: Meja) -> None:
    mulai, selesai = (datetime.fromisoformat(f"2023-04-03T{j}") for j in ("09:00", "10:15"))
    meja.berkas_sop_lkj()
    meja.catat(*SEMUA[0], mulai=mulai, selesai=selesai)
    meja.catat(*SEMUA[1])
    status = meja.status()
    satu, dua = langkah(status, 1), langkah(status, 2)
    assert (satu.mulai, satu.selesai, satu.menit) == (mulai, selesai, 75)
    assert kata.waktu(satu) == "1 jam 15 menit (3 April 2023 pukul 09.00 sampai 10.15)"
    assert (dua.mulai, dua.menit, kata.waktu(dua)) == (None, None, "")


# History -------------------------------------------------------------------------------------------
def test_a_return_opens_its_steps_again_and_is_told_with_its_reason(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    meja.terbuat()
    for satu in SEMUA[:5]:
        meja.catat(*satu)
    meja.catat("kembalikan", "kepala", "camat", 7, 13, catatan="Lengkapi analisis sasaran 2")
    status = meja.status()
    assert {n for n, k in keadaan(status).items() if k != "selesai"} == {5, 6, 7, 8}
    lima, enam, tujuh = (langkah(status, n) for n in (5, 6, 7))
    assert (
        "Hendra Wijayakusuma, S.STP., M.Si., 13 April 2023: Lengkapi analisis sasaran 2" in lima.dikembalikan
    )
    assert [kata.menunggu(d) for d in lima.menunggu] == [
        "Kasubbag (Dyah Kusumaningtyas, S.E.): memperbaiki yang dikembalikan"
    ]
    assert [(p.tindakan, p.berlaku) for p in enam.riwayat] == [("koreksi", False), ("paraf", False)]
    (kembali,) = tujuh.riwayat
    assert (kembali.kembali_ke, kembali.putaran) == (5, 1)
    assert kata.peristiwa(kembali) == (
        "13 April 2023, kembalikan ke langkah 5 oleh Hendra Wijayakusuma, S.STP., M.Si., Camat Sukamaju,"
        " dicatat oleh Kasubbag Perencanaan dan Keuangan: Lengkapi analisis sasaran 2"
    )
    assert status.sop[0].putaran == 2
    assert "(putaran 2)" in kata.ringkas(status.sop[0])
    meja.terbuat(LAIN)
    for tindakan, peran, jabatan, nomor, _ in SEMUA[3:5]:
        meja.catat(tindakan, peran, jabatan, nomor, 14, sidik=LAIN, putaran=2)
    status = meja.status()
    assert {n for n, k in keadaan(status).items() if k != "selesai"} == {7, 8}
    assert [(p.putaran, p.berlaku) for p in langkah(status, 6).riwayat] == [
        (1, False),
        (1, False),
        (2, True),
        (2, True),
    ]


def test_a_paraf_of_older_content_stays_in_the_history_and_counts_no_more(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    meja.terbuat(LAIN)
    for satu in SEMUA[:5]:
        meja.catat(*satu)
    enam = langkah(meja.status(), 6)
    assert (enam.keadaan, [d.tindakan for d in enam.menunggu]) == ("menunggu", [("paraf",)])
    assert [(p.tindakan, p.berlaku) for p in enam.riwayat] == [("koreksi", True), ("paraf", False)]


def test_acts_of_the_closing_steps_are_told_beside_the_sops() -> None:
    meja = Meja(sop=[])
    meja.terbuat()
    meja.catat("paraf", "sekretaris", "sekretaris", 1, 12, sop="")
    status = meja.status()
    assert status.sop == ()
    assert [(p.tindakan, p.berlaku) for p in status.di_luar_sop] == [("paraf", True)]


# Remarks -------------------------------------------------------------------------------------------
def test_acts_that_do_not_count_are_told_and_evidence_nothing(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    meja.terbuat()
    disunting = meja.catat(*SEMUA[0])
    disunting.write_text(disunting.read_text("utf-8").replace("2023-04-03", "2023-04-02"), "utf-8")
    meja.catat(*SEMUA[6])  # signed before anything else
    meja.catat("paraf", "sekretaris", "camat", 6, 13)
    (Path("data/raw/2023/tw1/pengesahan") / "catatan saya.yaml").write_text("halo", "utf-8")
    status = meja.status()
    assert {c.kode for c in status.catatan} == {
        "TINDAKAN_BERUBAH",
        "TINDAKAN_URUTAN",
        "TINDAKAN_PERAN",
        "TINDAKAN_NAMA",
    }
    assert status.sop[0].terbukti == 2  # by files alone: 4 and 5
    assert not any(x.riwayat for x in status.sop[0].langkah)


# Periods and offices -------------------------------------------------------------------------------
def test_two_sops_in_force_are_judged_at_once_and_share_an_act() -> None:
    meja = Meja(sop=AWAYAN)
    rencana = {"nama": "data/raw/2023/rencana.xlsx", "sop": "awayan_pengumpulan"}
    meja.catat("disposisi", "camat", "camat", 1, 3, **rencana)
    meja.berkas("reports/surat/2023/surat_masuk.pdf", "reports/surat/2023/tw1/disposisi.pdf")
    status = meja.status()
    assert [s.kunci for s in status.sop] == ["awayan_pengumpulan", "awayan_pengukuran"]
    satu = langkah(status, 1)
    assert satu.keadaan == "selesai"
    assert [p.tindakan for p in satu.riwayat] == ["disposisi"]
    berbagi = langkah(status, 1, sop=1)
    assert (berbagi.keadaan, berbagi.riwayat) == ("selesai", ())  # recorded once, for the first SOP
    assert berbagi.bukti[-1].berkas == satu.bukti[-1].berkas


def test_without_a_sop_in_force_the_status_says_so() -> None:
    status = Meja(sop=AWAYAN[:1]).status(tw=None)
    assert status.sop == ()
    assert (
        kata.tanpa_sop(status)
        == "Tidak ada SOP yang berlaku untuk tahun 2023 (kunci “sop” pada pengaturan kantor)."
    )


def test_a_year_tells_how_far_its_quarters_came(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    meja.terbuat()
    for satu in SEMUA:
        meja.catat(*satu)
    status = meja.status(tw=None, jadwal={None: Jadwal(), **{n: Jadwal() for n in (1, 2, 3, 4)}})
    assert [(t.tw, s.kunci, s.terbukti, s.banyak) for t in status.triwulan for s in t.sop] == [
        (1, LKJ, 8, 8),
        *((n, LKJ, 0, 8) for n in (2, 3, 4)),
    ]
    assert (status.periode, status.sop[0].terbukti) == ("tahun", 0)


def test_one_office_of_many_is_judged_by_its_own_files() -> None:
    meja = Meja(unit="abang/")
    meja.berkas_sop_lkj()
    meja.terbuat()
    for satu in SEMUA:
        meja.catat(*satu)
    status = meja.status()
    assert (status.unit, status.sop[0].terbukti) == ("abang", 8)
    assert status.jadwal == "data/raw/abang/2023/tw1/sop/jadwal.yaml"
    assert Meja().status().sop[0].terbukti == 0


def test_with_a_list_of_signers_an_unsigned_act_counts_for_nothing(meja: Meja, tmp_path: Path) -> None:
    meja.berkas_sop_lkj()
    meja.catat(*SEMUA[0])
    daftar = tmp_path / "penandatangan"
    daftar.write_text("", encoding="utf-8")
    status = meja.status(penandatangan=daftar)
    assert langkah(status, 1).keadaan == "menunggu"
    assert [c.kode for c in status.catatan] == ["TINDAKAN_TANDA"]


def test_the_same_status_is_the_same_json_and_reads_back(meja: Meja) -> None:
    meja.berkas_sop_lkj()
    status = meja.status(jadwal=JADWAL)
    assert status.ke_json() == meja.status(jadwal=JADWAL).ke_json()
    assert Status.model_validate_json(status.ke_json()) == status
    assert PilihanSop(nama=status.sop[0].kunci).nama == LKJ
