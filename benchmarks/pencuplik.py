"""Run Snakemake in this process and sample where all of its threads are.

The rules' ``run:`` blocks work in threads, which cProfile does not see before Python 3.12. A sampler
sees every thread, and the frame that waits for a child (pandoc, Typst, the reading child) names the
function that asked for it.

Use: ``python benchmarks/pencuplik.py HASIL.json ARGUMEN_SNAKEMAKE…``. Writes a JSON object: the number
of samples, the seconds between two, for each function of ``lkj`` and ``snakemake`` in how many samples it
was on a stack (itself or something it called), and for each child process that ended its command and its
seconds of processor, by the system's own account.
"""

import json
import os
import runpy
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from types import FrameType

JEDA_DETIK = 0.004
PAKET = ("lkj", "snakemake")


def main() -> None:
    """Sample while Snakemake runs; its exit code is passed on."""
    hasil = Path(sys.argv[1])
    sys.argv = ["snakemake", *sys.argv[2:]]
    hitungan: Counter[str] = Counter()
    anak: list[tuple[str, float]] = []
    _hitung_anak(anak)
    selesai = threading.Event()
    pencuplik = threading.Thread(target=_cuplik, args=(hitungan, selesai), daemon=True)
    pencuplik.start()
    try:
        runpy.run_module("snakemake", run_name="__main__", alter_sys=True)
    finally:
        _akhiri_pembaca()
        selesai.set()
        pencuplik.join()
        jumlah = hitungan.pop("", 0)
        isi = {"cuplikan": jumlah, "jeda_detik": JEDA_DETIK, "fungsi": dict(hitungan), "anak": anak}
        hasil.write_text(json.dumps(isi), encoding="utf-8")


def _hitung_anak(anak: list[tuple[str, float]]) -> None:
    """From now on note each child that is waited for: its command, and seconds of processor."""

    def tunggu(proses: subprocess.Popen[bytes], tanda: int) -> tuple[int, int]:
        try:
            pid, keadaan, pakai = os.wait4(proses.pid, tanda)
        except ChildProcessError:
            return proses.pid, 0
        if pid:
            anak.append((" ".join(map(str, proses.args)), pakai.ru_utime + pakai.ru_stime))  # type: ignore[arg-type]
        return pid, keadaan

    subprocess.Popen._try_wait = tunggu  # type: ignore[attr-defined]  # noqa: SLF001 - the one place that waits


def _akhiri_pembaca() -> None:
    """End the reading children, which otherwise live as long as the program."""
    if lembar := sys.modules.get("lkj.lembar"):
        lembar._KOLAM.tutup()  # noqa: SLF001


def _cuplik(hitungan: Counter[str], selesai: threading.Event) -> None:
    """Count, until told to end, the functions that are on any stack; the key "" counts samples."""
    sendiri = threading.get_ident()
    while not selesai.wait(JEDA_DETIK):
        bingkai = sys._current_frames()  # noqa: SLF001 - the one way to see all threads
        terlihat = {f for ident, atas in bingkai.items() if ident != sendiri for f in _tumpukan(atas)}
        hitungan.update(terlihat)
        hitungan[""] += 1


def _tumpukan(atas: FrameType) -> set[str]:
    """Names, as ``module:function``, of the functions of interest on one stack."""
    nama: set[str] = set()
    bingkai: FrameType | None = atas
    while bingkai is not None:
        modul = str(bingkai.f_globals.get("__name__", ""))
        if modul.split(".", 1)[0] in PAKET:
            nama.add(f"{modul}:{bingkai.f_code.co_qualname}")
        bingkai = bingkai.f_back
    return nama


if __name__ == "__main__":
    main()
