"""What a build of a commit tells when it fails, and what reaches it."""

from pathlib import Path

import pytest

from lkj.catatan import KONFIRMASI, Catatan, ke_csv
from lkj.git import GitGagalError
from lkj.ringkas import Hasil, TahunKantor
from lkj.ringkas import bangun as jalankan
from lkj.ringkas.salinan import salin_bersih

MASA = TahunKantor("", 2023, (1,))
REV = "a" * 40
PENGATURAN = (Path(__file__).resolve().parents[2] / "config/config.yaml").read_text("utf-8")
SNAKEMAKE = """
import os, sys
from pathlib import Path
{isi}
"""


class Palsu:
    """A repository of one commit; its Snakemake is a few lines that Python finds before the real one."""

    def __init__(self, **berkas: str) -> None:
        """Keep the files, ``workflow__a.py`` for ``workflow/a.py``."""
        self.berkas = {n.replace("__", "/", 1).replace("_yaml", ".yaml"): t for n, t in berkas.items()}

    def pohon(self, _: str) -> dict[str, str]:
        """The paths; each is its own digest."""
        return {n: n for n in self.berkas}

    def isi(self, nama: str) -> bytes:
        """The bytes of one."""
        return self.berkas[nama].encode()


def bangun(isi: str, pengaturan: str = PENGATURAN) -> Hasil:
    berkas = {"workflow__snakemake.py": SNAKEMAKE.format(isi=isi), "config__config_yaml": pengaturan}
    return jalankan(Palsu(**berkas), REV, [MASA])[MASA]  # type: ignore[arg-type]


def test_a_program_that_breaks_is_said_also_beside_a_remark_that_stops_nothing() -> None:
    catatan = Catatan("NAIK_TAJAM", KONFIRMASI, "a.xlsx")
    isi = f"""
tujuan = Path("data/processed/2023/tw1/catatan.csv")
tujuan.parent.mkdir(parents=True)
tujuan.write_bytes({ke_csv([catatan])!r})
sys.exit("rusak di tengah")
"""
    hasil = bangun(isi)
    assert hasil.galat == "rusak di tengah"
    assert hasil.catatan == (catatan,)


def test_settings_that_cannot_be_read_are_a_remark_and_no_broken_program() -> None:
    hasil = bangun("sys.exit(1)", "instansi: [\n")
    assert hasil.galat == ""
    (catatan,) = hasil.catatan
    assert (catatan.kode, catatan.berkas) == ("PENGATURAN", "config/config.yaml")


def test_no_token_reaches_the_program_of_a_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("LKJ_TOKEN_CATATAN", "GITHUB_TOKEN", "CI_JOB_TOKEN", "GITHUB_STEP_SUMMARY"):
        monkeypatch.setenv(nama, "rahasia")
    hasil = bangun("print(sorted(n for n, v in os.environ.items() if v == 'rahasia')); sys.exit(1)")
    assert hasil.galat == "[]"


@pytest.mark.parametrize("nama", ["../lari", "a/../../b", ".git/config"])
def test_a_path_that_leads_out_of_the_checkout_is_refused(nama: str, tmp_path: Path) -> None:
    repositori = Palsu()
    repositori.berkas = {nama: "x"}
    with pytest.raises(GitGagalError, match="tidak dapat ditulis"):
        salin_bersih(repositori, REV, tmp_path / "salinan")  # type: ignore[arg-type]


def test_a_checkout_goes_into_an_empty_folder_only(tmp_path: Path) -> None:
    (tmp_path / "lama").touch()
    with pytest.raises(ValueError, match=str(tmp_path)):
        salin_bersih(Palsu(), REV, tmp_path)  # type: ignore[arg-type]
