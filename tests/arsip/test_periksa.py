"""Every change of an archive is found, whatever it is, and said with the file it is about."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.arsip.alat import AKAR, arsipkan, isi_zip, kemas, kemas_entri, pdf, sumber, ubah_isi

from lkj.arsip.periksa import periksa_arsip
from lkj.arsip.tas import MANIFES, MANIFES_TANDA, oxum, tulis_tas

TABEL = "data/tabel/pengukuran.csv"
Isi = dict[str, bytes]


def temuan(berkas: Path) -> set[tuple[str, str]]:
    """Code and file of every remark, without that on the package."""
    return {(c.kode, c.berkas) for c in periksa_arsip(berkas).catatan if c.kode != "ARSIP_KEMASAN"}


def manifes_baru(isi: Isi) -> None:
    """Write both manifests anew, as somebody would who knows how."""
    muatan = {n: b for n, b in isi.items() if n.startswith("data/")}
    isi["bag-info.txt"] = re.sub(
        rb"Payload-Oxum: .*", f"Payload-Oxum: {oxum(muatan.values())}".encode(), isi["bag-info.txt"]
    )
    isi[MANIFES] = daftar(muatan)
    tanda = {n: b for n, b in isi.items() if not n.startswith("data/") and n != MANIFES_TANDA}
    isi[MANIFES_TANDA] = daftar(tanda)


def daftar(isi: Isi) -> bytes:
    """Lines of a manifest."""
    return "".join(f"{sha256(b).hexdigest()}  {n}\n" for n, b in sorted(isi.items())).encode()


def test_an_untouched_archive_is_whole(arsip: Path) -> None:
    hasil = periksa_arsip(arsip)
    assert hasil.catatan == ()
    assert hasil.berkas == len(isi_zip(arsip))
    assert hasil.info["External-Identifier"] == AKAR


def lolos(utuh: bytes, tempat: Iterable[int], berkas: Path) -> list[int]:
    """The places at which a flipped bit is not found."""
    acak = random.Random(8493)  # noqa: S311  a choice of bits, no secret
    hasil = []
    for n in tempat:
        rusak = bytearray(utuh)
        rusak[n] ^= 1 << acak.randrange(8)
        berkas.write_bytes(rusak)
        if not periksa_arsip(berkas).catatan:
            hasil.append(n)
    return hasil


@pytest.mark.lambat
def test_every_single_flipped_byte_is_found(tmp_path: Path) -> None:
    asal = sumber(tmp_path)
    kecil = arsipkan(tmp_path, replace(asal, laporan=asal.laporan[:1], lampiran=[]))
    utuh = kecil.read_bytes()
    assert periksa_arsip(kecil).catatan == ()
    assert lolos(utuh, range(len(utuh)), tmp_path / "rusak.zip") == []


def test_a_flipped_byte_of_the_report_is_found(arsip: Path, tmp_path: Path) -> None:
    acak = random.Random(6)  # noqa: S311  a choice of places, no secret
    utuh = arsip.read_bytes()
    assert lolos(utuh, acak.sample(range(len(utuh)), 40), tmp_path / "rusak.zip") == []


@pytest.mark.parametrize("panjang", [0, 10, 100, -1, -22, -1000])
def test_a_file_cut_short_is_damaged(arsip: Path, tmp_path: Path, panjang: int) -> None:
    berkas = tmp_path / "potong.zip"
    berkas.write_bytes(arsip.read_bytes()[:panjang])
    assert temuan(berkas) == {("ARSIP_RUSAK", str(berkas))}


@pytest.mark.parametrize("tambah", [b"\0", b"PK\x05\x06" + bytes(18)])
def test_anything_after_the_end_is_found(arsip: Path, tmp_path: Path, tambah: bytes) -> None:
    berkas = tmp_path / "lebih.zip"
    berkas.write_bytes(arsip.read_bytes() + tambah)
    assert periksa_arsip(berkas).catatan


@pytest.mark.parametrize(
    ("ubah", "ditemukan"),
    [
        (lambda isi: isi.pop(TABEL), {("ARSIP_HILANG", TABEL)}),
        (lambda isi: isi.update({"data/masukan/b.xlsx": b"x"}), {("ARSIP_TAMBAHAN", "data/masukan/b.xlsx")}),
        (lambda isi: isi.update({"catatan.txt": b"x"}), {("ARSIP_TAMBAHAN", "catatan.txt")}),
        (
            lambda isi: isi.update({"data/tabel/lain.csv": isi.pop(TABEL)}),
            {("ARSIP_HILANG", TABEL), ("ARSIP_TAMBAHAN", "data/tabel/lain.csv")},
        ),
        (lambda isi: isi.update({TABEL: isi[TABEL] + b"x"}), {("ARSIP_ISI_BERUBAH", TABEL)}),
        (
            lambda isi: isi.update({"BACA-SAYA.txt": isi["BACA-SAYA.txt"] + b"x"}),
            {("ARSIP_ISI_BERUBAH", "BACA-SAYA.txt")},
        ),
        (lambda isi: isi.pop(MANIFES_TANDA), {("ARSIP_SUSUNAN", MANIFES_TANDA)}),
        (lambda isi: isi.pop("bagit.txt"), {("ARSIP_SUSUNAN", "bagit.txt"), ("ARSIP_HILANG", "bagit.txt")}),
        (lambda isi: isi.update({MANIFES: isi[MANIFES] * 2}), {("ARSIP_SUSUNAN", MANIFES)}),
    ],
)
def test_a_file_that_is_gone_new_renamed_or_changed_is_named(
    arsip: Path, tmp_path: Path, ubah: Callable[[Isi], object], ditemukan: set[tuple[str, str]]
) -> None:
    assert ditemukan <= temuan(ubah_isi(arsip, tmp_path / "x.zip", ubah))


def test_a_manifest_edited_to_match_is_caught_by_the_other(arsip: Path, tmp_path: Path) -> None:
    def ubah(isi: Isi) -> None:
        isi["data/masukan/tw1/a.xlsx"] = b"lain"
        isi[MANIFES] = daftar({n: b for n, b in isi.items() if n.startswith("data/")})

    hasil = temuan(ubah_isi(arsip, tmp_path / "x.zip", ubah))
    assert ("ARSIP_ISI_BERUBAH", MANIFES) in hasil
    assert ("ARSIP_SUSUNAN", "bag-info.txt") in hasil  # Payload-Oxum


def test_other_bytes_of_a_workbook_contradict_the_figures_even_when_all_manifests_are_new(
    arsip: Path, tmp_path: Path
) -> None:
    def ubah(isi: Isi) -> None:
        isi["data/masukan/tw1/a.xlsx"] = b"lain"
        manifes_baru(isi)

    assert temuan(ubah_isi(arsip, tmp_path / "x.zip", ubah)) == {("ARSIP_ASAL", "data/tabel/rekap.csv")}


def test_a_bag_made_anew_with_other_texts_cannot_be_told_from_a_true_one(arsip: Path, tmp_path: Path) -> None:
    """What no manifest can prove, as BACA-SAYA.txt and the guide say: for this there are signatures."""
    isi = isi_zip(arsip)
    isi["data/laporan/lkj_2023.md"] = b"# Laporan lain\n"
    manifes_baru(isi)
    palsu = tmp_path / "palsu.zip"
    tulis_tas(palsu, AKAR, sorted(isi.items()), (2024, 1, 31, 0, 0, 0))
    assert periksa_arsip(palsu).catatan == ()
    assert sha256(palsu.read_bytes()).digest() != sha256(arsip.read_bytes()).digest()


def test_whole_contents_packed_by_another_program_are_said_to_be_packed_anew(
    arsip: Path, tmp_path: Path
) -> None:
    (catatan,) = periksa_arsip(kemas(tmp_path / "x.zip", isi_zip(arsip))).catatan
    assert catatan.kode == "ARSIP_KEMASAN"


def test_tables_attached_to_the_pdf_have_to_be_those_of_the_archive(arsip: Path, tmp_path: Path) -> None:
    (tmp_path / "pengukuran.csv").write_bytes(b"kode\nlain\n")

    def ubah(isi: Isi) -> None:
        isi["data/laporan/lkj_2023.pdf"] = pdf(tmp_path, ["pengukuran.csv"])
        manifes_baru(isi)

    (catatan,) = (
        c
        for c in periksa_arsip(ubah_isi(arsip, tmp_path / "x.zip", ubah)).catatan
        if c.kode != "ARSIP_KEMASAN"
    )
    assert (catatan.kode, catatan.berkas) == ("ARSIP_LAMPIRAN", "data/laporan/lkj_2023.pdf")
    assert "pengukuran.csv" in catatan.aturan


def test_a_table_that_is_not_what_its_description_says_is_named(arsip: Path, tmp_path: Path) -> None:
    def ubah(isi: Isi) -> None:
        isi[TABEL] = isi[TABEL].replace(b"100.5", b"seratus")
        manifes_baru(isi)

    catatan = periksa_arsip(ubah_isi(arsip, tmp_path / "x.zip", ubah)).catatan
    kata = [c.aturan for c in catatan if (c.kode, c.berkas) == ("ARSIP_TABEL", TABEL)]
    assert any("baris 2, kolom capaian" in k for k in kata)


def test_a_pdf_that_cannot_be_read_is_said(arsip: Path, tmp_path: Path) -> None:
    def ubah(isi: Isi) -> None:
        isi["data/laporan/lkj_2023.pdf"] = b"%PDF-1.7\nrusak"
        manifes_baru(isi)

    assert temuan(ubah_isi(arsip, tmp_path / "x.zip", ubah)) == {
        ("ARSIP_LAMPIRAN", "data/laporan/lkj_2023.pdf")
    }


def entri(nama: str, **sifat: int) -> zipfile.ZipInfo:
    """An entry of a zip, with attributes of one's choice."""
    hasil = zipfile.ZipInfo(nama)
    for kunci, nilai in sifat.items():
        setattr(hasil, kunci, nilai)
    return hasil


