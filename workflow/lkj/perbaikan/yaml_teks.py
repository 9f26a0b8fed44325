"""Read YAML as it was typed: every value is its text, or None where nothing (or null) stands.

YAML itself would make a number of 1.234, a date of 2023-04-02 and 754 of 12:34. Here the one parser of the
house (`lkj.angka`) decides later what a text says.
"""

from typing import Any

import yaml

PALING_BESAR = 1_000_000
"""Bytes of a file; thousands of corrections."""


class YamlSalahError(ValueError):
    """The text is no YAML that is read here; its message says where and why, in Indonesian."""


class _Pemuat(yaml.SafeLoader):
    """Only null is more than text; no alias, and no key twice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise YamlSalahError(_di(None, "rujukan *… tidak dibaca; beri tanda petik"))
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        kunci = [k.value for k, _ in node.value]
        for n, (k, _) in enumerate(node.value):
            if not isinstance(k.value, str):
                raise YamlSalahError(_di(k.start_mark, "kunci harus satu kata"))
            if k.value in kunci[:n]:
                raise YamlSalahError(_di(k.start_mark, f"kunci “{k.value}” muncul dua kali"))
        return super().construct_mapping(node, deep=deep)


_Pemuat.yaml_implicit_resolvers = {
    huruf: [(tanda, pola) for tanda, pola in daftar if tanda == "tag:yaml.org,2002:null"]
    for huruf, daftar in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def baca_yaml(isi: bytes) -> Any:
    """Lists, mappings, texts and None of a YAML file.

    Raises:
        YamlSalahError: It cannot be read.
    """
    if len(isi) > PALING_BESAR:
        pesan = "berkas terlalu besar"
        raise YamlSalahError(pesan)
    try:
        return yaml.load(isi.decode("utf-8-sig"), Loader=_Pemuat)  # noqa: S506  a SafeLoader
    except UnicodeDecodeError as salah:
        pesan = "berkas bukan teks UTF-8"
        raise YamlSalahError(pesan) from salah
    except (yaml.YAMLError, RecursionError) as salah:
        tanda = getattr(salah, "problem_mark", None)
        pesan = _di(tanda, "tanda baca, indentasi, atau petiknya tidak tertib")
        raise YamlSalahError(pesan) from salah


def _di(tanda: Any, pesan: str) -> str:
    return pesan if tanda is None else f"baris {tanda.line + 1}: {pesan}"
