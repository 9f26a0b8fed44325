"""The status of a period from what was judged: names of officials, evidence with digests, history."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from lkj.catatan import Catatan
from lkj.periode import Masa
from lkj.sidik import sha256
from lkj.sop import jabatan_peran
from lkj.status.jadwal import Jadwal, jalur_jadwal
from lkj.status.model import (
    Atas,
    BerkasCacat,
    BuktiStatus,
    CatatanStatus,
    Ditunggu,
    KeadaanLangkah,
    Lampiran,
    LangkahStatus,
    PejabatStatus,
    Pelaku,
    Peristiwa,
    SopStatus,
    SopTriwulan,
    Status,
    TriwulanStatus,
)
from lkj.status.nilai import HasilBukti, HasilLangkah, berkas_seksi, kelompok_berkas
from lkj.status.sumber import HasilMasa, Sumber, nilai_masa
from lkj.tindakan import Tindakan

SEKSI = "seksi:"
"""Begins the key of who sends a sheet and is no role of the SOP."""
_MASUK = "data/raw/"
_DETIK_SEMENIT = 60


def susun_status(sumber: Sumber, masa: Masa, jadwal: Mapping[Masa, Jadwal]) -> Status:
    """Judge a quarter or a month, or a year with its quarters.

    Args:
        sumber: What it is made from.
        masa: The period.
        jadwal: Period → its days.

    Raises:
        DataSalahError: A setting, SOP or calendar is wrong or missing.
    """
    hasil = nilai_masa(sumber, masa, jadwal.get(masa, Jadwal()))
    penulis = _Penulis(sumber, hasil)
    triwulan = [] if masa.kunci else [m for m in jadwal if m.tw]
    return Status(
        tahun=masa.tahun,
        tw=masa.tw,
        bulan=masa.bulan,
        periode=hasil.putaran.periode,
        unit=sumber.unit.rstrip("/"),
        instansi=sumber.kantor.instansi.nama,
        mulai=hasil.mulai,
        per_tanggal=hasil.putaran.per_tanggal,
        jadwal=jalur_jadwal(sumber.unit, masa),
        sop=tuple(penulis.sop()),
        di_luar_sop=tuple(penulis.peristiwa(hasil.riwayat.pada(""))),
        triwulan=tuple(t for m in triwulan if (t := _triwulan(sumber, m, jadwal[m])).sop),
        catatan=tuple(_catatan(c) for c in hasil.catatan),
        gugur=tuple(_catatan(c) for c in hasil.riwayat.gugur()),
    )


def _triwulan(sumber: Sumber, masa: Masa, jadwal: Jadwal) -> TriwulanStatus:
    hasil = nilai_masa(sumber, masa, jadwal)
    baris = [
        SopTriwulan(kunci=s.sop.kunci, nama=s.sop.nama, terbukti=h.selesai, banyak=len(h.langkah))
        for s, h in hasil.sop
    ]
    return TriwulanStatus(tw=masa.triwulan, sop=tuple(baris))


def _catatan(c: Catatan) -> CatatanStatus:
    return CatatanStatus(kode=c.kode, alamat=c.alamat, nilai=c.nilai, aturan=c.aturan, saran=c.saran)


@dataclass
class _Kurang:
    """What somebody is waited for: acts, files, and files that do not count."""

    tindakan: list[str] = field(default_factory=list)
    berkas: list[str] = field(default_factory=list)
    cacat: list[BerkasCacat] = field(default_factory=list)


@dataclass(frozen=True)
class _Penulis:
    """Puts a judged period into the shape of its file."""

    sumber: Sumber
    hasil: HasilMasa

    def sop(self) -> Iterator[SopStatus]:
        for berlaku, nilai in self.hasil.sop:
            milik, kunci = berlaku.sop, berlaku.sop.kunci
            jabatan = jabatan_peran(self.sumber.kantor, berlaku)
            peran = {p: self._pelaku(p, milik.peran[p].nama, kode) for p, kode in jabatan.items()}
            kembali = sum(t.isi.tindakan == "kembalikan" for t in self.hasil.riwayat.pada(kunci))
            yield SopStatus(
                kunci=kunci,
                nama=milik.nama,
                nomor=berlaku.pilihan.nomor,
                dokumen=milik.dokumen,
                terbukti=nilai.selesai,
                banyak=len(nilai.langkah),
                putaran=1 + kembali,
                mulai=self.hasil.mulai_sop[kunci],
                langkah=tuple(self._langkah(x, kunci, peran) for x in nilai.langkah),
            )

    def _langkah(self, x: HasilLangkah, kunci: str, peran: Mapping[str, Pelaku]) -> LangkahStatus:
        utama, *lain = x.langkah.peran
        bukti = tuple(b for h in x.bukti for b in self._bukti(h))
        terukur = [b for b in bukti if b.menit is not None]
        keadaan: KeadaanLangkah = "terlambat" if x.terlambat else "menunggu"
        dinilai = x.tenggat is not None and self.hasil.putaran.per_tanggal is not None
        return LangkahStatus(
            nomor=x.langkah.nomor,
            kegiatan=x.langkah.kegiatan,
            peran=utama,
            peran_lain=tuple(lain),
            pelaku=peran[utama],
            keadaan="selesai" if x.selesai else keadaan,
            terlambat=x.terlambat if dinilai else None,
            menunggu=tuple(self._ditunggu(x, peran)),
            tenggat=x.tenggat,
            waktu_baku=str(x.langkah.waktu),
            tanggal_selesai=x.tanggal_selesai,
            mulai=min((b.mulai for b in terukur if b.mulai), default=None),
            selesai=max((b.selesai for b in terukur if b.selesai), default=None),
            menit=sum(b.menit or 0 for b in terukur) if terukur else None,
            kembali_ke=x.langkah.kembali_ke,
            dikembalikan=x.dikembalikan,
            bukti=bukti,
            riwayat=tuple(self.peristiwa(self.hasil.riwayat.pada(kunci, x.langkah.nomor))),
        )

    def _ditunggu(self, x: HasilLangkah, peran: Mapping[str, Pelaku]) -> Iterator[Ditunggu]:
        """Who is missing: a role with its acts and files, or the section whose sheet is missing or wrong."""
        kurang: dict[tuple[str, str], _Kurang] = defaultdict(_Kurang)
        for h in x.bukti:
            for siapa in (s for s, t in h.tindakan.items() if t is None):
                kurang[siapa].tindakan.append(str(h.bukti.tindakan))
            for berkas, seksi in self._berkas(h):
                cacat = h.cacat.get(berkas)
                milik = (
                    seksi and berkas.startswith(_MASUK) and (not cacat or cacat.jenis == "perlu diperbaiki")
                )
                pemilik = f"{SEKSI}{seksi}" if milik else x.langkah.peran[0]
                if h.berkas[berkas] is None:
                    kurang[pemilik, ""].berkas.append(berkas)
                elif cacat:
                    kurang[pemilik, ""].cacat.append(BerkasCacat(nama=berkas, **cacat._asdict()))
        if x.dikembalikan:
            kurang[x.langkah.peran[0], ""]
        for (pemilik, jabatan), apa in kurang.items():
            pelaku = peran.get(pemilik) or self._pengisi(pemilik)
            if jabatan:
                pelaku = self._pelaku(pemilik, pelaku.nama, (jabatan,))
            yield Ditunggu.model_validate({"pelaku": pelaku, **vars(apa)})

    def _pengisi(self, kunci: str) -> Pelaku:
        """Who sends a sheet: a section and its head; of the financial report the office names nobody."""
        nama = kunci.removeprefix(SEKSI)
        seksi = self.sumber.kantor.seksi.get(nama)
        if seksi is None:
            return Pelaku(peran=kunci, nama=self.sumber.pengisi[nama], pejabat=())
        return self._pelaku(kunci, seksi.nama, (seksi.kepala,))

    def _pelaku(self, peran: str, nama: str, jabatan: Sequence[str]) -> Pelaku:
        return Pelaku(peran=peran, nama=nama, pejabat=tuple(self._pejabat(j) for j in jabatan))

    def _pejabat(self, kode: str) -> PejabatStatus:
        """Who holds an office on the day of judgement, or else on the first day."""
        hari = self.hasil.putaran.per_tanggal or self.hasil.mulai
        p = self.sumber.kantor.cari_pejabat(kode, hari)
        return PejabatStatus(kode_jabatan=kode, jabatan=p.sebutan if p else kode, nama=p.nama if p else None)

    def _berkas(self, h: HasilBukti) -> Iterator[tuple[str, str]]:
        return berkas_seksi(h.bukti.berkas or "", self.hasil.putaran) if h.berkas else iter(())

    def _bukti(self, h: HasilBukti) -> Iterator[BuktiStatus]:
        kelompok = kelompok_berkas(h.bukti.berkas or "", self.hasil.putaran) if len(h.berkas) > 1 else None
        for berkas, sidik in h.berkas.items():
            jenis, banyak = h.cacat.get(berkas, (None, None))
            cacat = {"cacat": jenis, "perbaikan": banyak}
            ada = sidik is not None and jenis is None
            yield _bukti("berkas", berkas, ada=ada, sidik=sidik, kelompok=kelompok, **cacat)
        for (peran, jabatan), t in h.tindakan.items():
            nama = str(h.bukti.tindakan)
            if jabatan and t is None:
                oleh = self._pejabat(jabatan)
                yield _bukti("tindakan", nama, peran=peran, oleh=oleh.nama or oleh.jabatan)
                continue
            yield self._bukti_tindakan(nama, peran, t) if t else _bukti("tindakan", nama, peran=peran)

    def _bukti_tindakan(self, nama: str, peran: str, t: Tindakan) -> BuktiStatus:
        return _bukti(
            "tindakan",
            nama,
            ada=True,
            sidik=sha256(self.sumber.baca(Path(t.berkas))),
            peran=peran,
            oleh=t.isi.oleh,
            tanggal=t.isi.tanggal,
            berkas=t.berkas,
            atas=tuple(Atas(nama=p.name, sidik=p.digest.sha256) for p in t.pokok),
            lampiran=tuple(Lampiran(berkas=b.berkas, sidik=b.sha256) for b in t.isi.bukti),
            mulai=t.isi.mulai,
            selesai=t.isi.selesai,
            menit=_menit(t.isi.mulai, t.isi.selesai),
        )

    def peristiwa(self, tindakan: Sequence[Tindakan]) -> Iterator[Peristiwa]:
        """The history: each lawful act, and whether it still holds."""
        for t in tindakan:
            isi = t.isi
            langkah = self.hasil.riwayat.alur[isi.sop].pada(isi.langkah)
            kembali = next((x.kembali_ke for x in langkah if x.kembali_ke), None)
            pejabat = self.sumber.kantor.pejabat_pada(isi.jabatan, isi.tanggal)
            yield Peristiwa(
                urut=t.urut,
                berkas=t.berkas,
                langkah=isi.langkah,
                tindakan=isi.tindakan,
                putaran=isi.putaran,
                peran=isi.peran,
                jabatan=pejabat.sebutan,
                oleh=isi.oleh,
                dicatat_oleh=isi.dicatat_oleh,
                tanggal=isi.tanggal,
                kembali_ke=kembali if isi.tindakan == "kembalikan" else None,
                catatan=isi.catatan,
                berlaku=t in self.hasil.riwayat.berlaku or isi.tindakan == "kembalikan",
            )


def _bukti(jenis: str, nama: str, **isi: object) -> BuktiStatus:
    kosong = dict.fromkeys(BuktiStatus.model_fields) | {"ada": False, "atas": (), "lampiran": ()}
    return BuktiStatus.model_validate({**kosong, "jenis": jenis, "nama": nama, **isi})


def _menit(mulai: datetime | None, selesai: datetime | None) -> int | None:
    """Whole minutes between the two; None unless both were entered."""
    if mulai is None or selesai is None:
        return None
    return int((selesai - mulai).total_seconds()) // _DETIK_SEMENIT