JAHAT: dict[str, list[tuple[zipfile.ZipInfo, bytes]]] = {
    "keluar folder": [(entri("lkj/../../x"), b"x")],
    "mutlak": [(entri("/etc/x"), b"x")],
    "garis miring terbalik": [(entri("lkj/a\\..\\x"), b"x")],
    "huruf diska": [(entri("C:/x"), b"x")],
    "karakter kendali": [(entri("lkj/a\nb"), b"x")],
    "berbeda huruf besar saja": [(entri("lkj/a"), b"x"), (entri("lkj/A"), b"y")],
    "berkas di dalam berkas": [(entri("lkj/a"), b"x"), (entri("lkj/a/b"), b"y")],
    "tautan": [(entri("lkj/a", external_attr=0o120777 << 16), b"/etc/passwd")],
    "bom": [(entri("lkj/a", compress_type=zipfile.ZIP_DEFLATED), bytes(30_000_000))],
    "cara lain": [(entri("lkj/a", compress_type=zipfile.ZIP_LZMA), b"x")],
    "diakhiri titik": [(entri("lkj/a."), b"x")],
}


@pytest.mark.parametrize("jenis", JAHAT)
def test_a_harmful_zip_is_not_opened(jenis: str, tmp_path: Path) -> None:
    berkas = kemas_entri(tmp_path / "jahat.zip", *JAHAT[jenis])
    hasil = periksa_arsip(berkas)
    assert [c.kode for c in hasil.catatan] == ["ARSIP_BERBAHAYA"]
    assert not hasil.aman


