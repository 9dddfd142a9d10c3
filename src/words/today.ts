const fr = {
  'today.behind': '« {show} » du {startsDay} finirait à {endShare} de la jauge',
  'today.behind-at': '« {show} » du {startsDay} à {startsHour} finirait à {endShare} de la jauge',
  'today.behind.pace':
    '{tickets, plural, one {# billet de retard} other {# billets de retard}} sur les représentations comparables à J−{daysBefore}.',
  'today.behind.options': '{seats, plural, one {# place sous option} other {# places sous option}} à confirmer.',
  'today.behind.unpaid': '{seats, plural, one {# place réservée} other {# places réservées}} et pas encore payées.',
  'today.behind.others':
    '{others, plural, one {Une autre représentation du spectacle est aussi à soutenir.} other {# autres représentations du spectacle sont aussi à soutenir.}}',
  'today.behind.relays':
    'Places prises surtout aux tarifs scolaires et de groupe : ce sont les relais (écoles, CSE, associations) qui la remplissent.',
  'today.far-under':
    '« {show} » du {startsDay} : {taken, plural, =0 {aucune place prise} one {# place prise} other {# places prises}} sur {capacity, number}',
  'today.far-under.until': 'Ventes arrêtées au {untilDay}, options et réservations comprises.',
  'today.far-under.no-past': 'Pas de prévision : moins de vingt représentations passées pour l’éprouver.',
  'today.far-under.as-others': 'Les représentations comparables en étaient au même point à cette date.',
  'today.far-under.not-compared': 'Aucune représentation comparable ne dit si ce rythme est habituel.',
  'today.sent-untrue':
    '{texts, plural, one {Un texte parti pour « {show} » dit ce qui n’est plus vrai} other {# textes partis pour « {show} » disent ce qui n’est plus vrai}}',
  'today.sent-untrue.said':
    '{more, plural, =0 {« {said} » : la fiche dit autre chose.} one {« {said} », et un autre point : la fiche dit autre chose.} other {« {said} », et # autres points : la fiche dit autre chose.}}',
  'today.sent-untrue.why': 'Ceux qui l’ont reçu le croient encore : un rectificatif est prêt à relire.',
  'today.rectify': 'Voir ce qui a changé',
  'today.open-sent': 'Ouvrir le texte',
  'today.write-about': 'Écrire sur ce spectacle',
  'today.at-risk':
    '{count, plural, one {# fidèle de la saison dernière n’a rien réservé} other {# fidèles de la saison dernière n’ont rien réservé}}',
  'today.at-risk.same-date':
    '{count, plural, one {À la même période la saison dernière, cette personne avait réservé.} other {À la même période la saison dernière, tous avaient réservé.}}',
  'today.at-risk.show':
    'À leur proposer : « {show} », où il reste le plus de places, {seats, plural, one {une} other {#}} hors scolaires.',
  'today.at-risk.subscribers': '{count, plural, one {# était abonné.} other {# étaient abonnés.}}',
  'today.options':
    '{seats, plural, one {# place sous option à confirmer ou à rendre} other {# places sous option à confirmer ou à rendre}} d’ici au {untilDay}',
  'today.options.where':
    '{performances, plural, one {Pour « {show} ».} other {Sur # représentations, à commencer par « {show} ».}}',
  'today.options.past':
    '{seats, plural, one {# a passé son échéance et reste bloquée.} other {# ont passé leur échéance et restent bloquées.}}',
  'today.options.next': 'Prochaine échéance le {nextDay}.',
  'today.options.all':
    'Au total, {all, plural, one {# place est} other {# places sont}} sous option : les autres ont une échéance plus lointaine, ou que vos fichiers ne disent pas.',
  'today.welcome':
    '{count, plural, one {# personne est venue pour la première fois} other {# personnes sont venues pour la première fois}}',
  'today.welcome.when': 'Dans les {days} derniers jours, sans autre réservation à ce jour.',
  'today.relays':
    '{count, plural, one {Un relais venu la saison dernière n’a rien réservé} other {# relais venus la saison dernière n’ont rien réservé}}',
  'today.relays.seats':
    'Écoles, CSE, associations : {seats, plural, one {# place prise} other {# places prises}} la saison dernière.',
  'today.relays.phones':
    '{count, plural, =0 {Aucun numéro de téléphone dans vos fichiers.} one {Un seul numéro de téléphone.} other {# ont un numéro de téléphone.}}',
  'today.call-relays': 'Ouvrir la liste d’appels',
  'today.duplicates': '{pairs, plural, one {Deux fiches se ressemblent} other {# paires de fiches se ressemblent}}',
  'today.duplicates-many': 'Plus de {pairs, number} paires de fiches se ressemblent',
  'today.duplicates.why':
    'Rien n’a été fusionné sans preuve : celles-ci attendent votre œil. Chaque décision peut être annulée.',
  'today.capacity-missing':
    '{performances, plural, one {# représentation à venir est sans jauge} other {# représentations à venir sont sans jauge}}',
  'today.capacity-missing.why':
    'Aucun fichier ne donne {halls, plural, one {la jauge de la salle} other {la jauge de # salles}} : pas de pourcentage, pas de prévision de remplissage.',
  'today.record-missing':
    '{shows, plural, one {« {show} » est sans fiche} other {# spectacles à venir sont sans fiche}}',
  'today.record-missing.why': 'Sans fiche, aucun texte ne peut être écrit ni vérifié.',
  'today.contacts-missing': '{accounts, plural, one {# client n’a qu’un numéro} other {# clients n’ont qu’un numéro}}',
  'today.contacts-missing.why':
    'Vos fichiers de ventes ne disent ni leur nom ni leur adresse. Ajoutez l’export des contacts de la même billetterie : il se joindra par le numéro, sans reprendre les ventes.',
  'today.permission-missing':
    'Vous ne pouvez écrire à aucune des {persons, plural, one {# personne qui a laissé une adresse} other {# personnes qui ont laissé une adresse}}',
  'today.permission-missing.why':
    'Aucun fichier ne dit qui a donné son accord. Ajoutez le fichier des contacts, ou l’export de votre outil d’envoi.',
  'today.drafts':
    '{drafts, plural, one {Un texte attend votre validation} other {# textes attendent votre validation}}',
  'today.drafts.why': 'Rien ne part sans qu’une personne ait validé cette version.',
  'today.write.regular': 'Écrire aux habitués',
  'today.write.occasional': 'Écrire aux occasionnels',
  'today.write.group': 'Écrire aux relais',
  'today.understand-forecast': 'Comprendre la prévision',
  'today.prepare-win-back': 'Préparer la relance',
  'today.see-audiences': 'Voir ce public',
  'today.see-show': 'Ouvrir le spectacle',
  'today.see-options': 'Voir les options',
  'today.welcome-them': 'Écrire la bienvenue',
  'today.check-duplicates': 'Vérifier les doublons',
  'today.give-capacity': 'Indiquer les jauges',
  'today.add-programme': 'Ajouter les fiches',
  'today.import-contacts': 'Ajouter un fichier',
  'today.read-draft': 'Relire le texte',
  'today.read-drafts': 'Relire les textes',
}

