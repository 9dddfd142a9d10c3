/** What a person must know of the amounts of a file before it is kept, by the code of the warning. */
const fr = {
  'warning.total-line-agrees': 'La ligne TOTAL du fichier dit {told, number, money} € : c’est la recette lue',
  'warning.total-line-awaited':
    'La ligne TOTAL du fichier dit {told, number, money} €, la recette lue est de {read, number, money} € : l’écart est celui des places en option ou non payées ({awaited, number, money} €), que ce total compte',
  'warning.total-line-differs':
    'La ligne TOTAL du fichier dit {told, number, money} €, la recette lue est de {read, number, money} € : {gap, number, money} € d’écart. Regardez les lignes écartées, les annulations et ce que ce total compte',
  'warning.price-of-row':
    'Le prix est lu comme celui de la ligne entière, quel que soit son nombre de places. S’il est celui d’une seule place, dites-le dans « Sens des colonnes »',
  'warning.without-tax':
    'Les recettes sont celles de « {column} », donc sans la TVA : aucune colonne lue ne dit ce que le public a payé. Pour compter TTC, dites dans « Sens des colonnes » laquelle le dit, ou redéposez un export qui la porte',
  'warning.taxes-added':
    'Les recettes sont ce que le public a payé : « {price} » et les taxes {taxes} qui s’y ajoutent. Pour compter sans les taxes, dites dans « Sens des colonnes » que ces colonnes ne sont pas utilisées',
  'warning.fees-beside':
    'Les recettes sont celles de « {price} ». Si les frais de « {fees} » y sont compris, elles les comptent aussi : le fichier ne le dit pas',
  'warning.fees-within':
    '« {price} » comprend les frais de {fees} : ils en sont ôtés, car ce qui reste est presque partout un prix rond. Pour les compter dans les recettes, dites dans « Sens des colonnes » que {fees} sont des frais',
  'warning.prices-high':
    'Une place coûte {euros} € en moyenne : ces montants sont peut-être en centimes, ou ceux d’une commande entière répétés sur chacune de ses places. Vérifiez la colonne du prix avant de garder ce fichier',
  'warning.prices-low':
    '{seats, plural, one {La seule place payante coûte} other {Les # places payantes coûtent en moyenne}} {cents, plural, one {# centime} other {# centimes}} : ces montants sont peut-être en euros sous un titre qui dit « centimes », ou en milliers d’euros. Vérifiez la colonne du prix avant de garder ce fichier',
  'warning.amounts-in-cents':
    'Les montants de « {column} » sont lus en centimes : les tarifs nomment des prix cent fois plus petits. Si ce n’est pas le cas, dites dans « Sens des colonnes » ce que cette colonne contient',
  'warning.prices-unread':
    '{columns} {count, plural, one {est pris} other {sont pris}} pour le prix, et aucun montant n’en est lu (par exemple « {value} ») : ces ventes n’ont pas de recette. Écrivez-y des nombres et redéposez le fichier, ou dites le prix dans « Sens des colonnes »',
  'warning.total-left':
    '« {total} » n’est pas compté : d’après ses lignes, il ajoute {extras} à ce que coûtent les places. La recette est {price, select, undefined {ce que coûtent les places à leur tarif} other {celle de « {price} »}}. Pour compter le tout, dites dans « Sens des colonnes » que « {total} » est le prix',
  'warning.package-money':
    '{euros, number} € de formules (abonnements, pass, carnets) ne sont répartis sur aucune représentation',
  'warning.memberships':
    'Ce fichier est une liste d’adhésions : {rows, plural, one {# personne est prise comme contact} other {# personnes sont prises comme contacts}}, sans place ni représentation. {euros, plural, =0 {} other {Les {euros, number} € de cotisations ne sont ni des recettes ni des abonnements. }}Si ce sont des ventes de billets, exportez les billets du formulaire',
  'warning.currency':
    'Les montants sont en {currency, select, CHF {francs suisses} CAD {dollars canadiens} USD {dollars des États-Unis} GBP {livres sterling} FCFA {francs CFA} XOF {francs CFA} XAF {francs CFA} XPF {francs Pacifique} F {francs} MAD {dirhams} TND {dinars tunisiens} DZD {dinars algériens} MGA {ariary} HTG {gourdes} MUR {roupies mauriciennes} GNF {francs guinéens} CDF {francs congolais} other {dollars}}, pas en euros : ils sont gardés tels quels, sans conversion. Là où une page écrit « € », lisez {currency}',
  'warning.currencies':
    '{amounts, plural, one {# montant n’est pas} other {# montants ne sont pas}} en {currency}, la monnaie de la plupart des lignes : {amounts, plural, one {il n’est additionné} other {ils ne sont additionnés}} à rien, leurs places comptent. Pour qu’ils soient dans les recettes, convertissez-les dans le fichier',
  'warning.money-sheet':
    'La feuille « {sheet} » tient les recettes des mêmes représentations : elles sont lues en face des places ({found, number} sur {of, number}), et ne sont pas comptées comme des places',
} as const

