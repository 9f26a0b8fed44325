"""The reading child: many threads, children that die, and a parent that always ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from lkj import lembar
from lkj.lembar import PembacaGagalError, batas, induk
from lkj.lembar.anak import jawab
from lkj.lembar.galat import Tolak, tolak_sementara
from lkj.lembar.induk import Anak, Kolam

Bengkel = Any  # the class lives in conftest.py, which tests do not import
_AKAR = str(Path(lembar.__file__).parents[2])


def satu_satunya(kolam: Kolam) -> Anak:
    (anak,) = kolam._semua
    return anak


def program(isi: str, folder: Path, *, detik: float = 60) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", isi],
        check=False,
        env={**os.environ, "PYTHONPATH": _AKAR},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=detik,
    )


def ada(pid: int) -> bool:
    keadaan = Path(f"/proc/{pid}/stat")
    return keadaan.exists() and keadaan.read_text().rpartition(")")[2].split()[0] != "Z"


def tunggu_hilang(pid: int, detik: float = 10) -> bool:
    sampai = time.monotonic() + detik
    while ada(pid) and time.monotonic() < sampai:
        time.sleep(0.02)
    return not ada(pid)


def test_one_child_serves_all_workbooks(bengkel: Bengkel, kolam: Kolam) -> None:
    kolam.baca(bengkel.utuh)
    pertama = satu_satunya(kolam).pid
    kolam.baca(bengkel.buku("Lain"))
    assert satu_satunya(kolam).pid == pertama


def test_the_same_bytes_give_the_same_answer_from_another_child(bengkel: Bengkel, kolam: Kolam) -> None:
    satu = kolam.baca(bengkel.utuh)
    kolam.tutup()
    assert kolam.baca(bengkel.utuh) == satu


def test_many_threads_get_each_its_own_workbook(bengkel: Bengkel) -> None:
    def nama(n: int) -> str:
        return lembar.baca(isi[n], nama="a").nama_lembar[0]

    isi = [bengkel.buku(f"L{n}") for n in range(24)]
    with ThreadPoolExecutor(8) as regu:
        assert list(regu.map(nama, range(24))) == [f"L{n}" for n in range(24)]


def test_a_child_killed_while_idle_costs_no_workbook(bengkel: Bengkel, kolam: Kolam) -> None:
    kolam.baca(bengkel.utuh)
    os.kill(satu_satunya(kolam).pid, signal.SIGKILL)
    assert kolam.baca(bengkel.buku("Lain"))[0]["nama"] == "Lain"


def test_a_child_killed_in_the_middle_is_replaced_and_the_workbook_read(
    bengkel: Bengkel, kolam: Kolam
) -> None:
    kolam.baca(bengkel.utuh)
    anak = satu_satunya(kolam)
    os.kill(anak.pid, signal.SIGSTOP)
    maut = threading.Timer(0.3, os.kill, (anak.pid, signal.SIGKILL))
    maut.start()
    assert kolam.baca(bengkel.utuh)[0]["nama"] == "Isian"
    assert satu_satunya(kolam).pid != anak.pid
    maut.join()


def test_a_workbook_that_kills_every_child_is_refused_and_the_next_one_read(
    bengkel: Bengkel, kolam: Kolam, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = Anak.tanya

    def mati(anak: Anak, isi: bytes, detik: float) -> dict[str, Any]:
        if isi == bengkel.utuh:
            os.kill(anak.pid, signal.SIGKILL)
        return asli(anak, isi, detik)

    monkeypatch.setattr(Anak, "tanya", mati)
    with pytest.raises(Tolak) as ditolak:
        kolam.baca(bengkel.utuh)
    assert ditolak.value.kode == "TIDAK_TERBACA"
    assert ditolak.value.sementara
    assert kolam.baca(bengkel.buku("Lain"))[0]["nama"] == "Lain"


def test_a_workbook_that_takes_too_long_is_refused_and_its_child_ended(bengkel: Bengkel) -> None:
    kolam = Kolam(1, detik=0.5)
    kolam.baca(bengkel.utuh)
    pid = satu_satunya(kolam).pid
    os.kill(pid, signal.SIGSTOP)
    mulai = time.monotonic()
    with pytest.raises(Tolak) as ditolak:
        kolam.baca(bengkel.utuh)
    assert ditolak.value.kode == "TIDAK_TERBACA"
    assert time.monotonic() - mulai < 5
    assert not ada(pid)
    kolam.tutup()


def test_a_refusal_that_may_pass_is_not_remembered(bengkel: Bengkel, monkeypatch: pytest.MonkeyPatch) -> None:
    isi = bengkel.buku("Sementara")

    def gagal(_: bytes) -> None:
        raise tolak_sementara(Path(__file__).name)

    with monkeypatch.context() as m:
        m.setattr(lembar._KOLAM, "baca", gagal)
        with pytest.raises(lembar.BerkasDitolakError, match="TIDAK_TERBACA"):
            lembar.baca(isi, nama="a")
    assert lembar.baca(isi, nama="a").nama_lembar == ("Sementara",)


def test_children_are_started_ahead_once() -> None:
    kolam = Kolam(2)
    try:
        kolam.mulai(2)
        dua = set(kolam._semua)
        kolam.mulai(2)
        assert kolam._semua == dua
        assert len(dua) == 2
    finally:
        kolam.tutup()


def test_a_few_workbooks_are_read_by_one_child_and_many_by_two(bengkel: Bengkel) -> None:
    def bersamaan(kolam: induk.Kolam) -> int:
        with ThreadPoolExecutor(2) as utas:
            list(utas.map(kolam.baca, [bengkel.utuh] * 2))
        return len(kolam._semua)

    kolam = induk.Kolam(2, sesudah=3)
    try:
        assert bersamaan(kolam) == 1
        kolam.baca(bengkel.utuh)
        # The third workbook was read: whoever has to wait from now on gets a child of his own.
        with kolam._pinjam(), kolam._pinjam():
            assert len(kolam._semua) == 2
    finally:
        kolam.tutup()


def test_children_that_were_started_ahead_all_work() -> None:
    kolam = induk.Kolam(2, sesudah=100)
    try:
        kolam.mulai(2)
        with kolam._pinjam() as satu, kolam._pinjam() as dua:
            assert satu.pid != dua.pid
    finally:
        kolam.tutup()


@pytest.mark.parametrize(("buku", "anak"), [(0, 1), (7, 1), (25, 1), (26, 2), (200, 2)])
def test_another_child_is_started_ahead_where_it_is_worth_it(buku: int, anak: int) -> None:
    assert lembar.pembaca(buku) == anak


def test_a_child_has_no_more_memory_than_its_limit(kolam: Kolam) -> None:
    kolam.mulai()
    anak = satu_satunya(kolam)
    anak.tunggu_siap()
    (baris,) = (b for b in Path(f"/proc/{anak.pid}/limits").read_text().splitlines() if "address space" in b)
    assert baris.split()[3:5] == [str(batas.MEMORI), str(batas.MEMORI)]


def test_a_workbook_that_exhausts_memory_is_refused(
    bengkel: Bengkel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(_: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr("lkj.lembar.anak.baca_dua", penuh)
    jawaban, lanjut = jawab(bengkel.utuh)
    assert jawaban["tolak"][0] == "TERLALU_BESAR"
    assert not lanjut


def test_a_fault_of_our_own_is_a_refusal_and_not_a_dead_child(
    bengkel: Bengkel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def salah(_: bytes) -> None:
        raise KeyError

    monkeypatch.setattr("lkj.lembar.anak.baca_dua", salah)
    assert jawab(bengkel.utuh) == ({"tolak": ["TIDAK_TERBACA", "KeyError", "", ""]}, True)


def test_a_memory_bomb_in_a_real_child_leaves_the_next_workbook_readable(
    bengkel: Bengkel, kolam: Kolam
) -> None:
    # 60 MB of styles: openpyxl would need far more than the child may have.
    gaya = "<xf/>" * 1_000
    bom = bengkel.ubah(
        {
            "xl/styles.xml": lambda isi: isi.replace(
                b"</cellXfs>",
                ("".join(f'<xf numFmtId="{n}"/>' + gaya for n in range(100))).encode() + b"</cellXfs>",
            )
        }
    )
    with pytest.raises(Tolak) as ditolak:
        kolam.baca(bom)
    assert ditolak.value.kode in {"TERLALU_BESAR", "TIDAK_TERBACA"}
    assert kolam.baca(bengkel.utuh)[0]["nama"] == "Isian"


def test_children_end_with_the_program(bengkel: Bengkel, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(bengkel.utuh)
    hasil = program(
        "from pathlib import Path\nfrom lkj import lembar\n"
        "print(lembar.baca(Path('a.xlsx').read_bytes(), nama='a').nama_lembar, "
        "*[a.pid for a in lembar._KOLAM._semua])",
        tmp_path,
    )
    nama, pid = hasil.stdout.split()
    assert (hasil.returncode, hasil.stderr, nama) == (0, "", "('Isian',)")
    assert tunggu_hilang(int(pid))


def test_a_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from lkj import lembar\nimport time\nlembar.siapkan()\n(anak,) = lembar._KOLAM._semua\n"  # noqa: ISC004
            "print(anak.pid, flush=True)\ntime.sleep(60)",
        ],
        env={**os.environ, "PYTHONPATH": _AKAR},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    ) as induk_proses:
        assert induk_proses.stdout is not None
        pid = int(induk_proses.stdout.readline())
        induk_proses.kill()
    assert tunggu_hilang(pid)


def test_a_program_ends_although_a_thread_still_reads(bengkel: Bengkel, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(bengkel.utuh)
    hasil = program(
        "import os, signal, threading, time\nfrom pathlib import Path\nfrom lkj import lembar\n"
        "isi = Path('a.xlsx').read_bytes()\nlembar.siapkan()\n"
        "(anak,) = lembar._KOLAM._semua\nanak.tunggu_siap()\nos.kill(anak.pid, signal.SIGSTOP)\n"
        "threading.Thread(target=lembar.baca, args=(isi,), kwargs={'nama': 'a'}, daemon=True).start()\n"
        "time.sleep(0.2)",
        tmp_path,
        detik=15,
    )
    assert hasil.returncode == 0


def test_a_terminal_interrupt_reaches_the_parent_and_leaves_no_child(
    bengkel: Bengkel, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(bengkel.utuh)
    hasil = program(
        "import os, signal, threading, time\nfrom pathlib import Path\nfrom lkj import lembar\n"
        "isi = Path('a.xlsx').read_bytes()\nlembar.baca(isi, nama='a')\n"
        "(anak,) = lembar._KOLAM._semua\nos.kill(anak.pid, signal.SIGINT)\n"
        "time.sleep(0.1)\nassert anak.hidup\n"
        "os.kill(anak.pid, signal.SIGSTOP)\n"
        "threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "try:\n    lembar._KOLAM.baca(isi)\nexcept KeyboardInterrupt:\n    print('berhenti', anak.hidup)\n"
        "print(lembar._KOLAM.baca(isi)[0]['nama'])",
        tmp_path,
        detik=30,
    )
    assert hasil.stdout.split() == ["berhenti", "False", "Isian"]


def test_a_forked_copy_of_the_program_starts_its_own_child(bengkel: Bengkel, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(bengkel.utuh)
    hasil = program(
        "import os\nfrom pathlib import Path\nfrom lkj import lembar\n"
        "isi = Path('a.xlsx').read_bytes()\nlembar._KOLAM.baca(isi)\npid = os.fork()\n"
        "ok = lembar._KOLAM.baca(isi)[0]['nama'] == 'Isian'\n"
        "if pid == 0:\n    lembar._KOLAM.tutup()\n    os._exit(0 if ok else 1)\n"
        "print(ok, os.waitpid(pid, 0)[1])",
        tmp_path,
        detik=30,
    )
    assert hasil.stdout.split() == ["True", "0"]


def test_a_file_in_the_working_folder_does_not_pass_for_a_library(bengkel: Bengkel, tmp_path: Path) -> None:
    (tmp_path / "openpyxl.py").write_text("raise SystemExit('jebakan')")
    (tmp_path / "a.xlsx").write_bytes(bengkel.utuh)
    hasil = program(
        "import sys\nsys.path.remove('')\nfrom pathlib import Path\nfrom lkj import lembar\n"
        "print(lembar.baca(Path('a.xlsx').read_bytes(), nama='a').nama_lembar)",
        tmp_path,
    )
    assert hasil.stdout.strip() == "('Isian',)"


def test_a_broken_installation_is_not_blamed_on_the_workbook(
    bengkel: Bengkel, kolam: Kolam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(induk, "_MODUL", "lkj.lembar.tidak_ada")
    with pytest.raises(PembacaGagalError, match="make"):
        kolam.baca(bengkel.utuh)


def test_reading_leaves_folder_signals_and_limits_of_the_program_alone(
    bengkel: Bengkel, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(bengkel.utuh)
    hasil = program(
        "import os, resource, signal, locale\nfrom pathlib import Path\n"
        "def keadaan():\n"
        "    tanda = [signal.getsignal(s) for s in (2, 13, 14, 15, 17)]\n"
        "    batas = [resource.getrlimit(r) for r in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]\n"
        "    return os.getcwd(), tanda, batas, locale.setlocale(locale.LC_ALL)\n"
        "lama = keadaan()\nfrom lkj import lembar\n"
        "lembar.baca(Path('a.xlsx').read_bytes(), nama='a')\nprint(lama == keadaan())",
        tmp_path,
    )
    assert hasil.stdout.strip() == "True"


def test_importing_the_room_loads_no_reader(tmp_path: Path) -> None:
    hasil = program(
        "import sys, lkj.lembar\nprint({'openpyxl', 'python_calamine', 'pandas'} & set(sys.modules))",
        tmp_path,
    )
    assert hasil.stdout.strip() == "set()"
