/** What is said of the data folder, its backups and what they are restored from: a part of `errors.ts`. */
export const folderErrors = {
  fr: {
    'state-codes-unclear':
      '« {file} » : rien ne dit ce que veulent dire {codes} dans « {column} » : des places vendues, annulées ou en attente. Rien n’est importé, sans quoi les annulées compteraient. Dites dans « Sens des colonnes » que « {column} » est le statut, puis ce que veut dire chaque code ; ou écrivez-le au-dessus du tableau (« 1 = vendu, 3 = annulé ») et redéposez le fichier. Si « {column} » ne dit pas l’état des ventes, dites là qu’elle ne sert pas.',
    'passphrase-needed':
      'Il faut une phrase secrète : tapez-la quand elle est demandée, ou donnez-la dans PARTERRE_PASSPHRASE. Rien n’a été écrit.',
    'passphrase-weak':
      'Cette phrase secrète se devine trop vite : douze caractères au moins, et pas l’une de celles qu’un programme essaie en premier. Quatre mots sans lien vont bien.',
    'passphrase-unlike': 'Les deux phrases ne sont pas les mêmes. Rien n’a été écrit : recommencez.',
    'passphrase-wrong':
      'La sauvegarde « {file} » ne s’ouvre pas par cette phrase secrète. Rien n’a été écrit. Sans la bonne, personne ne peut la rouvrir.',
    'backup-invalid': 'Le fichier « {file} » n’est pas une sauvegarde de Parterre, ou il est incomplet.',
    'backup-damaged':
      'La sauvegarde « {file} » est abîmée{count, plural, =0 { : son état (app.sqlite) ne s’ouvre pas} one { : # fichier dont elle dépend y manque} other { : # fichiers dont elle dépend y manquent}}. Rien n’a été écrit. Prenez la sauvegarde d’avant.',
    'backup-of-damaged':
      'Cette maison est abîmée ({count, plural, one {# fichier perdu ou changé} other {# fichiers perdus ou changés}} : {names}) : la sauvegarde n’a pas été écrite, et celle d’avant est gardée. Restaurez la dernière bonne sauvegarde dans un dossier neuf, ou importez de nouveau ces fichiers. Pour garder tout de même ce qui reste, à part : « parterre backup FICHIER --damaged ».',
    'backup-unverified':
      'La sauvegarde, relue aussitôt écrite, n’était pas ce qui devait l’être : elle n’a pas été gardée, et celle d’avant est intacte. Le disque est peut-être en défaut : sauvegardez sur un autre.',
    'disk-refuses':
      'Le disque n’a pas pris ce qui devait y être écrit : il est plein, ou en défaut ({detail}). Ce qui était enregistré est intact. Libérez de la place, puis recommencez ; si cela se répète, changez de disque et restaurez une sauvegarde.',
    'folder-closed':
      'Parterre n’a pas le droit d’écrire ici{path, select, none {} other { ({path})}}. Rendez ce dossier accessible en écriture au compte qui ouvre Parterre, ou choisissez un autre dossier (« --data DOSSIER »), puis recommencez.',
    'state-damaged':
      'L’état de la maison (app.sqlite) est abîmé et ne peut plus être lu. N’effacez rien : gardez ce dossier de côté, et restaurez votre dernière sauvegarde dans un dossier neuf : « parterre restore SAUVEGARDE --data NOUVEAU-DOSSIER ».',
    'state-lost':
      'Ce dossier était celui d’une maison, et son état (app.sqlite) {how, select, emptied {est vide} other {n’y est plus}} : rien n’a été recommencé à sa place. N’effacez rien : remettez app.sqlite s’il a été déplacé, ou restaurez votre dernière sauvegarde dans un dossier neuf : « parterre restore SAUVEGARDE --data NOUVEAU-DOSSIER ».',
    'restore-unfinished':
      'Une restauration a été interrompue dans ce dossier : il ne contient pas encore de maison. Lancez-la de nouveau, elle reprendra du début : « parterre restore SAUVEGARDE --data {folder} ».',
    'restore-erasure':
      'Cette sauvegarde contient une personne effacée depuis, et l’effacement n’a pas pu y être refait jusqu’au bout : rien n’a été restauré, pour ne pas la faire revenir. Prenez une sauvegarde faite après l’effacement.',
    'folder-not-empty': 'Le dossier « {folder} » contient déjà des données : choisissez un dossier vide.',
    'data-folder-busy':
      'Un autre programme utilise ce dossier de données. Fermez-le, ou attendez la fin de son travail.',
    'data-folder-newer':
      'Ce dossier de données vient d’une version plus récente de Parterre : mettez le programme à jour.',
  },
  en: {
    'state-codes-unclear':
      '“{file}”: nothing says what {codes} mean in “{column}”: seats sold, cancelled or pending. Nothing is imported, for the cancelled ones would count. Say under “Meaning of the columns” that “{column}” is the status, then what each code means; or write it above the table (“1 = sold, 3 = cancelled”) and drop the file again. If “{column}” is not the state of the sales, say there that it is not used.',
    'passphrase-needed':
      'A passphrase is needed: type it when it is asked, or give it in PARTERRE_PASSPHRASE. Nothing was written.',
    'passphrase-weak':
      'This passphrase is guessed too fast: twelve characters at least, and none of those that a program tries first. Four words that have nothing to do with one another do well.',
    'passphrase-unlike': 'The two passphrases are not the same. Nothing was written: begin again.',
    'passphrase-wrong':
      'Backup “{file}” does not open by this passphrase. Nothing was written. Without the right one, nobody can open it again.',
    'backup-invalid': 'File “{file}” is not a Parterre backup, or it is incomplete.',
    'backup-damaged':
      'Backup “{file}” is damaged{count, plural, =0 {: its state (app.sqlite) does not open} one {: # file that it depends on is missing} other {: # files that it depends on are missing}}. Nothing was written. Take the backup before it.',
    'backup-of-damaged':
      'This house is damaged ({count, plural, one {# file lost or changed} other {# files lost or changed}}: {names}): the backup was not written, and the one before is kept. Restore the last sound backup into a new folder, or import these files again. To keep what is left all the same, apart: “parterre backup FILE --damaged”.',
    'backup-unverified':
      'The backup, read again as soon as it was written, was not what it should be: it was not kept, and the one before is intact. The disk may be failing: back up onto another.',
    'disk-refuses':
      'The disk did not take what had to be written: it is full, or failing ({detail}). What was saved is intact. Make room, then try again; if it happens again, change the disk and restore a backup.',
    'folder-closed':
      'Parterre may not write here{path, select, none {} other { ({path})}}. Let the account that opens Parterre write in this folder, or choose another (“--data FOLDER”), then try again.',
    'state-damaged':
      'The state of the house (app.sqlite) is damaged and can no longer be read. Delete nothing: keep this folder aside, and restore your last backup into a new one: “parterre restore BACKUP --data NEW-FOLDER”.',
    'state-lost':
      'This folder was that of a house, and its state (app.sqlite) {how, select, emptied {is empty} other {is no longer there}}: nothing was begun anew in its place. Delete nothing: put app.sqlite back if it was moved, or restore your last backup into a new folder: “parterre restore BACKUP --data NEW-FOLDER”.',
    'restore-unfinished':
      'A restore was interrupted in this folder: it holds no house yet. Start it again, it begins from the start: “parterre restore BACKUP --data {folder}”.',
    'restore-erasure':
      'This backup holds someone erased since, and the erasure could not be done again to its end: nothing was restored, so as not to bring them back. Take a backup made after the erasure.',
    'folder-not-empty': 'Folder “{folder}” already holds data: choose an empty one.',
    'data-folder-busy': 'Another program is using this data folder. Close it, or wait until it is done.',
    'data-folder-newer': 'This data folder comes from a later version of Parterre: update the program.',
  },
} as const