const en: Record<keyof typeof fr, string> = {
  'warning.total-line-agrees': 'The TOTAL line of the file says €{told, number, money}: the receipts that were read',
  'warning.total-line-awaited':
    'The TOTAL line of the file says €{told, number, money}, the receipts read are €{read, number, money}: the gap is the seats under option or unpaid (€{awaited, number, money}), which that total counts',
  'warning.total-line-differs':
    'The TOTAL line of the file says €{told, number, money}, the receipts read are €{read, number, money}: a gap of €{gap, number, money}. Look at the rows set aside, the cancellations and what that total counts',
  'warning.price-of-row':
    'The price is read as that of the whole row, whatever its number of seats. If it is the price of one seat, say so in “Meaning of the columns”',
  'warning.without-tax':
    'Receipts are those of “{column}”, without VAT: no column read says what the public paid. To count them with VAT, say in “Meaning of the columns” which one does, or drop an export that has it',
  'warning.taxes-added':
    'Receipts are what the public paid: “{price}” and the taxes {taxes} on top of it. To count without the taxes, say in “Meaning of the columns” that these columns are not used',
  'warning.fees-beside':
    'Receipts are those of “{price}”. If the fees of “{fees}” are part of it, they count them too: the file does not say',
  'warning.fees-within':
    '“{price}” holds the fees of {fees}: they are taken off, since what is left is a round price on nearly every row. To count them in the receipts, say in “Meaning of the columns” that {fees} are fees',
  'warning.prices-high':
    'A seat costs {euros} € on average: these amounts may be in cents, or those of a whole order said again on each of its seats. Check the column of the price before you keep this file',
  'warning.prices-low':
    '{seats, plural, one {The only seat sold for money costs} other {The # seats sold for money cost on average}} {cents, plural, one {# cent} other {# cents}}: these amounts may be in euros under a heading that says “cents”, or in thousands of euros. Check the column of the price before you keep this file',
  'warning.amounts-in-cents':
    'The amounts of “{column}” are read in cents: the tariffs name prices a hundred times smaller. If that is not so, say under “Meaning of the columns” what this column holds',
  'warning.prices-unread':
    '{columns} {count, plural, one {is taken} other {are taken}} for the price, and no amount of it is read (such as “{value}”): these sales have no receipts. Write numbers there and drop the file again, or say which is the price under “Meaning of the columns”',
  'warning.total-left':
    '“{total}” is not counted: its rows show that it adds {extras} to what the seats cost. The receipts are {price, select, undefined {what the seats cost at their tariff} other {those of “{price}”}}. To count it all, say under “Meaning of the columns” that “{total}” is the price',
  'warning.package-money': '€{euros, number} of packages (subscriptions, passes) are allocated to no performance',
  'warning.memberships':
    'This file is a list of memberships: {rows, plural, one {# person is taken as a contact} other {# people are taken as contacts}}, with no seat and no performance. {euros, plural, =0 {} other {The €{euros, number} of fees are neither receipts nor subscriptions. }}If they are sales of tickets, export the tickets of the form',
  'warning.currency':
    'Amounts are in {currency, select, CHF {Swiss francs} CAD {Canadian dollars} USD {US dollars} GBP {pounds sterling} FCFA {CFA francs} XOF {CFA francs} XAF {CFA francs} XPF {Pacific francs} F {francs} MAD {dirhams} TND {Tunisian dinars} DZD {Algerian dinars} MGA {ariary} HTG {gourdes} MUR {Mauritian rupees} GNF {Guinean francs} CDF {Congolese francs} other {dollars}}, not in euros: they are kept as they are, nothing is converted. Where a page writes “€”, read {currency}',
  'warning.currencies':
    '{amounts, plural, one {# amount is} other {# amounts are}} not in {currency}, the currency of most rows: {amounts, plural, one {it is} other {they are}} added to nothing, their seats count. To have them in the receipts, convert them in the file',
  'warning.money-sheet':
    'The sheet “{sheet}” holds the receipts of the same performances: they are read beside the seats ({found, number} of {of, number}), and not counted as seats',
} as const

export const moneyWarningWords = { fr, en } as const
