const fr = {
  'figure.unit.tickets': '{n, plural, one {# billet} other {# billets}}',
  'figure.unit.persons': '{n, plural, one {# personne} other {# personnes}}',
  'figure.unit.households': '{n, plural, one {# foyer} other {# foyers}}',
  'figure.unit.seats': '{n, plural, one {# place} other {# places}}',
  'figure.unit.days': '{n, plural, one {# jour} other {# jours}}',
  'figure.unit.performances': '{n, plural, one {# représentation} other {# représentations}}',
  'figure.excluded.cancelledTickets': '{count, plural, one {# billet annulé} other {# billets annulés}}',
  'figure.excluded.unpaidSeats':
    '{count, plural, one {# place réservée et impayée} other {# places réservées et impayées}}',
  'figure.excluded.optionSeats': '{count, plural, one {# place sous option} other {# places sous option}}',
  'figure.excluded.heldSeats': '{count, plural, one {# place en contingent} other {# places en contingent}}',
  'figure.excluded.freeTickets': '{count, plural, one {# billet gratuit} other {# billets gratuits}}',
  'figure.excluded.priceUnknown':
    '{count, plural, one {# billet sans prix dans l’export} other {# billets sans prix dans l’export}}',
  'figure.excluded.packageNotAllocated':
    '{count, plural, one {# billet payé avec une formule, dont l’argent n’est pas réparti} other {# billets payés avec une formule, dont l’argent n’est pas réparti}}',
  'figure.excluded.ticketsOfCancelledPerformances':
    '{count, plural, one {# place d’une représentation annulée} other {# places de représentations annulées}}',
  'figure.excluded.undatedPurchases':
    '{count, plural, one {# billet sans date d’achat} other {# billets sans date d’achat}}',
  'figure.excluded.performancesToCome':
    '{count, plural, one {# billet pour une représentation à venir} other {# billets pour des représentations à venir}}',
  'figure.excluded.boughtAfterwards':
    '{count, plural, one {# billet saisi après la représentation} other {# billets saisis après la représentation}}',
  'figure.excluded.cancelledPerformances':
    '{count, plural, one {# représentation annulée} other {# représentations annulées}}',
  'figure.excluded.capacityUnknown':
    '{count, plural, one {# représentation dont la jauge n’est pas connue} other {# représentations dont la jauge n’est pas connue}}',
  'figure.excluded.salesUnknown':
    '{count, plural, one {# représentation dont les fichiers ne donnent que les recettes} other {# représentations dont les fichiers ne donnent que les recettes}}',
  'figure.excluded.holdsUnknown':
    '{count, plural, one {# représentation dont les contingents ne sont pas connus (comptés 0)} other {# représentations dont les contingents ne sont pas connus (comptés 0)}}',
  'figure.excluded.anonymousTickets':
    '{count, plural, one {# billet de vente anonyme} other {# billets de ventes anonymes}}',
  'figure.excluded.organisationTickets':
    '{count, plural, one {# billet de groupe, scolaire, CSE ou revendeur} other {# billets de groupes, scolaires, CSE et revendeurs}}',
  'figure.excluded.personsWithoutOwnPurchase':
    '{count, plural, one {# personne sans achat pour elle-même (invitée, ou relais d’un groupe)} other {# personnes sans achat pour elles-mêmes (invitées, ou relais d’un groupe)}}',
  'figure.excluded.buyersOfFirstSeason':
    '{count, plural, one {# acheteur de la première saison de vos fichiers : nul ne sait s’il était nouveau} other {# acheteurs de la première saison de vos fichiers : nul ne sait s’ils étaient nouveaux}}',
  'figure.excluded.renewalNotDue':
    '{count, plural, one {# foyer dont la saison suivante n’est pas finie} other {# foyers dont la saison suivante n’est pas finie}}',
  'figure.excluded.nextSeasonNotOver':
    '{count, plural, one {# acheteur dont la saison suivante n’est pas finie} other {# acheteurs dont la saison suivante n’est pas finie}}',
  'figure.excluded.visitsToCancelledPerformances':
    '{count, plural, one {# venue prévue à une représentation annulée} other {# venues prévues à des représentations annulées}}',
  'figure.excluded.soldByPartner':
    '{count, plural, one {# représentation vendue par un partenaire : ses ventes sont inconnues} other {# représentations vendues par un partenaire : leurs ventes sont inconnues}}',
  'figure.excluded.playedElsewhere':
    '{count, plural, one {# représentation hors les murs dont la jauge n’est pas dite} other {# représentations hors les murs dont la jauge n’est pas dite}}',
  'figure.excluded.ownShareUnknown':
    '{count, plural, one {# billet dont la part de la maison n’est pas connue} other {# billets dont la part de la maison n’est pas connue}}',
  'figure.caution.partnersShare': '{count, number} € de ces recettes reviennent à des partenaires (coréalisation).',
  'figure.caution.moneyApart':
    'À part, {count, number} € d’abonnements, de formules, de cartes et d’autres produits, qu’aucune représentation ne porte : le total de la billetterie les compte.',
  'figure.caution.ownShareUnknown':
    '{count, plural, one {# billet est} other {# billets sont}} d’une représentation dont la part de la maison n’est pas dite.',
  'figure.caution.ticketsSoldForPartner':
    '{count, plural, one {# billet est} other {# billets sont}} d’une représentation vendue par un partenaire, dont les autres ventes sont inconnues.',
  'figure.caution.undatedPurchases':
    '{count, plural, one {# billet n’a pas de date d’achat : il est compté comme vendu depuis toujours.} other {# billets n’ont pas de date d’achat : ils sont comptés comme vendus depuis toujours.}}',
  'figure.caution.undatedPerformances':
    '{count, plural, one {# représentation n’a pas de date : elle n’est d’aucune saison.} other {# représentations n’ont pas de date : elles ne sont d’aucune saison.}}',
  'figure.caution.firstSeasonOfData': 'C’est la première saison de vos fichiers : personne ne peut y être dit nouveau.',
  'figure.caution.nextSeasonUnderWay': 'La saison suivante est en cours : ce taux va encore monter.',
  'figure.range': 'Entre {low} et {high} : un doublon a pu rester séparé, une réunion de fiches être à tort.',
  'figure.cutoff': 'Ventes arrêtées au {day}.',
  'figure.no-same-point.noSeasonBefore': 'vos fichiers ne tiennent pas la saison d’avant.',
  'figure.no-same-point.notOpenYet': 'les ventes n’étaient pas ouvertes là où vos fichiers s’arrêtent.',
  'figure.no-same-point.pastTooShort': 'vos fichiers commencent il y a moins d’une saison.',
  'figure.no-same-point.openingsApart':
    'l’ouverture des ventes, devinée d’après les premières ventes, tombe à plus de deux semaines d’écart d’une saison à l’autre. Indiquez-la dans Réglages, La saison.',
  'figure.no-same-point.nothingThen': 'aucune place n’était prise ce jour-là dans vos fichiers.',
  'figure.no-same-point.nothingNow': 'aucune place de cette saison n’est dans vos fichiers.',
  'figure.no-same-point.datesUnknown': 'vos fichiers ne disent pas quand les places ont été prises.',
  'figure.same-point.day': 'Même jour, un an avant ({day}) : {value}',
  'figure.same-point.daysSinceOpening':
    'Même point la saison dernière : {days, plural, one {# jour} other {# jours}} après l’ouverture des ventes.',
  'figure.same-point.daysBefore': 'Même point la saison dernière : à J–{days} de chaque représentation de la salle.',
  'figure.same-point.sameDateLastYear': 'Même date l’an dernier.',
  'figure.till.gap':
    'Écart de {gap} avec la billetterie. Causes fréquentes : options, invitations, revendeurs, heure de l’extraction.',
  'dimension.timing.given': 'passées',
  'dimension.timing.coming': 'à venir',
  'dimension.tariffClass.full': 'plein tarif',
  'dimension.tariffClass.reduced': 'tarif réduit',
  'dimension.tariffClass.subscription': 'abonnement',
  'dimension.tariffClass.exempted': 'exonéré',
  'dimension.tariffClass.comp': 'invitation',
  'dimension.tariffClass.school': 'scolaire',
  'dimension.tariffClass.group': 'groupe',
  'dimension.tariffClass.reseller': 'revendeur',
  'dimension.tariffClass.passCulture': 'pass Culture',
  'dimension.tariffClass.unknown': 'inconnu',
  'dimension.tariffClass.other': 'autre',
  'dimension.salesChannel.counter': 'guichet',
  'dimension.salesChannel.web': 'internet',
  'dimension.salesChannel.phone': 'téléphone',
  'dimension.salesChannel.reseller': 'revendeur',
  'dimension.salesChannel.post': 'courrier',
  'dimension.salesChannel.other': 'autre',
  'dimension.salesChannel.unknown': 'inconnue',
  'dimension.distanceBand.commune': 'même commune',
  'dimension.distanceBand.epci': 'même intercommunalité',
  'dimension.distanceBand.departement': 'même département',
  'dimension.distanceBand.elsewhere': 'ailleurs en France',
  'dimension.distanceBand.abroad': 'étranger',
  'dimension.distanceBand.unknown': 'inconnue',
  'dimension.weekday.1': 'lundi',
  'dimension.weekday.2': 'mardi',
  'dimension.weekday.3': 'mercredi',
  'dimension.weekday.4': 'jeudi',
  'dimension.weekday.5': 'vendredi',
  'dimension.weekday.6': 'samedi',
  'dimension.weekday.7': 'dimanche',
  'forecast.method.pace': 'D’après le rythme de vente de représentations comparables.',
  'forecast.method.baseline':
    'D’après le remplissage médian de la salle : dans votre passé, le rythme de vente n’a pas fait mieux à cette distance.',
  'forecast.method.tooFewPerformances':
    'Pas de prévision : il faut au moins 20 représentations passées à cette distance pour savoir de combien on se trompe.',
  'forecast.includes':
    'Billets payants et gratuits ; les réservations impayées sont supposées tenues, les options à moitié (toutes dans la borne haute, aucune dans la basse).',
  'forecast.ahead':
    '{n, plural, one {# billet d’avance} other {# billets d’avance}} sur les représentations comparables à J–{lead}.',
  'forecast.behind':
    '{n, plural, one {# billet de retard} other {# billets de retard}} sur les représentations comparables à J–{lead}.',
  'forecast.backtest':
    'À J–{horizon}, sur {performances, plural, one {# représentation passée} other {# représentations passées}}, l’erreur moyenne a été de {error} ; la règle simple se trompait de {baseline}.',
}

