"""From what somebody asks to record to the act: step, role, round and name, or remarks on why not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, muat
from lkj.konfigurasi.sop import NamaTindakan
from lkj.tindakan.alur import Alur, LangkahAlur
from lkj.tindakan.baca import PANDUAN
from lkj.tindakan.hukum import BERULANG, Berkas, belum, boleh, jenis_langkah
from lkj.tindakan.lembar import Lembar
from lkj.tindakan.model import PERSIAPAN, VALIDASI, Bukti, Digest, IsiTindakan, Pokok, Tindakan

Calon = tuple[Alur, LangkahAlur, str]
"""A way, a step of it, and a role that may record there."""


@dataclass(frozen=True)
class Permintaan:
    """What somebody asks to record; what is None follows from the way in force.

    Attributes:
        tindakan: What was done.
        dokumen: The document that is meant, also where the act concerns a file.
        pokok: Document or file → its digest as it is now; empty for the sheets that came in.
        tanggal: On which day.
        peran, langkah, sop: In which role, at which step, of which SOP.
        oleh: By whom, by name or office; None for who held the office on the day.
        pencatat: Who records it; None for the official himself.
        catatan: The reason.
        bukti: What shows it.
        mulai, selesai: From when to when it took, where somebody noted it.
        lembar: The sheets of the period.
    """

    tindakan: NamaTindakan
    dokumen: str
    tanggal: date
    pokok: Mapping[str, str] = field(default_factory=dict)
    peran: str | None = None
    langkah: int | None = None
    sop: str | None = None
    oleh: str | None = None
    pencatat: str | None = None
    catatan: str = ""
    bukti: tuple[Bukti, ...] = ()
    mulai: datetime | None = None
    selesai: datetime | None = None
    lembar: Lembar = field(default_factory=dict)


def susun(minta: Permintaan, berkas: Berkas, pejabat: Kantor) -> Tindakan:
    """The act that is asked for, lawful and ready to be written.

    Args:
        minta: What is asked for.
        berkas: The ways in force and what was done before.
        pejabat: Who held which office.

    Raises:
        DataSalahError: It is not allowed; the remarks say why.
    """
    alur, langkah, peran = _pilih(minta, berkas)
    jabatan, nama = _pemegang(minta, alur.jabatan.get(peran, (peran,)), pejabat)
    kunci = {
        "tindakan": minta.tindakan,
        "sop": alur.kunci,
        "langkah": langkah.nomor,
        "peran": peran,
        "jabatan": jabatan,
        "oleh": nama,
        "dicatat_oleh": minta.pencatat or nama,
        "tanggal": minta.tanggal,
        "mulai": minta.mulai,
        "selesai": minta.selesai,
        "bukti": minta.bukti,
        "catatan": minta.catatan,
    }
    isi = muat(IsiTindakan, kunci, berkas="", kode="TINDAKAN_BENTUK", panduan=PANDUAN)
    return _putuskan(
        isi, minta.pokok or _lembar(minta, langkah, jabatan), berkas, _asing(minta, langkah, jabatan)
    )


def _lembar(minta: Permintaan, langkah: LangkahAlur, jabatan: str) -> dict[str, str]:
    """The sheets that an act concerns: those of the official's own section, or all where he acts for all.

    Raises:
        DataSalahError: One of them has not come (code ``TINDAKAN_LEMBAR``).
    """
    milik = [m for j, m in minta.lembar.items() if j == jabatan or not langkah.bersama]
    lembar = {nama: sidik for m in milik for nama, sidik in m.items()}
    kurang = ", ".join(nama for nama, sidik in lembar.items() if sidik is None)
    if kurang or not lembar:
        raise DataSalahError([catat("TINDAKAN_LEMBAR", nilai=minta.tindakan, kurang=kurang or "isian seksi")])
    return {nama: sidik for nama, sidik in lembar.items() if sidik}


def _asing(minta: Permintaan, langkah: LangkahAlur, jabatan: str) -> list[Catatan]:
    """A remark on each named sheet that another head answers for, where each acts for his own."""
    milik = minta.lembar.get(jabatan, {})
    lain = {nama for m in minta.lembar.values() for nama in m} - set(milik) if langkah.bersama else set()
    harus = ", ".join(milik) or "tidak ada"
    return [
        catat("TINDAKAN_LEMBAR_ASING", nilai=nama, jabatan=jabatan, harus=harus)
        for nama in minta.pokok
        if nama in lain
    ]


def mendahului_isi(minta: Permintaan, berkas: Berkas) -> bool:
    """Whether the step that is meant comes before there is a document to read: the act concerns the plan.

    Raises:
        DataSalahError: As `susun`, where no step is meant.
    """
    if minta.tindakan not in PERSIAPAN or minta.tindakan == VALIDASI:
        return False
    alur, langkah, _ = _pilih(minta, berkas)
    return not alur.berisi(langkah.nomor)


def _pemegang(minta: Permintaan, jabatan: Sequence[str], pejabat: Kantor) -> tuple[str, str]:
    """Office and name of who acted; of a role with several officials the one that is named.

    Raises:
        DataSalahError: Nobody, somebody else, or one of several who was not named.
    """
    calon = {j: p.nama for j in jabatan if (p := pejabat.cari_pejabat(j, minta.tanggal)) is not None}
    cocok = [(j, n) for j, n in calon.items() if minta.oleh in {None, n, j}]
    if len(cocok) == 1:
        return cocok[0]
    isian = {"jabatan": ", ".join(jabatan), "tanggal": minta.tanggal.isoformat()}
    nama = "; ".join(calon.values()) or "tidak ada"
    raise DataSalahError([catat("TINDAKAN_PEJABAT", sel="oleh", nilai=minta.oleh, pejabat=nama, **isian)])


def _putuskan(isi: IsiTindakan, atas: Mapping[str, str], berkas: Berkas, asing: list[Catatan]) -> Tindakan:
    """The act in its round, if the law allows it."""
    pokok = tuple(Pokok(name=n, digest=Digest(sha256=s)) for n, s in atas.items())
    usul = Tindakan(len(berkas.sah) + 1, "", pokok, isi)
    usul = Tindakan(usul.urut, "", pokok, isi.model_copy(update={"putaran": berkas.putaran(usul)}))
    catatan = asing + boleh(usul, berkas, atas)
    terakhir = max((t.isi.tanggal for t in berkas.sah), default=isi.tanggal)
    if isi.tanggal < terakhir:
        tanggal = isi.tanggal.isoformat()
        catatan.append(
            catat("TINDAKAN_MENDAHULUI", sel="tanggal", nilai=tanggal, sebelum=terakhir.isoformat())
        )
    if catatan:
        raise DataSalahError(catatan)
    return usul


def _pilih(minta: Permintaan, berkas: Berkas) -> Calon:
    """The step that is meant: the first that is still open, of a SOP before the closing steps.

    Raises:
        DataSalahError: There is none, or a role has to be named.
    """
    calon = list(_calon(minta, berkas))
    if not calon:
        if lain := sorted({p for _, _, p in _calon(replace(minta, peran=None), berkas)}):
            isian = {"tindakan": minta.tindakan, "peran": ", ".join(lain)}
            raise DataSalahError([catat("TINDAKAN_PERAN_LAIN", sel="peran", nilai=minta.peran, **isian)])
        oleh = f" oleh {minta.peran}" if minta.peran else ""
        raise DataSalahError([catat("TINDAKAN_SOP", apa=f"Tindakan {minta.tindakan}{oleh}")])
    peran = sorted({p for _, _, p in calon})
    if minta.tindakan in BERULANG:
        if len(peran) > 1:
            raise DataSalahError([catat("TINDAKAN_PILIH", nilai=minta.tindakan, peran=", ".join(peran))])
        return calon[0]
    terbuka = (c for c in calon if belum(c[1], c[0], berkas.berlaku))
    return next(terbuka, calon[0])


def _calon(minta: Permintaan, berkas: Berkas) -> Iterator[Calon]:
    for alur in berkas.alur.values():
        tertutup = berkas.tertutup(alur.kunci, minta.tindakan, [minta.dokumen])
        if tertutup or not alur.menghasilkan(minta.dokumen):
            continue
        for langkah in alur.langkah:
            cocok = minta.tindakan in jenis_langkah(langkah)
            if not cocok or minta.sop not in {None, alur.kunci} or minta.langkah not in {None, langkah.nomor}:
                continue
            yield from ((alur, langkah, p) for p in langkah.peran if minta.peran in {None, p})
