"""The stages of the pipeline: which modules and libraries each one's result hangs on.

A rule's promise and the job's own check take the digest of a stage's code from here, so that both
speak of the same code, and the rules need not load it to know.
"""

from lkj.sidik import sidik_modul

_HALAMAN = (("lkj.laporan.cetak",), ("typst", "pypandoc-binary"))

TAHAP: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "format_isian": (("lkj.format_isian.terbit",), ("xlsxwriter",)),
    "periksa": (("lkj.periksa.triwulan",), ("python-calamine", "openpyxl")),
    "periksa_bulan": (("lkj.periksa.bulan",), ("python-calamine", "openpyxl")),
    "pengukuran_bulan": (("lkj.pengukuran.bulan",), ()),
    "telusur_bulan": (("lkj.telusur.bulan",), ()),
    "naskah_bulan": (("lkj.laporan.naskah_dinas.rekap_bulan",), ("jinja2",)),
    "salinan": (("lkj.salinan.jalankan",), ("python-calamine", "openpyxl", "jinja2")),
    "rekap": (("lkj.rekap",), ()),
    "pengukuran": (("lkj.pengukuran.jalankan",), ()),
    "profil": (("lkj.profil.periksa",), ("python-calamine", "openpyxl")),
    "naskah": (("lkj.laporan.naskah",), ("jinja2", "markdown-it-py", "pypandoc-binary")),
    "berita_acara": (("lkj.laporan.naskah_dinas.berita_acara",), ("jinja2",)),
    "perjanjian_kinerja": (("lkj.laporan.naskah_dinas.perjanjian",), ("jinja2",)),
    "naskah_rencana": (("lkj.laporan.naskah_dinas.rencana",), ("jinja2",)),
    "naskah_sop": (("lkj.laporan.naskah_dinas.sop",), ("jinja2",)),
    "bagan_sop": (("lkj.laporan.bagan_sop.gambar",), ("typst",)),
    "naskah_surat": (("lkj.laporan.naskah_dinas.surat.susun",), ("jinja2",)),
    "telusur": (("lkj.telusur.jalankan",), ()),
    "naskah_pengukuran": (("lkj.laporan.naskah_dinas.pengukuran",), ("jinja2",)),
    "unggah": (("lkj.laporan.unggah.jalankan",), ("jinja2",)),
    "e81": (("lkj.ekspor.e81.jalankan",), ("xlsxwriter",)),
    "ekspor": (("lkj.ekspor.jalankan",), ("xlsxwriter",)),
    "pohon_kinerja": (("lkj.laporan.pohon_kinerja.gambar",), ("typst",)),
    "grafik": (("lkj.laporan.gambar",), ("typst",)),
    "pohon": _HALAMAN,
    "pdf": _HALAMAN,
    "siap": (("lkj.laporan.siap_ttd",), ("typst", "pypandoc-binary", "segno")),
    "siap_ttd": (("lkj.laporan.siap_ttd",), ()),
    "docx": _HALAMAN,
    "html": _HALAMAN,
    "lambang": (("lkj.laporan.gambar_kantor.lambang",), ("pillow", "typst")),
    "gambar_kantor": (("lkj.laporan.gambar_kantor.siapkan",), ("pillow", "pypdfium2")),
    "isi": (("lkj.tindakan.jalankan",), ()),
    "keadaan": (("lkj.tindakan.jalankan",), ()),
    "terbitan": (("lkj.terbitan.banding",), ()),
    "terbit": (("lkj.laporan.terbit",), ()),
    "ttd": (("lkj.pengesahan.salin",), ("pyhanko", "pyhanko-certvalidator", "cryptography")),
    "arsip": (("lkj.arsip.susun",), ()),
    "status_sop": (("lkj.status.jalankan",), ()),
    "halaman_status_sop": (("lkj.status.jalankan",), ("jinja2",)),
    "naskah_status_sop": (("lkj.laporan.naskah_dinas.status_sop",), ("jinja2",)),
}
"""Stage → (modules, distributions)."""

TAHAP_DIMINTA = frozenset(
    {"arsip", "terbitan", "siap", "siap_ttd", "ttd", "status_sop", "halaman_status_sop", "naskah_status_sop"}
)
"""Stages that few builds ask for: their code is looked at when one does, not at every start."""


def sidik_tahap(tahap: str) -> str:
    """Digest of the code of a stage as it is now.

    Raises:
        KeyError: There is no such stage.
    """
    modul, pustaka = TAHAP[tahap]
    return sidik_modul(*modul, pustaka=pustaka)
