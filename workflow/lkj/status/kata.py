"""The status in words, the same on the terminal and on every page."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from lkj.periode import tanggal_panjang
from lkj.status.model import (
    BerkasCacat,
    BuktiStatus,
    Ditunggu,
    LangkahStatus,
    Pelaku,
    Peristiwa,
    SopStatus,
    Status,
)

_MENIT_SEJAM = 60
_PANJANG_SIDIK = 12


def judul(status: Status) -> str:
    """Title of the pages."""
    return f"Pelaksanaan SOP {status.masa.nama}"


def tanpa_sop(status: Status) -> str:
    """What is said where no SOP is in force."""
    masa_kecil = status.masa.nama.replace("Tahun", "tahun").replace("Bulan", "bulan")
    return f"Tidak ada SOP yang berlaku untuk {masa_kecil} (kunci “sop” pada pengaturan kantor)."


def dasar(status: Status) -> str:
    """From when due dates count, and whether lateness was judged."""
    mulai = f"Tenggat dihitung dalam hari kerja {_sejak(status)}"
    if status.per_tanggal:
        return f"{mulai}; keterlambatan dinilai per {tanggal_panjang(status.per_tanggal)}."
    return f"{mulai}. Keterlambatan tidak dinilai karena per_tanggal belum ditulis di {status.jadwal}."


def _sejak(status: Status) -> str:
    """From which day due dates count, and of the SOPs that were begun on another day from which."""
    sendiri = [s for s in status.sop if s.mulai != status.mulai]
    umum = [f"sejak {tanggal_panjang(status.mulai)}"] if len(sendiri) < len(status.sop) else []
    return ", dan ".join([*umum, *(f"untuk SOP {s.nama} sejak {tanggal_panjang(s.mulai)}" for s in sendiri)])


def ringkas(sop: SopStatus) -> str:
    """How far a SOP has come and whom it waits for now."""
    putaran = f" (putaran {sop.putaran})" if sop.putaran > 1 else ""
    langkah = sop.terbuka
    if langkah is None:
        return f"Semua {sop.banyak} langkah selesai{putaran}."
    return (
        f"{sop.terbukti} dari {sop.banyak} langkah selesai{putaran};"
        f" menunggu: {siapa(langkah)} (langkah {langkah.nomor})."
    )


def siapa(x: LangkahStatus, paling: int = 3, *, ringkas: bool = False) -> str:
    """Whom a step waits for; of many the first and how many more there are.

    With ``ringkas`` who carries the step out is named by his role alone, for he stands beside it.
    """
    nama = [d.pelaku.nama if ringkas and d.pelaku == x.pelaku else pelaku(d.pelaku) for d in x.menunggu]
    lain = f", dan {len(nama) - paling} lagi" if len(nama) > paling else ""
    return ", ".join(nama[:paling]) + lain


def keadaan(x: LangkahStatus) -> str:
    """The state of a step: done (when, how late), waiting, late."""
    hari = f"terlambat {x.terlambat} hari kerja" if x.terlambat else ""
    if x.keadaan != "selesai":
        return hari or "menunggu"
    tanggal = f" {tanggal_panjang(x.tanggal_selesai)}" if x.tanggal_selesai else ""
    return f"selesai{tanggal}{f', {hari}' if hari else ''}"


def pejabat(p: Pelaku) -> str:
    """The officials of a role: name, or how many there are of whom any may act."""
    if len(p.pejabat) > 1:
        return f"salah satu dari {len(p.pejabat)} pejabat"
    return next((x.nama or f"belum ada {x.jabatan}" for x in p.pejabat), "")


def pelaku(p: Pelaku) -> str:
    """A role with its officials in brackets."""
    nama = pejabat(p)
    return f"{p.nama} ({nama})" if nama else p.nama


def menunggu(d: Ditunggu) -> str:
    """For whom a step waits, and for what."""
    apa = [sebut(t) for t in d.tindakan] + ([berkas_kurang(d.berkas)] if d.berkas else []) + cacat(d.cacat)
    return f"{pelaku(d.pelaku)}: {'; '.join(apa) or 'memperbaiki yang dikembalikan'}"


def berkas_kurang(berkas: Sequence[str]) -> str:
    """Missing files: the first, and how many more there are."""
    return berkas[0] + (f" dan {len(berkas) - 1} berkas lagi" if len(berkas) > 1 else "")


def cacat(berkas: Sequence[BerkasCacat]) -> list[str]:
    """Files that do not count, by reason: ``perlu diperbaiki: pelayanan.xlsx (2 catatan)``."""
    hasil: dict[str, list[str]] = {}
    for b in berkas:
        banyak = f" ({b.catatan} catatan)" if b.catatan else ""
        hasil.setdefault(b.jenis, []).append(f"{b.nama.rsplit('/', 1)[-1]}{banyak}")
    return [f"{jenis}: {berkas_kurang(nama)}" for jenis, nama in hasil.items()]


def letak(b: BuktiStatus) -> str:
    """Whether a file that evidences a step is there, missing, or there without counting."""
    if b.cacat is None:
        return "ada" if b.ada else "belum ada"
    return f"{b.cacat}, {b.perbaikan} catatan" if b.perbaikan else b.cacat


def hitung(isi: Sequence[BuktiStatus]) -> str:
    """How many files are there and how many of them do not count: ``8 dari 8 ada, 1 perlu diperbaiki``."""
    cacat = Counter(b.cacat for b in isi if b.cacat)
    lain = "".join(f", {n} {jenis}" for jenis, n in sorted(cacat.items()))
    return f"{sum(b.sidik is not None for b in isi)} dari {len(isi)} ada{lain}"


def alasan(x: LangkahStatus) -> str:
    """Which files of a step are there and do not count; empty where there are none."""
    return "; ".join(cacat([c for d in x.menunggu for c in d.cacat]))


def sebut(tindakan: str) -> str:
    """An act in words."""
    return tindakan.replace("_", " ")


def waktu(x: LangkahStatus) -> str:
    """How long the work took, where start and end were entered; else nothing."""
    if x.menit is None or x.mulai is None or x.selesai is None:
        return ""
    return f"{lama(x.menit)} ({rentang(x.mulai, x.selesai)})"


def lama(menit: int) -> str:
    """Minutes as hours and minutes."""
    jam, sisa = divmod(menit, _MENIT_SEJAM)
    bagian = [f"{jam} jam"] if jam else []
    return " ".join([*bagian, f"{sisa} menit"]) if sisa or not jam else bagian[0]


def rentang(mulai: datetime, selesai: datetime) -> str:
    """Two times, the day once where it is the same."""
    awal = f"{tanggal_panjang(mulai.date())} pukul {mulai:%H.%M}"
    hari = "" if selesai.date() == mulai.date() else f"{tanggal_panjang(selesai.date())} pukul "
    return f"{awal} sampai {hari}{selesai:%H.%M}"


def sidik_pendek(sidik: str) -> str:
    """The first digits of a digest in groups of four."""
    awal = sidik[:_PANJANG_SIDIK]
    return " ".join(awal[i : i + 4] for i in range(0, len(awal), 4))


def kelompok(bukti: Sequence[BuktiStatus]) -> list[tuple[str, list[BuktiStatus]]]:
    """The evidences of a step, the files of all sections under one name, the others each under its own."""
    hasil: dict[str, list[BuktiStatus]] = {}
    for i, b in enumerate(bukti):
        hasil.setdefault(b.kelompok or f"{i} {b.nama}", []).append(b)
    return [(b[0].kelompok or b[0].nama, b) for b in hasil.values()]


def peristiwa(p: Peristiwa) -> str:
    """One line of the history."""
    apa = sebut(p.tindakan)
    kembali = f" ke langkah {p.kembali_ke}" if p.kembali_ke else ""
    pencatat = "" if p.dicatat_oleh == p.oleh else f", dicatat oleh {p.dicatat_oleh}"
    gugur = "" if p.berlaku else " (tidak berlaku lagi)"
    alasan = f": {p.catatan}" if p.catatan else ""
    return f"{tanggal_panjang(p.tanggal)}, {apa}{kembali} oleh {p.oleh}, {p.jabatan}{pencatat}{gugur}{alasan}"
