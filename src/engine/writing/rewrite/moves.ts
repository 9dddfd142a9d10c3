/** The ways in which a person may ask a text to be said otherwise; each can be taken back. */
export const rewriteMoves = [
  'clearer',
  'shorter',
  'longer',
  'warmer',
  'plain',
  'newcomers',
  'noCliches',
  'houseVoice',
] as const
export type RewriteMove = (typeof rewriteMoves)[number]

/** What each move asks of a model: shown in the page, where the house can change it and keep its own. */
export const moveInstructions: Readonly<Record<RewriteMove, string>> = {
  clearer:
    'Dis la même chose dans une langue simple et précise. Une idée par phrase, douze à dix-huit mots en moyenne.',
  shorter: 'Dis la même chose en moins de mots. Retire ce qui n’apprend rien.',
  longer:
    'Dis la même chose plus longuement : déplie chaque phrase, donne à voir ce qu’elle dit déjà, et joins-y, mot pour mot, ce que la fiche dit et que le message ne dit pas encore. Aucune phrase de plus, aucun autre fait.',
  warmer: 'Dis la même chose avec plus de chaleur, comme à quelqu’un que l’on est content de revoir.',
  plain:
    'Réécris en langage clair : mots courants, phrases courtes, ordre sujet, verbe, complément, pas de sigle ni de jargon.',
  newcomers:
    'Écris pour quelqu’un qui vient au théâtre pour la première fois : rien de sous-entendu, aucun mot du métier sans explication.',
  noCliches: 'Retire les formules de brochure et les adjectifs d’éloge. Dis ce que l’on voit et ce que l’on entend.',
  houseVoice: 'Réécris dans la voix de la maison, telle que la montrent les phrases données en exemple.',
}
