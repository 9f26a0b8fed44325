"""The shape of ``reports/sop_2023_tw1.json``: what terminal and pages print is read from it too.

Its keys are a contract (config/skema/status_sop.schema.json): new ones may come, none changes its meaning.
"""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lkj.konfigurasi.sop import NamaTindakan
from lkj.periode import Masa
from lkj.sop import Periode
from lkj.status.mutu import JenisCacat

KeadaanLangkah = Literal["selesai", "menunggu", "terlambat"]


class _Bagian(BaseModel):
    """A closed part; its texts come from files that were cleaned when they were read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PejabatStatus(_Bagian):
    """An official: office, title as printed, and name; ``nama`` is None while nobody holds the office."""

    kode_jabatan: str
    jabatan: str
    nama: str | None


class Pelaku(_Bagian):
    """Who acts: a role of the SOP (or ``seksi:…``, who sends a sheet) and the officials that it is here.

    Of several officials any one may act.
    """

    peran: str
    nama: str
    pejabat: tuple[PejabatStatus, ...]


class BerkasCacat(_Bagian):
    """A file that is there and does not count: why, and how many remarks ask for its correction."""

    nama: str
    jenis: JenisCacat
    catatan: int


class Ditunggu(_Bagian):
    """Who is waited for, and for what: acts, files by path, or files that are there and do not count."""

    pelaku: Pelaku
    tindakan: tuple[NamaTindakan, ...]
    berkas: tuple[str, ...]
    cacat: tuple[BerkasCacat, ...]


class Atas(_Bagian):
    """What an act concerns: a document with the digest of its content, or a file with its sha256."""

    nama: str
    sidik: str


class Lampiran(_Bagian):
    """A file that was kept beside an act."""

    berkas: str
    sidik: str


class BuktiStatus(_Bagian):
    """One file, or the act of one role.

    Attributes:
        jenis: File or act.
        nama: Path of the file; name of the act.
        ada: Whether it is there and still holds.
        cacat: Of a file that is there and does not count: why.
        perbaikan: Of such a file: how many remarks ask for its correction.
        sidik: sha256 of the file, or of the file of the act.
        kelompok: Of a file: the path with ``<seksi>`` and, in a year, ``tw<n>`` where there is one for each.
        peran: Of an act: role that has to record it.
        oleh: Of an act: who did it; of a missing one who has to, where each official of a role has to.
        tanggal: Of an act: when. Of a file nobody knows.
        berkas: Of an act: where it is recorded.
        atas: Of an act: what it concerns.
        lampiran: Of an act: what shows it.
        mulai: Of an act: when the work began, where that was entered.
        selesai: Of an act: when it ended.
        menit: Minutes between the two.
    """

    jenis: Literal["berkas", "tindakan"]
    nama: str
    ada: bool
    cacat: JenisCacat | None
    perbaikan: int | None
    sidik: str | None
    kelompok: str | None
    peran: str | None
    oleh: str | None
    tanggal: date | None
    berkas: str | None
    atas: tuple[Atas, ...]
    lampiran: tuple[Lampiran, ...]
    mulai: datetime | None
    selesai: datetime | None
    menit: int | None


class Peristiwa(_Bagian):
    """A lawful act in the history of a step.

    Attributes:
        urut: Its number in the folder.
        putaran: The round; one more after each return.
        oleh: Who did it, ``jabatan`` as printed.
        kembali_ke: Step that a return goes back to.
        catatan: The reason or remark that was entered.
        berlaku: Whether it still holds: no return and no change of the content undid it.
    """

    urut: int
    berkas: str
    langkah: int
    tindakan: NamaTindakan
    putaran: int
    peran: str
    jabatan: str
    oleh: str
    dicatat_oleh: str
    tanggal: date
    kembali_ke: int | None
    catatan: str
    berlaku: bool


class LangkahStatus(_Bagian):
    """A step.

    Attributes:
        nomor: As the SOP numbers it.
        peran: Key of the role that carries it out, ``peran_lain`` those that take part.
        keadaan: ``menunggu`` is open and not late, or not judged.
        terlambat: Working days after the due date, of an open step on ``per_tanggal``; 0: not late; None: not
            judged.
        menunggu: Whom it waits for; nobody when it is done.
        tenggat: Due date, where the SOP has a standard in days.
        waktu_baku: The standard time as the SOP prints it.
        tanggal_selesai: Day of its last act; None while it is open, or where files alone evidence it.
        mulai: Earliest start that was entered with an end; ``selesai`` the latest such end.
        menit: Minutes of all such acts.
        kembali_ke: Step that it may send back to.
        dikembalikan: By whom, when and why it was sent back and has to be done again; else empty.
    """

    nomor: int
    kegiatan: str
    peran: str
    peran_lain: tuple[str, ...]
    pelaku: Pelaku
    keadaan: KeadaanLangkah
    terlambat: int | None
    menunggu: tuple[Ditunggu, ...]
    tenggat: date | None
    waktu_baku: str
    tanggal_selesai: date | None
    mulai: datetime | None
    selesai: datetime | None
    menit: int | None
    kembali_ke: int | None
    dikembalikan: str
    bukti: tuple[BuktiStatus, ...]
    riwayat: tuple[Peristiwa, ...]


class SopStatus(_Bagian):
    """A SOP in force: ``terbukti`` of ``banyak`` steps are done, in round ``putaran``.

    Its due dates count from ``mulai``.
    """

    kunci: str
    nama: str
    nomor: str
    dokumen: Literal["laporan", "pengukuran"]
    terbukti: int
    banyak: int
    putaran: int
    mulai: date
    langkah: tuple[LangkahStatus, ...]

    @property
    def terbuka(self) -> LangkahStatus | None:
        """The first step that is not done: whom the SOP waits for now."""
        return next((x for x in self.langkah if x.keadaan != "selesai"), None)


class SopTriwulan(_Bagian):
    """How far a SOP has come in a quarter."""

    kunci: str
    nama: str
    terbukti: int
    banyak: int


class TriwulanStatus(_Bagian):
    """The SOPs of one quarter, on the page of the year."""

    tw: int
    sop: tuple[SopTriwulan, ...]


class CatatanStatus(_Bagian):
    """A remark on an act that does not count, or no more."""

    kode: str
    alamat: str
    nilai: str
    aturan: str
    saran: str


class Status(_Bagian):
    """The SOPs in force in a period.

    Attributes:
        unit: Key of an office of many; "" for the repository's own.
        mulai: Day from which due dates count, of a SOP that names no day of its own.
        per_tanggal: Day on which lateness was judged; None: it was not.
        jadwal: Where both are written.
        sop: The SOPs, in the order of the settings.
        di_luar_sop: The office's closing steps, where they were needed.
        triwulan: Of a year: its quarters, where a SOP runs by the quarter.
        catatan: Acts that count for nothing, and why.
        gugur: Acts that a change of the files they vouched for made void.
    """

    tahun: int
    tw: int | None
    bulan: int | None
    periode: Periode
    unit: str
    instansi: str
    mulai: date
    per_tanggal: date | None
    jadwal: str
    sop: tuple[SopStatus, ...]
    di_luar_sop: tuple[Peristiwa, ...]
    triwulan: tuple[TriwulanStatus, ...]
    catatan: tuple[CatatanStatus, ...]
    gugur: tuple[CatatanStatus, ...]

    @property
    def masa(self) -> Masa:
        """The period."""
        return Masa(self.tahun, self.tw, self.bulan)

    def ke_json(self) -> bytes:
        """The file; the same status is the same bytes."""
        return self.model_dump_json(indent=1).encode() + b"\n"
