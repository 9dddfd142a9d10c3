/** Why a text is weak, and what a brief lacks: codes of `engine/writing/advice` and `journeys/contents`. */
const fr = {
  'advice.subject-plain': 'L’objet ne dit que le titre et la date : rien n’y donne une raison d’ouvrir.',
  'advice.opening-empty': '« {words}… » : ces premiers mots parlent de la maison. Le lecteur vient pour le spectacle.',
  'advice.no-action': 'Rien ne dit quoi faire : pas de verbe (réserver, choisir, appeler), pas de lien.',
  'advice.several-actions': '{count} choses à faire : on n’en fait qu’une. Gardez la plus utile.',
  'advice.no-date': 'Aucune date dans le texte.',
  'advice.date-late': 'La première date vient après {words} mots : on la cherche avant.',
  'advice.no-price': 'Aucun prix : on ne sait pas ce que cela coûte avant de cliquer.',
  'advice.price-buried': 'Le prix est au milieu d’une phrase de {words} mots : on ne le trouve pas en cinq secondes.',
  'advice.cliche':
    '« {words} » : une formule de brochure, que le lecteur a lue cent fois et qui ne dit rien de ce spectacle.',
  'advice.jargon': '« {words} » est un mot du métier ; « {plain} » se comprend partout.',
  'advice.jargon-open': '« {words} » est un mot du métier : dites ce que l’on voit ou ce que l’on fait.',
  'advice.sentence-long': 'Cette phrase compte {words} mots : on la relit. Une idée par phrase.',
  'advice.exclamation': 'Un point d’exclamation crie à la place du spectacle.',
  'advice.title-repeated': 'Le titre est dit {count} fois : « la pièce », « le spectacle » ou rien du tout suffisent.',
  'advice.too-long':
    '{count}, au lieu de {most} au plus sur ce canal : {spare, select, yes {la phrase montrée peut partir} other {tout y est un fait, une citation ou une phrase brève ; choisissez ce qui peut attendre}}.',
  'advice.none': 'Rien à reprendre dans la manière.',
  'seats-nearly-gone':
    'Le {day, date, medium}, il reste {remaining, plural, one {# place} other {# places}} sur {capacity} (ventes arrêtées au {cutOff, date, medium}). Si c’est juste, dites « dernières places » dans la fiche : le texte le dira.',
  'seats-not-so-few':
    'La fiche annonce peu ou plus de places le {day, date, medium} ; il en reste {remaining} sur {capacity} (ventes arrêtées au {cutOff, date, medium}).',
  'performances-asked-unknown':
    'La fiche n’a pas {count, plural, one {une des représentations} other {# des représentations}} dont ce texte doit parler : tant qu’elle {count, plural, one {ne l’a pas} other {ne les a pas}}, il n’en dira rien.',
  'performances-unknown':
    'La billetterie connaît {count, plural, one {une représentation à venir que la fiche n’a pas : le texte n’en dira rien.} other {# représentations à venir que la fiche n’a pas : le texte n’en dira rien.}}',
  'performance-hour-differs':
    'Le {day, date, medium}, la fiche dit {known} et la billetterie {hour} : vérifiez avant d’écrire.',
  'show-sold-out': 'La fiche dit complet : ce texte n’aurait rien à vendre.',
  'missing-age': 'L’âge conseillé n’est pas dans la fiche : c’est la première question d’un groupe.',
  'missing-group-price': 'Aucun tarif de groupe ou scolaire dans la fiche.',
  'missing-option-rule': 'La règle des options n’est pas dans la fiche de la maison.',
  'missing-photo-credit': 'La photo n’a pas de crédit : elle ne peut pas être publiée ainsi.',
  'missing-access': 'Le chemin pour venir n’est pas dans la fiche de la maison : ce public peut ne pas le connaître.',
  'intention-reason.meeting': 'la rencontre',
  'intention-reason.access': 'l’accessibilité',
  'intention-reason.price': 'le prix',
  'intention-reason.family': 'les familles',
  'intention-reason.length': 'la durée',
  'intention-reason.lastSeats': 'les dernières places',
  'intention-reason.schools': 'les séances pour les classes',
  'intention-reason.young': 'le tarif des jeunes',
  'intention-reason.makers': 'l’équipe',
  'intention-reason.plot': 'l’histoire',
  'intention-reason.press': 'la presse',
  'intention-reason.award': 'les prix reçus',
  'intention-reason.place': 'le lieu',
  'intention-reason.cancelled': 'l’annulation',
  'intention-unread':
    '« {words} » : sans modèle, Parterre n’y reconnaît rien à mettre en avant. Nommez un fait : la rencontre, le prix, un jour, la presse…',
  'intention-left':
    'Non compris, et laissé de côté : « {words} ». Sans modèle, Parterre n’écrit que ce que les fiches disent : s’il y a là un fait, ajoutez-le à la fiche.',
  'intention-left-to-model':
    '« {words} » : les règles n’y reconnaissent rien. Le modèle le lira quand il reprendra le texte ; un fait qui n’est pas dans la fiche n’y entrera pas pour autant.',
  'tone-kept':
    'Le ton demandé, « {tone} », est gardé avec le brief. Sans modèle, les phrases restent celles de Parterre : à vous de le donner en relisant.',
  'tone-kept-to-model':
    'Le ton demandé, « {tone} », part avec la consigne quand le modèle reprend le texte ; la première version est écrite par les règles, sans lui.',
  'intention-day-without-meeting':
    'Le brief demande le {asked, date, medium} et la rencontre : dans la fiche, la rencontre est le {has, date, medium}. Choisissez l’un ou l’autre, ou corrigez la fiche.',
  'intention-day-without-access':
    'Le brief demande le {asked, date, medium} et l’accessibilité : dans la fiche, la représentation accessible est le {has, date, medium}. Choisissez l’un ou l’autre, ou corrigez la fiche.',
  'intention-no-meeting': 'L’intention parle d’une rencontre : la fiche n’en a pas.',
  'intention-no-access': 'L’intention parle d’accessibilité : la fiche n’a pas de représentation accessible.',
  'intention-no-price': 'L’intention parle du prix : la fiche n’a pas de tarif à mettre en avant.',
  'intention-no-family': 'L’intention parle des familles : la fiche dit un âge plus élevé, ou aucun.',
  'intention-no-length': 'L’intention parle de la durée : la fiche ne la dit pas.',
  'intention-no-young': 'L’intention parle des jeunes : la fiche n’a pas de tarif pour eux.',
  'intention-no-lastSeats': 'L’intention parle des dernières places : la fiche ne dit pas qu’il en reste peu.',
  'intention-no-schools':
    'L’intention parle des classes : la fiche n’a pas de séance pour elles, ou ce texte n’est pas un e-mail aux groupes.',
  'intention-no-makers': 'L’intention parle de l’équipe : la fiche ne la nomme pas.',
  'intention-no-plot': 'L’intention parle de l’histoire : la fiche n’a pas de résumé qui s’y prête.',
  'intention-no-press': 'L’intention parle de la presse : la fiche n’a pas de critique à citer.',
  'intention-no-award': 'L’intention parle d’un prix reçu : la fiche n’en a pas.',
  'intention-no-cancelled': 'L’intention parle d’une annulation : la fiche n’a pas de représentation annulée à venir.',
  'intention-no-place': 'L’intention parle du lieu : la fiche de la maison n’a pas d’accès.',
} as const