def test_a_zip_with_the_same_name_twice_is_not_opened(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        berkas = kemas_entri(tmp_path / "x.zip", (entri("lkj/a"), b"x"), (entri("lkj/a"), b"y"))
    assert [c.kode for c in periksa_arsip(berkas).catatan] == ["ARSIP_BERBAHAYA"]


def test_a_locked_zip_is_not_opened(arsip: Path, tmp_path: Path) -> None:
    isi = bytearray(arsip.read_bytes())
    isi[isi.index(b"PK\x01\x02") + 8] |= 0x1
    (tmp_path / "x.zip").write_bytes(isi)
    assert [c.kode for c in periksa_arsip(tmp_path / "x.zip").catatan] == ["ARSIP_BERBAHAYA"]


def test_entries_that_overlap_are_not_opened(tmp_path: Path) -> None:
    isi = bytearray(
        kemas_entri(tmp_path / "x.zip", (entri("a/b"), b"x" * 50), (entri("a/c"), b"y")).read_bytes()
    )
    kedua = isi.rindex(b"PK\x01\x02")
    isi[kedua + 42 : kedua + 46] = (10).to_bytes(4, "little")
    (tmp_path / "x.zip").write_bytes(isi)
    assert [c.kode for c in periksa_arsip(tmp_path / "x.zip").catatan] == ["ARSIP_BERBAHAYA"]


def test_a_zip_that_is_no_bag_is_told_what_is_missing(tmp_path: Path) -> None:
    kode = {c.kode for c in periksa_arsip(kemas(tmp_path / "x.zip", {"a.txt": b"x"})).catatan}
    assert kode == {"ARSIP_SUSUNAN", "ARSIP_KEMASAN"}


def test_an_empty_zip_is_told_so(tmp_path: Path) -> None:
    assert {c.kode for c in periksa_arsip(kemas(tmp_path / "x.zip", {})).catatan} >= {"ARSIP_SUSUNAN"}
