"""How figures moved from commit to commit, in real repositories."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.riwayat.tahun_lalu import setahun_sebelumnya

from lkj.cli.riwayat import SIMPANAN, Pilihan, jalankan
from lkj.git import Repositori
from lkj.riwayat import Pengukur, Sumber, deret

if TYPE_CHECKING:
    from tests.conftest import Isian, Olahan

Riwayat = Callable[..., dict[str, Any]]
REALISASI = "tw1/IKU-01.realisasi_tw"


def setahun(akar: Path) -> dict[str, bytes]:
    """The sheets of the other quarters."""
    asal = [b for tw in (2, 3, 4) for b in (akar / f"data/raw/2023/tw{tw}").glob("*.xlsx")]
    return {f"{b.parent.name}/{b.name}": b.read_bytes() for b in asal}


def gerak(langkah: dict[str, Any], kunci: str) -> tuple[str | None, str | None, str | None]:
    (satu,) = [g for g in langkah["berubah"] if g["kunci"] == kunci]
    return satu["lama"], satu["baru"], satu["selisih"]


def langkah_diukur(hasil: dict[str, Any]) -> tuple[int, int]:
    """How many stages were measured, and how many came from the cache."""
    kata = hasil["keterangan"][-1].split()
    return int(kata[0]), int(kata[3])


def test_figures_after_three_commits_by_two_authors(
    kantor: Any, riwayat: Riwayat, isian: Isian, kantor_contoh: Path
) -> None:
    satu = kantor.simpan("Isian setahun", setahun(kantor_contoh))
    dua = kantor.simpan(
        "Perbaiki IKM",
        {"tw4/pelayanan.xlsx": isian("pelayanan", 4, {"Kinerja!G9": 84.5})},
        oleh="Budi Hartono",
    )
    tiga = kantor.simpan("IKM dari survei", {"tw4/pelayanan.xlsx": isian("pelayanan", 4, {"Kinerja!G9": 86})})
    hasil = riwayat()
    assert [(x["commit"]["id"], x["commit"]["penulis"], x["commit"]["pesan"]) for x in hasil["langkah"]] == [
        (satu, "Sri Rahayu", "Isian setahun"),
        (dua, "Budi Hartono", "Perbaiki IKM"),
        (tiga, "Sri Rahayu", "IKM dari survei"),
    ]
    awal, kedua, ketiga = hasil["langkah"]
    assert awal["berubah"] == []
    assert {g["kunci"]: g["baru"] for g in awal["pertama"]}["IKU-01.realisasi"] == "85.12"
    assert gerak(kedua, "IKU-01.realisasi") == ("85.12", "84.5", "-0.62")
    assert gerak(ketiga, "IKU-01.realisasi") == ("84.5", "86", "1.5")
    # Its target is 84,5: 84,5 is 100 %, 86 is 101,775… %.
    assert gerak(kedua, "IKU-01.capaian_cetak")[1] == "100"
    assert str(gerak(ketiga, "IKU-01.capaian_cetak")[1]).startswith("101.7751479")  # 8600 / 84.5
    assert not any(g["kunci"].startswith("tw3/") for x in (kedua, ketiga) for g in x["berubah"])
    # Four quarters checked and measured, and the year; then each time only the fourth quarter and the year.
    assert langkah_diukur(hasil) == (9 + 3 + 3, 0)
    assert langkah_diukur(riwayat()) == (0, 3)  # three whole states
    hanya = riwayat(kunci="IKU-01.realisasi")["langkah"]
    assert [[g["baru"] for g in (*x["pertama"], *x["berubah"])] for x in hanya] == [
        ["85.12"],
        ["84.5"],
        ["86"],
    ]


def test_each_state_is_measured_as_the_stages_measure_it(kantor: Any, olahan: Olahan) -> None:
    """The same bytes as the stages give for the same files; no path of where they were laid out."""
    kantor.simpan("Isian", setahun(olahan.akar))
    with Repositori.buka(kantor.akar) as repositori:
        sumber = Sumber(repositori)
        (satu,) = deret(repositori, sumber, "", 2023).keadaan
        with Pengukur(sumber, "", kantor.akar / SIMPANAN, tahun=2023) as pengukur:
            hasil = pengukur.ukur(satu.berkas)
            assert pengukur.ukur(satu.berkas) == hasil
    assert len(hasil.tabel) == 10
    assert {n: olahan.jalur(n).read_text("utf-8") for n in hasil.tabel} == dict(hasil.tabel)
    assert hasil.gagal == {}


def test_two_thousand_commits_of_which_few_bring_data(kantor: Any, riwayat: Riwayat, isian: Isian) -> None:
    """Repeated blobs and commits beside the data cost nothing: seven states are measured."""
    kantor.simpan("Isian")
    isi = [isian("pelayanan", 1, {"Kinerja!G9": 80 + n}) for n in range(6)]
    kepala = kantor.git("rev-parse", "HEAD").strip()
    aliran = [b"blob\nmark :%d\ndata %d\n%s\n" % (n, len(b), b) for n, b in enumerate(isi, 1)]
    for n in range(1999):
        pesan = b"commit %d" % n
        berkas = b"M 100644 :%d data/raw/2023/tw1/pelayanan.xlsx\n" % (n // 2 % 6 + 1)
        lain = b"M 100644 inline catatan.txt\ndata %d\n%d\n" % (len(str(n)), n)
        dari = f"from {kepala}\n".encode() if n == 0 else b""
        aliran.append(
            b"commit refs/heads/main\ncommitter Budi <b@x> %d +0800\ndata %d\n%s\n%s%s\n"
            % (1680000000 + n, len(pesan), pesan, dari, berkas if n % 2 else lain)
        )
    kantor.git("fast-import", "--quiet", masukan=b"".join(aliran))
    kantor.git("reset", "-q", "--hard")
    hasil = riwayat(kunci="IKU-01.realisasi_tw", tw=1)
    diukur, dikenal = langkah_diukur(hasil)
    assert (diukur, dikenal) == (2 * 7, 0)
    assert len(hasil["langkah"]) == 1000
    assert [x["berubah"][0]["baru"] for x in hasil["langkah"][1:8]] == [
        "80",
        "81",
        "82",
        "83",
        "84",
        "85",
        "80",
    ]
    assert langkah_diukur(riwayat(tw=1)) == (0, 7)


def test_a_long_history_of_different_states_is_measured_from_the_newest_back_and_says_so(
    kantor: Any, riwayat: Riwayat, isian: Isian
) -> None:
    kantor.simpan("Isian")
    for n in range(4):
        kantor.simpan(f"IKM {n}", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81 + n})})
    for paling, dari, mulai, kerja in [
        (2, "IKM 2", 3, (4, 0)),
        (2, "IKM 2", 3, (0, 2)),  # the same answer, whatever is kept
        (4, "IKM 0", 1, (4, 2)),
        (0, "Isian", 0, (2, 4)),
        (5, "Isian", 0, (0, 5)),
    ]:
        hasil = riwayat(tw=1, paling=paling)
        assert hasil["langkah"][0]["commit"]["pesan"] == dari
        potong = [k for k in hasil["keterangan"] if "Dipotong" in k]
        assert bool(potong) == bool(mulai)
        assert not potong or f"{mulai} keadaan yang lebih lama tidak diukur" in potong[0]
        assert langkah_diukur(hasil) == kerja
        assert gerak(hasil["langkah"][-1], REALISASI) == ("83", "84", "1")


def test_many_new_states_are_announced(
    kantor: Any, isian: Isian, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lkj.cli.riwayat._BANYAK", 2)
    kantor.simpan("Isian")
    kantor.simpan("IKM", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    for ada in (True, False):
        assert jalankan(Pilihan(2023, tw=1)) == 0
        assert ("2 keadaan belum pernah diukur" in capfd.readouterr().err) == ada


@pytest.mark.parametrize("isi", [b"", b"bukan zlib", zlib.compress(b"[1]"), zlib.compress(b'{"a": 1}')])
def test_a_spoilt_cache_is_measured_again(kantor: Any, riwayat: Riwayat, isi: bytes) -> None:
    kantor.simpan("Isian")
    semula = riwayat(tw=1)
    for berkas in SIMPANAN.rglob("*.z"):
        berkas.write_bytes(isi)
    lagi = riwayat(tw=1)
    assert langkah_diukur(lagi) == langkah_diukur(semula) == (2, 0)
    assert lagi["langkah"] == semula["langkah"]


def test_a_sheet_of_the_year_before_moves_what_this_year_compares_with(
    kantor: Any, riwayat: Riwayat, kantor_contoh: Path
) -> None:
    data = kantor_contoh / "data/raw/2023"
    kantor.simpan("Isian 2023", setahun(kantor_contoh))
    lalu = {f"../{p}": isi for p, isi in setahun_sebelumnya(data).items()}
    kantor.simpan("Isian 2022 menyusul", lalu)
    berkas = "../2022/tw4/pelayanan.xlsx"
    kantor.simpan("IKM 2022 dibetulkan", {berkas: ganti_sel(lalu[berkas], b"85.12", b"85.22")})
    _, susul, betul = riwayat()["langkah"]
    for langkah in (susul, betul):
        assert langkah["tidak_terukur"] == []
        assert not any(g["kunci"].startswith("tw") for g in langkah["berubah"])
    assert gerak(susul, "IKU-01.realisasi_2022")[1] == "85.12"
    assert gerak(betul, "IKU-01.realisasi_2022") == ("85.12", "85.22", "0.10")
    assert any(x["commit"]["pesan"] == "IKM 2022 dibetulkan" for x in _langkah(riwayat, 2022))


def _langkah(riwayat: Riwayat, tahun: int) -> list[dict[str, Any]]:
    hasil: list[dict[str, Any]] = riwayat(tahun=tahun)["langkah"]
    return hasil


def ganti_sel(isi: bytes, dari: bytes, ke: bytes) -> bytes:
    """A workbook with another value in the one cell that has this one."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(wadah, "w") as baru:
        assert sum(lama.read(n).count(b"<v>%s</v>" % dari) for n in lama.namelist()) == 1
        for nama in lama.namelist():
            baru.writestr(nama, lama.read(nama).replace(b"<v>%s</v>" % dari, b"<v>%s</v>" % ke))
    return wadah.getvalue()


