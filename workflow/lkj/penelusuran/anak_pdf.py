"""The limited child that reads the text of a PDF; a file, because of this package it needs nothing.

Arguments: bytes of memory, seconds, and the page that is asked for (its printed number, or its place from 1)
or ``-`` for all. The PDF comes on standard input; the answer is a JSON object: ``banyak`` pages, ``label`` of
each, and ``teks`` of the asked pages and their neighbours, place from 0 → text.
"""

import json
import resource
import sys


def main() -> None:
    """Answer one PDF."""
    memori, detik = (int(a) for a in sys.argv[1:3])
    resource.setrlimit(resource.RLIMIT_AS, (memori, memori))
    resource.setrlimit(resource.RLIMIT_CPU, (detik, detik))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import pypdfium2  # type: ignore[import-untyped]

    dokumen = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    banyak = len(dokumen)
    label = [dokumen.get_page_label(n) or str(n + 1) for n in range(banyak)]
    diminta = sys.argv[3]
    pusat = [n for n in range(banyak) if diminta in ("-", label[n], str(n + 1))]
    perlu = sorted({n for p in pusat for n in (p - 1, p, p + 1) if 0 <= n < banyak})
    teks = {n: dokumen[n].get_textpage().get_text_range() for n in perlu}
    sys.stdout.write(json.dumps({"banyak": banyak, "label": label, "teks": teks}))


if __name__ == "__main__":
    main()
