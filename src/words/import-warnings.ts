/** What a person must know of a file before it is kept, by the code of the warning. */
const fr = {
  'warning.performances-emptied':
    'Attention : {performances, plural, one {# représentation n’a plus aucun billet} other {# représentations n’ont plus aucun billet}} dans cet état',
  'warning.sales-to-come':
    'Des ventes sont datées de l’avenir (jusqu’au {day, date, medium}) : le jour et le mois sont peut-être échangés. Regardez « Sens des colonnes ».',
  'warning.other-products':
    '{rows, plural, one {# vente qui n’est pas une place est mise} other {# ventes qui ne sont pas des places sont mises}} à part, avec {euros, number} € : {labels}. {rows, plural, one {Elle ne compte} other {Elles ne comptent}} ni dans les places, ni dans les recettes des spectacles',
  'warning.article-families':
    'Les lignes dont « {column} » dit {families} n’ont ni tarif ni place : ce qu’elles vendent est mis à part et ne compte pas, même sous la date d’une représentation. Si ce sont des places, dites dans « Sens des colonnes » que cette colonne ne sert pas',
  'warning.articles-untold':
    'Parmi les articles de « {column} », {articles} ne disent pas de place, et se vendent avec d’autres qui n’en sont pas : ces lignes sont mises à part et ne comptent pas. Si ce sont des places, récrivez ces articles (« Entrée… ») et redéposez le fichier',
  'warning.counts-alone':
    'Ce fichier compte {seats, number} places{euros, plural, =0 {} other { et {euros, number} €}} pour {performances, plural, one {# représentation dont aucun billet n’est connu} other {# représentations dont aucun billet n’est connu}} : elles comptent telles qu’il les dit, sans acheteur ni tarif, jusqu’à ce que des billets de ces jours-là soient importés',
  'warning.performance-rows':
    '{performances, plural, one {# représentation tient} other {# représentations tiennent}} sur plusieurs lignes ({rows} en tout) : leurs places et leurs recettes sont additionnées. Si chaque ligne est un cumul, ne gardez que la dernière de chaque représentation',
  'warning.status-unknown':
    '{rows, plural, one {# ligne porte un état qui n’est pas compris} other {# lignes portent un état qui n’est pas compris}} ({labels}) : leurs places sont comptées comme vendues. Si elles ne le sont pas, récrivez cet état (« annulé », « réservé »…) et redéposez le fichier',
  'warning.answers-read':
    'Les réponses de « {column} » disent l’état des places : oui compte (« oui +1 » pour deux, quoi que dise le nombre de places à côté), non et « annulé » les rendent ; peut-être et sans réponse n’en ont pas encore. Pour compter toutes les lignes, dites dans « Sens des colonnes » que cette colonne ne sert pas',
  'warning.states-without-seat':
    '{rows, plural, one {# ligne n’a pas de place d’après son état} other {# lignes n’ont pas de place d’après leur état}} ({labels}) : {seats, plural, one {# place demandée} other {# places demandées}}, qui ne {seats, plural, one {compte} other {comptent}} pas',
  'warning.status-blank':
    '{rows, plural, one {# ligne n’a pas d’état, quand les autres en ont un : sa place compte comme vendue} other {# lignes n’ont pas d’état, quand les autres en ont un : leurs {seats} places comptent comme vendues}}',
  'warning.paid-at-door':
    '{seats, plural, one {# place comptée} other {# places comptées}} comme {seats, plural, one {vendue était} other {vendues étaient}} à payer sur place ({labels}), pour {euros, number} € : rien ne dit si c’est fait. Si ces personnes ne sont pas venues, mettez « non payé » à leurs lignes et redéposez le fichier',
  'warning.payment-blank':
    '{rows, plural, one {# ligne n’a rien} other {# lignes n’ont rien}} dans « {column} », quand les autres disent comment elles ont été payées : {rows, plural, one {ses places comptent} other {leurs places comptent}} comme vendues, avec {euros, number} € de recette peut-être à encaisser',
  'warning.answers-corrected':
    '{lines, plural, one {# réponse est remplacée par une autre} other {# réponses sont remplacées par d’autres}}, plus {lines, plural, one {tardive} other {tardives}}, de la même personne pour la même représentation, qui {lines, plural, one {dit} other {disent}} corriger la première ou ne plus demander de place : {seats, plural, one {# place est retirée} other {# places sont retirées}}',
  'warning.taken-over':
    '{once, plural, =0 {} one {# place reprise de l’ancien logiciel est aussi dans l’autre fichier : elle compte une fois} other {# places reprises de l’ancien logiciel sont aussi dans l’autre fichier : elles comptent une fois}}{alone, plural, =0 {} one {{once, plural, =0 {} other {. }}# place reprise n’est dans aucun autre fichier de ces représentations : elle compte} other {{once, plural, =0 {} other {. }}# places reprises ne sont dans aucun autre fichier de ces représentations : elles comptent}}',
  'warning.scans':
    'Contrôle d’accès : {entered, plural, one {# billet est entré} other {# billets sont entrés}}, {absent, plural, =0 {tous ceux des mêmes représentations} one {# autre billet des mêmes représentations n’est pas passé} other {# autres billets des mêmes représentations ne sont pas passés}}{refused, plural, =0 {} one { ; # passage refusé} other { ; # passages refusés}}{unknown, plural, =0 {} one { ; # numéro n’est celui d’aucun billet importé} other { ; # numéros ne sont ceux d’aucun billet importé}}',
  'warning.tariff-letters':
    'Les lettres en tête des colonnes sont lues dans l’ordre des tarifs écrits au-dessus du tableau : {letters}. Si ce n’est pas cela, nommez les colonnes (« Plein », « Réduit »…) et redéposez le fichier',
  'warning.tariff-legend':
    'Aucune colonne ne donne de prix : ceux de « {column} » sont lus dans la légende à côté du tableau ({letters}). La recette est ce que coûtent les places, payées ou non',
  'warning.refunded-in-part':
    '{rows, plural, one {# vente est remboursée} other {# ventes sont remboursées}} en partie : {euros, number} € sont retirés des recettes',
  'warning.date-order':
    'Aucun jour de « {column} » n’est au-dessus de 12 : {order, select, dmy {le jour y est lu avant le mois} other {le mois y est lu avant le jour}}, comme dans « {other} ». Si ce n’est pas cela, choisissez le format dans « Sens des colonnes »',
  'warning.not-paid':
    '{unpaid, plural, =0 {} one {# place est réservée et pas encore payée ({euros, number} €)} other {# places sont réservées et pas encore payées ({euros, number} €)}}{options, plural, =0 {} one {{unpaid, plural, =0 {} other { ; }}# place est en option} other {{unpaid, plural, =0 {} other { ; }}# places sont en option}} : elles se comptent à part, ni vendues ni en recette',
  'warning.money-in-words':
    '{rows, plural, one {# ligne a des mots} other {# lignes ont des mots}} à la place du montant ({labels}) : leur recette n’est pas connue, et manque au total',
  'warning.status-shop':
    '« En cours » dans « {column} » est lu comme payé, comme dans une boutique en ligne, où « Terminée » et l’attente de paiement se disent à part. Si ce n’est pas cela, récrivez cet état (« réservé ») et redéposez le fichier',
  'warning.status-custom':
    'Aucune légende ne dit ce que sont les lettres de « {column} » ; elles sont lues par l’usage : {letters}. Si ce n’est pas cela, écrivez la légende au-dessus du tableau (« A = … »)',
  'warning.tickets-replaced':
    '{labels} dans « {column} » : chacun de ces billets est remplacé par un autre du fichier, qui compte à sa place. Si ce n’est pas cela, récrivez cet état (« vendu ») et redéposez le fichier',
  'warning.status-told': 'Les codes de « {column} » sont lus comme vous l’avez dit : {letters}',
  'warning.status-legend': 'Les lettres de « {column} » sont lues d’après la légende du fichier : {letters}',
  'warning.cancellations':
    '{lines, plural, one {# annulation ou échange} other {# annulations ou échanges}} : {seats, plural, one {# place est retirée} other {# places sont retirées}} des ventes{alone, plural, =0 {} one {. # ligne ne trouve pas sa vente (ligne {places}) : elle n’enlève rien} other {. # lignes ne trouvent pas leur vente (lignes {places}…) : elles n’enlèvent rien}}',
  'warning.orders-tell':
    'Le fichier des commandes dit l’état de ces billets : {cancelled, plural, =0 {aucune place annulée} one {# place annulée avec sa commande} other {# places annulées avec leur commande}}{unpaid, plural, =0 {} one {, # pas encore payée} other {, # pas encore payées}}',
  'warning.states-in-order':
    'Ces {files} fichiers sont lus comme {files} états complets, l’un après l’autre : le dernier (« {last} », {lastDay}) compte, et {seats, plural, =0 {rien n’en a disparu} one {# place disparue depuis est annulée} other {# places disparues depuis sont annulées}}{counted, select, yes {} other {. Si ce sont des ventes qui s’ajoutent, choisissez « un ajout »}}',
  'warning.codes-alone':
    'Chaque ligne a un code, « {column} », et aucune vente n’est déposée avec ce fichier : si des ventes portent ces codes, il ne les complète que déposé en même temps qu’elles. Pour celles qui sont déjà importées, déposez de nouveau les deux ensemble',
  'warning.counts-by-seller':
    '{seats, plural, one {# place comptée} other {# places comptées}} par vendeur pour {performances, plural, one {# représentation} other {# représentations}} dont les billets sont connus : les billets comptent, ces places ne s’y ajoutent pas, car elles peuvent en être. Si ce sont d’autres ventes (celles d’un réseau sur ses propres contingents), il manque ces places et leur recette : déposez ce fichier en disant que ce nombre est une quantité, et la recette un prix',
  'warning.sellers-added':
    'Les billets disent tous par où ils ont été vendus, et aucun par un revendeur : {seats, plural, one {la place comptée ici s’y ajoute} other {les # places comptées ici s’y ajoutent}}, sans acheteurs. Si elles en font déjà partie, ne déposez que les billets',
  'warning.free-seats-left':
    'Rien ne dit si les places vendues comprennent {columns} : ces places ne comptent pas à part. Si elles s’ajoutent, dites dans « Sens des colonnes » que les unes et les autres sont des « places à ce tarif »',
  'warning.sellers-outside':
    'Ce fichier dit que la billetterie n’a pas ces ventes : {seats, plural, one {la place comptée ici s’ajoute} other {les # places comptées ici s’ajoutent}} aux autres, sans acheteurs. Si elles en font déjà partie, ne déposez que les billets',
  'warning.sums-told-before':
    'Un état plus ancien donnait déjà {seats, plural, one {# place} other {# places}} pour {performances, plural, one {# de ces représentations} other {# de ces représentations}} : si celui-ci les compte aussi, elles compteraient deux fois. Choisissez alors « Toutes les ventes valables à ce jour »',
  'warning.stranger-file':
    'La maison ne connaît rien de ce fichier : {shows, plural, =0 {} one {ni son spectacle, } other {aucun de ses # spectacles, }}{halls, plural, =0 {} one {ni sa salle, } other {aucune de ses # salles, }}aucune de ses {people} personnes. S’il vient d’un autre théâtre ou d’une autre association, ne le gardez pas',
  'warning.performances-unlisted':
    '{performances, plural, one {# représentation à venir n’est pas dans cet état complet ({named})} other {# représentations à venir ne sont pas dans cet état complet ({named}…)}} : {seats, plural, one {# place y reste vendue} other {# places y restent vendues}}. Si c’est faux, exportez aussi ces représentations, ou dites-les annulées',
  'warning.answers-unread':
    'Les réponses de {columns} ne sont pas lues : toutes les places sont comptées, aussi celles de qui a décliné ou n’a pas répondu. Pour les retirer, écrivez-y « confirmé », « annulé » ou « en attente », et dites dans « Sens des colonnes » que c’est l’état',
  'warning.rows-alike':
    '{alike, plural, one {# vente sans numéro ni acheteur est la même} other {# ventes sans numéro ni acheteur sont les mêmes}} dans « {other} » : {alike, plural, one {elle compte} other {elles comptent}} une fois, avec {alone, number} qui ne sont que dans « {other} » et {more, number} qui ne sont que dans « {this} ». Si « {this} » remplace « {other} », ne déposez que lui',
  'warning.tickets-shared':
    '{shared, plural, one {# billet est aussi} other {# billets sont aussi}} dans « {other} » : {shared, plural, one {il compte} other {ils comptent}} une fois, dans l’état que dit « {this} », aux ventes plus récentes{cancelled, plural, =0 {} one { (# y est annulé depuis)} other { (# y sont annulés depuis)}}',
  'warning.permission-unread':
    'Le titre de {columns} parle d’un accord ou d’un refus, mais ses réponses ne sont pas comprises : aucun refus n’y est entendu. Écrivez-y oui ou non, et redéposez le fichier',
  'warning.money-of-people':
    'Ce fichier est lu comme une liste de personnes : {columns} n’y donne ni place ni recette. Si ses lignes sont des réservations, dites dans « Sens des colonnes » laquelle donne le spectacle, la date ou le nombre de places',
  'warning.consents-confirmed':
    'Qui a un oui dans {columns} a confirmé son inscription : c’est un accord pour les e-mails, sauf refus. Ce fichier ne dit pas qui s’est désinscrit depuis : importez aussi l’export des contacts bloqués de votre outil',
  'warning.consents-dated':
    'Qui a une date dans {columns} a donné son accord pour les e-mails ce jour-là : c’est un oui, sauf refus, désinscription ou adresse hors d’usage. Sans date, l’accord reste inconnu',
  'warning.objections':
    '{rows, plural, one {# ligne demande de ne plus recevoir} other {# lignes demandent de ne plus recevoir}} de messages (refus, désinscription, « ne plus contacter », décès) : le refus l’emporte, quoi que disent d’autres lignes',
  'warning.numbers-joined':
    'La colonne « {column} » est lue comme le numéro de client de « {sales} »{hasExample, select, yes { (« {contact} » y est écrit « {sale} »)} other {}} : {found, plural, one {# numéro} other {# numéros}} sur {of} s’y {found, plural, one {retrouve} other {retrouvent}}. Si c’est un autre numéro, choisissez « colonne non utilisée » pour elle',
  'warning.refused-by-name':
    'D’après son nom, ce fichier liste des personnes à qui ne plus écrire : aucune de ses adresses ne reçoit d’e-mail, quoi que disent d’autres fichiers. Si ce n’est pas le cas, renommez-le avant l’import',
  'warning.bounced':
    '{rows, plural, one {# ligne dit que son adresse e-mail ne fonctionne plus} other {# lignes disent que leur adresse e-mail ne fonctionne plus}} (erreur, « bounce », poste quitté) : elle reste dans la fiche, et rien ne lui est envoyé',
  'warning.cancelled-by-remark':
    '{seats, plural, one {# place n’a pour remarque que son annulation (« annulé », « remboursé le… », « déplacé au… ») : elle est retirée} other {# places n’ont pour remarque que leur annulation (« annulé », « remboursé le… », « déplacé au… ») : elles sont retirées}}. Pour les compter, dites dans « Sens des colonnes » que cette colonne ne sert pas',
  'warning.rebates':
    '{rows, plural, one {# ligne de remise ne compte} other {# lignes de remise ne comptent}} aucune place : {rows, plural, one {elle retire} other {elles retirent}} {euros, number} € de la recette',
  'warning.cancelled-by-payment':
    '{seats, plural, one {# place est dite annulée ou remboursée dans la colonne des paiements : elle est retirée} other {# places sont dites annulées ou remboursées dans la colonne des paiements : elles sont retirées}}. Pour les compter, dites dans « Sens des colonnes » que cette colonne ne sert pas',
  'warning.cancelled-in-remark':
    '{seats, plural, one {# place est dite annulée ou remboursée dans une remarque, et reste comptée} other {# places sont dites annulées ou remboursées dans une remarque, et restent comptées}} : une fois l’import fait, la réparation « Compter comme annulées… » les retire, et se reprend',
  'warning.refund-lines':
    '{lines, plural, one {# ligne reprend une vente (remboursement, annulation) : sa place est retirée} other {# lignes reprennent une vente (remboursement, annulation), {seats} places : elles sont retirées, une fois chacune}}',
  'warning.refund-alone':
    '{lines, plural, one {# ligne de remboursement n’a pas trouvé sa vente (ligne {places}) : elle n’enlève rien} other {# lignes de remboursement n’ont pas trouvé leur vente (lignes {places}…) : elles n’enlèvent rien}}',
  'warning.pass-individual':
    'Cet export du pass Culture a l’en-tête des réservations de classes, mais ses prix sont ceux d’une place : chaque ligne est lue comme la réservation d’une place (un duo ne s’y voit pas)',
  'warning.sales-unplaced':
    '{rows, plural, one {# ligne de vente ne nomme aucune représentation : ses places ne comptent nulle part} other {# lignes de vente ne nomment aucune représentation : leurs places ne comptent nulle part}}',
  'warning.of-orders':
    'Chaque commande écrit {columns} sur sa première ligne seulement : c’est lu pour toutes ses lignes',
  'warning.dittos':
    '{cells, plural, one {# cellule porte une marque « idem » (") et se lit} other {# cellules portent une marque « idem » (") et se lisent}} comme celle du dessus, dans {columns}',
  'warning.choices-given-back':
    '{count, plural, one {La ligne {rows} a un choix entre parenthèses : d’après la ligne au-dessus du tableau, il est rendu, et ne compte pas} other {{count} lignes ({rows}) ont des choix entre parenthèses : d’après la ligne au-dessus du tableau, ils sont rendus, et ne comptent pas}}. Le prix de la ligne, lui, compte en entier',
  'warning.row-returns-first':
    '{count, plural, one {La ligne {rows} dit combien de places elle a rendues, sans qu’on sache de quel tarif : elles sont ôtées du premier} other {{count} lignes ({rows}) disent combien de places elles ont rendues, sans qu’on sache de quel tarif : elles sont ôtées du premier}}',
  'warning.performance-cancelled':
    '{count, plural, one {La ligne {rows} dit sa représentation annulée à la place d’un chiffre : elle est notée annulée} other {{count} lignes ({rows}) disent leur représentation annulée à la place d’un chiffre : elles sont notées annulées}}, sans place vendue',
  'warning.performances-not-played':
    '{count, plural, one {# ligne dit sa représentation annulée : elle est notée annulée} other {# lignes disent leur représentation annulée : elles sont notées annulées}}',
  'warning.seats-of-two':
    'Les places comptées sont celles de « {column} » ; « {other} » n’est pas additionné. Si c’est l’autre, dites-le dans « Sens des colonnes »',
  'warning.parts-left-alone':
    'Les places et la recette comptées sont celles du total : {columns} n’y font pas la somme, et ne sont pas lus à part',
  'warning.bands':
    '{count, plural, one {# ligne de titre entre les lignes dit} other {# lignes de titre entre les lignes disent}} ce que sont les lignes d’en dessous : {columns} est lu pour chacune',
  'warning.pivot-filter':
    'Le tableau croisé a un filtre qui ne dit pas ce qu’il garde (« {filter} ») : ce qu’il cache n’est pas compté, et Parterre ne peut pas le savoir',
  'warning.tables-left':
    '{count, plural, one {Un tableau de mêmes colonnes n’est pas lu (ligne {rows}) : ses places ne comptent pas} other {{count} tableaux de mêmes colonnes ne sont pas lus (lignes {rows}) : leurs places ne comptent pas}}. Mettez leurs lignes sous le premier, ou déposez-les à part',
  'warning.tables-together':
    '{count} tableaux de mêmes colonnes sont lus ensemble, chacun avec ce que dit le titre au-dessus de lui : {names}',
  'warning.sheets-together':
    '{count} feuilles aux mêmes colonnes sont lues ensemble ({names}) ; leurs lignes se suivent dans les numéros de ligne. Pour n’en lire qu’une, choisissez-la dans « Sens des colonnes »',
  'warning.sheet-copied':
    'La feuille « {sheet} » répète « {of} » ({rows, plural, one {# ligne} other {# lignes}}) : elle n’est pas comptée{alone, plural, =0 {} one {, pas même # ligne que « {of} » n’a pas} other {, pas même # lignes que « {of} » n’a pas}}. Pour lire celle-là, choisissez-la dans « Sens des colonnes »{at, select, terminal { (ou --sheet)} other {}}',
  'warning.sheets-unread':
    '{count, plural, one {La feuille {sheets} ne peut pas être lue : rien d’elle n’est compté} other {Les feuilles {sheets} ne peuvent pas être lues : rien d’elles n’est compté}}. Rouvrez le classeur dans le logiciel qui l’a fait, enregistrez-le de nouveau et déposez-le encore',
  'warning.title-begun':
    'Le titre « {title} » est le début de « {found} », qu’un autre fichier donne aux mêmes dates et heures : c’est le même spectacle, compté une fois',
  'warning.title-letter-lost':
    'Le titre « {title} » a perdu un caractère dans ce fichier : à la même date et à la même heure, un autre fichier dit « {found} ». C’est la même représentation, comptée une fois',
  'warning.sheets-added':
    '{count, plural, one {Une autre feuille du classeur a ses propres colonnes et ses propres ventes : elle est comptée aussi, comme un fichier à part} other {# autres feuilles du classeur ont leurs propres colonnes et leurs propres ventes : elles sont comptées aussi, chacune comme un fichier à part}} (entre parenthèses, le nombre de lignes) : {sheets}. Pour n’en lire qu’une, choisissez-la dans « Sens des colonnes »',
  'warning.sheet-repeats':
    'La feuille « {sheet} » dit les mêmes ventes que {of, select, other-sheets {les autres feuilles ensemble} other {la feuille « {of} »}} ({seats, plural, one {# place} other {# places}}) : elle n’est pas comptée. Si ce sont d’autres ventes, déposez cette feuille dans un classeur à part',
  'warning.file-repeats':
    '« {other} », déposé avec ce fichier, dit les mêmes ventes ({seats, plural, one {# place} other {# places}}) : mêmes personnes aux mêmes représentations, ou mêmes totaux. Il n’est pas compté. Si ce sont d’autres ventes, déposez-le à part',
  'warning.sales-beside':
    'Ce fichier dit d’autres ventes des représentations de {others} : ni numéros ni acheteurs en commun. Ses {seats, plural, one {# place s’ajoute} other {# places s’ajoutent}} aux leurs. Si ce sont les mêmes, redéposez l’un des deux seul',
  'warning.orders-give-way':
    'Ce fichier semble dire les mêmes ventes que {others}, sans numéro qui les relie : les billets de ces représentations comptent seuls, et ses {seats, plural, one {# place n’est pas ajoutée} other {# places ne sont pas ajoutées}}. Si ce sont d’autres ventes, dites dans « Sens des colonnes » que ses lignes sont des billets',
  'warning.hour-told':
    '{performances, plural, one {L’heure d’une représentation, dont ce fichier ne dit que le jour, est dite par un autre : c’est la même} other {Les heures de # représentations, dont ce fichier ne dit que le jour, sont dites par un autre : ce sont les mêmes}}',
  'warning.sheet-told':
    'Le nom de la feuille dit {what, select, channel {par où les places de toutes ses lignes sont vendues} other {le tarif de toutes ses lignes}} : « {sheet} ». Si ce n’est pas cela, renommez la feuille et redéposez le classeur',
  'warning.sheets-left':
    '{count, plural, one {Une autre feuille du classeur n’est pas lue} other {# autres feuilles du classeur ne sont pas lues}} (entre parenthèses, le nombre de lignes) : {sheets}. Pour en lire une aussi, déposez encore ce classeur et choisissez-la dans « Sens des colonnes »{at, select, terminal { (ou --sheet)} other {}}',
  'warning.days-above':
    'Les jours de « {column} » sont complétés par le titre du tableau, qui les nomme : {days}. Si ce n’est pas cela, dites-le dans « Sens des colonnes »',
  'warning.form-above':
    'Ce qui est écrit au-dessus du tableau vaut pour toutes ses lignes : {columns}. Si ce n’est pas cela, dites-le dans « Sens des colonnes »',
  'warning.table-joined':
    'Les codes de « {column} » sont lus dans {isSheet, select, yes {la feuille} other {le fichier}} « {place} », qui en dit {columns}. Si ce n’est pas cela, dites les colonnes dans « Sens des colonnes »',
  'warning.table-joined-in-part':
    'Les codes de « {column} » sont lus dans {isSheet, select, yes {la feuille} other {le fichier}} « {place} », qui en dit {columns} : {found, plural, one {# ligne} other {# lignes}} sur {of, number} y {found, plural, one {trouve} other {trouvent}} le leur. Complétez cette table et redéposez le tout pour les autres',
  'warning.refunds-joined':
    'Ce qui est remboursé est lu dans {isSheet, select, yes {la feuille} other {le fichier}} « {place} » ({columns}), par « {column} » : {found, plural, one {# ligne} other {# lignes}} sur {of, number}. Une vente remboursée en entier est comptée comme annulée',
  'warning.refunds-unread':
    'Ce fichier paraît une liste de remboursements, et ses numéros ne sont pas, un à un, ceux des ventes déposées avec lui : rien n’en est retiré des places ni des recettes. Redéposez-le avec ses ventes, avec une colonne qui porte le numéro du billet remboursé',
  'warning.one-seat-a-row':
    'Aucune colonne n’est comprise comme un nombre de places : chaque ligne compte pour une place. S’il y en a une, dites-la dans « Sens des colonnes »',
  'warning.seats-of-column':
    'Aucune colonne n’annonce de nombre de places : « {column} » est lu comme tel, car ses nombres et les montants donnent partout les mêmes prix d’une place. Si ce n’est pas cela, dites-le dans « Sens des colonnes »',
  'warning.several-times-a-price':
    'Aucune colonne ne dit le nombre de places, et {rows, plural, one {# montant de « {column} » est} other {# montants de « {column} » sont}} deux, trois fois ou plus le plus bas du même tarif : chaque ligne compte pour une seule place. Si ces lignes en valent plusieurs, ajoutez une colonne « Nombre de places » et redéposez le fichier',
  'warning.companions':
    'Chaque nom compte pour une place, et pour autant de plus que le dit le « + » à côté ou après lui (« Zoé Roux +2 » : 3 places). Places comptées, sans les annulées : {seats}, pour {rows, plural, one {# ligne} other {# lignes}}',
  'warning.title-told':
    'Le titre du tableau ou le nom du fichier dit la représentation de toutes ses lignes : {hasShow, select, yes {« {show} », } other {}}{day, date, medium}{hasTime, select, yes { à {hours} h {minutes}} other {}}. Si ce n’est pas elle, corrigez-la dans « Sens des colonnes »',
  'warning.festival-told':
    'Aucune colonne ne nomme de spectacle : chaque date est lue comme une représentation de « {show} », d’après le titre du tableau ou le nom du fichier. Si ce n’est pas cela, dites le spectacle dans « Sens des colonnes »',
  'warning.show-of-column':
    'Aucune colonne ne s’appelle « spectacle » : la colonne « {column} », qui ne dit qu’une chose pour chaque représentation, est lue comme le spectacle. Si ce n’est pas lui, dites-le dans « Sens des colonnes »',
  'warning.date-of-performance':
    'La colonne « {column} » est lue comme la date de la représentation. Si c’est celle de la vente, dites-le dans « Sens des colonnes »',
} as const

