"""The way back: a marked copy of what a section sent, a message to it, and all sections at a glance."""

from lkj.salinan.pesan import pesan
from lkj.salinan.tandai import daftar_saja, tandai

__all__ = ["daftar_saja", "pesan", "tandai"]
