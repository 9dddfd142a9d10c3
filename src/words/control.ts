/** The contrôle du fichier: what its rules found, why it matters, and what each dimension says. */
const fr = {
  'tables.masked':
    'Sur {rows, plural, one {# ligne} other {# lignes}}, le tarif dit quelque chose de la santé ou des ressources du client : il y est écrit « tarif particulier ».',
  'journal.past-texts-cleaned':
    '{texts, plural, one {# texte déjà publié nettoyé} other {# textes déjà publiés nettoyés}} à nouveau : lignes d’envoi, adresses, noms de destinataires',
  'journal.table-exported': 'Table emportée : {table} ({format}, {rows, plural, one {# ligne} other {# lignes}})',
  'repair.sale-date-unknown-after': 'Laisser inconnue la date de ces ventes d’après la représentation',
  'repair.sale-date-unknown-long-after': 'Laisser inconnue la date de ces ventes',
  'repair.refund-cancels': 'Annuler la vente et son remboursement, l’un par l’autre',
  'repair.remark-cancels': 'Compter comme annulées les places dont la remarque le dit',
  'repair.price-unknown': 'Laisser inconnus ces prix',
  'repair.email-domain': 'Corriger le domaine de ces adresses',
  'repair.postcode-unknown': 'Laisser vides ces codes postaux : la ville décide',
  'repairs.proposed': 'proposée',
  'repairs.held': 'acceptée par {by} (n° {id})',
  'repairs.side':
    '{found, plural, one {# ligne} other {# lignes}} en défaut, {seats, plural, one {# billet} other {# billets}}, {euros, number} € de recettes',
  'control.title': 'Contrôle du fichier',
  'control.together': 'Ces fichiers, lus ensemble',
  'control.season-title': 'Contrôle de la saison {season}',
  'control.season-extent':
    '{areSeatsKnown, select, no {billets inconnus} other {{seats, plural, one {# billet} other {# billets}}}}, {known, select, no {recettes inconnues} other {{euros, number} € de recettes}}',
  'control.unallocated':
    'À part, non ventilés sur les représentations : {packages, number} € d’abonnements et de formules, {others, number} € de cartes et d’autres produits.',
  'control.note': '{note} sur 100',
  'control.note-of':
    '{points, plural, one {# point} other {# points}} pour {of, plural, one {# ligne lue} other {# lignes lues}}, écartées comprises',
  'control.corrected-title': 'Corrigé',
  'control.rejected-title': 'Écarté',
  'control.finding': 'Ce qui a été trouvé',
  'control.count': 'Nombre',
  'control.severity': 'Gravité',
  'control.totals-title': 'Les totaux de la billetterie',
  'control.performance': 'Représentation',
  'control.till': 'Billetterie',
  'control.here': 'Ici',
  'control.causes': 'Ce qui fait l’écart',
  'control.gap': '{name} : {total, number} dans la billetterie, {counted, number} ici.',
  'control.no-cause': 'aucun compte ne l’explique',
  'control.whole-season': 'Toute la saison',
  'quality.score':
    '{note, number} sur 100 : {points, plural, one {# point} other {# points}} pour {of, plural, one {# ligne} other {# lignes}}',
  'quality.completeness': 'Complet',
  'quality.validity': 'Valide',
  'quality.uniqueness': 'Sans ligne répétée',
  'quality.consistency': 'Cohérent',
  'quality.freshness': 'À jour',
  'quality.coverage': 'Étendue',
  'quality.share': '{sound, plural, one {# ligne} other {# lignes}} sur {of, number}',
  'quality.cells': '{sound, number} cases remplies sur {of, number}',
  'quality.until': 'ventes arrêtées au {untilAt}',
  'quality.no-sale-date': 'aucune vente datée : on ne peut pas dire à quel jour les ventes sont arrêtées',
  'quality.extent':
    '{performances, plural, one {# représentation} other {# représentations}}{weeks, plural, =0 {} one {, ventes sur # semaine} other {, ventes sur # semaines}}',
  'meaning.reach': 'moyen de joindre',
  'quality.gap':
    '{lacking, plural, one {# ligne} other {# lignes}} sur {of, number} sans « {missing} » : on ne peut pas dire {prevents}',
  'quality.finding': '{what} : {found, number} ({severity}).',
  'severity.high': 'à corriger',
  'severity.medium': 'à regarder',
  'severity.low': 'à savoir',
  'check.sold-after-performance': 'Ventes datées d’après la représentation',
  'check.sold-after-performance.why':
    'Une régularisation, ou une date fausse : le rythme des ventes d’avant la date en est décalé.',
  'check.sold-months-after': 'Ventes datées de plus de deux mois après la représentation',
  'check.sold-months-after.why':
    'La date de vente est fausse (jour et mois inversés, année) : le rythme des ventes et l’arrêté des chiffres en souffrent.',
  'check.cancelled-in-remark': 'Places qu’une remarque dit annulées ou remboursées, et que le fichier compte',
  'check.cancelled-in-remark.why':
    'Elles sont comptées comme vendues : acceptez la réparation si la remarque dit vrai, elle peut être annulée.',
  'check.price-negative': 'Prix négatifs',
  'check.price-negative.why': 'Un remboursement compté comme une place vendue : le total des places est trop haut.',
  'check.price-absurd': 'Prix de plus de 400 € la place',
  'check.price-absurd.why': 'Une virgule perdue suffit à fausser les recettes et le prix moyen.',
  'check.email-domain-mistyped': 'Adresses électroniques dont le domaine est mal tapé (gmial.com…)',
  'check.email-domain-mistyped.why': 'Ces personnes ne reçoivent rien, et passent pour d’autres personnes.',
  'check.postcode-unknown': 'Codes postaux qui n’existent pas',
  'check.postcode-unknown.why': 'On ne sait pas d’où viennent ces personnes : la carte des publics les ignore.',
  'check.values-unreadable': 'Lignes dont une valeur n’a pas pu être lue',
  'check.values-unreadable.why': 'La valeur est laissée vide ; elle est dans les corrections, avec sa raison.',
  'check.rows-doubled': 'Lignes en double, à l’identique',
  'check.rows-doubled.why':
    'La même ligne donnée deux fois : avec le même numéro de billet et le même fauteuil, la place n’est comptée qu’une fois.',
  'check.seat-sold-twice': 'Places vendues deux fois pour la même représentation',
  'check.seat-sold-twice.why':
    'Deux personnes se présenteront au même fauteuil : seule la billetterie peut dire à qui il est.',
  'check.capacity-overrun': 'Représentations où plus de places sont prises que la jauge n’en offre',
  'check.capacity-overrun.why':
    'La jauge est fausse, ou des places sont comptées deux fois : {seats, plural, one {# place} other {# places}} en trop. Le taux de remplissage dépasse 100 %.',
  'check.total-differs': 'Représentations dont le total n’est pas celui de la billetterie',
  'check.total-differs.why':
    'Un écart sans explication, et l’on ne croit plus aucun chiffre : {unexplained, plural, =0 {tous s’expliquent} one {# reste inexpliqué} other {# restent inexpliqués}}.',
  'check.performance-without-sale': 'Représentations passées sans aucun billet',
  'check.performance-without-sale.why':
    'Leurs billets sont dans un fichier qui manque, ou elles ont été annulées sans que la billetterie le dise.',
  'check.season-hole': 'Semaines sans vente, alors que les autres saisons en ont',
  'check.season-hole.why': 'Un export oublié, ou coupé : les comparaisons d’une saison à l’autre y sont fausses.',
  'check.programme-hole': 'Semaines sans représentation, alors que les autres saisons en ont',
  'check.programme-hole.why': 'Un fichier de représentations manque peut-être, ou la saison était ainsi.',
} as const

