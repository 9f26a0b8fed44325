"""The marked copy: only fill, comment and the added sheet differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.salinan.alat import (
    CATATAN_KAYA,
    SS,
    Bahan,
    alamat,
    bagian,
    buka,
    catatan,
    kemas,
    lembar_bagian,
    nilai,
    pohon,
    rata,
    simpan,
    tanpa_tanda,
)

from lkj.catatan import KONFIRMASI, urut
from lkj.lembar import baca
from lkj.salinan import tandai
from lkj.salinan.gaya import WARNA
from lkj.salinan.komentar import JUDUL

if TYPE_CHECKING:
    from tests.conftest import Isian

TERSENTUH = {
    "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
}  # fmt: skip


# what stays ------------------------------------------------------------------------------------------
def test_every_part_without_a_mark_is_the_same_bytes(bahan: Bahan) -> None:
    isi, milik = bahan
    lama, baru = bagian(isi), bagian(tandai(isi, milik))
    lembar = {lembar_bagian(isi)[c.lembar] for c in milik}
    boleh = TERSENTUH | lembar | {f"xl/worksheets/_rels/{b.rpartition('/')[2]}.rels" for b in lembar}
    boleh |= {n for n in lama if "comment" in n or n.endswith(".vml")}
    assert set(lama) <= set(baru)
    berubah = {n for n in lama if lama[n] != baru[n]}
    assert berubah <= boleh
    assert lembar <= berubah


def test_a_marked_sheet_differs_only_in_the_style_of_its_remarked_cells(
    bahan: Bahan,
) -> None:
    isi, milik = bahan
    lama, baru = bagian(isi), bagian(tandai(isi, milik))
    for nama in {c.lembar for c in milik}:
        tempat = lembar_bagian(isi)[nama]
        ditandai = {c.sel for c in milik if c.lembar == nama}
        satu, dua = pohon(lama[tempat]), pohon(baru[tempat])
        if satu.find(f"{SS}legacyDrawing") is None:
            tambahan = dua.find(f"{SS}legacyDrawing")
            assert tambahan is not None
            dua.remove(tambahan)
        ada = alamat(satu)
        assert tanpa_tanda(satu, ditandai, ada) == tanpa_tanda(dua, ditandai, ada)


def test_the_styles_only_grow(bahan: Bahan) -> None:
    isi, milik = bahan
    lama, baru = (pohon(bagian(b)["xl/styles.xml"]) for b in (isi, tandai(isi, milik)))
    assert [a.tag for a in lama] == [a.tag for a in baru]
    for a, b in zip(lama, baru, strict=True):
        semula = [rata(x) for x in a]
        assert [rata(x) for x in b][: len(semula)] == semula
        bertambah = {f"{SS}fonts", f"{SS}fills", f"{SS}borders", f"{SS}cellXfs"}
        if b.tag in bertambah:
            assert int(b.attrib["count"]) == len(b) >= len(a)
        else:
            assert rata(a) == rata(b)


def test_relations_and_kinds_of_content_only_grow(bahan: Bahan) -> None:
    isi, milik = bahan
    lama, baru = bagian(isi), bagian(tandai(isi, milik))
    for nama in (n for n in lama if n.endswith(".rels") or n == "[Content_Types].xml"):
        semula = [rata(a) for a in pohon(lama[nama])]
        sekarang = [rata(a) for a in pohon(baru[nama])]
        assert [a for a in sekarang if a in semula] == semula


def test_names_of_one_sheet_and_the_open_tab_move_with_it(kaya: Bahan) -> None:
    isi, milik = kaya
    lama, baru = buka(isi), buka(tandai(isi, milik))
    assert baru.sheetnames == ["Catatan", *lama.sheetnames]
    assert baru.active.title == lama.active.title == "Polos & 'lain' 2"
    for lembar in lama:
        milik_baru = baru[lembar.title]
        assert milik_baru.print_area == lembar.print_area
        assert milik_baru.print_title_rows == lembar.print_title_rows
        assert _nama(milik_baru) == _nama(lembar)
        assert milik_baru.sheet_state == lembar.sheet_state
    assert baru.defined_names["Pagu"].value == "Isian!$B$2"


def _nama(lembar: Any) -> dict[str, str]:
    return {n: d.attr_text for n, d in lembar.defined_names.items()}


def test_only_one_sheet_stays_selected(kaya: Bahan) -> None:
    baru = buka(tandai(*kaya))
    assert [b.title for b in baru if b.sheet_view.tabSelected] == ["Polos & 'lain' 2"]


def test_all_values_and_stored_results_read_back_equal(bahan: Bahan) -> None:
    isi, milik = bahan
    assert nilai(tandai(isi, milik), tanpa="Catatan") == nilai(isi)


def test_a_remarked_cell_keeps_everything_of_its_style_but_the_fill(
    form: Bahan,
) -> None:
    isi, milik = form
    lama, baru = buka(isi), buka(tandai(isi, milik))
    for c in milik:
        a, b = lama[c.lembar][c.sel], baru[c.lembar][c.sel]
        for sifat in ("font", "border", "alignment", "protection", "number_format"):
            assert repr(getattr(a, sifat)) == repr(getattr(b, sifat)), (c.alamat, sifat)
        assert b.fill.fgColor.rgb == WARNA[c.tingkat] != a.fill.fgColor.rgb
    assert all(baru[b.title].protection.sheet for b in lama)


# what is added ---------------------------------------------------------------------------------------
def test_a_remarked_cell_says_what_is_wrong_and_how_to_mend_it(
    form: Bahan,
) -> None:
    isi, milik = form
    baru = buka(tandai(isi, milik))
    for c in milik:
        teks = baru[c.lembar][c.sel].comment.text
        for apa in (JUDUL, c.kode, c.aturan, c.saran):
            assert apa in teks


def test_all_remarks_of_a_cell_stand_in_one_comment_and_the_graver_grade_colours_it(kaya: Bahan) -> None:
    sel = buka(tandai(*kaya))["Isian"]["B4"]
    assert "SEL_KOSONG (perlu dikonfirmasi)" in sel.comment.text
    assert "NEGATIF (wajib diperbaiki)" in sel.comment.text
    assert sel.fill.fgColor.rgb == WARNA["wajib"]


def test_her_own_comments_stay_and_ours_follows_hers(kaya: Bahan) -> None:
    lembar = buka(tandai(*kaya))["Isian"]
    assert lembar["A1"].comment.text == "Komentar lain"
    hers, _, ours = lembar["B3"].comment.text.partition("\n\n")
    assert hers == "Komentar seksi"
    assert ours.startswith(JUDUL)


def test_every_comment_has_exactly_one_box(kaya: Bahan) -> None:
    for isi in (tandai(*kaya), tandai(tandai(*kaya), CATATAN_KAYA)):
        b = bagian(isi)
        kotak = sum(teks.count(b"</v:shape>") for nama, teks in b.items() if nama.endswith(".vml"))
        komentar = sum(len(list(pohon(b[n]).iter(f"{SS}comment"))) for n in b if n.startswith("xl/comments"))
        assert kotak == komentar == 5


def test_a_cell_that_is_not_there_is_made_in_its_place(kaya: Bahan) -> None:
    isi, _ = kaya
    milik = [catatan("Isian", s) for s in ("C3", "A4", "C4", "E4", "B7", "C7", "Z40")]
    b = tandai(isi, milik)
    tempat = lembar_bagian(isi)["Isian"]
    baris = {r.get("r"): [s.get("r") for s in r] for r in pohon(bagian(b)[tempat]).iter(f"{SS}row")}
    assert baris == {
        "1": ["A1"], "2": ["B2"], "3": ["B3", "C3"], "4": ["A4", "B4", "C4", "D4", "E4"], "7": ["B7", "C7"],
        "40": ["Z40"],
    }  # fmt: skip
    assert buka(b)["Isian"]["Z40"].fill.fgColor.rgb == WARNA["wajib"]


def test_places_that_were_only_counted_stay_where_they_are(kaya: Bahan) -> None:
    isi, _ = kaya
    tempat = lembar_bagian(isi)["Isian"]
    b = bagian(isi)
    b[tempat] = (
        b[tempat].replace(b'<row r="4" ', b"<row ").replace(b' r="B4"', b"").replace(b' r="D4"', b' r="D4"')
    )
    b[tempat] = b[tempat].replace(b'<row spans="1:4"><c', b'<row spans="1:4"><c r="B4"')
    tanpa = kemas(b)
    hasil = tandai(tanpa, [catatan("Isian", "C4"), catatan("Isian", "A3")])
    assert nilai(hasil, tanpa="Catatan") == nilai(tanpa)
    assert buka(hasil)["Isian"]["C4"].comment is not None


def test_a_remark_on_a_covered_cell_goes_to_the_first_of_its_merged_range(isian: Isian) -> None:
    baru = buka(tandai(isian("pelayanan"), [catatan("Kinerja", "D5", KONFIRMASI)]))
    assert baru["Kinerja"]["C5"].fill.fgColor.rgb == WARNA["konfirmasi"]


def test_the_list_names_every_remark_with_a_link_to_its_cell(kaya: Bahan) -> None:
    isi, milik = kaya
    lembar = buka(tandai(isi, milik))["Catatan"]
    isi_daftar = [[s.value for s in b[1:8]] for b in lembar.iter_rows(min_row=9, max_row=8 + len(milik))]
    sebutan = {"wajib": "wajib diperbaiki", "konfirmasi": "perlu dikonfirmasi"}
    seharusnya = [
        [sebutan[c.tingkat], c.lembar, c.sel, c.nilai or None, c.aturan, c.saran, c.kode] for c in urut(milik)
    ]
    assert isi_daftar == seharusnya
    tujuan = {lembar.cell(n, 4).hyperlink.location for n in range(9, 9 + len(milik))}
    assert tujuan == {"'Isian'!B3", "'Isian'!B4", "'Isian'!Z40", "'Polos & ''lain'' 2'!C2"}


def test_a_hidden_sheet_and_a_sheet_that_is_missing_get_no_link(kaya: Bahan) -> None:
    isi, _ = kaya
    lembar = buka(tandai(isi, [catatan("Rahasia", "A1"), catatan("Kinerja", "G9"), catatan("", "")]))[
        "Catatan"
    ]
    assert [lembar.cell(n, 4).hyperlink for n in (9, 10, 11)] == [None, None, None]


def test_what_was_seen_stays_text_in_the_list(kaya: Bahan) -> None:
    isi, _ = kaya
    aneh = '=HYPERLINK("http://x") <b>&amp; _x0041_ \x07'
    sel = buka(tandai(isi, [catatan("Isian", "B2", nilai=aneh)]))["Catatan"]["E9"]
    assert sel.data_type == "s"
    lembar = baca(tandai(isi, [catatan("Isian", "B2", nilai=aneh)]), nama="x").lembar("Catatan")
    assert lembar is not None
    assert lembar.sel("E9").nilai == '=HYPERLINK("http://x") <b>&amp; _x0041_ ?'


def test_her_own_sheet_of_our_name_is_kept_beside_ours(isian: Isian) -> None:
    wb = buka(isian("pelayanan"))
    wb.create_sheet("catatan")["A1"] = "catatan seksi"
    hasil = simpan(wb)
    for _ in range(2):
        hasil = tandai(hasil, [catatan("Kinerja", "G9")])
        baru = buka(hasil)
        assert baru.sheetnames[0] == "Catatan 2"
        assert baru["catatan"]["A1"].value == "catatan seksi"


def test_a_list_too_long_to_read_is_cut_and_says_so(kaya: Bahan) -> None:
    isi, _ = kaya
    banyak = [catatan("Isian", f"B{n}", nilai=str(n)) for n in range(1, 1201)]
    lembar = buka(tandai(isi, banyak))["Catatan"]
    assert lembar.cell(1009, 1).value == "dan 200 catatan lainnya"
