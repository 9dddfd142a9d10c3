const fr = {
  'cli.erase.summary': 'efface une personne de tout le dossier, et le prouve',
  'person-why-not.noAddress': 'pas d’adresse',
  'person-why-not.objection': 'refus',
  'person-why-not.subscribedSince': 'refus, puis réinscription à vérifier',
  'person-said.yes':
    '{channel, select, sms {SMS} other {E-mails}}, {address} : inscription{dated, select, no {} other { le {onDate}}} ({source}).',
  'person-said.no':
    '{channel, select, sms {SMS} other {E-mails}}, {address} : refus{dated, select, no { sans date} other { le {onDate}}} ({source}).',
  'person-said.bounced': '{address} : ne répond plus{dated, select, no {} other {, le {onDate}}} ({source}).',
  'person-said.complained':
    '{address} : message signalé comme indésirable{dated, select, no {} other { le {onDate}}} ({source}).',
  'person-said.agreed':
    '{channel, select, sms {SMS} other {E-mails}}, {address} : la personne a accepté le {onDate} ; {source} en répond.',
  'journal.agreement-noted':
    'Accord d’une personne noté, donné le {agreedDay} ({channel, select, sms {SMS} other {e-mails}})',
  'journal.agreement-taken-back': 'Accord noté d’une personne repris ({channel, select, sms {SMS} other {e-mails}})',
  'person-why-not.unknown': 'accord inconnu',
  'person-why-not.bounced': 'adresse qui ne répond plus',
  'person-why-not.minor': 'mineur',
  'person-why-not.passCulture': 'bénéficiaire du pass Culture',
  'person-why-not.retention': 'délai de conservation passé',
  'person-why-not.otherEntity': 'adresse confiée à une autre structure',
  'person-why-not.cse': 'liste d’un CSE',
  'person-why-not.reseller': 'acheteur d’un revendeur',
  'person-why-not.technical': 'compte technique',
  'cli.access.summary': 'rassemble tout ce que la maison sait d’une personne, pour le lui remettre',
  'journal.access-given': 'Données d’une personne rassemblées ({records, plural, one {# fiche} other {# fiches}})',
  'erase.foreseen':
    '{name} : {places, plural, one {# endroit la nomme} other {# endroits la nomment}} ; {tickets, plural, =0 {aucune place} one {# place resterait, sans nom} other {# places resteraient, sans nom}}.',
  'erase.done':
    'Effacement fait pour {name} : {found, plural, one {# ligne trouvée avant} other {# lignes trouvées avant}}, 0 après, dans {places} endroits parcourus ; {tickets, plural, =0 {aucune place gardée} one {# place gardée sans nom} other {# places gardées sans nom}}.',
  'erase.backup':
    'La sauvegarde « {path} » la contient encore : supprimez-la, ou gardez-la en sachant qu’une restauration effacerait de nouveau cette personne.',
  'restore.damaged':
    'Cette sauvegarde était celle d’une maison abîmée : {count, plural, one {un fichier y manque} other {# fichiers y manquent}} (« {names} »). Importez-les de nouveau.',
  'backup.damaged':
    'Cette sauvegarde est marquée comme celle d’une maison abîmée : {count, plural, one {un fichier y manque} other {# fichiers y manquent}} (« {names} »). La dernière bonne sauvegarde est gardée.',
  'erase.mend': '« {title} » la nomme : {excerpt}',
  'restore.erased':
    '{rows, plural, one {# ligne nommait une personne effacée depuis : elle est revenue sans son nom.} other {# lignes nommaient des personnes effacées depuis : elles sont revenues sans leur nom.}}',
  'warning.erased-persons':
    '{rows, plural, one {# ligne nomme une personne effacée : elle entre sans son nom} other {# lignes nomment des personnes effacées : elles entrent sans leur nom}}, et l’original n’est pas gardé',
  'warning.erased-addresses':
    '{rows, plural, one {# ligne donne une adresse ou un téléphone d’une personne effacée : elle entre sans, le reste demeure} other {# lignes donnent une adresse ou un téléphone d’une personne effacée : elles entrent sans, le reste demeure}}, et l’original n’est pas gardé',
  'journal.person-erased':
    'Personne effacée ({erasure}) : {tickets, plural, =0 {aucune place} one {# place gardée sans nom} other {# places gardées sans nom}}',
} as const