const en: typeof fr = {
  'figure.unit.tickets': '{n, plural, one {# ticket} other {# tickets}}',
  'figure.unit.persons': '{n, plural, one {# person} other {# persons}}',
  'figure.unit.households': '{n, plural, one {# household} other {# households}}',
  'figure.unit.seats': '{n, plural, one {# seat} other {# seats}}',
  'figure.unit.days': '{n, plural, one {# day} other {# days}}',
  'figure.unit.performances': '{n, plural, one {# performance} other {# performances}}',
  'figure.excluded.cancelledTickets': '{count, plural, one {# cancelled ticket} other {# cancelled tickets}}',
  'figure.excluded.unpaidSeats': '{count, plural, one {# unpaid booked seat} other {# unpaid booked seats}}',
  'figure.excluded.optionSeats': '{count, plural, one {# seat under option} other {# seats under option}}',
  'figure.excluded.heldSeats': '{count, plural, one {# seat held back} other {# seats held back}}',
  'figure.excluded.freeTickets': '{count, plural, one {# free ticket} other {# free tickets}}',
  'figure.excluded.priceUnknown':
    '{count, plural, one {# ticket without a price in the export} other {# tickets without a price in the export}}',
  'figure.excluded.packageNotAllocated':
    '{count, plural, one {# ticket paid with a package whose money is not allocated} other {# tickets paid with a package whose money is not allocated}}',
  'figure.excluded.ticketsOfCancelledPerformances':
    '{count, plural, one {# seat of a cancelled performance} other {# seats of cancelled performances}}',
  'figure.excluded.undatedPurchases':
    '{count, plural, one {# ticket without a purchase date} other {# tickets without a purchase date}}',
  'figure.excluded.performancesToCome':
    '{count, plural, one {# ticket for a performance to come} other {# tickets for performances to come}}',
  'figure.excluded.boughtAfterwards':
    '{count, plural, one {# ticket recorded after the performance} other {# tickets recorded after the performance}}',
  'figure.excluded.cancelledPerformances':
    '{count, plural, one {# cancelled performance} other {# cancelled performances}}',
  'figure.excluded.capacityUnknown':
    '{count, plural, one {# performance of unknown capacity} other {# performances of unknown capacity}}',
  'figure.excluded.salesUnknown':
    '{count, plural, one {# performance of which the files give receipts alone} other {# performances of which the files give receipts alone}}',
  'figure.excluded.holdsUnknown':
    '{count, plural, one {# performance whose holds are unknown (counted 0)} other {# performances whose holds are unknown (counted 0)}}',
  'figure.excluded.anonymousTickets':
    '{count, plural, one {# ticket sold anonymously} other {# tickets sold anonymously}}',
  'figure.excluded.organisationTickets':
    '{count, plural, one {# ticket of a group, school, works council or reseller} other {# tickets of groups, schools, works councils and resellers}}',
  'figure.excluded.personsWithoutOwnPurchase':
    '{count, plural, one {# person who bought nothing for themself (guest, or relay of a group)} other {# persons who bought nothing for themselves (guests, or relays of groups)}}',
  'figure.excluded.buyersOfFirstSeason':
    '{count, plural, one {# buyer of the first season of your files: nobody knows whether they were new} other {# buyers of the first season of your files: nobody knows whether they were new}}',
  'figure.excluded.renewalNotDue':
    '{count, plural, one {# household whose next season is not over} other {# households whose next season is not over}}',
  'figure.excluded.nextSeasonNotOver':
    '{count, plural, one {# buyer whose next season is not over} other {# buyers whose next season is not over}}',
  'figure.excluded.visitsToCancelledPerformances':
    '{count, plural, one {# visit planned to a cancelled performance} other {# visits planned to cancelled performances}}',
  'figure.excluded.soldByPartner':
    '{count, plural, one {# performance sold by a partner: its sales are unknown} other {# performances sold by a partner: their sales are unknown}}',
  'figure.excluded.playedElsewhere':
    '{count, plural, one {# performance played elsewhere whose capacity is not said} other {# performances played elsewhere whose capacity is not said}}',
  'figure.excluded.ownShareUnknown':
    '{count, plural, one {# ticket whose share of the house is not known} other {# tickets whose share of the house is not known}}',
  'figure.caution.partnersShare': '€{count, number} of these receipts go to partners (co-realisation).',
  'figure.caution.moneyApart':
    'Apart, €{count, number} of subscriptions, packages, cards and other products that no performance carries: the total of the ticketing system counts them.',
  'figure.caution.ownShareUnknown':
    '{count, plural, one {# ticket is} other {# tickets are}} of a performance whose share of the house is not said.',
  'figure.caution.ticketsSoldForPartner':
    '{count, plural, one {# ticket is} other {# tickets are}} of a performance sold by a partner, whose other sales are unknown.',
  'figure.caution.undatedPurchases':
    '{count, plural, one {# ticket has no purchase date: it counts as always sold.} other {# tickets have no purchase date: they count as always sold.}}',
  'figure.caution.undatedPerformances':
    '{count, plural, one {# performance has no date: it belongs to no season.} other {# performances have no date: they belong to no season.}}',
  'figure.caution.firstSeasonOfData': 'This is the first season of your files: nobody can be said to be new in it.',
  'figure.caution.nextSeasonUnderWay': 'The next season is under way: this rate will still rise.',
  'figure.range': 'Between {low} and {high}: a duplicate may have stayed apart, a merge of records be wrong.',
  'figure.cutoff': 'Sales up to {day}.',
  'figure.no-same-point.noSeasonBefore': 'your files do not hold the season before.',
  'figure.no-same-point.notOpenYet': 'sales were not open where your files stop.',
  'figure.no-same-point.pastTooShort': 'your files begin less than a season ago.',
  'figure.no-same-point.openingsApart':
    'the opening of sales, inferred from the first ones, falls more than two weeks apart from one season to the other. Say it in Settings, The season.',
  'figure.no-same-point.nothingThen': 'no seat was taken on that day in your files.',
  'figure.no-same-point.nothingNow': 'no seat of this season is in your files.',
  'figure.no-same-point.datesUnknown': 'your files do not say when seats were taken.',
  'figure.same-point.day': 'Same day, a year before ({day}): {value}',
  'figure.same-point.daysSinceOpening':
    'Same point last season: {days, plural, one {# day} other {# days}} after sales opened.',
  'figure.same-point.daysBefore': 'Same point last season: at D–{days} of each performance in the hall.',
  'figure.same-point.sameDateLastYear': 'Same date last year.',
  'figure.till.gap':
    'A gap of {gap} with the ticketing system. Frequent causes: options, complimentary tickets, resellers, hour of extraction.',
  'dimension.timing.given': 'given',
  'dimension.timing.coming': 'to come',
  'dimension.tariffClass.full': 'full price',
  'dimension.tariffClass.reduced': 'reduced',
  'dimension.tariffClass.subscription': 'subscription',
  'dimension.tariffClass.exempted': 'exempted',
  'dimension.tariffClass.comp': 'complimentary',
  'dimension.tariffClass.school': 'school',
  'dimension.tariffClass.group': 'group',
  'dimension.tariffClass.reseller': 'reseller',
  'dimension.tariffClass.passCulture': 'pass Culture',
  'dimension.tariffClass.unknown': 'unknown',
  'dimension.tariffClass.other': 'other',
  'dimension.salesChannel.counter': 'counter',
  'dimension.salesChannel.web': 'web',
  'dimension.salesChannel.phone': 'phone',
  'dimension.salesChannel.reseller': 'reseller',
  'dimension.salesChannel.post': 'post',
  'dimension.salesChannel.other': 'other',
  'dimension.salesChannel.unknown': 'unknown',
  'dimension.distanceBand.commune': 'same town',
  'dimension.distanceBand.epci': 'same intercommunality',
  'dimension.distanceBand.departement': 'same département',
  'dimension.distanceBand.elsewhere': 'elsewhere in France',
  'dimension.distanceBand.abroad': 'abroad',
  'dimension.distanceBand.unknown': 'unknown',
  'dimension.weekday.1': 'Monday',
  'dimension.weekday.2': 'Tuesday',
  'dimension.weekday.3': 'Wednesday',
  'dimension.weekday.4': 'Thursday',
  'dimension.weekday.5': 'Friday',
  'dimension.weekday.6': 'Saturday',
  'dimension.weekday.7': 'Sunday',
  'forecast.method.pace': 'From the selling pace of comparable performances.',
  'forecast.method.baseline':
    'From the median fill of the hall: in your past, the selling pace did no better at that distance.',
  'forecast.method.tooFewPerformances':
    'No forecast: at least 20 past performances at that distance are needed to know how wrong it can be.',
  'forecast.includes':
    'Tickets, paid and free; unpaid bookings are taken as kept, options by half (all in the upper bound, none in the lower).',
  'forecast.ahead':
    '{n, plural, one {# ticket ahead of} other {# tickets ahead of}} comparable performances at D–{lead}.',
  'forecast.behind': '{n, plural, one {# ticket behind} other {# tickets behind}} comparable performances at D–{lead}.',
  'forecast.backtest':
    'At D–{horizon}, over {performances, plural, one {# past performance} other {# past performances}}, the mean error was {error}; the plain rule erred by {baseline}.',
}

/** Exclusions, cautions, values of dimensions and forecasts in words; labels and definitions live with each declaration. */
export const figuresWords = { fr, en } as const