const en: Record<keyof typeof fr, string> = {
  'advice.subject-plain': 'The subject says only the title and the date: nothing gives a reason to open.',
  'advice.opening-empty': '“{words}…”: these first words speak of the house. The reader came for the show.',
  'advice.no-action': 'Nothing says what to do: no verb (book, choose, call), no link.',
  'advice.several-actions': '{count} things to do: people do one. Keep the most useful.',
  'advice.no-date': 'No date in the text.',
  'advice.date-late': 'The first date comes after {words} words: it is looked for sooner.',
  'advice.no-price': 'No price: one does not know the cost before clicking.',
  'advice.price-buried': 'The price is inside a sentence of {words} words: it is not found in five seconds.',
  'advice.cliche': '“{words}”: brochure wording, read a hundred times, that says nothing of this show.',
  'advice.jargon': '“{words}” is a word of the trade; “{plain}” is understood everywhere.',
  'advice.jargon-open': '“{words}” is a word of the trade: say what is seen or done.',
  'advice.sentence-long': 'This sentence has {words} words: it is read twice. One idea a sentence.',
  'advice.exclamation': 'An exclamation mark shouts in the show’s place.',
  'advice.title-repeated': 'The title is said {count} times: “the play”, “the show” or nothing at all will do.',
  'advice.too-long':
    '{count}, instead of {most} at most on this channel: {spare, select, yes {the sentence shown can go} other {all of it is a fact, a quotation or a short sentence; choose what can wait}}.',
  'advice.none': 'Nothing to mend in the manner.',
  'performances-asked-unknown':
    'The record lacks {count, plural, one {one of the performances} other {# of the performances}} that this text must speak of: until it has them, the text will say nothing of them.',
  'performances-unknown':
    '{count, plural, one {The ticketing system knows one performance to come that the record lacks} other {The ticketing system knows # performances to come that the record lacks}}: the text will say nothing of it.',
  'performance-hour-differs':
    'On {day, date, medium}, the record says {known} and the ticketing system {hour}: check before writing.',
  'seats-nearly-gone':
    'On {day, date, medium}, {remaining, plural, one {# seat is} other {# seats are}} left out of {capacity} (sales up to {cutOff, date, medium}). If it is right, say “last seats” in the record: the text will say it.',
  'seats-not-so-few':
    'The record announces few seats or none on {day, date, medium}; {remaining} are left out of {capacity} (sales up to {cutOff, date, medium}).',
  'show-sold-out': 'The record says sold out: this text would have nothing to sell.',
  'missing-age': 'The advised age is not in the record: it is a group’s first question.',
  'missing-group-price': 'No group or school price in the record.',
  'missing-option-rule': 'The rule of options is not in the house record.',
  'missing-photo-credit': 'The photo has no credit: it cannot be published so.',
  'missing-access': 'How to come is not in the house record: this audience may not know.',
  'intention-reason.meeting': 'the meeting',
  'intention-reason.access': 'accessibility',
  'intention-reason.price': 'the price',
  'intention-reason.family': 'families',
  'intention-reason.length': 'the length',
  'intention-reason.lastSeats': 'the last seats',
  'intention-reason.schools': 'the performances for schools',
  'intention-reason.young': 'the price for the young',
  'intention-reason.makers': 'the makers',
  'intention-reason.plot': 'the story',
  'intention-reason.press': 'the press',
  'intention-reason.award': 'the awards',
  'intention-reason.place': 'the place',
  'intention-reason.cancelled': 'the cancellation',
  'intention-unread':
    '“{words}”: without a model, Parterre finds nothing in it to put forward. Name a fact: the meeting, the price, a day, the press…',
  'intention-left':
    'Not understood, and left aside: “{words}”. Without a model, Parterre writes only what the records say: if there is a fact in it, add it to the record.',
  'intention-left-to-model':
    '“{words}”: the rules find nothing in it. The model will read it when it takes up the text; a fact that the record does not hold will not come in for all that.',
  'tone-kept':
    'The tone asked for, “{tone}”, is kept with the brief. Without a model, the sentences stay those of Parterre: it is yours to give as you read.',
  'tone-kept-to-model':
    'The tone asked for, “{tone}”, goes with the instruction when the model takes up the text; the first version is written by the rules, without it.',
  'intention-day-without-meeting':
    'The brief asks for {asked, date, medium} and the meeting: in the record, the meeting is on {has, date, medium}. Choose one of them, or correct the record.',
  'intention-day-without-access':
    'The brief asks for {asked, date, medium} and accessibility: in the record, the accessible performance is on {has, date, medium}. Choose one of them, or correct the record.',
  'intention-no-meeting': 'The intention speaks of a meeting: the record has none.',
  'intention-no-access': 'The intention speaks of accessibility: the record has no accessible performance.',
  'intention-no-price': 'The intention speaks of the price: the record has no tariff to put forward.',
  'intention-no-family': 'The intention speaks of families: the record has a higher age, or none.',
  'intention-no-length': 'The intention speaks of the length: the record does not say it.',
  'intention-no-young': 'The intention speaks of the young: the record has no price for them.',
  'intention-no-lastSeats': 'The intention speaks of the last seats: the record does not say that few are left.',
  'intention-no-schools':
    'The intention speaks of schools: the record has no performance for them, or this text is no e-mail to groups.',
  'intention-no-makers': 'The intention speaks of the team: the record names nobody.',
  'intention-no-plot': 'The intention speaks of the story: the record has no summary fit for it.',
  'intention-no-press': 'The intention speaks of the press: the record has no review to quote.',
  'intention-no-award': 'The intention speaks of a prize: the record has none.',
  'intention-no-cancelled': 'The intention speaks of a cancellation: the record has no cancelled performance to come.',
  'intention-no-place': 'The intention speaks of the place: the house record has no way there.',
}

export const adviceWords = { fr, en } as const
