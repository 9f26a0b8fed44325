"""Which signed file is published, and when it is not; what the repository knows of a file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.pengesahan.naskah import DOKUMEN, SIDIK, bertanda, siap
from tests.pengesahan.palsu import balik
from tests.pengesahan.sertifikat import penerbit

from lkj.catatan import DataSalahError, dari_csv
from lkj.konfigurasi import Kantor
from lkj.pengesahan.catatan_kantor import cari_tercatat
from lkj.pengesahan.kiriman import bukti_ttd
from lkj.pengesahan.salin import pilih, salin_ttd
from lkj.sidik import sha256
from lkj.tindakan import Bukti, Digest, IsiTindakan, Pokok, Tindakan, tulis_tindakan

FOLDER = Path("data/raw/2023/tw1/pengesahan")


def isi_tindakan(
    kantor: Kantor, tindakan: str, jabatan: str, langkah: int, bukti: tuple[Bukti, ...]
) -> IsiTindakan:
    """An act of the closing steps on the day of the signature."""
    hari = date(2023, 4, 14)
    oleh = kantor.pejabat_pada(jabatan, hari).nama
    return IsiTindakan.model_validate(
        {
            "tindakan": tindakan,
            "langkah": langkah,
            "peran": jabatan,
            "jabatan": jabatan,
            "oleh": oleh,
            "dicatat_oleh": oleh,
            "tanggal": hari,
            "bukti": bukti,
        }
    )


@pytest.fixture
def tanpa_sop(pengaturan: dict[str, Any]) -> dict[str, Any]:
    """The example office without a SOP: the closing steps hold."""
    return {k: v for k, v in pengaturan.items() if k != "sop"}


@pytest.fixture
def tercatat(kantor: Kantor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the Camat's signature of a small report is recorded; the signed file."""
    monkeypatch.chdir(tmp_path)
    pokok = (Pokok(name=DOKUMEN, digest=Digest(sha256=SIDIK)),)
    tulis_tindakan(FOLDER, pokok, isi_tindakan(kantor, "paraf", "sekretaris", 1, ()))
    bukti = {
        FOLDER / "bukti" / f"002-{n}": b for n, b in bukti_ttd(bertanda(), siap(), DOKUMEN, SIDIK).items()
    }
    (FOLDER / "bukti").mkdir()
    for jalur, isi in bukti.items():
        jalur.write_bytes(isi)
    daftar = tuple(Bukti(berkas=str(j), sha256=sha256(b)) for j, b in bukti.items())
    tulis_tindakan(FOLDER, pokok, isi_tindakan(kantor, "tanda_tangan", "camat", 2, daftar))
    Path("isi.json").write_text(json.dumps({"sidik_isi": SIDIK}), encoding="utf-8")
    (tmp_path.parent / "penerbit.pem").write_bytes(penerbit().pem)
    return FOLDER / f"bukti/002-{DOKUMEN}_ttd.pdf"


def salin(pengaturan: dict[str, Any], **lain: Any) -> list[str]:
    """Run the job; the codes of what is to be confirmed."""
    umum: dict[str, Any] = {
        "dokumen": DOKUMEN,
        "isi": Path("isi.json"),
        "folder": FOLDER,
        "sop": [],
        "pengaturan": pengaturan,
    }
    umum |= {"keluar": Path("x_ttd.pdf"), "keluar_tentang": Path("ttd.json"), "keluar_catatan": Path("x.csv")}
    salin_ttd(**umum, **lain)
    return [c.kode for c in dari_csv(Path("x.csv").read_bytes())]


def ditolak(pengaturan: dict[str, Any], **lain: Any) -> list[str]:
    """Run a job that has to stop; the codes of its remarks."""
    with pytest.raises(DataSalahError) as salah:
        salin(pengaturan, **lain)
    assert not Path("x_ttd.pdf").exists()
    return [c.kode for c in salah.value.catatan]