const en: typeof fr = {
  'today.behind': '“{show}” on {startsDay} would end at {endShare} of the house',
  'today.behind-at': '“{show}” on {startsDay} at {startsHour} would end at {endShare} of the house',
  'today.behind.pace':
    '{tickets, plural, one {# ticket} other {# tickets}} behind comparable performances at D−{daysBefore}.',
  'today.behind.options': '{seats, plural, one {# seat} other {# seats}} under option to confirm.',
  'today.behind.unpaid': '{seats, plural, one {# seat} other {# seats}} booked and not paid yet.',
  'today.behind.others':
    '{others, plural, one {Another performance of the show needs support too.} other {# other performances of the show need support too.}}',
  'today.behind.relays':
    'Taken mostly at school and group tariffs: relays (schools, works councils, associations) fill it.',
  'today.far-under':
    '“{show}” on {startsDay}: {taken, plural, =0 {no seat taken} one {# seat taken} other {# seats taken}} of {capacity, number}',
  'today.far-under.until': 'Sales up to {untilDay}, options and bookings included.',
  'today.far-under.no-past': 'No forecast: under twenty past performances to try it on.',
  'today.far-under.as-others': 'Comparable performances stood at the same point by then.',
  'today.far-under.not-compared': 'No comparable performance tells whether this pace is usual.',
  'today.sent-untrue':
    '{texts, plural, one {A text sent for “{show}” says what is no longer true} other {# texts sent for “{show}” say what is no longer true}}',
  'today.sent-untrue.said':
    '{more, plural, =0 {“{said}”: the record says otherwise.} one {“{said}” and another point: the record says otherwise.} other {“{said}” and # other points: the record says otherwise.}}',
  'today.sent-untrue.why': 'Those who received it still believe it: a correction is ready to be read.',
  'today.rectify': 'See what has changed',
  'today.open-sent': 'Open the text',
  'today.write-about': 'Write about this show',
  'today.at-risk':
    '{count, plural, one {# faithful spectator of last season has booked nothing} other {# faithful spectators of last season have booked nothing}}',
  'today.at-risk.same-date':
    '{count, plural, one {By this time last season, this person had booked.} other {By this time last season, all of them had booked.}}',
  'today.at-risk.show':
    'To offer them: “{show}”, which has the most seats left, {seats, plural, one {one} other {#}} school performances aside.',
  'today.at-risk.subscribers': '{count, plural, one {# was a subscriber.} other {# were subscribers.}}',
  'today.options':
    '{seats, plural, one {# seat under option} other {# seats under option}} to confirm or release by {untilDay}',
  'today.options.where':
    '{performances, plural, one {For “{show}”.} other {Over # performances, starting with “{show}”.}}',
  'today.options.past':
    '{seats, plural, one {# is past its end and still held.} other {# are past their end and still held.}}',
  'today.options.next': 'The next ends on {nextDay}.',
  'today.options.all':
    'In all, {all, plural, one {# seat is} other {# seats are}} under option: the others end later, or on a day that your files do not give.',
  'today.welcome': '{count, plural, one {# person came for the first time} other {# people came for the first time}}',
  'today.welcome.when': 'In the last {days} days, with no other booking so far.',
  'today.relays':
    '{count, plural, one {A group contact came last season and has booked nothing} other {# group contacts came last season and have booked nothing}}',
  'today.relays.seats':
    'Schools, works councils, associations: {seats, plural, one {# seat taken} other {# seats taken}} last season.',
  'today.relays.phones':
    '{count, plural, =0 {No phone number in your files.} one {One phone number.} other {# have a phone number.}}',
  'today.call-relays': 'Open the call list',
  'today.duplicates': '{pairs, plural, one {Two records look alike} other {# pairs of records look alike}}',
  'today.duplicates-many': 'More than {pairs, number} pairs of records look alike',
  'today.duplicates.why': 'Nothing was merged without proof: these await your eye. Each decision can be undone.',
  'today.capacity-missing':
    '{performances, plural, one {# performance to come has no capacity} other {# performances to come have no capacity}}',
  'today.capacity-missing.why':
    'No file gives the capacity of {halls, plural, one {the hall} other {# halls}}: no percentage, no forecast of the house.',
  'today.record-missing': '{shows, plural, one {“{show}” has no record} other {# shows to come have no record}}',
  'today.record-missing.why': 'Without a record no text can be written or checked.',
  'today.contacts-missing':
    '{accounts, plural, one {# customer has only a number} other {# customers have only a number}}',
  'today.contacts-missing.why':
    'Your sales files give neither their names nor their addresses. Add the contacts export of the same ticketing system: it joins by the number, and the sales need not come again.',
  'today.permission-missing':
    'You may write to none of the {persons, plural, one {# person who left an address} other {# people who left an address}}',
  'today.permission-missing.why': 'No file says who agreed. Add the contacts file, or the export of your mailing tool.',
  'today.drafts': '{drafts, plural, one {A text awaits your approval} other {# texts await your approval}}',
  'today.drafts.why': 'Nothing leaves until a person has approved this version.',
  'today.write.regular': 'Write to regulars',
  'today.write.occasional': 'Write to occasional spectators',
  'today.write.group': 'Write to relays',
  'today.understand-forecast': 'Understand the forecast',
  'today.prepare-win-back': 'Prepare the win-back',
  'today.see-audiences': 'See this audience',
  'today.see-show': 'Open the show',
  'today.see-options': 'See the options',
  'today.welcome-them': 'Write the welcome',
  'today.check-duplicates': 'Check the duplicates',
  'today.give-capacity': 'Give the capacities',
  'today.add-programme': 'Add the records',
  'today.import-contacts': 'Add a file',
  'today.read-draft': 'Read the text',
  'today.read-drafts': 'Read the texts',
}

/** The cards of the first page: headlines, what they rest on, what to do. Values by the end of their name: `contract/api/said.ts`. */
export const todayWords = { fr, en } as const
