const fr = {
  'doctor.node.well': 'Node {version} sur {platform}',
  'doctor.grammalecte.well': 'Grammalecte est là : il donne un second avis sur le français',
  'doctor.grammalecte.missing':
    'Grammalecte n’est pas installé : le français est corrigé par les seules règles de Parterre, qui voient moins de fautes rares (Debian, Ubuntu : « apt install grammalecte-cli »)',
  'doctor.languagetool.well': 'LanguageTool répond à l’adresse {address} : il donne un second avis sur le français',
  'doctor.languagetool.missing':
    'Aucun serveur LanguageTool indiqué (Réglages › Français, ou PARTERRE_LANGUAGETOOL) : sans son second avis, plus de fautes de français passent',
  'doctor.languagetool.broken':
    'LanguageTool ne répond pas à l’adresse {address} : démarrez-le, ou retirez cette adresse (Réglages › Français, ou PARTERRE_LANGUAGETOOL)',
  'doctor.no-data.missing': 'Pas encore de données dans « {folder} »',
  'doctor.folder.well': 'Le dossier de données « {folder} » est accessible en écriture',
  'doctor.folder.broken':
    'Le dossier de données « {folder} » n’est pas accessible en écriture : rien ne peut y être enregistré',
  'doctor.shared-folder.broken':
    '« {folder} » est dans un dossier synchronisé : deux ordinateurs peuvent abîmer les données. Déplacez-le sur ce disque, et sauvegardez avec « parterre backup ».',
  'doctor.state.well': 'L’état (app.sqlite) est sain',
  'doctor.state.broken':
    'L’état (app.sqlite) est abîmé ({detail}) : gardez ce dossier de côté, et restaurez une sauvegarde dans un dossier neuf',
  'doctor.files.well': '{count, plural, one {# fichier gardé, présent} other {# fichiers gardés, tous présents}}',
  'doctor.files.broken':
    '{lost, plural, one {# fichier gardé manque} other {# fichiers gardés manquent}} (« {names} ») : importez de nouveau ces fichiers, ou restaurez une sauvegarde dans un dossier neuf',
  'doctor.file-changed.broken':
    'Le fichier gardé « {file} » ({name}…) n’est plus ce qui avait été importé : importez-le de nouveau, ou restaurez une sauvegarde dans un dossier neuf',
  'doctor.unopened.broken': 'La maison ne s’ouvre pas. {reason}',
  'doctor.clock.well': 'L’horloge suit ce qui a été enregistré',
  'doctor.clock.broken':
    'L’horloge de cet ordinateur dit {now}, et la maison a enregistré quelque chose le {latest} : réglez l’horloge. Si elle avançait ce jour-là, les jours enregistrés alors sont faux (imports, validations).',
  'doctor.warehouse-again.well':
    'L’entrepôt était abîmé : il a été refait à partir de vos fichiers, {tickets, plural, one {# billet} other {# billets}}',
  'doctor.warehouse.well': 'L’entrepôt est à jour : {tickets, plural, one {# billet} other {# billets}}',
  'doctor.warehouse.broken': 'L’entrepôt n’a pas pu être calculé. {reason}',
  'doctor.faults.well': 'Aucune erreur de notre fait depuis {days} jours',
  'doctor.faults.missing':
    '{count, plural, one {# erreur} other {# erreurs}} de notre fait depuis {days} jours, la dernière le {at} ({where}, {name}). Réglages › Assistance en donne le détail à copier.',
  'doctor.erasure-key.well':
    '{count, plural, one {# personne effacée le reste} other {# personnes effacées le restent}} : la clé est là',
  'doctor.erasure-key.broken':
    'La clé des effacements manque sur cet ordinateur : le prochain export ferait revenir {count, plural, one {une personne effacée} other {# personnes effacées}}. Copiez le dossier de réglages « parterre » de l’ancien ordinateur.',
  'doctor.reviews.well':
    '{events, plural, =0 {Aucune validation encore} one {# validation ou retrait, à sa place} other {# validations et retraits, chacun à sa place}}',
  'doctor.reviews.broken':
    'La suite des validations a été modifiée hors du programme ({drafts, select, none {les dernières manquent} other {textes {drafts}}}) : relisez-les avant toute diffusion',
  'doctor.outdated-text.missing':
    '« {show} », {channel} ({id}) : {by, select, fact {la fiche a changé} blocks {un point bloque} version {une autre version a été gardée} altered {le texte enregistré a été changé hors du programme} other {sa liste ou sa photo a changé}} depuis {approved, select, no {qu’il a été écrit} other {la validation}}, il ne part plus avant d’être relu',
} as const