def test_a_state_that_cannot_be_measured_is_a_step_and_the_next_is_compared_with_the_last_measured(
    kantor: Any, riwayat: Riwayat, isian: Isian
) -> None:
    kantor.simpan("Isian", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    kantor.simpan("Salah ketik", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": "delapan"})})
    kantor.simpan("Dibetulkan", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82})})
    _, salah, betul = riwayat()["langkah"]
    (bagian,) = salah["tidak_terukur"]
    assert bagian["bagian"] == "tw1"
    assert "data/raw/2023/tw1/pelayanan.xlsx" in bagian["catatan"][0]
    assert "G9" in bagian["catatan"][0]
    assert salah["berubah"] == []
    assert gerak(betul, REALISASI) == ("81", "82", "1")


def test_settings_that_cannot_be_read_are_a_step_of_their_own(kantor: Any, riwayat: Riwayat) -> None:
    berkas = kantor.akar / "config/config.yaml"
    semula = berkas.read_bytes()
    kantor.simpan("Isian")
    berkas.write_bytes(b"instansi: [\n")
    kantor.simpan("Pengaturan rusak")
    berkas.write_bytes(semula)
    kantor.simpan("Pengaturan pulih")
    _, rusak, pulih = (
        riwayat()["langkah"] if len(riwayat()["langkah"]) == 3 else (*riwayat()["langkah"], None)
    )
    assert "config/config.yaml" in rusak["tidak_terukur"][0]["catatan"][0]
    assert pulih is None  # the same figures as before it broke


