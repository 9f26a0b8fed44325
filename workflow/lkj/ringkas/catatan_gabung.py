"""A note on a merge request of GitLab: ours is renewed, so that a request has one and not one a commit."""

from dataclasses import dataclass, field
from typing import Any, Final

from lkj.ringkas.tulis import TANDA

_DETIK: Final = 30
_HALAMAN: Final = 20
"""So many pages of a hundred notes are searched for an earlier one of ours."""
_PANJANG: Final = 900_000
"""GitLab takes a million characters."""


class GitlabGagalError(Exception):
    """GitLab refused or was not reached; says so without naming address or token."""


@dataclass(frozen=True)
class Gitlab:
    """Where the note goes: the API's address, project and merge request; and the token that may write it."""

    api: str
    proyek: str
    permintaan: str
    token: str = field(repr=False)

    @property
    def alamat(self) -> str:
        """Address of the notes."""
        return f"{self.api.rstrip('/')}/projects/{self.proyek}/merge_requests/{self.permintaan}/notes"


def kirim_catatan(gitlab: Gitlab, isi: str) -> None:
    """Write the note, or renew the one that begins with our mark.

    Raises:
        GitlabGagalError: It was refused, or GitLab was not reached.
    """
    pendek = (
        isi if len(isi) <= _PANJANG else f"{isi[:_PANJANG]}\n\n_Dipotong; selengkapnya di berkas hasil._\n"
    )
    lama = _milik_kita(gitlab)
    if lama is None:
        _minta(gitlab, "POST", gitlab.alamat, json={"body": pendek})
    else:
        _minta(gitlab, "PUT", f"{gitlab.alamat}/{lama}", json={"body": pendek})


def _milik_kita(gitlab: Gitlab) -> int | None:
    milik = _minta(gitlab, "GET", f"{gitlab.api.rstrip('/')}/user")["id"]
    for nomor in range(1, _HALAMAN + 1):
        catatan = _minta(gitlab, "GET", gitlab.alamat, params={"per_page": 100, "page": nomor})
        for c in catatan:
            if c["author"]["id"] == milik and str(c["body"]).startswith(TANDA):
                return int(c["id"])
        if not catatan:
            return None
    return None


def _minta(gitlab: Gitlab, cara: str, alamat: str, **lain: Any) -> Any:
    import requests

    kepala = {"PRIVATE-TOKEN": gitlab.token}
    try:
        jawab = requests.request(cara, alamat, headers=kepala, timeout=_DETIK, allow_redirects=False, **lain)
        if jawab.status_code not in {200, 201}:
            pesan = f"GitLab menjawab {jawab.status_code}; periksa tokennya (cakupan api) dan haknya."
            raise GitlabGagalError(pesan)
        return jawab.json()
    except (requests.RequestException, ValueError) as galat:
        pesan = "GitLab tidak dapat dihubungi, atau jawabannya tidak terbaca."
        raise GitlabGagalError(pesan) from galat
