"""Files to upload: their names, their size, their list."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from lkj.catatan import Catatan, DataSalahError, dari_csv
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.laporan.unggah.jalankan import daftar, siapkan
from lkj.laporan.unggah.nama import JENIS, daftar_nama

TEMPLAT = Path(__file__).parents[2] / "templates" / "unggah"
KANTOR = {"kode": "sukamaju", "nama": "Kecamatan Sukamaju"}
PK = "PK_Kecamatan_Sukamaju_2023.pdf"


def siap(folder: Path, isi: bytes, nama: str = PK, **unggah: object) -> Path:
    """A document prepared under a name."""
    (folder / "pk_2023_camat.pdf").write_bytes(isi)
    keluar = folder / "unggah" / nama
    siapkan(
        berkas=[folder / "pk_2023_camat.pdf"] if nama == PK else [],
        nama=nama,
        pengaturan={**KANTOR, "unggah": unggah},
        tahun=2023,
        keluar=keluar,
    )
    return keluar


def tolak(folder: Path, isi: bytes, nama: str = PK, **unggah: object) -> Catatan:
    """The remark for which nothing was prepared."""
    with pytest.raises(DataSalahError) as galat:
        siap(folder, isi, nama, **unggah)
    assert not (folder / "unggah" / nama).exists()
    (catatan,) = galat.value.catatan
    return catatan


def test_names_follow_the_pattern_of_the_office() -> None:
    baku = daftar_nama({}, KANTOR, 2023)
    assert list(baku) == [f"{j.kode}_Kecamatan_Sukamaju_2023.pdf" for j in JENIS]
    lain = daftar_nama({"pola": "{tahun}-{kode}-{jenis}.pdf"}, KANTOR, 2023)
    assert "2023-sukamaju-LKj.pdf" in lain


def test_a_name_holds_plain_letters_only() -> None:
    nama = {"kode": "abc", "nama": "Kecamatan Pérak / Timur"}
    assert next(iter(daftar_nama({}, nama, 2023))) == "PK_Kecamatan_Perak_Timur_2023.pdf"


@pytest.mark.parametrize("rusak", [None, [], {"pola": 5}, {"pola": "tetap.pdf"}])
def test_settings_that_are_wrong_give_the_usual_names_while_the_build_is_planned(rusak: object) -> None:
    assert len(daftar_nama(rusak, rusak, 2023)) == len(JENIS)


def test_a_document_that_fits_is_the_same_file_under_its_name(tmp_path: Path) -> None:
    assert siap(tmp_path, b"%PDF" + bytes(999_996), batas_mb=1).read_bytes() == b"%PDF" + bytes(999_996)


def test_a_document_that_is_too_large_is_named_with_size_and_limit(tmp_path: Path) -> None:
    catatan = tolak(tmp_path, bytes(1_250_000), batas_mb="1.2")
    assert catatan.kode == "UNGGAHAN_BESAR"
    assert catatan.tingkat == "wajib"
    assert catatan.aturan == f"{PK} berukuran 1,25 MB, sedangkan batasnya 1,2 MB."
    assert "unggah.batas_mb" in catatan.saran


def test_a_name_of_no_document_is_a_remark_with_the_names_that_there_are(tmp_path: Path) -> None:
    catatan = tolak(tmp_path, b"x", "LAKIP_2023.pdf")
    assert (catatan.kode, PK in catatan.saran) == ("UNGGAHAN_NAMA", True)


def susun(
    folder: Path, berkas: list[Path], keadaan: list[Path], tanda: str | None = "DRAF"
) -> list[dict[str, str]]:
    """The rows of the list."""
    daftar(
        berkas=berkas,
        keadaan=keadaan,
        tanda=tanda,
        pengaturan=KANTOR,
        tahun=2023,
        templat=TEMPLAT,
        keluar_csv=folder / "daftar.csv",
        keluar_html=folder / "daftar.html",
        keluar_catatan=folder / "catatan.csv",
    )
    return list(csv.DictReader((folder / "daftar.csv").read_text().splitlines()))


def dinyatakan(folder: Path, dokumen: str, **ubah: object) -> Path:
    """The state of a document, as the rule ``keadaan`` writes it."""
    berkas = folder / dokumen / "keadaan.json"
    berkas.parent.mkdir()
    berkas.write_text(
        json.dumps({"tanda": "", "revisi": 0, "sementara": False, "perubahan": [], "berubah": []} | ubah)
    )
    return berkas


def test_what_people_approve_is_final_by_its_acts_and_the_rest_by_the_setting(tmp_path: Path) -> None:
    berkas = []
    for nama in daftar_nama({}, KANTOR, 2023):
        berkas.append(tmp_path / nama)
        berkas[-1].write_bytes(b"%PDF")
    keadaan = [
        dinyatakan(tmp_path, "lkj_2023", revisi=1),
        dinyatakan(tmp_path, "pengukuran_2023", tanda="DRAF", revisi=2, sementara=True),
    ]
    baris = {b["jenis"]: b["keadaan"] for b in susun(tmp_path, berkas, keadaan, None)}
    assert baris["LKj"] == "final, Revisi 1"
    assert baris["Pengukuran_Kinerja"] == "DRAF, SEMENTARA, Revisi 2"
    assert baris["PK"] == baris["IKU"] == "final"
    (satu,) = dari_csv((tmp_path / "catatan.csv").read_bytes())
    assert (satu.kode, satu.tingkat, satu.berkas) == ("UNGGAHAN_DRAF", "konfirmasi", "pengukuran_2023")
    assert satu.aturan.startswith(
        "Pengukuran_Kinerja_Kecamatan_Sukamaju_2023.pdf masih bertanda DRAF SEMENTARA"
    )
    halaman = (tmp_path / "daftar.html").read_text()
    assert halaman.count('class="belum"') == 1
    assert '<td class="belum">DRAF, SEMENTARA, Revisi 2</td>' in halaman

    draf = {b["jenis"]: b["keadaan"] for b in susun(tmp_path, berkas, keadaan)}
    assert (draf["PK"], draf["LKj"]) == ("DRAF", "final, Revisi 1")
    catatan = dari_csv((tmp_path / "catatan.csv").read_bytes())
    assert [c.sel for c in catatan if c.berkas == BERKAS] == ["dokumen.tanda"] * 3


def test_a_state_that_the_settings_cannot_mean_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataSalahError):
        susun(tmp_path, [], [], "SAH")
    assert not (tmp_path / "daftar.csv").exists()


def test_the_list_has_size_and_digest_and_says_what_cannot_be_made_yet(tmp_path: Path) -> None:
    baris = susun(tmp_path, [siap(tmp_path, b"%PDF isi")], [])
    assert [b["jenis"] for b in baris] == [j.kode for j in JENIS]
    assert (baris[0]["berkas"], baris[0]["ukuran_bita"]) == (PK, "8")
    assert baris[0]["sha256"] == hashlib.sha256(b"%PDF isi").hexdigest()
    assert baris[-1]["keadaan"] == ""
    assert baris[-1]["keterangan"] == "belum dapat dibuat: isian triwulan IV belum ada"
    halaman = (tmp_path / "daftar.html").read_text()
    assert f'<a href="{PK}">' in halaman
    assert "belum dapat dibuat" in halaman


@pytest.mark.parametrize(
    ("unggah", "kata"),
    [
        ({"pola": "LKj_{tahun}.pdf"}, "pola memuat {jenis}"),
        ({"pola": "../{jenis}.pdf"}, "hanya huruf, angka"),
        ({"pola": "{jenis}"}, "berakhir .pdf"),
        ({"batas_mb": 0}, "harus lebih besar daripada 0"),
        ({"batas": 5}, "Maksudnya “batas_mb”?"),
    ],
)
def test_settings_that_cannot_be_used_are_named(
    unggah: dict[str, object], kata: str, pengaturan: dict[str, Any]
) -> None:
    with pytest.raises(DataSalahError) as galat:
        muat(Kantor, {**pengaturan, "unggah": unggah})
    (catatan,) = galat.value.catatan
    assert kata in catatan.aturan, catatan.aturan
    assert catatan.sel.startswith("unggah.")
