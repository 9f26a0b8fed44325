"""The answers to what somebody asks of a file: ours, unchanged, by whom, valid now, recorded, made again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lkj.catatan import WAJIB
from lkj.pengesahan.catatan_kantor import Tercatat
from lkj.pengesahan.nama import cocok_pejabat
from lkj.pengesahan.periksa import HasilTtd
from lkj.periode import tanggal_panjang

_TANDA = {True: "ya", False: "TIDAK", None: "?"}
_BUKAN_SALAH = frozenset({"TTD_TIDAK_ADA", "TTD_PENERBIT"})


@dataclass(frozen=True)
class Jawaban:
    """One answer: yes, no, or not known here, and in a sentence why."""

    kunci: str
    ya: bool | None
    kata: str

    def sebagai_teks(self) -> str:
        """The line at the terminal."""
        return f"  [{_TANDA[self.ya]:^5}] {self.kata}"


@dataclass(frozen=True)
class Putusan:
    """All answers on a file."""

    hasil: HasilTtd
    jawaban: tuple[Jawaban, ...]

    def ya(self, kunci: str) -> bool | None:
        """One answer by its key; None also where it was not asked."""
        return next((j.ya for j in self.jawaban if j.kunci == kunci), None)

    @property
    def asli(self) -> bool:
        """Whether all that was asked holds: nothing is wrong, and somebody vouches for the file.

        Somebody is a lawful act of the office, a build that gives the same bytes, or a believed issuer whose
        certificate is valid now.
        """
        if any(j.ya is False for j in self.jawaban):
            return False
        dijamin = bool(self.ya("tercatat") or self.ya("bangun"))
        return dijamin or all(self.ya(k) is True for k in ("utuh", "penerbit", "berlaku"))

    def simpulan(self) -> str:
        """The conclusion in one sentence."""
        if self.asli:
            return "Asli."
        if any(j.ya is False for j in self.jawaban):
            return "Tidak asli, atau tidak seperti yang tercatat: lihat baris bertanda TIDAK."
        return "Belum dapat dipastikan dari sini: lihat baris bertanda ?."

    def sebagai_json(self) -> dict[str, Any]:
        """For machines: the facts, the answers, the remarks."""
        h = self.hasil
        waktu = {
            k: v.isoformat() if (v := getattr(h, k)) else None
            for k in ("saat", "sejak", "sampai", "cap_waktu")
        }
        tanda = {k: getattr(h, k) for k in ("nama", "subjek", "penerbit", "nomor_seri")} | waktu
        tanda |= {"cap_oleh": h.cap_oleh or None, "waktu_dibuktikan": h.cap_dipercaya}
        return {
            "berkas": h.berkas,
            "sidik": h.sidik,
            "dokumen": h.dokumen or None,
            "sidik_isi": h.sidik_isi or None,
            "sidik_tanpa_tanda_tangan": h.asli or None,
            "tanda_tangan": tanda if h.bertanda else None,
            "jawaban": {j.kunci: {"ya": j.ya, "kata": j.kata} for j in self.jawaban},
            "catatan": [{"kode": c.kode, "aturan": c.aturan} for c in h.catatan],
            "asli": self.asli,
        }


def putuskan(
    hasil: HasilTtd, tercatat: Tercatat | None, *, di_kantor: bool, pada: datetime, bangun: Jawaban | None
) -> Putusan:
    """The answers on a file.

    Args:
        hasil: What the file says of itself.
        tercatat: The act that names it.
        di_kantor: Whether there is a repository to ask.
        pada: The moment that "now" means.
        bangun: The answer of a build; None where none was asked for.
    """
    jawaban = [
        *_tanda_tangan(hasil, pada),
        *_penanda(hasil, tercatat),
        _tercatat(hasil, tercatat, di_kantor=di_kantor),
        *([bangun] if bangun else []),
    ]
    return Putusan(hasil, tuple(jawaban))


def _tanda_tangan(h: HasilTtd, pada: datetime) -> list[Jawaban]:
    salah = [c for c in h.catatan if c.tingkat == WAJIB and c.kode not in _BUKAN_SALAH]
    if salah and not h.bertanda:
        return [Jawaban("terbaca", ya=False, kata=salah[0].aturan)]
    if not h.bertanda:
        return [Jawaban("tanda_tangan", ya=None, kata="Berkas ini tidak bertanda tangan elektronik.")]
    if salah:
        return [Jawaban("utuh", ya=False, kata=c.aturan) for c in salah]
    penerbit = (
        Jawaban("penerbit", ya=True, kata="Penerbit sertifikatnya dipercaya (LKJ_SERTIFIKAT).")
        if h.diperiksa
        else Jawaban("penerbit", ya=None, kata="Penerbit sertifikatnya belum diperiksa (LKJ_SERTIFIKAT).")
    )
    return [Jawaban("utuh", ya=True, kata="Isinya utuh sejak ditandatangani."), penerbit, _berlaku(h, pada)]


def _berlaku(h: HasilTtd, pada: datetime) -> Jawaban:
    """Whether the certificate is still valid; that it is not says nothing against the signature."""
    hari = tanggal_panjang(pada.date())
    if h.berlaku_kini:
        return Jawaban("berlaku", ya=True, kata=f"Sertifikatnya berlaku pada {hari}.")
    kata = f"Sertifikatnya berlaku saat menandatangani, tetapi tidak lagi pada {hari}."
    return Jawaban("berlaku", ya=None, kata=kata)


def _penanda(h: HasilTtd, t: Tercatat | None) -> list[Jawaban]:
    """Whether the certificate names the official of the act."""
    if not h.bertanda or t is None or not h.sah:
        return []
    pejabat = t.kantor.cari_pejabat(t.tindakan.isi.jabatan, t.tindakan.isi.tanggal)
    if pejabat is None or not cocok_pejabat(h.nama, pejabat):
        return [Jawaban("pejabat", ya=False, kata=f"Penanda tangan “{h.nama}” bukan pejabat yang tercatat.")]
    return [Jawaban("pejabat", ya=True, kata=f"Penanda tangannya {pejabat.nama}, {pejabat.sebutan}.")]


def _tercatat(h: HasilTtd, t: Tercatat | None, *, di_kantor: bool) -> Jawaban:
    if not di_kantor:
        kata = "Di luar repositori kantor tidak dapat diketahui apakah berkas ini tercatat."
        return Jawaban("tercatat", ya=None, kata=kata)
    if t is None:
        kata = "Tidak ada tindakan di repositori ini yang mencatat berkas ini."
        return Jawaban("tercatat", ya=False if h.bertanda or not h.dokumen else None, kata=kata)
    isi = t.tindakan.isi
    apa = f"tindakan {t.tindakan.urut:03d} ({isi.tindakan}, {isi.oleh}, {tanggal_panjang(isi.tanggal)})"
    if not t.sah:
        return Jawaban("tercatat", ya=False, kata=f"Dicatat oleh {apa}, yang tidak dapat dipercaya.")
    sebagai = "berkas yang ditandatangani" if t.siap else "bukti"
    return Jawaban("tercatat", ya=True, kata=f"Tercatat sebagai {sebagai} pada {apa}.")