def test_data_that_are_not_committed_are_the_last_state(kantor: Any, riwayat: Riwayat, isian: Isian) -> None:
    kantor.simpan("Isian", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    assert len(riwayat()["langkah"]) == 1
    kantor.tulis({"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 83})})
    akhir = riwayat()["langkah"][-1]
    assert (akhir["commit"], akhir["keadaan"]) == (None, "belum disimpan")
    assert gerak(akhir, REALISASI) == ("81", "83", "2")


def test_a_quarter_whose_sheets_are_gone_says_so_and_comes_back(kantor: Any, riwayat: Riwayat) -> None:
    kantor.simpan("Isian")
    shutil.move(kantor.akar / "data/raw/2023/tw1", kantor.akar / "data/raw/2023/lama")
    kantor.simpan("Folder salah nama")
    shutil.move(kantor.akar / "data/raw/2023/lama", kantor.akar / "data/raw/2023/tw1")
    kantor.simpan("Dikembalikan")
    awal, hilang, kembali = riwayat()["langkah"]
    assert len(hilang["berubah"]) == len(kembali["berubah"]) == len(awal["pertama"])
    assert {g["baru"] for g in hilang["berubah"]} == {g["lama"] for g in kembali["berubah"]} == {None}


def test_a_renamed_sheet_is_named_as_what_stops_the_measuring(kantor: Any, riwayat: Riwayat) -> None:
    kantor.simpan("Isian")
    kantor.git("mv", "data/raw/2023/tw1/pelayanan.xlsx", "data/raw/2023/tw1/pelayan.xlsx")
    kantor.simpan("Salah nama")
    catatan = riwayat()["langkah"][-1]["tidak_terukur"][0]["catatan"]
    assert any("pelayan.xlsx" in c for c in catatan)


def test_a_sheet_that_was_deleted_stops_the_measuring_until_it_is_back(kantor: Any, riwayat: Riwayat) -> None:
    kantor.simpan("Isian")
    isi = (kantor.akar / "data/raw/2023/tw1/pelayanan.xlsx").read_bytes()
    kantor.simpan("Terhapus", {"tw1/pelayanan.xlsx": None})
    kantor.simpan("Kembali", {"tw1/pelayanan.xlsx": isi})
    hasil = riwayat(tw=1)
    _, hilang = hasil["langkah"]
    assert any("pelayanan" in c for c in hilang["tidak_terukur"][0]["catatan"])
    assert "3 keadaan data; 1 di antaranya tidak mengubah" in hasil["keterangan"][-2]


def test_a_partial_clone_names_the_file_the_commit_and_the_way_out(
    kantor: Any,
    isian: Isian,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    kantor.simpan("Isian")
    lama = kantor.simpan("IKM", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82})})
    kantor.simpan("IKM lagi", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 83})})
    kantor.git("config", "uploadpack.allowFilter", "true")
    klona = tmp_path / "klona"
    kantor.git("clone", "-q", "--filter=blob:none", f"file://{kantor.akar}", str(klona))
    monkeypatch.chdir(klona)
    assert jalankan(Pilihan(2023)) == 2
    kata = capfd.readouterr().err
    assert "data/raw/2023/tw1/pelayanan.xlsx pada commit" in kata
    assert "klona sebagian" in kata
    assert not Path("reports").exists()
    saran = "git fetch --refetch --no-filter"
    assert saran in kata
    subprocess.run(saran.split(), check=True, capture_output=True)
    assert jalankan(Pilihan(2023)) == 0
    assert lama[:10] in capfd.readouterr().out


