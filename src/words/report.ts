/** The season report, written for a board: each sentence is filled with figures, and with nothing else. */
const fr = {
  'cli.report.summary':
    'écrit le bilan de la saison : PDF pour un conseil, classeur Excel à formules ; ou la lettre de la semaine',
  'report.title': 'Saison {season}',
  'report.subtitle':
    '{house, select, null {Au} undefined {Au} other {{house}, au}} {onDay}. Ventes arrêtées au {untilDay}.',
  'report.essential': 'L’essentiel',
  'report.beside': 'contre {before} le {onDay}, au même point de la saison dernière ({change})',
  'report.beside-alike':
    '{now} contre {before} le {onDay}, au même point de la saison dernière ({change}), réservations et options comprises',
  'report.sales': 'Les ventes, semaine après semaine',
  'report.sales-now': '{seats, plural, one {# place prise} other {# places prises}} au {onDay}.',
  'report.sales-beside':
    '{seats, plural, one {# place prise} other {# places prises}} au {onDay}, contre {before, number} le {thenDay} ({change}). Billets, réservations et options, comptés depuis l’ouverture des ventes de chaque saison.',
  'report.halls': 'Les salles, semaine par semaine',
  'report.halls-text':
    'Pour cent des places. En pointillés : une représentation au moins est à venir, comptée à ce qui en est attendu.',
  'report.shows': 'Spectacle par spectacle',
  'report.column.show': 'Spectacle',
  'report.column.performance': 'Représentation',
  'report.column.hall': 'Salle',
  'report.column.performances': 'Repr.',
  'report.column.tickets': 'Billets',
  'report.column.capacity': 'Jauge',
  'report.column.fill': 'Remplissage',
  'report.column.receipts': 'Recettes',
  'report.column.expected': 'Attendus',
  'report.column.audience': 'Public',
  'report.column.persons': 'Personnes',
  'report.column.reachable': 'Joignables par e-mail',
  'report.column.then': 'Saison dernière, au {onDay}',
  'report.column.part': 'Part',
  'report.column.parts': 'Répartition',
  'report.column.paid': 'Payants',
  'report.column.comps': 'Invitations',
  'report.column.exempted': 'Exonérés',
  'report.total': 'Total',
  'report.audiences': 'Les publics',
  'report.audiences-text':
    'Chaque acheteur identifié est d’un public et d’un seul. L’acheteur n’est pas toujours le spectateur.',
  'report.unsaid': 'Ce que les données ne disent pas',
  'report.unsaid-figure': '{label} : inconnu. Vos fichiers ne permettent pas de le dire.',
  'report.unsaid-compared': 'Sans comparaison avec la saison dernière : {why}',
  'report.unsaid-capacity':
    '{hall} : {performances, plural, one {# représentation} other {# représentations}} sans jauge connue, hors du taux de remplissage.',
  'report.unsaid-nothing': 'Chaque chiffre de ce bilan est connu et comparable.',
  'report.definitions': 'Comment chaque chiffre est compté',
  'report.left-out': 'N’y sont pas : {what}.',
  'report.unknown': 'inconnu',
} as const

const en = {
  'cli.report.summary':
    'writes the report of the season: PDF for a board, Excel workbook with formulas; or the letter of the week',
  'report.title': 'Season {season}',
  'report.subtitle': '{house, select, null {On} undefined {On} other {{house}, on}} {onDay}. Sales up to {untilDay}.',
  'report.essential': 'In short',
  'report.beside': 'against {before} on {onDay}, the same point of last season ({change})',
  'report.beside-alike':
    '{now} against {before} on {onDay}, the same point of last season ({change}), bookings and options included',
  'report.sales': 'Sales, week after week',
  'report.sales-now': '{seats, plural, one {# seat taken} other {# seats taken}} on {onDay}.',
  'report.sales-beside':
    '{seats, plural, one {# seat taken} other {# seats taken}} on {onDay}, against {before, number} on {thenDay} ({change}). Tickets, bookings and options, counted from the opening of each season’s sales.',
  'report.halls': 'The halls, week by week',
  'report.halls-text': 'Per cent of the seats. Dashed: at least one performance is to come, counted as expected.',
  'report.shows': 'Show by show',
  'report.column.show': 'Show',
  'report.column.performance': 'Performance',
  'report.column.hall': 'Hall',
  'report.column.performances': 'Perf.',
  'report.column.tickets': 'Tickets',
  'report.column.capacity': 'Capacity',
  'report.column.fill': 'Fill rate',
  'report.column.receipts': 'Receipts',
  'report.column.expected': 'Expected',
  'report.column.audience': 'Audience',
  'report.column.persons': 'Persons',
  'report.column.reachable': 'Reachable by e-mail',
  'report.column.then': 'Last season, on {onDay}',
  'report.column.part': 'Share',
  'report.column.parts': 'Part',
  'report.column.paid': 'Paid',
  'report.column.comps': 'Complimentary',
  'report.column.exempted': 'Exempted',
  'report.total': 'Total',
  'report.audiences': 'The audiences',
  'report.audiences-text':
    'Each identified buyer is of one audience and one only. The buyer is not always the spectator.',
  'report.unsaid': 'What the data do not say',
  'report.unsaid-figure': '{label}: unknown. Your files do not tell it.',
  'report.unsaid-compared': 'Without comparison with last season: {why}',
  'report.unsaid-capacity':
    '{hall}: {performances, plural, one {# performance} other {# performances}} without a known capacity, outside the fill rate.',
  'report.unsaid-nothing': 'Each figure of this report is known and comparable.',
  'report.definitions': 'How each figure is counted',
  'report.left-out': 'Left out: {what}.',
  'report.unknown': 'unknown',
} as const

export const reportWords = { fr, en }
