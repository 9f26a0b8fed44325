"""The repository's history: commits, files as they were, what changed; the only place that runs git.

`Repositori.buka` opens the repository of a folder, or says in Indonesian why there is none
(`GitGagalError.sebab`). Every command runs with nothing of the user's settings, asks nothing of the
network and ends within a time. Nothing here changes a repository but `catat`, which commits and pushes for
people and with their settings, `tulis`, which adds a release, and `pasang`, which writes the repository's
own settings; nothing reads the clock: whether a commit
is dated in the future is for the caller to say.
"""

from lkj.git.galat import GitGagalError, ObjekRusakError
from lkj.git.jalankan import git, tercatat
from lkj.git.model import Commit, Jejak, Perubahan
from lkj.git.repositori import Repositori

__all__ = [
    "Commit",
    "GitGagalError",
    "Jejak",
    "ObjekRusakError",
    "Perubahan",
    "Repositori",
    "git",
    "tercatat",
]