const en: Record<keyof typeof fr, string> = {
  'warning.performances-emptied':
    'Warning: {performances, plural, one {# performance has} other {# performances have}} no ticket left in this state',
  'warning.sales-to-come':
    'Some sales are dated in the future (up to {day, date, medium}): days and months may be swapped. See “Meaning of the columns”.',
  'warning.other-products':
    '{rows, plural, one {# sale that is no seat is} other {# sales that are no seats are}} set aside, with €{euros, number}: {labels}. {rows, plural, one {It counts} other {They count}} neither as seats nor in the receipts of shows',
  'warning.article-families':
    'The rows of which “{column}” says {families} have neither tariff nor seat: what they sell is set aside and does not count, even under the day of a performance. If they are seats, say in “Meaning of the columns” that this column is not used',
  'warning.articles-untold':
    'Among the articles of “{column}”, {articles} do not name a seat, and are sold with others that are none: these rows are set aside and do not count. If they are seats, write these articles in other words (“Ticket…”) and drop the file again',
  'warning.counts-alone':
    'This file counts {seats, number} seats{euros, plural, =0 {} other { and €{euros, number}}} for {performances, plural, one {# performance of which no ticket is known} other {# performances of which no ticket is known}}: they count as it says them, without a buyer or a tariff, until tickets of those days are imported',
  'warning.performance-rows':
    '{performances, plural, one {# performance stands} other {# performances stand}} on several rows ({rows} in all): their seats and receipts are added up. If each row is a running total, keep the last one of each performance only',
  'warning.status-unknown':
    '{rows, plural, one {# row bears a state that is not understood} other {# rows bear a state that is not understood}} ({labels}): their seats are counted as sold. If they are not, write that state in other words (“cancelled”, “reserved”…) and drop the file again',
  'warning.answers-read':
    'The answers in “{column}” tell the state of the seats: yes counts (“yes +1” for two, whatever the number of seats beside it), no and “cancelled” give them back; maybe and no answer have none yet. To count all rows, say in “Meaning of the columns” that this column is not used',
  'warning.states-without-seat':
    '{rows, plural, one {# row has no seat, by its state} other {# rows have no seat, by their state}} ({labels}): {seats, plural, one {# seat asked for, which does} other {# seats asked for, which do}} not count',
  'warning.status-blank':
    '{rows, plural, one {# row has no state where the others have one: its seat counts} other {# rows have no state where the others have one: their {seats} seats count}} as sold',
  'warning.paid-at-door':
    '{seats, plural, one {# seat that counts} other {# seats that count}} as sold {seats, plural, one {was} other {were}} to be paid at the door ({labels}), for €{euros, number}: nothing says that it was done. If these people did not come, put “unpaid” in their rows and drop the file again',
  'warning.payment-blank':
    '{rows, plural, one {# row has nothing} other {# rows have nothing}} in “{column}”, where the others say how they were paid: {rows, plural, one {its seats count} other {their seats count}} as sold, with €{euros, number} of receipts perhaps still to be cashed',
  'warning.answers-corrected':
    '{lines, plural, one {# answer gives way to a later one} other {# answers give way to later ones}} of the same person for the same performance, which {lines, plural, one {says} other {say}} to correct the first or to ask for no seat any more: {seats, plural, one {# seat is} other {# seats are}} taken away',
  'warning.taken-over':
    '{once, plural, =0 {} one {# seat taken over from the old system is in the other file too: it counts once} other {# seats taken over from the old system are in the other file too: they count once}}{alone, plural, =0 {} one {{once, plural, =0 {} other {. }}# seat taken over is in no other file of these performances: it counts} other {{once, plural, =0 {} other {. }}# seats taken over are in no other file of these performances: they count}}',
  'warning.scans':
    'At the doors: {entered, plural, one {# ticket came in} other {# tickets came in}}, {absent, plural, =0 {all those sold for the same performances} one {# ticket sold for the same performances did not} other {# tickets sold for the same performances did not}}{refused, plural, =0 {} one {; # passage refused} other {; # passages refused}}{unknown, plural, =0 {} one {; # number is that of no imported ticket} other {; # numbers are those of no imported ticket}}',
  'warning.tariff-letters':
    'The letters that head columns are read in the order of the tariffs written above the table: {letters}. If it is not that, name the columns (“Full”, “Reduced”…) and drop the file again',
  'warning.tariff-legend':
    'No column gives a price: those of “{column}” are read in the legend beside the table ({letters}). The receipts are what the seats cost, paid or not',
  'warning.refunded-in-part':
    '{rows, plural, one {# sale was refunded} other {# sales were refunded}} in part: €{euros, number} are taken off the receipts',
  'warning.date-order':
    'No day in “{column}” is over 12: {order, select, dmy {the day is read before the month} other {the month is read before the day}}, as in “{other}”. If that is not so, choose the format in “Meaning of the columns”',
  'warning.not-paid':
    '{unpaid, plural, =0 {} one {# seat is reserved and not paid yet (€{euros, number})} other {# seats are reserved and not paid yet (€{euros, number})}}{options, plural, =0 {} one {{unpaid, plural, =0 {} other {; }}# seat is an option} other {{unpaid, plural, =0 {} other {; }}# seats are options}}: counted apart, neither as sold nor as receipts',
  'warning.money-in-words':
    '{rows, plural, one {# row has words} other {# rows have words}} in place of the amount ({labels}): their receipts are not known, and are missing from the total',
  'warning.status-shop':
    '“En cours” in “{column}” is read as paid, as in a shop on line, where “Terminée” and what awaits payment are said apart. If that is not so, write that state in other words (“reserved”) and drop the file again',
  'warning.status-custom':
    'No legend says what the letters of “{column}” are; they are read by custom: {letters}. If that is not so, write the legend above the table (“A = …”)',
  'warning.tickets-replaced':
    '{labels} in “{column}”: each of these tickets is replaced by another of the file, which counts in its place. If that is not so, write that state in other words (“sold”) and drop the file again',
  'warning.status-told': 'The codes of “{column}” are read as you said: {letters}',
  'warning.status-legend': 'The letters of “{column}” are read by the legend of the file: {letters}',
  'warning.cancellations':
    '{lines, plural, one {# cancellation or exchange} other {# cancellations or exchanges}}: {seats, plural, one {# seat is removed} other {# seats are removed}} from the sales{alone, plural, =0 {} one {. # row finds no sale (row {places}): it removes nothing} other {. # rows find no sale (rows {places}…): they remove nothing}}',
  'warning.orders-tell':
    'The file of orders tells the state of these tickets: {cancelled, plural, =0 {no seat cancelled} one {# seat cancelled with its order} other {# seats cancelled with their order}}{unpaid, plural, =0 {} one {, # not yet paid} other {, # not yet paid}}',
  'warning.states-in-order':
    'These {files} files are read as {files} full states, one after the other: the last one (“{last}”, {lastDay}) counts, and {seats, plural, =0 {nothing has gone since} one {# seat gone since is cancelled} other {# seats gone since are cancelled}}{counted, select, yes {} other {. If they are sales that add up, choose “an addition”}}',
  'warning.codes-alone':
    'Each row has a code, “{column}”, and no sale is dropped with this file: if sales bear these codes, it completes them only when dropped together with them. For those already imported, drop both again together',
  'warning.counts-by-seller':
    '{seats, plural, one {# seat counted} other {# seats counted}} by seller for {performances, plural, one {# performance} other {# performances}} whose tickets are known: the tickets count, and these seats are not added, as they may be among them. If they are other sales (those of a network on its own allotments), these seats and their receipts are missing: drop this file and say that this number is a quantity, and the receipts a price',
  'warning.sellers-added':
    'All tickets say by which way they were sold, and none through a reseller: {seats, plural, one {the seat counted here is} other {the # seats counted here are}} added to them, without buyers. If they are among them already, drop the tickets alone',
  'warning.free-seats-left':
    'Nothing says whether the seats sold hold {columns}: these seats are not counted apart. If they come to them, say under “Meaning of the columns” that both are “seats at this tariff”',
  'warning.sellers-outside':
    'This file says that the ticketing system does not have these sales: {seats, plural, one {the seat counted here is} other {the # seats counted here are}} added to the others, without buyers. If they are among them already, drop the tickets alone',
  'warning.sums-told-before':
    'An earlier statement gave {seats, plural, one {# seat} other {# seats}} for {performances, plural, one {# of these performances} other {# of these performances}} already: if this one counts them too, they would count twice. Then choose “All sales valid today”',
  'warning.stranger-file':
    'The venue knows nothing of this file: {shows, plural, =0 {} one {not its show, } other {none of its # shows, }}{halls, plural, =0 {} one {not its hall, } other {none of its # halls, }}none of its {people} people. If it comes from another theatre or association, do not keep it',
  'warning.performances-unlisted':
    '{performances, plural, one {# performance to come is not in this full state ({named})} other {# performances to come are not in this full state ({named}…)}}: {seats, plural, one {# seat stays sold there} other {# seats stay sold there}}. If that is wrong, export these performances too, or say that they are cancelled',
  'warning.answers-unread':
    'The answers in {columns} are not read: all seats are counted, those of who declined or did not answer too. To remove them, write “confirmed”, “cancelled” or “pending” there, and say under “Meaning of the columns” that it is the state',
  'warning.rows-alike':
    '{alike, plural, one {# sale without a number or a buyer is the same} other {# sales without a number or a buyer are the same}} in “{other}”: {alike, plural, one {it counts} other {they count}} once, with {alone, number} that only “{other}” has and {more, number} that only “{this}” has. If “{this}” takes the place of “{other}”, drop it alone',
  'warning.tickets-shared':
    '{shared, plural, one {# ticket is} other {# tickets are}} in “{other}” too: counted once, in the state told by “{this}”, whose sales are more recent{cancelled, plural, =0 {} one { (# has been cancelled since)} other { (# have been cancelled since)}}',
  'warning.permission-unread':
    'The heading of {columns} speaks of an agreement or a refusal, but its answers are not understood: no refusal is heard there. Write yes or no in it, and drop the file again',
  'warning.money-of-people':
    'This file is read as a list of people: {columns} gives neither seats nor receipts. If its rows are bookings, say under “Meaning of the columns” which column gives the show, the date or the number of seats',
  'warning.consents-confirmed':
    'Whoever has a yes in {columns} confirmed their subscription: it is an agreement to e-mails, unless they refused. This file does not say who unsubscribed since: import the blocked contacts of your tool too',
  'warning.consents-dated':
    'Whoever has a date in {columns} agreed to e-mails on that day: it is a yes, unless they refused, unsubscribed or their address is out of use. Without a date the agreement stays unknown',
  'warning.objections':
    '{rows, plural, one {# row asks not to receive} other {# rows ask not to receive}} messages any more (refusal, unsubscription, “do not contact”, death): the refusal wins, whatever other rows say',
  'warning.numbers-joined':
    'The column “{column}” is read as the customer number of “{sales}”{hasExample, select, yes { (“{contact}” is written “{sale}” there)} other {}}: {found, plural, one {# number} other {# numbers}} of {of} found. If it is another number, choose “unused column” for it',
  'warning.refused-by-name':
    'By its name, this file lists people who are not to be written to: none of its addresses receives e-mail, whatever other files say. If that is not so, rename it before the import',
  'warning.bounced':
    '{rows, plural, one {# row says that its e-mail address no longer works} other {# rows say that their e-mail address no longer works}} (error, bounce, job left): it stays in the record, and nothing is sent to it',
  'warning.cancelled-by-remark':
    '{seats, plural, one {# seat has nothing in its remark but its cancellation (“cancelled”, “refunded on…”, “moved to…”): it is removed} other {# seats have nothing in their remark but their cancellation (“cancelled”, “refunded on…”, “moved to…”): they are removed}}. To count them, say in “Meaning of the columns” that this column is not used',
  'warning.rebates':
    '{rows, plural, one {# line of discount counts} other {# lines of discount count}} no seat: {rows, plural, one {it takes} other {they take}} €{euros, number} off the receipts',
  'warning.cancelled-by-payment':
    '{seats, plural, one {# seat is called cancelled or refunded in the column of payments: it is removed} other {# seats are called cancelled or refunded in the column of payments: they are removed}}. To count them, say in “Meaning of the columns” that this column is not used',
  'warning.cancelled-in-remark':
    '{seats, plural, one {# seat is called cancelled or refunded in a remark, and still counts} other {# seats are called cancelled or refunded in a remark, and still count}}: once imported, the repair “Count as cancelled…” removes them, and can be taken back',
  'warning.refund-lines':
    '{lines, plural, one {# row takes a sale back (refund, annulment): its seat is removed} other {# rows take sales back (refund, annulment), {seats} seats: removed, once each}}',
  'warning.refund-alone':
    '{lines, plural, one {# refund row found no sale (row {places}): it removes nothing} other {# refund rows found no sale (rows {places}…): they remove nothing}}',
  'warning.pass-individual':
    'This pass Culture export has the header of bookings of classes, but its prices are those of one seat: each row is read as the booking of one seat (a duo cannot be seen in it)',
  'warning.sales-unplaced':
    '{rows, plural, one {# line of sale names no performance: its seats count nowhere} other {# lines of sale name no performance: their seats count nowhere}}',
  'warning.of-orders': 'Each order writes {columns} on its first line alone: it is read for all of its lines',
  'warning.dittos':
    '{cells, plural, one {# cell holds a ditto mark (") and is read} other {# cells hold a ditto mark (") and are read}} as the one above, in {columns}',
  'warning.choices-given-back':
    '{count, plural, one {Row {rows} has a choice between parentheses: the line above the table says that it was given back, and it does not count} other {{count} rows ({rows}) have choices between parentheses: the line above the table says that they were given back, and they do not count}}. The price of the row counts whole',
  'warning.row-returns-first':
    '{count, plural, one {Row {rows} says how many seats were given back, and nothing says of which tariff: they are taken from the first} other {{count} rows ({rows}) say how many seats were given back, and nothing says of which tariff: they are taken from the first}}',
  'warning.performance-cancelled':
    '{count, plural, one {Row {rows} calls its performance cancelled in place of a figure: it is noted cancelled} other {{count} rows ({rows}) call their performance cancelled in place of a figure: they are noted cancelled}}, with no seat sold',
  'warning.performances-not-played':
    '{count, plural, one {# row calls its performance cancelled: it is noted cancelled} other {# rows call their performance cancelled: they are noted cancelled}}',
  'warning.seats-of-two':
    'The seats counted are those of “{column}”; “{other}” is not added. If it is the other one, say so in “Meaning of the columns”',
  'warning.parts-left-alone':
    'The seats and receipts counted are those of the total: {columns} do not add up to it, and are not read apart',
  'warning.bands':
    '{count, plural, one {# title line between the rows says} other {# title lines between the rows say}} what the rows below are: {columns} is read for each of them',
  'warning.pivot-filter':
    'The pivot table has a filter that does not say what it keeps (“{filter}”): what it hides is not counted, and Parterre cannot know it',
  'warning.tables-left':
    '{count, plural, one {A table of the same columns is not read (row {rows}): its seats do not count} other {{count} tables of the same columns are not read (rows {rows}): their seats do not count}}. Put their rows below the first one, or drop them by themselves',
  'warning.tables-together':
    '{count} tables with the same columns are read together, each with what the title above it says: {names}',
  'warning.sheets-together':
    '{count} sheets with the same columns are read together ({names}); their rows follow one another in the row numbers. To read one alone, choose it in “Meaning of the columns”',
  'warning.sheet-copied':
    'The sheet “{sheet}” repeats “{of}” ({rows, plural, one {# row} other {# rows}}): it is not counted{alone, plural, =0 {} one {, not even # row that “{of}” has not} other {, not even # rows that “{of}” has not}}. To read that one, choose it in “Meaning of the columns”{at, select, terminal { (or --sheet)} other {}}',
  'warning.sheets-unread':
    '{count, plural, one {The sheet {sheets} cannot be read: nothing of it is counted} other {The sheets {sheets} cannot be read: nothing of them is counted}}. Open the workbook in the program that made it, save it again and drop it once more',
  'warning.title-begun':
    'The title “{title}” is the beginning of “{found}”, which another file gives at the same dates and times: it is the same show, counted once',
  'warning.title-letter-lost':
    'The title “{title}” has lost a character in this file: at the same date and time, another file says “{found}”. It is the same performance, counted once',
  'warning.sheets-added':
    '{count, plural, one {Another sheet of the workbook has columns and sales of its own: it is counted too, as a file apart} other {# other sheets of the workbook have columns and sales of their own: they are counted too, each as a file apart}} (in brackets, their rows): {sheets}. To read one alone, choose it in “Meaning of the columns”',
  'warning.sheet-repeats':
    'The sheet “{sheet}” tells the same sales as {of, select, other-sheets {the other sheets together} other {the sheet “{of}”}} ({seats, plural, one {# seat} other {# seats}}): it is not counted. If they are other sales, drop that sheet in a workbook of its own',
  'warning.file-repeats':
    '“{other}”, dropped with this file, tells the same sales ({seats, plural, one {# seat} other {# seats}}): the same people at the same performances, or the same totals. It is not counted. If they are other sales, drop it apart',
  'warning.sales-beside':
    'This file tells other sales of the performances of {others}: neither numbers nor buyers in common. Its {seats, plural, one {# seat adds} other {# seats add}} to theirs. If they are the same, drop one of the two alone',
  'warning.orders-give-way':
    'This file seems to tell the same sales as {others}, without a number that joins them: the tickets of these performances count alone, and its {seats, plural, one {# seat is not added} other {# seats are not added}}. If they are other sales, say in “Meaning of the columns” that its rows are tickets',
  'warning.hour-told':
    '{performances, plural, one {The hour of one performance, of which this file tells only the day, is told by another: it is the same} other {The hours of # performances, of which this file tells only the day, are told by another: they are the same}}',
  'warning.sheet-told':
    'The name of the sheet says {what, select, channel {by which way the seats of all its rows are sold} other {the tariff of all its rows}}: “{sheet}”. If that is not so, rename the sheet and drop the workbook again',
  'warning.sheets-left':
    '{count, plural, one {Another sheet of the workbook is not read} other {# other sheets of the workbook are not read}} (in brackets, their rows): {sheets}. To read one too, drop this workbook again and choose it in “Meaning of the columns”{at, select, terminal { (or --sheet)} other {}}',
  'warning.days-above':
    'The days of “{column}” are completed by the title of the table, which names them: {days}. If that is not so, say it in “Meaning of the columns”',
  'warning.form-above':
    'What is written above the table holds for all its rows: {columns}. If that is not so, say it in “Meaning of the columns”',
  'warning.table-joined':
    'The codes of “{column}” are read in the {isSheet, select, yes {sheet} other {file}} “{place}”, which tells {columns}. If that is not so, say the columns in “Meaning of the columns”',
  'warning.table-joined-in-part':
    'The codes of “{column}” are read in the {isSheet, select, yes {sheet} other {file}} “{place}”, which tells {columns}: {found, plural, one {# row} other {# rows}} of {of, number} {found, plural, one {finds its own} other {find theirs}}. Complete that table and drop everything again for the others',
  'warning.refunds-joined':
    'What was refunded is read in the {isSheet, select, yes {sheet} other {file}} “{place}” ({columns}), by “{column}”: {found, plural, one {# row} other {# rows}} of {of, number}. A sale refunded whole counts as cancelled',
  'warning.refunds-unread':
    'This file seems to be a list of refunds, and its numbers are not, one by one, those of the sales dropped with it: nothing is taken from seats or receipts. Drop it again with its sales, with a column that bears the number of the ticket refunded',
  'warning.one-seat-a-row':
    'No column is understood as a number of seats: each row counts as one seat. If there is one, say it in “Meaning of the columns”',
  'warning.seats-of-column':
    'No column is called a number of seats: “{column}” is read as one, for its numbers and the amounts give the same prices of a seat everywhere. If it is not, say so in “Meaning of the columns”',
  'warning.several-times-a-price':
    'No column tells the number of seats, and {rows, plural, one {# amount of “{column}” is} other {# amounts of “{column}” are}} twice, three times or more the lowest of the same tariff: each row counts for one seat. If these rows are several seats, add a column “Number of seats” and drop the file again',
  'warning.companions':
    'Each name counts for one seat, and for as many more as the “+” beside or after it says (“Zoé Roux +2”: 3 seats). Seats counted, without those cancelled: {seats}, for {rows, plural, one {# row} other {# rows}}',
  'warning.title-told':
    'The title of the table or the name of the file tells the performance of all its rows: {hasShow, select, yes {“{show}”, } other {}}{day, date, medium}{hasTime, select, yes { at {hours}:{minutes}} other {}}. If it is another, mend it in “Meaning of the columns”',
  'warning.festival-told':
    'No column names a show: each date is read as a performance of “{show}”, from the title of the table or the name of the file. If it is not that, say the show in “Meaning of the columns”',
  'warning.show-of-column':
    'No column is called “show”: the column “{column}”, which says one thing for each performance, is read as the show. If it is not, say so in “Meaning of the columns”',
  'warning.date-of-performance':
    'The column “{column}” is read as the date of the performance. If it is that of the sale, say so in “Meaning of the columns”',
} as const

export const importWarningWords = { fr, en } as const