def test_a_merge_names_the_commits_that_it_brought_in(kantor: Any, riwayat: Riwayat, isian: Isian) -> None:
    kantor.simpan("Isian", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    kantor.git("checkout", "-q", "-b", "cabang")
    berkas = {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82})}
    cabang = kantor.simpan("IKM", berkas, oleh="Budi Hartono")
    kantor.git("checkout", "-q", "main")
    kantor.git("merge", "-q", "--no-ff", "-m", "Gabung", "cabang")
    akhir = riwayat()["langkah"][-1]
    assert akhir["commit"]["pesan"] == "Gabung"
    assert [(c["id"], c["penulis"]) for c in akhir["menggabungkan"]] == [(cabang, "Budi Hartono")]
    assert gerak(akhir, REALISASI) == ("81", "82", "1")


def test_a_shallow_clone_says_where_it_ends(
    kantor: Any, riwayat: Riwayat, isian: Isian, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kantor.simpan("Isian")
    akhir = kantor.simpan("IKM", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82})})
    kantor.git("clone", "-q", "--depth", "1", f"file://{kantor.akar}", str(tmp_path / "klona"))
    monkeypatch.chdir(tmp_path / "klona")
    hasil = riwayat()
    assert len(hasil["langkah"]) == 1
    assert any(
        "dangkal" in k and akhir[:10] in k and "git fetch --unshallow" in k for k in hasil["keterangan"]
    )


