/** Texts that a record contradicts since it changed. */
const fr = {
  'bearing.none': 'Aucun texte de ce spectacle ne dit autre chose que sa fiche.',
  'bearing.count':
    '{count, plural, one {Un texte dit encore ce que la fiche ne dit plus :} other {# textes disent encore ce que la fiche ne dit plus :}}',
  'bearing.cancelled': '« {said} » : annulé, cette phrase est à retirer ou à récrire',
  'bearing.byHand': '« {said} » : à récrire à la main',
  'bearing.sent': 'Déjà parti le {day} : à corriger aussi là où il a été publié.',
  'bearing.rectification': 'Rectificatif (brouillon, à relire) : {text}',
  'bearing.altText': 'Photo « {name} » : sa description dit encore {said}.',
  'bearing.fileName': 'Photo « {name} » : son nom dit encore {said} ; si c’est écrit sur l’image, elle est à refaire.',
  'bearing.drawn':
    'Photo « {name} » : mise avant ce changement. Parterre ne lit pas ce qui est écrit sur une image : à regarder.',
  'bearing.handedOver':
    '{name, select, designer {Dossier remis à un ou une graphiste} other {Commande remise à un ou une photographe}} le {day}, avant ce changement : à prévenir, ou à remettre de nouveau.',
  'bearing.nothing-to-put': 'Rien à corriger par règle.',
  'bearing.corrected':
    '{id} : {corrected, plural, one {un passage corrigé} other {# passages corrigés}}, {left, plural, =0 {à valider de nouveau.} one {un passage reste à écrire.} other {# passages restent à écrire.}}',
}

const en: Record<keyof typeof fr, string> = {
  'bearing.none': 'No text of this show says anything else than its record.',
  'bearing.count':
    '{count, plural, one {One text still says what the record no longer does:} other {# texts still say what the record no longer does:}}',
  'bearing.cancelled': '“{said}”: cancelled, this sentence goes or is rewritten',
  'bearing.byHand': '“{said}”: to be rewritten by hand',
  'bearing.sent': 'Left on {day}: to be corrected where it was published too.',
  'bearing.rectification': 'Rectification (a draft, to be read): {text}',
  'bearing.altText': 'Photo “{name}”: its description still says {said}.',
  'bearing.fileName':
    'Photo “{name}”: its name still says {said}; if that is written on the picture, it is to be made again.',
  'bearing.drawn':
    'Photo “{name}”: put in before this change. Parterre does not read what is written on a picture: to be looked at.',
  'bearing.handedOver':
    '{name, select, designer {Brief handed to a designer} other {Order handed to a photographer}} on {day}, before this change: tell them, or hand it over again.',
  'bearing.nothing-to-put': 'Nothing that a rule can correct.',
  'bearing.corrected':
    '{id}: {corrected, plural, one {one stretch corrected} other {# stretches corrected}}, {left, plural, =0 {to be validated again.} one {one is still to be written.} other {# are still to be written.}}',
}

export const bearingWords = { fr, en }
