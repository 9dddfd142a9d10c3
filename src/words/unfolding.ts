/** What reading columns of seats gave: the codes of `engine/ticketing/wide`. */
const fr = {
  'warning.tariff-columns':
    '{columns, plural, one {# colonne de places} other {# colonnes de places par tarif}} : {rows, plural, one {# ligne du fichier donne} other {# lignes du fichier donnent}} {lines, plural, one {# vente} other {# ventes}} et {seats, plural, one {# place} other {# places}}, une vente par case remplie',
  'warning.seats-listed': 'Les places de chaque tarif sont lues dans les cases de « {column} » : {tariffs}',
  'warning.show-columns':
    '{columns, plural, one {# colonne de places} other {# colonnes de places par spectacle}} : {rows, plural, one {# ligne du fichier donne} other {# lignes du fichier donnent}} {lines, plural, one {# vente} other {# ventes}} et {seats, plural, one {# place} other {# places}}',
  'warning.tariff-columns-summed':
    '{columns, plural, one {# colonne de places} other {# colonnes de places par tarif}} : les {rows, plural, one {places de # représentation} other {places de # représentations}} sont leur total, {seats, number} en tout. Le fichier ne dit pas qui a acheté',
  'warning.person-columns':
    '{columns, plural, one {# personne} other {# personnes}} au plus par ligne : {rows, plural, one {# ligne du fichier donne} other {# lignes du fichier donnent}} {seats, plural, one {# place} other {# places}}. L’e-mail et le téléphone d’une ligne sont ceux de sa première personne',
  'warning.article-columns':
    'Une ligne du fichier porte jusqu’à {articles, plural, one {# article} other {# articles}}, chacun avec ses colonnes ({columns}) : {rows, plural, one {# ligne du fichier donne} other {# lignes du fichier donnent}} {lines, plural, one {# vente} other {# ventes}} et {seats, plural, one {# place} other {# places}}',
  'warning.articles-total-differs':
    'Sur {count, plural, one {# ligne} other {# lignes}} (ligne {rows}), les articles ne font pas le total de la commande : {made, number} à eux tous, {said, number} selon le total. Ce sont les articles qui sont comptés ; des frais, une remise ou un article manquant peuvent l’expliquer',
  'warning.seats-total-differs':
    'Sur {count, plural, one {# ligne} other {# lignes}} (ligne {rows}), le total de places n’est pas la somme des colonnes. Regardez ces lignes dans le fichier',
  'warning.row-money-differs':
    'Sur {count, plural, one {# ligne} other {# lignes}} (ligne {rows}), le montant n’est pas celui des places au prix de leurs tarifs : le montant de la ligne est gardé, une seule fois',
  'warning.row-money-once':
    'Sur {count, plural, one {# ligne} other {# lignes}} à plusieurs tarifs, rien ne dit ce que coûte chacun : le montant de la ligne est compté une fois, sur sa première vente payée',
  'warning.prices-deduced':
    'Le prix d’une place de chaque colonne est déduit des lignes, qui tombent juste avec lui : {prices}',
  'warning.extras-taken-off':
    '« {total} » contient {extras} : d’après les lignes, c’est sans eux que les places tombent juste. La recette est donc « {total} » moins {extras}',
  'warning.row-money-shared':
    'Sur {count, plural, one {# ligne} other {# lignes}}, le montant est réparti à parts égales entre ses places : le fichier ne dit pas ce que coûte chacune',
  'warning.seats-worked-out':
    'Sur {rows, plural, one {# ligne} other {# lignes}}, le nombre de places est vide : il est calculé d’après le tarif (« 2 x 15 € ») ou d’après le montant et le prix d’une place',
  'warning.amounts-worked-out':
    'Sur {rows, plural, one {# ligne} other {# lignes}}, aucun montant n’est écrit : il est calculé d’après le tarif de la ligne (« 2 x 15 € », « Plein 15 € »). Si ces places sont gratuites, écrivez 0 dans le fichier',
  'warning.order-total-shared':
    '{count, plural, one {# commande a plusieurs lignes, qui répètent} other {# commandes ont plusieurs lignes, qui répètent}} son total (ligne {rows}) : il est compté une fois, réparti entre elles selon leurs places. La recette de chaque spectacle en dépend',
  'warning.contacts-of-rows':
    'Chaque ligne est une structure et nomme ses contacts : {rows, plural, one {# structure} other {# structures}} et {people, plural, one {# personne} other {# personnes}}. Un refus écrit sur une ligne vaut pour tous ceux qu’elle nomme',
  'warning.row-invited':
    'Sur {count, plural, one {# ligne} other {# lignes}} (ligne {rows}), une invitation tient lieu de paiement : les places sont comptées, gratuites',
  'warning.cross-is-one':
    'Sur {count, plural, one {# ligne} other {# lignes}}, une croix est lue comme une place : aucune colonne ne dit combien',
  'warning.cross-is-each':
    'Sur {count, plural, one {# ligne} other {# lignes}}, une croix est lue comme une place pour chaque abonné que la ligne nomme',
  'warning.cross-is-column':
    'Sur {count, plural, one {# ligne} other {# lignes}}, une croix est lue comme autant de places que la ligne en a dans sa colonne de quantité',
  'warning.heading-years':
    'Les dates des titres de colonnes n’ont pas d’année : elles sont lues dans {years}, d’après le titre ou le nom du fichier',
  'row-without-seats': 'Ligne sans aucune place dans ses colonnes',
  'row-seats-unreadable': 'Nombre de places illisible dans une colonne : toute la ligne attend',
} as const

