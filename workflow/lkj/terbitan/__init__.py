"""Official releases: built twice from one commit in empty folders, kept as tables and a manifest, tagged.

`terbitkan` makes one, `ulang` makes an old one again and compares, `banding` is the job that tells a report's
pages what changed since the last one.
"""
