"""The lembar koreksi: what was asked for on paper, what was recorded, what was corrected in the data."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lkj.catatan import Catatan, DataSalahError
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.model import LembarKoreksi
from lkj.laporan.naskah_dinas.surat.tabel import LAPANG
from lkj.perbaikan.baca import Koreksi as SelDiperbaiki
from lkj.perbaikan.baca import dari_buku, dari_yaml
from lkj.perbaikan.pilah import Butir, triwulan_butir
from lkj.periode import romawi, tanggal_panjang
from lkj.tindakan import Tindakan

BARIS_KOREKSI = 12
"""Rows of a lembar koreksi on which nobody has written."""
PENGOREKSI = "sekretaris"
_TINDAKAN = {"koreksi": "Dikoreksi", "kembalikan": "Dikembalikan"}


def pilih_tindakan(sah: Sequence[Tindakan], putaran: int | None) -> list[Tindakan]:
    """The corrections and returns of a round; of the last one where none is named."""
    semua = [t for t in sah if t.isi.tindakan in _TINDAKAN]
    pilih = putaran or max((t.isi.putaran for t in semua), default=1)
    return [t for t in semua if t.isi.putaran == pilih]


def sel_diperbaiki(
    butir: Mapping[int, Sequence[Butir]], buku: bytes | None, folder: str, tahun: int
) -> list[SelDiperbaiki]:
    """The cells that the corrections of some quarters are for, by quarter and number.

    Args:
        butir: Quarter → its entries of ``perbaikan.yaml``.
        buku: The workbook ``perbaikan.xlsx``; None where there is none.
        folder: Folder of the year's sheets.
        tahun: Year.

    Raises:
        DataSalahError: An entry cannot be used.
    """
    koreksi: dict[tuple[str, str], SelDiperbaiki] = {}
    catatan: list[Catatan] = []
    for tw, milik in butir.items():
        hasil = [dari_yaml(milik, berkas=f"{folder}/perbaikan.yaml", folder=folder, tahun=tahun, tw=tw)]
        if buku is not None:
            hasil.append(
                dari_buku(buku, berkas=f"{folder}/perbaikan.xlsx", folder=folder, tahun=tahun, tw=tw)
            )
        for ada, salah in hasil:
            # What does not say its quarter is handed to each of them.
            koreksi |= {(k.asal[0], k.asal[2]): k for k in ada}
            catatan += [c for c in salah if c not in catatan]
    if catatan:
        raise DataSalahError(catatan)
    return sorted(koreksi.values(), key=lambda k: (_tw(k) or 0, k.asal[0], k.nomor))


def _tw(k: SelDiperbaiki) -> int | None:
    return triwulan_butir({"triwulan": k.isi.triwulan, "berkas": k.isian})


def lengkapi(b: BahanSurat, isi: LembarKoreksi) -> BahanSurat:
    """The sheet with the round, the official and the day of the recorded acts, where its file has none."""
    koreksi = [t for t in b.tindakan if t.isi.tindakan == "koreksi"] or list(b.tindakan)
    terakhir = koreksi[-1].isi if koreksi else None
    terisi = {
        "putaran": isi.putaran or (terakhir.putaran if terakhir else 1),
        "oleh": isi.oleh or (terakhir.jabatan if terakhir else PENGOREKSI),
        "tanggal": isi.tanggal or (terakhir.tanggal if terakhir else None),
    }
    return replace(b, isi=isi.model_copy(update=terisi))


def yang_dikoreksi(b: BahanSurat, isi: LembarKoreksi) -> str:
    """What the sheet is about: as its file says, or as the acts name it, or the report of the period."""
    jenis = {p.name.split("_")[0] for t in b.tindakan for p in t.pokok}
    pengukuran = f"Pengukuran Kinerja {b.masa}"
    return isi.dokumen or (pengukuran if jenis == {"pengukuran"} else b.laporan)


def nihil(b: BahanSurat, isi: LembarKoreksi) -> bool:
    """Whether who examined it found nothing: the file says so, or every act of the round does."""
    return isi.nihil or (not isi.butir and bool(b.tindakan) and all(t.isi.nihil for t in b.tindakan))


def butir(b: BahanSurat, isi: LembarKoreksi) -> Tabel | None:
    """What is to be changed; empty rows where nobody has written or recorded anything yet."""
    if nihil(b, isi) or (b.tindakan and not isi.butir):
        return None
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Halaman, tabel, atau bagian", 24),
        Kolom("Tertulis", 24),
        Kolom("Seharusnya", 24),
        Kolom("Keterangan", 22),
    )
    t = Tabel("tbl-koreksi", "Koreksi", kolom, kelas="" if isi.butir else LAPANG)
    for nomor, k in enumerate(isi.butir, 1):
        t.tambah(nomor, k.pada, k.tertulis, k.seharusnya, k.keterangan)
    for nomor in range(1, 0 if isi.butir else BARIS_KOREKSI + 1):
        t.tambah(nomor, "", "", "", "")
    return t


def tercatat(b: BahanSurat) -> Tabel | None:
    """The corrections and returns of the round as they were recorded; None where there are none."""
    if not b.tindakan:
        return None
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Tanggal", 15),
        Kolom("Tindakan", 16),
        Kolom("Oleh", 28),
        Kolom("Catatan", 35),
    )
    t = Tabel("tbl-tercatat", "Koreksi yang dicatat", kolom)
    for nomor, satu in enumerate(b.tindakan, 1):
        isi = satu.isi
        pejabat = b.kantor.pejabat_pada(isi.jabatan, isi.tanggal)
        oleh = f"{isi.oleh}, {pejabat.sebutan}"
        t.tambah(nomor, tanggal_panjang(isi.tanggal), _TINDAKAN[isi.tindakan], oleh, isi.catatan)
    return t


def diperbaiki(b: BahanSurat) -> Tabel | None:
    """The cells of the period's sheets that were corrected; None where none was."""
    if not b.perbaikan:
        return None
    kolom = (
        Kolom("No", 5, "c"),
        Kolom("Seksi", 17),
        Kolom("TW", 5, "c"),
        Kolom("Lembar, sel", 12),
        Kolom("Semula", 10, "r"),
        Kolom("Menjadi", 10, "r"),
        Kolom("Alasan dan sumber", 24),
        Kolom("Oleh, tanggal", 17),
    )
    t = Tabel("tbl-diperbaiki", "Sel yang diperbaiki", kolom, kelas=".kecil")
    for k in b.perbaikan:
        p = k.isi
        t.tambah(
            k.nomor,
            b.nama_pengisi(k.seksi),
            romawi(tw) if (tw := _tw(k)) else "",
            f"{p.lembar}, {p.sel}",
            p.lama or "kosong",
            p.baru or "kosong",
            f"{p.alasan}; {p.sumber}",
            f"{p.oleh}, {tanggal_panjang(p.tanggal)}",
        )
    return t
