"""A browser that a test drives: Chromium without a window, spoken to through a pipe (DevTools protocol)."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMA = ("chromium", "chromium-browser", "google-chrome")
_TOMBOL = {
    "Enter": 13,
    "Escape": 27,
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
    "Tab": 9,
}


class Peramban:
    """One page of one browser; everything that it writes to the console is kept."""

    def __init__(self, folder: Path) -> None:
        """Start it with a profile below *folder*."""
        self._ke, self._dari = os.pipe(), os.pipe()
        program = next(jalur for nama in NAMA if (jalur := shutil.which(nama)))
        perintah = [
            *(program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"),
            *(f"--user-data-dir={folder}", "--no-first-run", "--disable-dev-shm-usage", "about:blank"),
        ]
        self._proses = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{self._ke[0]} 4>&{self._dari[1]}', "bash", *perintah],
            pass_fds=(self._ke[0], self._dari[1]),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(self._ke[0])
        os.close(self._dari[1])
        self._masuk = os.fdopen(self._dari[0], "rb")
        self._nomor, self._sisa, self._sesi = 0, b"", ""
        self.keluhan: list[str] = []
        self.diminta: list[str] = []
        sasaran = self._panggil("Target.getTargets")["targetInfos"]
        halaman = next(s["targetId"] for s in sasaran if s["type"] == "page")
        self._sesi = self._panggil("Target.attachToTarget", targetId=halaman, flatten=True)["sessionId"]
        for ruang in ("Page", "Runtime", "Log", "Network"):
            self._panggil(f"{ruang}.enable")

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        """End it and its children."""
        os.killpg(self._proses.pid, signal.SIGKILL)
        self._proses.wait()
        self._masuk.close()
        os.close(self._ke[1])

    def _panggil(self, cara: str, **isi: Any) -> dict[str, Any]:
        self._nomor += 1
        pesan = {"id": self._nomor, "method": cara, "params": isi}
        pesan |= {"sessionId": self._sesi} if self._sesi else {}
        os.write(self._ke[1], json.dumps(pesan).encode() + b"\0")
        while True:
            jawab = self._baca()
            if jawab.get("id") == self._nomor:
                assert "error" not in jawab, jawab["error"]
                hasil: dict[str, Any] = jawab["result"]
                return hasil
            self._catat(jawab)

    def _baca(self) -> dict[str, Any]:
        while b"\0" not in self._sisa:
            potongan = self._masuk.read1(1 << 16)
            assert potongan, "the browser has ended"
            self._sisa += potongan
        satu, _, self._sisa = self._sisa.partition(b"\0")
        pesan: dict[str, Any] = json.loads(satu)
        return pesan

    def _catat(self, pesan: dict[str, Any]) -> None:
        cara, isi = pesan.get("method"), pesan.get("params", {})
        if cara == "Log.entryAdded":
            self.keluhan.append(isi["entry"]["text"])
        elif cara == "Runtime.exceptionThrown":
            self.keluhan.append(str(isi["exceptionDetails"].get("exception", isi)))
        elif cara == "Network.requestWillBeSent":
            self.diminta.append(isi["request"]["url"][:60])

    def buka(self, berkas: Path, *, lebar: int = 1400, tinggi: int = 900) -> None:
        """Show a file in a window of this size and wait until it is loaded."""
        ukuran = {"width": lebar, "height": tinggi, "deviceScaleFactor": 1, "mobile": lebar < 600}
        self._panggil("Emulation.setDeviceMetricsOverride", **ukuran)
        self._panggil("Page.navigate", url=berkas.resolve().as_uri())
        while self.jalankan("document.readyState") != "complete":
            continue

    def jalankan(self, skrip: str) -> Any:
        """The value of an expression in the page."""
        hasil = self._panggil("Runtime.evaluate", expression=skrip, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in hasil, hasil
        return hasil["result"].get("value")

    def tekan(self, tombol: str) -> None:
        """Press and let go a key."""
        isi = {"key": tombol, "code": tombol, "windowsVirtualKeyCode": _TOMBOL[tombol]}
        teks = {"text": "\r"} if tombol == "Enter" else {}
        self._panggil("Input.dispatchKeyEvent", type="keyDown", **isi, **teks)
        self._panggil("Input.dispatchKeyEvent", type="keyUp", **isi)

    def klik(self, pemilih: str) -> None:
        """Click in the middle of the first element that a selector finds."""
        x, y = self.jalankan(
            "(e => { e.scrollIntoView({block: 'center'}); const k = e.getBoundingClientRect();"
            " return [k.x + k.width / 2, k.y + k.height / 2]; })"
            f"(document.querySelector({json.dumps(pemilih)}))"
        )
        for jenis in ("mousePressed", "mouseReleased"):
            self._panggil("Input.dispatchMouseEvent", type=jenis, x=x, y=y, button="left", clickCount=1)

    def potret(self, keluar: Path) -> None:
        """A picture of the window."""
        keluar.write_bytes(base64.b64decode(self._panggil("Page.captureScreenshot")["data"]))

    def cetak(self, keluar: Path) -> None:
        """Print to PDF as the style for paper asks."""
        isi = self._panggil("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        keluar.write_bytes(base64.b64decode(isi["data"]))
