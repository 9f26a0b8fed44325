"""A local stand-in of the client service, as its interface is documented."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar

from tests.pengesahan.palsu import tandatangani
from tests.pengesahan.sertifikat import Pemegang, camat

NIK, SANDI = "6301234567890001", "sandi layanan rekaan"


class Layanan(BaseHTTPRequestHandler):
    """Answers as `cara` says; keeps what it was asked."""

    cara: ClassVar[str] = "baik"
    penanda: ClassVar[Pemegang | None] = None
    diminta: ClassVar[list[dict[str, Any]]] = []

    def do_GET(self) -> None:
        """Status of a user."""
        nik = self.path.removeprefix("/api/user/status/")
        if self.cara == "status rusak":
            self._jawab(200, b"<html>", "text/html")
        elif nik != NIK:
            self._json(404, {"error": f"NIK {nik} tidak terdaftar"})
        else:
            self._json(200, {"status": "ISSUE", "message": "Sertifikat aktif"})

    def do_POST(self) -> None:
        """Sign what is sent."""
        isi = self.rfile.read(int(self.headers["Content-Length"]))
        kepala = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        bagian: dict[str, Any] = {}
        for b in BytesParser().parsebytes(kepala + isi).get_payload():
            nama = b.get_param("name", header="content-disposition")  # type: ignore[union-attr]
            bagian[str(nama)] = b.get_payload(decode=True)  # type: ignore[union-attr]
        self.diminta.append({"jalur": self.path, **bagian})
        self._tandatangan(bagian)

    def _tandatangan(self, bagian: dict[str, Any]) -> None:
        if self.cara == "lambat":
            time.sleep(1)
        elif self.cara == "bukan pdf":
            self._jawab(200, b"maaf", "text/plain")
        elif self.cara == "pindah":
            self.send_response(302)
            self.send_header("Location", "http://contoh.invalid/")
            self.end_headers()
        elif self.cara.isdecimal():
            self._json(int(self.cara), {"error": f"passphrase {SANDI} untuk {NIK} salah\n"})
        elif bagian.get("passphrase") != SANDI.encode():
            self._json(400, {"error": "Passphrase anda salah", "status_code": 2031})
        elif self.cara == "diubah":
            self._jawab(200, bagian["file"].replace(b"/Count", b"/C0unt"), "application/pdf")
        else:
            self._jawab(200, tandatangani(bagian["file"], self.penanda or camat()), "application/pdf")

    def _json(self, kode: int, isi: dict[str, Any]) -> None:
        self._jawab(kode, json.dumps(isi).encode(), "application/json")

    def _jawab(self, kode: int, isi: bytes, jenis: str) -> None:
        self.send_response(kode)
        self.send_header("Content-Type", jenis)
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        self.wfile.write(isi)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the signature is given
        """Say nothing."""


@contextmanager
def layanan(
    cara: str = "baik", penanda: Pemegang | None = None
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A running service: its address, and what it was asked."""
    diminta: list[dict[str, Any]] = []
    jenis = type("Milik", (Layanan,), {"cara": cara, "penanda": penanda, "diminta": diminta})
    with ThreadingHTTPServer(("127.0.0.1", 0), jenis) as pelayan:
        utas = Thread(target=pelayan.serve_forever, args=(0.02,))
        utas.start()
        try:
            yield f"http://127.0.0.1:{pelayan.server_address[1]}", diminta
        finally:
            pelayan.shutdown()
            utas.join()
