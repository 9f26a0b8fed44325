"""The example office: the same bytes each time, and as many different offices as are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lkj.catatan import yang_wajib
from lkj.contoh import tulis_contoh
from lkj.contoh.kantor import muat_isian, muat_rencana
from lkj.contoh.ragam import ragamkan
from lkj.contoh.tulis import sebelum_perubahan
from lkj.konfigurasi import Kantor, PengaturanIsian, muat
from lkj.periksa import Rekaman, periksa_triwulan

if TYPE_CHECKING:
    from pathlib import Path


def isi(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {b.relative_to(folder).as_posix(): b.read_bytes() for b in folder.rglob("*") if b.is_file()}


def test_the_example_is_the_same_bytes_each_time(kantor_contoh: Path, tmp_path: Path) -> None:
    tulis_contoh(tmp_path)
    raw = {k: v for k, v in isi(kantor_contoh).items() if not k.startswith("data/processed")}
    assert isi(tmp_path) == raw


def test_the_example_of_the_repository_is_the_one_that_the_command_writes(kantor_contoh: Path) -> None:
    from pathlib import Path

    akar = Path(__file__).parents[2]
    for nama, bita in isi(kantor_contoh).items():
        if not nama.startswith("data/processed"):
            pesan = f"{nama} differs from what `lkj contoh` writes: run `lkj contoh --timpa`"
            assert (akar / nama).read_bytes() == bita, pesan


@pytest.fixture(scope="module")
def abang(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a repository that holds one varied office of many."""
    akar = tmp_path_factory.mktemp("abang")
    tulis_contoh(akar, unit="abang-barat", benih=7)
    return akar


def test_one_office_of_many_has_its_own_name_and_folders(abang: Path) -> None:
    pengaturan = yaml.safe_load((abang / "config/unit/abang-barat.yaml").read_text(encoding="utf-8"))
    kantor = muat(Kantor, pengaturan)
    assert (kantor.instansi.kode, kantor.instansi.nama) == ("abang-barat", "Kecamatan Abang Barat")
    assert (abang / "data/raw/abang-barat/2023/tw4/pmd.xlsx").is_file()


def test_a_varied_office_differs_and_is_still_right(abang: Path, kantor_contoh: Path) -> None:
    lain = isi(abang / "data/raw/abang-barat")
    assert lain["2023/tw1/pmd.xlsx"] != isi(kantor_contoh / "data/raw")["2023/tw1/pmd.xlsx"]
    pengaturan = yaml.safe_load((abang / "config/unit/abang-barat.yaml").read_text(encoding="utf-8"))
    instansi = pengaturan["instansi"]
    kantor = muat(
        PengaturanIsian, {"kode": instansi["kode"], "nama": instansi["nama"], "seksi": pengaturan["seksi"]}
    )
    sebelum: list[Rekaman] = []
    for tw in (1, 2, 3, 4):
        hasil = periksa_triwulan(
            kantor,
            lain["2023/rencana.xlsx"],
            {f"data/raw/abang-barat/{k}": v for k, v in lain.items() if f"/tw{tw}/" in k},
            berkas_rencana="data/raw/abang-barat/2023/rencana.xlsx",
            tahun=2023,
            tw=tw,
            sebelum=sebelum,
        )
        assert yang_wajib(hasil.catatan) == ()
        sebelum += hasil.rekaman


def test_the_same_seed_gives_the_same_figures_and_another_seed_others() -> None:
    rencana = muat_rencana()
    asli = {tw: muat_isian(tw) for tw in (1, 2, 3, 4)}
    assert ragamkan(rencana, asli, 1) == ragamkan(rencana, asli, 1) != ragamkan(rencana, asli, 2)


def test_many_seeds_keep_parts_below_their_whole_and_counts_from_falling() -> None:
    rencana = muat_rencana()
    asli = {tw: muat_isian(tw) for tw in (1, 2, 3, 4)}
    for benih in range(40):
        ragam = ragamkan(rencana, asli, benih)
        for per_seksi in ragam.values():
            bagian: Any = per_seksi["pelayanan"].kinerja["IKU-02"]
            assert str(bagian["pembilang"]).isdigit()
            assert bagian["pembilang"] <= bagian["penyebut"]
        kumulatif: list[Any] = [ragam[tw]["pmd"].kinerja["IKU-05"]["realisasi"] for tw in (1, 2, 3, 4)]
        assert kumulatif == sorted(kumulatif)


def test_the_plan_before_its_revision_knows_only_the_first_versions() -> None:
    awal = sebelum_perubahan(muat_rencana())
    assert [v.kode for v in awal.versi] == ["PK-1", "DPA-1"]
    assert {t.versi for t in awal.target} == {"PK-1"}
    assert all(list(s.pagu) == ["DPA-1"] for s in awal.sub_kegiatan)