const en: Record<keyof typeof fr, string> = {
  'doctor.node.well': 'Node {version} on {platform}',
  'doctor.grammalecte.well': 'Grammalecte is there: it gives a second opinion on French',
  'doctor.grammalecte.missing':
    'Grammalecte is not installed: French is corrected by Parterre’s own rules alone, which see fewer of the rare faults (Debian, Ubuntu: “apt install grammalecte-cli”)',
  'doctor.languagetool.well': 'LanguageTool answers at {address}: it gives a second opinion on French',
  'doctor.languagetool.missing':
    'No LanguageTool server given (Settings › French, or PARTERRE_LANGUAGETOOL): without its second opinion, more faults of French go unseen',
  'doctor.languagetool.broken':
    'LanguageTool does not answer at {address}: start it, or take this address away (Settings › French, or PARTERRE_LANGUAGETOOL)',
  'doctor.no-data.missing': 'No data yet in “{folder}”',
  'doctor.folder.well': 'Data folder “{folder}” can be written',
  'doctor.folder.broken': 'Data folder “{folder}” cannot be written: nothing can be saved there',
  'doctor.shared-folder.broken':
    '“{folder}” is in a synchronised folder: two computers can damage the data. Move it to this disk, and back up with “parterre backup”.',
  'doctor.state.well': 'The state (app.sqlite) is sound',
  'doctor.state.broken':
    'The state (app.sqlite) is damaged ({detail}): keep this folder aside, and restore a backup into a new one',
  'doctor.files.well': '{count, plural, one {# file kept, there} other {# files kept, all there}}',
  'doctor.files.broken':
    '{lost, plural, one {# file kept is missing} other {# files kept are missing}} (“{names}”): import these files again, or restore a backup into a new folder',
  'doctor.file-changed.broken':
    'The kept file “{file}” ({name}…) is no longer what was imported: import it again, or restore a backup into a new folder',
  'doctor.unopened.broken': 'The house does not open. {reason}',
  'doctor.clock.well': 'The clock follows what was saved',
  'doctor.clock.broken':
    'The clock of this computer says {now}, and the house saved something on {latest}: set the clock. If it was ahead that day, the days saved then are wrong (imports, approvals).',
  'doctor.warehouse-again.well':
    'The warehouse was damaged: it was made again from your files, {tickets, plural, one {# ticket} other {# tickets}}',
  'doctor.warehouse.well': 'The warehouse is up to date: {tickets, plural, one {# ticket} other {# tickets}}',
  'doctor.warehouse.broken': 'The warehouse could not be computed. {reason}',
  'doctor.faults.well': 'No error of ours in the last {days} days',
  'doctor.faults.missing':
    '{count, plural, one {# error} other {# errors}} of ours in the last {days} days, the last on {at} ({where}, {name}). Settings › Help gives the detail to copy.',
  'doctor.erasure-key.well':
    '{count, plural, one {# erased person stays so} other {# erased people stay so}}: the key is there',
  'doctor.erasure-key.broken':
    'The key of erasures is missing on this computer: the next export would bring back {count, plural, one {an erased person} other {# erased people}}. Copy the settings folder “parterre” from the old computer.',
  'doctor.reviews.well':
    '{events, plural, =0 {No approval yet} one {# approval or withdrawal, in its place} other {# approvals and withdrawals, each in its place}}',
  'doctor.reviews.broken':
    'The chain of approvals was changed outside the program ({drafts, select, none {the last are missing} other {texts {drafts}}}): read them again before anything leaves',
  'doctor.outdated-text.missing':
    '“{show}”, {channel} ({id}): {by, select, fact {the record has changed} blocks {a point blocks} version {another version was kept} altered {the text that is kept was changed outside the program} other {its list or its photo has changed}} since it was {approved, select, no {written} other {approved}}, it cannot leave before it is read again',
}

export const doctorWords = { fr, en } as const