def test_a_rewritten_history_is_told_as_it_is_now_and_a_future_date_is_named(
    kantor: Any, riwayat: Riwayat, isian: Isian, capfd: pytest.CaptureFixture[str]
) -> None:
    kantor.simpan("Isian", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    berkas = {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82})}
    kantor.simpan("Akan dibuang", berkas)
    riwayat()
    kantor.git("reset", "-q", "--hard", "HEAD~1")
    nanti = f"{datetime.now(UTC).year + 2}-01-01T00:00:00+0000"
    kantor.simpan("Pengganti", berkas, tanggal=nanti)
    hasil = riwayat()
    assert [x["commit"]["pesan"] for x in hasil["langkah"]] == ["Isian", "Pengganti"]
    assert langkah_diukur(hasil)[0] == 0  # content decides, not the commit
    assert jalankan(Pilihan(2023)) == 0
    assert "di masa depan" in capfd.readouterr().out


def test_the_page_names_the_steps_and_what_was_cut(kantor: Any, isian: Isian) -> None:
    kantor.simpan("Isian", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    berkas = {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82.5})}
    kode = kantor.simpan("IKM <b>baru</b>", berkas, oleh="Budi Hartono")[:10]
    assert jalankan(Pilihan(2023, batas=1)) == 0
    halaman = Path("reports/riwayat_2023.html").read_text("utf-8")
    assert "IKM &lt;b&gt;baru&lt;/b&gt;" in halaman
    assert f"Budi Hartono, 3 April 2023, commit {kode}" in halaman
    assert "Ditampilkan 1 dari" in halaman
    assert '<td class="n">81</td><td class="n">82,5</td><td class="n">+1,5</td>' in halaman
    assert "bukan dengan program pada waktu commit itu" in halaman
    assert jalankan(Pilihan(2023, batas=1)) == 0  # now from the cache
    assert Path("reports/riwayat_2023.html").read_text("utf-8") == halaman
    assert [b.name for b in Path("reports").iterdir()] == ["riwayat_2023.html"]


@pytest.mark.parametrize(
    ("pilihan", "kata"),
    [
        (Pilihan(2031), "Belum pernah ada isian atau rencana di data/raw/2031"),
        (Pilihan(2023, unit="abang"), "data/raw/abang/2023"),
        (Pilihan(2023, kunci="IKU-01.realisasi_t"), "Maksudnya “IKU-01.realisasi_tw”?"),
    ],
)
def test_a_question_that_has_no_answer(
    kantor: Any, pilihan: Pilihan, kata: str, capfd: pytest.CaptureFixture[str]
) -> None:
    kantor.simpan("Isian")
    assert jalankan(pilihan) == 2
    assert kata in capfd.readouterr().err
    assert not Path("reports").exists()


def test_no_repository_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert jalankan(Pilihan(2023)) == 2
    assert "folder repositori" in capfd.readouterr().err
    (tmp_path / "Snakefile").touch()
    assert jalankan(Pilihan(2023)) == 2
    assert "bukan repositori git" in capfd.readouterr().err