const en: Record<keyof typeof fr, string> = {
  'cli.erase.summary': 'erases a person from the whole folder, and proves it',
  'person-why-not.noAddress': 'no address',
  'person-why-not.objection': 'objected',
  'person-why-not.subscribedSince': 'objected, then subscribed: to be checked',
  'person-said.yes':
    '{channel, select, sms {Text messages} other {E-mails}}, {address}: subscribed{dated, select, no {} other { on {onDate}}} ({source}).',
  'person-said.no':
    '{channel, select, sms {Text messages} other {E-mails}}, {address}: objected{dated, select, no { on no known day} other { on {onDate}}} ({source}).',
  'person-said.bounced': '{address}: no longer answers{dated, select, no {} other {, on {onDate}}} ({source}).',
  'person-said.complained':
    '{address}: a message was reported as spam{dated, select, no {} other { on {onDate}}} ({source}).',
  'person-said.agreed':
    '{channel, select, sms {Text messages} other {E-mails}}, {address}: the person agreed on {onDate}; {source} answers for it.',
  'journal.agreement-noted':
    'Agreement of a person noted, given on {agreedDay} ({channel, select, sms {text messages} other {e-mails}})',
  'journal.agreement-taken-back':
    'Noted agreement of a person taken back ({channel, select, sms {text messages} other {e-mails}})',
  'person-why-not.unknown': 'permission not known',
  'person-why-not.bounced': 'address that bounces',
  'person-why-not.minor': 'minor',
  'person-why-not.passCulture': 'pass Culture beneficiary',
  'person-why-not.retention': 'kept beyond the time allowed',
  'person-why-not.otherEntity': 'address given to another entity',
  'person-why-not.cse': 'works-council list',
  'person-why-not.reseller': 'buyer of a reseller',
  'person-why-not.technical': 'technical account',
  'cli.access.summary': 'gathers all that the house knows of a person, to hand it to them',
  'journal.access-given': 'Data of a person gathered ({records, plural, one {# record} other {# records}})',
  'erase.foreseen':
    '{name}: {places, plural, one {# place names them} other {# places name them}}; {tickets, plural, =0 {no seat} one {# seat would stay, nameless} other {# seats would stay, nameless}}.',
  'erase.done':
    '{name} is erased: {found, plural, one {# row found before} other {# rows found before}}, 0 after, in {places} places searched; {tickets, plural, =0 {no seat kept} one {# seat kept without a name} other {# seats kept without a name}}.',
  'erase.backup':
    'Backup “{path}” still holds them: delete it, or keep it knowing that a restore would erase them again.',
  'restore.damaged':
    'This backup was of a damaged house: {count, plural, one {one file is missing} other {# files are missing}} (“{names}”). Import them again.',
  'backup.damaged':
    'This backup is marked as that of a damaged house: {count, plural, one {one file is missing} other {# files are missing}} (“{names}”). The last sound backup is kept.',
  'erase.mend': '“{title}” names them: {excerpt}',
  'restore.erased':
    '{rows, plural, one {# row named someone erased since: it came back without their name.} other {# rows named people erased since: they came back without their names.}}',
  'warning.erased-persons':
    '{rows, plural, one {# row names someone who was erased: it enters without their name} other {# rows name people who were erased: they enter without their names}}, and the original is not kept',
  'warning.erased-addresses':
    '{rows, plural, one {# row gives an address or a telephone of someone who was erased: it enters without, the rest stays} other {# rows give an address or a telephone of someone who was erased: they enter without, the rest stays}}, and the original is not kept',
  'journal.person-erased':
    'Person erased ({erasure}): {tickets, plural, =0 {no seat} one {# seat kept without a name} other {# seats kept without a name}}',
}

export const eraseWords = { fr, en } as const
