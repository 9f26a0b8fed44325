"""The limited child that opens a PDF for its attachments; a file, because of this package it needs nothing.

Arguments: bytes of memory, seconds. The PDF comes on standard input; the answer is a JSON object, name →
sha256.
"""

import hashlib
import json
import resource
import sys


def main() -> None:
    """Answer one PDF."""
    memori, detik = (int(a) for a in sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_AS, (memori, memori))
    resource.setrlimit(resource.RLIMIT_CPU, (detik, detik))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import pypdfium2  # type: ignore[import-untyped]

    dokumen = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    semua = (dokumen.get_attachment(n) for n in range(dokumen.count_attachments()))
    hasil = {a.get_name(): hashlib.sha256(bytes(a.get_data())).hexdigest() for a in semua}
    sys.stdout.write(json.dumps(hasil))


if __name__ == "__main__":
    main()
