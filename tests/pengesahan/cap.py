"""A time stamping authority on a port of this machine (RFC 3161), built on pyHanko's own for tests."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps import DummyTimeStamper
from tests.pengesahan.naskah import SAAT, siap
from tests.pengesahan.sertifikat import SANDI, Otoritas, Pemegang, camat, otoritas, penerbit

from lkj.pengesahan.bubuhkan import bubuhkan


class Pelayan(BaseHTTPRequestHandler):
    """Answers as it was told; not to be used alone."""

    cara = "baik"
    milik: Otoritas
    saat: dt.datetime

    def do_POST(self) -> None:
        """Stamp what is asked for."""
        isi = self.rfile.read(int(self.headers["Content-Length"]))
        if self.cara == "rusak":
            self._jawab(b"bukan cap waktu")
        elif self.cara == "lain":
            self._jawab(b"<html>", jenis="text/html")
        elif self.cara == "tolak":
            status = tsp.PKIStatusInfo({"status": "rejection"})
            self._jawab(tsp.TimeStampResp({"status": status}).dump())
        else:
            self._jawab(
                asyncio.run(self._cap().async_request_tsa_response(tsp.TimeStampReq.load(isi))).dump()
            )

    def _cap(self) -> DummyTimeStamper:
        der = self.milik.kunci.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        sertifikat = asn1.Certificate.load(self.milik.sertifikat.public_bytes(Encoding.DER))
        return DummyTimeStamper(sertifikat, keys.PrivateKeyInfo.load(der), fixed_dt=self.saat)

    def _jawab(self, isi: bytes, jenis: str = "application/timestamp-reply") -> None:
        self.send_response(200)
        self.send_header("Content-Type", jenis)
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        self.wfile.write(isi)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the signature is given
        """Say nothing."""


@contextmanager
def pelayan(milik: Otoritas | None = None, saat: dt.datetime = SAAT, cara: str = "baik") -> Iterator[str]:
    """A running authority: its address."""
    jenis = type("Milik", (Pelayan,), {"cara": cara, "milik": milik or otoritas(penerbit()), "saat": saat})
    with ThreadingHTTPServer(("127.0.0.1", 0), jenis) as server:
        utas = Thread(target=server.serve_forever, args=(0.02,))
        utas.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/tsa"
        finally:
            server.shutdown()
            utas.join()


@cache
def bercap(
    milik: Otoritas | None = None,
    *,
    saat: dt.datetime = SAAT,
    cap: dt.datetime = SAAT,
    pemegang: Pemegang | None = None,
) -> bytes:
    """A small report, signed and stamped."""
    with pelayan(milik, cap) as alamat:
        p12 = (pemegang or camat()).p12
        return bubuhkan(siap(), kunci=p12, sandi=SANDI, saat=saat, otoritas=alamat)