def test_the_recorded_file_is_judged_again_and_copied(tercatat: Path, tanpa_sop: dict[str, Any]) -> None:
    assert salin(tanpa_sop) == ["TTD_PENERBIT"]
    assert Path("x_ttd.pdf").read_bytes() == tercatat.read_bytes()
    tentang = {"dokumen": DOKUMEN, "sidik_isi": SIDIK, "sha256": sha256(tercatat.read_bytes())}
    assert json.loads(Path("ttd.json").read_bytes()) == tentang
    assert not salin(tanpa_sop, terpercaya="../penerbit.pem")


def test_the_content_that_was_frozen_stays_published_when_the_data_change(
    tercatat: Path, tanpa_sop: dict[str, Any]
) -> None:
    Path("isi.json").write_text(json.dumps({"sidik_isi": "cd" * 32}), encoding="utf-8")
    salin(tanpa_sop)
    assert Path("x_ttd.pdf").read_bytes() == tercatat.read_bytes()


def test_a_file_that_was_exchanged_or_an_act_that_was_edited_stops(
    tercatat: Path, tanpa_sop: dict[str, Any]
) -> None:
    asli = tercatat.read_bytes()
    tercatat.write_bytes(balik(asli, 3000))
    assert ditolak(tanpa_sop) == ["TINDAKAN_BUKTI"]
    tercatat.write_bytes(asli)
    (FOLDER / "002-tanda_tangan-camat.yaml").unlink()
    assert ditolak(tanpa_sop) == ["TTD_BELUM_ADA"]


def test_an_office_of_another_camat_does_not_take_the_signature(
    tercatat: Path, tanpa_sop: dict[str, Any]
) -> None:
    assert tercatat.is_file()
    pejabat = [{**p, "nama_sertifikat": "Nama Lain"} for p in tanpa_sop["pejabat"]]
    assert ditolak({**tanpa_sop, "pejabat": pejabat}) == ["TTD_NAMA"]


def test_of_several_signatures_the_newest_of_the_content_counts() -> None:
    def tanda(urut: int, sidik: str, nama: str = f"{DOKUMEN}_ttd.pdf", jabatan: str = "camat") -> Tindakan:
        isi = {
            "tindakan": "tanda_tangan",
            "langkah": 2,
            "peran": jabatan,
            "jabatan": jabatan,
            "oleh": "A",
            "dicatat_oleh": "A",
            "tanggal": "2023-04-14",
            "bukti": [{"berkas": f"{FOLDER}/bukti/{urut:03d}-{nama}", "sha256": "0" * 64}],
        }
        pokok = (Pokok(name=DOKUMEN, digest=Digest(sha256=sidik)),)
        return Tindakan(urut, "", pokok, IsiTindakan.model_validate(isi))

    lama, baru = "a" * 64, "b" * 64
    semua = [tanda(1, lama), tanda(2, lama), tanda(3, baru), tanda(4, baru, f"{DOKUMEN}_scan.pdf")]
    assert pilih(semua, DOKUMEN, lama).urut == 2
    assert pilih(semua, DOKUMEN, baru).urut == 3
    assert pilih(semua, DOKUMEN, "c" * 64).urut == 3  # frozen: the last that was signed
    with pytest.raises(DataSalahError):
        pilih([tanda(1, lama, jabatan="sekretaris"), tanda(2, lama, "lain_ttd.pdf")], DOKUMEN, lama)


def test_the_repository_knows_a_recorded_file_by_its_digest(
    tercatat: Path, tanpa_sop: dict[str, Any]
) -> None:
    Path("config").mkdir()
    Path("config/config.yaml").write_text(json.dumps(tanpa_sop, default=str), encoding="utf-8")
    milik = cari_tercatat(sha256(tercatat.read_bytes()))
    assert milik
    assert (milik.sah, milik.siap, milik.tindakan.urut) == (True, False, 2)
    diserahkan = cari_tercatat(sha256(siap()), asli=sha256(siap()))
    assert diserahkan
    assert diserahkan.siap
    assert cari_tercatat("0" * 64, asli="1" * 64) is None
    catatan = FOLDER / "002-tanda_tangan-camat.yaml"
    catatan.write_text(catatan.read_text("utf-8").replace("camat", "lurah"), encoding="utf-8")
    assert cari_tercatat(sha256(tercatat.read_bytes())) is None  # an edited act is no act
