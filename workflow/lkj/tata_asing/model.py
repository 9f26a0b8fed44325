"""The description of a foreign sheet as a closed model, one file ``config/format/<name>.yaml`` each."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from lkj.katalog import dugaan
from lkj.konfigurasi.dasar import Pengaturan
from lkj.rencana import tata_isian
from lkj.tabel import Tata

FOLDER: Final = "config/format"

TATA: Final[Mapping[str, Tata]] = {
    "kinerja": tata_isian.KINERJA,
    "sub_kegiatan": tata_isian.SUB_KEGIATAN,
    "lra": tata_isian.LRA,
    "analisis": tata_isian.ANALISIS,
}
"""Kind of a foreign table → the sheet of our own form that it stands for."""

_BUKAN_NILAI = frozenset({"kode", "nama", "satuan", "keluaran"})
Notasi = Literal["indonesia", "amerika"]
Butir = Literal["pendukung", "penghambat", "solusi", "rencana"]
CaraIsi = Literal["per_triwulan", "kumulatif"]


def _daftar(nilai: object) -> object:
    """One text is a list of one."""
    return (nilai,) if isinstance(nilai, str) else nilai


Teks = Annotated[str, Field(min_length=1)]
Judul = Annotated[tuple[Teks, ...], BeforeValidator(_daftar), Field(min_length=1)]
"""Header texts, any of which will do; the levels of a header are joined by `` > ``, ``*`` is any text,
``{tw}`` the quarter's number and ``{romawi}`` its Roman numeral."""
Pola = Annotated[tuple[Teks, ...], BeforeValidator(_daftar)]
"""Texts, in which ``*`` is any text."""


class _Kolom(Pengaturan):
    """Where a column is: its header, and which one of several equal headers from the left (1-based)."""

    judul: Judul
    ke: int | None = Field(default=None, ge=1)


class KolomAsing(_Kolom):
    """A column with values.

    Attributes:
        wajib: Whether a sheet without this header is refused; otherwise the column counts as not there.
        satuan: What its figures are written in: as they are, thousands or millions, or a fraction of one
            for a percentage.
        nilai: Whether a quarter's column holds that quarter alone or the sum since January. Where the plan
            asks for the other, the columns of the quarters before are subtracted or added. None: as the
            plan asks.
    """

    wajib: bool = True
    satuan: Literal["satu", "ribu", "juta", "pecahan"] = "satu"
    nilai: CaraIsi | None = None

    @property
    def per_triwulan(self) -> bool:
        """Whether the sheet has such a column for each quarter."""
        return any("{tw}" in j or "{romawi}" in j for j in self.judul)


class KunciAsing(_Kolom):
    """The column that says which indicator or sub-kegiatan a row is about.

    Attributes:
        bentuk: The cell is the code itself, or begins with it (``7.01.02.2.01.01 Name``).
        peta: Text of the cell → code, where the sheet has no codes or older ones.
        lain: What a key that nobody knows is: worth a remark, or a row about something else. A row that
            is asked for and missing is always remarked.
        kosong: The same for a row with figures and without a key.
    """

    bentuk: Literal["utuh", "kode_di_depan"] = "utuh"
    peta: dict[Teks, Teks] = Field(default_factory=dict)
    lain: Literal["catat", "lewati"] = "catat"
    kosong: Literal["catat", "lewati"] = "catat"


class TabelAsing(Pengaturan):
    """One table on a sheet; a sheet may hold several side by side.

    Attributes:
        jenis: What our own form calls it.
        lembar: Name of the sheet, in which ``*`` is any text.
        baris_judul: How many rows the header has.
        baris_sela: Rows between the header and the data, such as the numbers of the columns.
        kolom: Column of our form → where it is on this sheet.
        abaikan: Keys of rows that are about something else, such as accounts below a sub-kegiatan.
        jumlah: Texts that mark a row of totals; its Rupiah are compared with the recomputed sum.
        akhir: Texts that mark the first row after the table.
    """

    jenis: Literal["kinerja", "sub_kegiatan", "lra", "analisis"]
    lembar: Teks
    baris_judul: int = Field(default=1, ge=1, le=6)
    baris_sela: int = Field(default=0, ge=0, le=10)
    kunci: KunciAsing
    kolom: dict[str, KolomAsing] = Field(min_length=1)
    abaikan: Pola = ()
    jumlah: Pola = ()
    akhir: Pola = ()

    @property
    def tata(self) -> Tata:
        """The sheet of our own form that it stands for."""
        return TATA[self.jenis]

    @model_validator(mode="after")
    def _kolom_dikenal(self) -> Self:
        sah = [k.kunci for k in self.tata.kolom if k.kunci not in _BUKAN_NILAI]
        for kunci, kolom in self.kolom.items():
            if kunci not in sah:
                pesan = f"kolom “{kunci}” tidak ada dalam {self.jenis}; pilihan: {', '.join(sah)}."
                raise ValueError(pesan + dugaan(kunci, sah))
            if kolom.nilai and not kolom.per_triwulan:
                self._cara_isi_sah(kunci, kolom)
        return self

    def _cara_isi_sah(self, kunci: str, kolom: KolomAsing) -> None:
        """Only columns of quarters can be turned into one another."""
        diminta = {"realisasi_sd": "kumulatif", "fisik": "per_triwulan", "anggaran": "per_triwulan"}
        if kolom.nilai != diminta.get(kunci, kolom.nilai):
            pesan = f"kolom “{kunci}” yang {kolom.nilai} memerlukan {{tw}} atau {{romawi}} pada judulnya"
            raise ValueError(pesan)


class TataAsing(Pengaturan):
    """A foreign layout.

    Attributes:
        judul: What it is, as an officer would say it.
        sumber: Where the layout comes from.
        lingkup: A sheet of one section, or of the whole office: rows of other sections are then no mistake.
        angka: Notation of figures that are typed as text.
        tabel: Its tables.
        label: Part of the analysis of the section as a whole → texts of the cell before (or at the
            beginning of) what was written, such as the footer of form E.81.
        lembar_label: The sheet that holds the labels.
    """

    judul: Teks
    sumber: Teks
    lingkup: Literal["seksi", "kantor"] = "seksi"
    angka: Notasi = "indonesia"
    tabel: tuple[TabelAsing, ...]
    label: dict[Butir, Pola] = Field(default_factory=dict)
    lembar_label: str = "*"

    @model_validator(mode="after")
    def _satu_tiap_jenis(self) -> Self:
        jenis = [t.jenis for t in self.tabel]
        if not jenis:
            pesan = "tabel tidak boleh kosong"
            raise ValueError(pesan)
        if len(set(jenis)) < len(jenis):
            pesan = "tiap jenis tabel hanya boleh satu"
            raise ValueError(pesan)
        if "lra" in jenis and len(jenis) > 1:
            pesan = "tabel lra adalah berkas tersendiri, tidak bersama tabel lain"
            raise ValueError(pesan)
        return self

    def untuk(self, tata: Tata) -> TabelAsing | None:
        """The table that stands for a sheet of our own form."""
        return next((t for t in self.tabel if t.tata is tata), None)
