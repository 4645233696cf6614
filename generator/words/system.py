"""What the operating system refuses, said in French with what to do."""

from __future__ import annotations

import errno

_SAYINGS = {
    errno.EACCES: ("le droit d’y lire ou d’y écrire manque", "Donnez-vous ce droit, ou déplacez la maison."),
    errno.EPERM: ("le droit d’y lire ou d’y écrire manque", "Donnez-vous ce droit, ou déplacez la maison."),
    errno.EROFS: ("ce disque ne se laisse pas écrire", "Travaillez dans une copie, sur un autre disque."),
    errno.ENOENT: ("ce fichier ou ce dossier manque", "Remettez-le depuis l’historique de git."),
    errno.ENOTDIR: ("un fichier se trouve là où il faut un dossier", "Déplacez ou effacez ce fichier."),
    errno.EEXIST: ("un fichier se trouve là où il faut un dossier", "Déplacez ou effacez ce fichier."),
    errno.EISDIR: ("un dossier se trouve là où il faut un fichier", "Déplacez ou effacez ce dossier."),
    errno.ENOTEMPTY: ("ce dossier n’est pas vide", "Videz-le, puis recommencez."),
    errno.EXDEV: ("ce dossier se trouve sur un autre disque", "Mettez-le dans la maison elle-même."),
    errno.EIO: ("le disque ne répond pas comme il faut", "Vérifiez le disque, ou travaillez sur un autre."),
    errno.ENOSPC: ("le disque est plein", "Faites de la place, puis recommencez."),
    errno.EDQUOT: ("votre espace sur le disque est plein", "Faites de la place, puis recommencez."),
    errno.EFBIG: (
        "ce fichier dépasse la taille permise",
        "Faites lever cette limite, ou travaillez sur un autre disque.",
    ),
    errno.EMFILE: ("trop de fichiers sont ouverts", "Fermez d’autres programmes, puis recommencez."),
    errno.EADDRINUSE: ("cette adresse est déjà prise", "Arrêtez l’autre « ppgp serve », ou donnez --adresse."),
    errno.EADDRNOTAVAIL: ("cette adresse n’est pas à cet ordinateur", "Donnez --adresse 127.0.0.1:8000."),
    errno.ENAMETOOLONG: ("ce nom est trop long", "Raccourcissez-le."),
    errno.ELOOP: ("ce lien tourne en rond", "Remplacez-le par un vrai fichier."),
}


def say_system_error(error: OSError) -> tuple[str, str]:
    """What happened to the file that ``error`` names, and what to do, without the file's name nor a final full stop."""
    default = (f"le système répond « {error.strerror or error} »", "Vérifiez ce fichier.")
    return _SAYINGS.get(error.errno or 0, default)
