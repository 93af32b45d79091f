UPDATE replacement_notes note SET dossier_title = md5(zaken.title)
FROM motions JOIN zaken ON zaken.id = motions.zaak_id WHERE motions.id = note.motion_id;
