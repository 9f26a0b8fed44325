"""The archive of a report: a BagIt bag (RFC 8493) in a zip, to be read and checked without this software.

`susun` makes it; `periksa` and `buka` verify and unpack it anywhere. The bag is written by a few lines of
our own, not by the library `bagit`: that works on a folder in place, in the order and with the file times
of the disk, and writes its version and the day into the bag, while here the same report has to give the
same bytes. The tests let the library, ``unzip`` and ``sha256sum`` check what was written.
"""
