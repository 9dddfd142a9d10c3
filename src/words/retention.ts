const fr = {
  'cli.retention.summary': 'dit de qui les données ont été gardées aussi longtemps que permis, et les efface',
  'retention.due':
    'Au {day} : {customers, plural, =0 {aucun client} one {# client} other {# clients}} et {prospects, plural, =0 {aucun contact} one {# contact} other {# contacts}} au bout de leur durée ; {soon, plural, =0 {personne d’autre} one {# autre} other {# autres}} dans l’année ; {undated, plural, =0 {aucun sans date connue} one {# sans date connue} other {# sans date connue}}.',
  'retention.rule.customer': 'client',
  'retention.rule.prospect': 'contact qui n’a jamais acheté',
  'retention.rule.objection': 'refus de recevoir des messages',
  'retention.last.purchase': 'dernier achat le {day}',
  'retention.last.performance': 'dernière représentation le {day}',
  'retention.last.permission': 'dernière réponse le {day}',
  'retention.reference': '{rule} : {years} ans. {source}, {dated}{verified, select, yes {} other { (à vérifier)}}.',
  'retention.done':
    '{persons, plural, one {# personne effacée} other {# personnes effacées}}, preuve faite ; {tickets, plural, =0 {aucune place} one {# place gardée sans nom} other {# places gardées sans nom}} ; {objections, plural, =0 {aucun refus échu} one {# refus échu effacé} other {# refus échus effacés}} ; {left, plural, =0 {personne ne reste à effacer} one {# personne reste à effacer} other {# personnes restent à effacer}}.',
  'journal.retention-applied':
    'Durée de conservation ({erasure}) : {persons, plural, one {# personne effacée} other {# personnes effacées}}, {tickets, plural, =0 {aucune place} one {# place gardée sans nom} other {# places gardées sans nom}}, {objections, plural, =0 {aucun refus échu} one {# refus échu effacé} other {# refus échus effacés}}',
} as const

const en: Record<keyof typeof fr, string> = {
  'cli.retention.summary': 'says whose data has been kept as long as allowed, and erases them',
  'retention.due':
    'On {day}: {customers, plural, =0 {no customer} one {# customer} other {# customers}} and {prospects, plural, =0 {no contact} one {# contact} other {# contacts}} at the end of their time; {soon, plural, =0 {nobody else} one {# more} other {# more}} within the year; {undated, plural, =0 {none without a known day} one {# without a known day} other {# without a known day}}.',
  'retention.rule.customer': 'customer',
  'retention.rule.prospect': 'contact who never bought',
  'retention.rule.objection': 'objection to messages',
  'retention.last.purchase': 'last purchase on {day}',
  'retention.last.performance': 'last performance on {day}',
  'retention.last.permission': 'last answer on {day}',
  'retention.reference':
    '{rule}: {years} years. {source}, {dated}{verified, select, yes {} other { (to be verified)}}.',
  'retention.done':
    '{persons, plural, one {# person erased} other {# persons erased}}, with proof; {tickets, plural, =0 {no seat} one {# seat kept without a name} other {# seats kept without a name}}; {objections, plural, =0 {no objection past its time} one {# objection past its time erased} other {# objections past their time erased}}; {left, plural, =0 {nobody is left to erase} one {# person is left to erase} other {# persons are left to erase}}.',
  'journal.retention-applied':
    'Retention ({erasure}): {persons, plural, one {# person erased} other {# persons erased}}, {tickets, plural, =0 {no seat} one {# seat kept without a name} other {# seats kept without a name}}, {objections, plural, =0 {no objection past its time} one {# objection past its time erased} other {# objections past their time erased}}',
}

export const retentionWords = { fr, en } as const