const en: Record<keyof typeof fr, string> = {
  'warning.tariff-columns':
    '{columns, plural, one {# column of seats} other {# columns of seats by tariff}}: {rows, plural, one {# row of the file gives} other {# rows of the file give}} {lines, plural, one {# sale} other {# sales}} and {seats, plural, one {# seat} other {# seats}}, one sale a filled cell',
  'warning.seats-listed': 'The seats of each tariff are read in the cells of “{column}”: {tariffs}',
  'warning.show-columns':
    '{columns, plural, one {# column of seats} other {# columns of seats by show}}: {rows, plural, one {# row of the file gives} other {# rows of the file give}} {lines, plural, one {# sale} other {# sales}} and {seats, plural, one {# seat} other {# seats}}',
  'warning.tariff-columns-summed':
    '{columns, plural, one {# column of seats} other {# columns of seats by tariff}}: the seats of {rows, plural, one {# performance} other {# performances}} are their total, {seats, number} in all. The file does not say who bought',
  'warning.person-columns':
    '{columns, plural, one {# person} other {# persons}} a row at most: {rows, plural, one {# row of the file gives} other {# rows of the file give}} {seats, plural, one {# seat} other {# seats}}. The e-mail and telephone of a row are those of its first person',
  'warning.article-columns':
    'A row of the file holds up to {articles, plural, one {# article} other {# articles}}, each with its columns ({columns}): {rows, plural, one {# row of the file gives} other {# rows of the file give}} {lines, plural, one {# sale} other {# sales}} and {seats, plural, one {# seat} other {# seats}}',
  'warning.articles-total-differs':
    'In {count, plural, one {# row} other {# rows}} (row {rows}), the articles do not make the total of the order: {made, number} together, {said, number} by the total. The articles are counted; fees, a discount or a missing article may explain it',
  'warning.seats-total-differs':
    'In {count, plural, one {# row} other {# rows}} (row {rows}), the total of seats is not the sum of the columns. Look at these rows in the file',
  'warning.row-money-differs':
    'In {count, plural, one {# row} other {# rows}} (row {rows}), the amount is not that of the seats at the price of their tariffs: the amount of the row is kept, once',
  'warning.row-money-once':
    'In {count, plural, one {# row} other {# rows}} with several tariffs, nothing says what each costs: the amount of the row is counted once, on its first paid sale',
  'warning.prices-deduced':
    'The price of a seat of each column is deduced from the rows, which come out right with it: {prices}',
  'warning.extras-taken-off':
    '“{total}” holds {extras}: the rows show that the seats come out right without them. The receipts are therefore “{total}” less {extras}',
  'warning.row-money-shared':
    'In {count, plural, one {# row} other {# rows}}, the amount is shared equally between its seats: the file does not say what each costs',
  'warning.seats-worked-out':
    'In {rows, plural, one {# row} other {# rows}}, the number of seats is blank: it is worked out of the tariff (“2 x 15 €”), or of the amount and the price of a seat',
  'warning.amounts-worked-out':
    'In {rows, plural, one {# row} other {# rows}}, no amount is written: it is worked out of the tariff of the row (“2 x 15 €”, “Full 15 €”). If these seats are free, write 0 in the file',
  'warning.order-total-shared':
    '{count, plural, one {# order has several rows, which repeat} other {# orders have several rows, which repeat}} its total (row {rows}): it is counted once, shared between them by their seats. The receipts of each show depend on it',
  'warning.contacts-of-rows':
    'Each row is a structure and names its contacts: {rows, plural, one {# structure} other {# structures}} and {people, plural, one {# person} other {# persons}}. A refusal written on a row holds for all whom it names',
  'warning.row-invited':
    'In {count, plural, one {# row} other {# rows}} (row {rows}), an invitation stands in place of a payment: the seats are counted, free',
  'warning.cross-is-one':
    'In {count, plural, one {# row} other {# rows}}, a cross is read as one seat: no column says how many',
  'warning.cross-is-each':
    'In {count, plural, one {# row} other {# rows}}, a cross is read as one seat for each subscriber that the row names',
  'warning.cross-is-column':
    'In {count, plural, one {# row} other {# rows}}, a cross is read as as many seats as the row has in its column of quantity',
  'warning.heading-years':
    'The dates of the headings have no year: they are read in {years}, by the title or the name of the file',
  'row-without-seats': 'Row without any seat in its columns',
  'row-seats-unreadable': 'Unreadable number of seats in a column: the whole row waits',
}

export const unfoldingWords = { fr, en } as const