const en: Record<keyof typeof fr, string> = {
  'tables.masked':
    'On {rows, plural, one {# row} other {# rows}}, the tariff tells something of the health or the means of the customer: “tarif particulier” stands in its place.',
  'journal.past-texts-cleaned':
    '{texts, plural, one {# past text} other {# past texts}} cleaned again: sending lines, addresses, recipients’ names',
  'journal.table-exported': 'Table taken away: {table} ({format}, {rows, plural, one {# row} other {# rows}})',
  'repair.sale-date-unknown-after': 'Leave the date of these sales after the performance unknown',
  'repair.sale-date-unknown-long-after': 'Leave the date of these sales unknown',
  'repair.refund-cancels': 'Cancel the sale and its refund, one by the other',
  'repair.remark-cancels': 'Count as cancelled the seats whose remark says so',
  'repair.price-unknown': 'Leave these prices unknown',
  'repair.email-domain': 'Mend the domain of these addresses',
  'repair.postcode-unknown': 'Leave these postcodes empty: the city decides',
  'repairs.proposed': 'proposed',
  'repairs.held': 'accepted by {by} (no. {id})',
  'repairs.side':
    '{found, plural, one {# row} other {# rows}} at fault, {seats, plural, one {# ticket} other {# tickets}}, €{euros, number} of receipts',
  'control.title': 'Control of the file',
  'control.together': 'These files, read together',
  'control.season-title': 'Control of season {season}',
  'control.season-extent':
    '{areSeatsKnown, select, no {tickets unknown} other {{seats, plural, one {# ticket} other {# tickets}}}}, {known, select, no {receipts unknown} other {€{euros, number} of receipts}}',
  'control.unallocated':
    'Apart, not allocated to performances: €{packages, number} of subscriptions and packages, €{others, number} of cards and other products.',
  'control.note': '{note} out of 100',
  'control.note-of':
    '{points, plural, one {# point} other {# points}} for {of, plural, one {# row} other {# rows}} read, those set aside included',
  'control.corrected-title': 'Corrected',
  'control.rejected-title': 'Set aside',
  'control.finding': 'What was found',
  'control.count': 'Count',
  'control.severity': 'Severity',
  'control.totals-title': 'Totals of the ticketing system',
  'control.performance': 'Performance',
  'control.till': 'Ticketing',
  'control.here': 'Here',
  'control.causes': 'What makes the gap',
  'control.gap': '{name}: {total, number} in the ticketing system, {counted, number} here.',
  'control.no-cause': 'no count explains it',
  'control.whole-season': 'The whole season',
  'quality.score':
    '{note, number} out of 100: {points, plural, one {# point} other {# points}} for {of, plural, one {# row} other {# rows}}',
  'quality.completeness': 'Complete',
  'quality.validity': 'Valid',
  'quality.uniqueness': 'No repeated row',
  'quality.consistency': 'Consistent',
  'quality.freshness': 'Fresh',
  'quality.coverage': 'Extent',
  'quality.share': '{sound, plural, one {# row} other {# rows}} of {of, number}',
  'quality.cells': '{sound, number} cells filled of {of, number}',
  'quality.until': 'sales until {untilAt}',
  'quality.no-sale-date': 'no dated sale: nobody can tell on which day the sales end',
  'quality.extent':
    '{performances, plural, one {# performance} other {# performances}}{weeks, plural, =0 {} one {, sales in # week} other {, sales in # weeks}}',
  'meaning.reach': 'a way to reach them',
  'quality.gap':
    '{lacking, plural, one {# row} other {# rows}} of {of, number} without “{missing}”: cannot tell {prevents}',
  'quality.finding': '{what}: {found, number} ({severity}).',
  'severity.high': 'to mend',
  'severity.medium': 'to look at',
  'severity.low': 'to know',
  'check.sold-after-performance': 'Sales dated after the performance',
  'check.sold-after-performance.why':
    'Entered late, or a wrong date: the pace of sales before the day is shifted by it.',
  'check.sold-months-after': 'Sales dated over two months after the performance',
  'check.sold-months-after.why':
    'The sale date is wrong (day and month swapped, year): the pace of sales and the cut-off of figures suffer.',
  'check.cancelled-in-remark': 'Seats that a remark calls cancelled or refunded, and that the file counts',
  'check.cancelled-in-remark.why':
    'They are counted as sold: accept the repair if the remark is right, it can be taken back.',
  'check.price-negative': 'Negative prices',
  'check.price-negative.why': 'A refund counted as a seat sold: the total of seats is too high.',
  'check.price-absurd': 'Prices over €400 a seat',
  'check.price-absurd.why': 'One lost decimal mark is enough to spoil receipts and the average price.',
  'check.email-domain-mistyped': 'E-mail addresses whose domain is mistyped (gmial.com…)',
  'check.email-domain-mistyped.why': 'These persons receive nothing, and pass for other persons.',
  'check.postcode-unknown': 'Postcodes that do not exist',
  'check.postcode-unknown.why': 'Nobody can tell where these persons come from: the map of audiences leaves them out.',
  'check.values-unreadable': 'Rows with a value that could not be read',
  'check.values-unreadable.why': 'The value is left empty; it is among the corrections, with its reason.',
  'check.rows-doubled': 'Identical rows given twice',
  'check.rows-doubled.why': 'The same row twice: with the same ticket number and the same seat, it is counted once.',
  'check.seat-sold-twice': 'Seats sold twice for the same performance',
  'check.seat-sold-twice.why': 'Two persons will come to the same seat: only the box office can say whose it is.',
  'check.capacity-overrun': 'Performances where more seats are taken than offered',
  'check.capacity-overrun.why':
    'The capacity is wrong, or seats are counted twice: {seats, plural, one {# seat} other {# seats}} too many. The fill rate goes over 100%.',
  'check.total-differs': 'Performances whose total is not that of the ticketing system',
  'check.total-differs.why':
    'One gap unexplained, and no figure is believed any more: {unexplained, plural, =0 {all are explained} one {# stays unexplained} other {# stay unexplained}}.',
  'check.performance-without-sale': 'Past performances without a ticket',
  'check.performance-without-sale.why':
    'Their tickets are in a file that is missing, or they were cancelled and nobody said so.',
  'check.season-hole': 'Weeks without a sale, where other seasons have some',
  'check.season-hole.why': 'An export forgotten or cut short: comparisons between seasons are wrong there.',
  'check.programme-hole': 'Weeks without a performance, where other seasons have some',
  'check.programme-hole.why': 'A file of performances may be missing, or the season was so.',
}

export const controlWords = { fr, en } as const
