"""From when to when an act took, as the command line says it."""

from datetime import date, datetime, time

_CONTOH = "Tulis jam seperti 09:30, atau dengan harinya seperti 2023-04-14T09:30."


def waktu_salah(tanggal: str, mulai: str | None, selesai: str | None) -> str:
    """Why two times cannot be used, in a sentence; empty when they can.

    Args:
        tanggal: The day of the act, ``2023-04-14``.
        mulai: When it began, ``09:30`` on that day or ``2023-04-13T09:30``.
        selesai: When it ended, on the day of the act.
    """
    if (mulai is None) != (selesai is None):
        return "Tulis --mulai dan --selesai berdua; dengan salah satu saja lamanya tidak diketahui."
    try:
        awal, akhir = baca_waktu(tanggal, mulai), baca_waktu(tanggal, selesai)
    except ValueError:
        return f"Waktu “{mulai}” sampai “{selesai}” tidak dikenal. {_CONTOH}"
    if awal is None or akhir is None:
        return ""
    if akhir < awal:
        return f"Waktu selesai {selesai} mendahului waktu mulai {mulai}."
    if akhir.date() != date.fromisoformat(tanggal):
        return f"Waktu selesai {selesai} bukan pada tanggal tindakan, {tanggal}."
    return ""


def baca_waktu(tanggal: str, teks: str | None) -> datetime | None:
    """A time without a zone; None for none.

    Raises:
        ValueError: It is no time, or names a zone.
    """
    if teks is None:
        return None
    hari, ada, jam = teks.strip().replace(" ", "T").rpartition("T")
    waktu = time.fromisoformat(jam.replace(".", ":"))
    if waktu.tzinfo is not None:
        raise ValueError(teks)
    return datetime.combine(date.fromisoformat(hari if ada else tanggal), waktu)


def sebut_waktu(mulai: datetime | None, selesai: datetime | None) -> str:
    """``09.30 sampai 11.00`` as it is shown before it is recorded; with the day where it began on another."""
    if mulai is None or selesai is None:
        return ""
    hari = "" if mulai.date() == selesai.date() else f"{mulai.date().isoformat()} "
    return f"{hari}{mulai:%H.%M} sampai {selesai:%H.%M}"
