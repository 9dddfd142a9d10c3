/** The week's letter, and how it is sent: each number of it is a figure's. */
const fr = {
  'week.title': 'La semaine du {from} au {until}',
  'week.title-undated': 'La semaine, au {onDay}',
  'week.footer':
    '{house, select, undefined {Écrit} other {{house}. Écrit}} par Parterre d’après vos fichiers de billetterie. Chaque chiffre s’ouvre, avec sa définition, dans la page Aujourd’hui.',
  'week.sold': 'Les ventes de la semaine',
  'week.undated': 'Vos fichiers ne datent pas les ventes : ce qui s’est vendu cette semaine ne peut pas être dit.',
  'week.before': 'contre {before} la semaine précédente{change, select, undefined {} other { ({change})}}',
  'week.beside': '{label}, {beside}',
  'week.actions': 'À faire',
  'week.nothing-to-do': 'Rien n’attend : aucune représentation en retard, aucun public qui s’éloigne.',
  'week.stopped': 'Vos fichiers s’arrêtent au {stoppedDay} : ils ne disent rien de cette semaine.',
  'week.next': 'Les prochaines représentations',
  'week.performance':
    '« {show} »{moment, select, undefined {} other {, {moment}}} : {seats}{expected, select, undefined {} other {, {expected}}}',
  'week.seats':
    '{sold, plural, =0 {aucun billet} one {# billet} other {# billets}}{capacity, select, undefined {} other { sur {capacity}}}',
  'week.seats-unknown': 'ventes inconnues',
  'week.expected': '{mean, plural, one {# attendu} other {# attendus}} (entre {low} et {high})',
  'week.season': 'La saison {season, select, undefined {} other {{season} }}à ce jour',
  'week.would-leave': 'Partirait par {host}, de {from}, vers {to}. Rien n’est parti : ajoutez --send pour l’envoyer.',
  'week.sent': 'Envoyée à {to}.',
  'week.refused': 'Refusée par le serveur pour {to}.',
  'mail.server-set': 'Serveur de courrier : {server}.',
  'journal.mail-server-set': 'Serveur de courrier réglé : {server}, de la part de {from}',
  'journal.mail-server-removed': 'Serveur de courrier retiré : {server}',
  'journal.week-sent':
    'Lettre de la semaine envoyée par {server} à {count, plural, one {# personne} other {# personnes}} (empreinte {hash})',
}

const en: typeof fr = {
  'week.title': 'The week from {from} to {until}',
  'week.title-undated': 'The week, on {onDay}',
  'week.footer':
    '{house, select, undefined {Written} other {{house}. Written}} by Parterre from your ticketing files. Each figure opens, with its definition, on the page Today.',
  'week.sold': 'Sales of the week',
  'week.undated': 'Your files do not date sales: what was sold this week cannot be told.',
  'week.before': 'against {before} the week before{change, select, undefined {} other { ({change})}}',
  'week.beside': '{label}, {beside}',
  'week.actions': 'To do',
  'week.nothing-to-do': 'Nothing waits: no performance is behind, no audience is leaving.',
  'week.stopped': 'Your files stop on {stoppedDay}: they tell nothing of this week.',
  'week.next': 'The next performances',
  'week.performance':
    '“{show}”{moment, select, undefined {} other {, {moment}}}: {seats}{expected, select, undefined {} other {, {expected}}}',
  'week.seats':
    '{sold, plural, =0 {no ticket} one {# ticket} other {# tickets}}{capacity, select, undefined {} other { of {capacity}}}',
  'week.seats-unknown': 'sales unknown',
  'week.expected': '{mean, plural, other {# expected}} (between {low} and {high})',
  'week.season': 'The season {season, select, undefined {} other {{season} }}so far',
  'week.would-leave': 'Would leave by {host}, from {from}, for {to}. Nothing has left: add --send to send it.',
  'week.sent': 'Sent to {to}.',
  'week.refused': 'Refused by the server for {to}.',
  'mail.server-set': 'Mail server: {server}.',
  'journal.mail-server-set': 'Mail server set: {server}, on behalf of {from}',
  'journal.mail-server-removed': 'Mail server removed: {server}',
  'journal.week-sent':
    'Week’s letter sent by {server} to {count, plural, one {# person} other {# people}} (print {hash})',
}

export const weekWords = { fr, en } as const
