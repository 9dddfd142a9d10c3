/** What a text composed whole by a model says: codes of `engine/writing/compose` and of its trial. */
const fr = {
  'compose.composed': 'Écrit en entier par le modèle ; la vérification n’y trouve rien à regarder.',
  'compose.to-look':
    'Écrit en entier par le modèle ; {count, plural, =0 {rien à regarder dans cette version} one {une phrase à regarder} other {# phrases à regarder}}.',
  'compose.fell-back':
    'Aucune version du modèle ne tient{why, select, null {} refused { (son serveur a répondu par une erreur)} context { (la fiche est trop longue pour lui)} timeout { (son serveur est resté muet trop longtemps)} truncated { (sa réponse a été coupée avant sa fin)} invalid { (sa réponse ne se lit pas)} unreachable { (aucun serveur ne répond à son adresse)} contradicted { (trop de phrases contredisent la fiche)} too-short { (il n’en reste pas assez)} other {}} : le texte reste celui écrit sans lui.',
  'compose.stopped-early':
    'Le modèle s’est arrêté avant la dernière version ({why, select, budget {budget du mois atteint} refused {erreur de son serveur} timeout {serveur muet} unreachable {serveur injoignable} other {sans réponse utile}}).',
  'compose.version': 'Version {key}, {angle}',
  'compose.rounds':
    '{rounds, plural, =0 {sans correction} one {une correction demandée} other {# corrections demandées}}',
  'compose.dropped.contradicted': 'écartée : trop de phrases contredisent la fiche',
  'compose.dropped.too-short': 'écartée : il n’en reste pas assez',
  'compose.taken':
    'Prise : version {key}, sans {count, plural, =0 {rien en retirer} one {la phrase à regarder} other {les # phrases à regarder}}.',
  'compose.not-taken':
    'Aucune version n’est prise d’office : trop de phrases sont à regarder. Le texte reste celui écrit sans modèle.',
  'compose.left-out': 'retirée',
  'compose.mended': 'corrigée par le modèle',
  'compose.mend-refused': 'correction refusée, elle était pire',
  'compose.removed': 'retirée par le modèle',
  'compose-doubt.contradicted': 'la fiche dit autre chose : « {words} »',
  'compose-doubt.unsupported': 'aucune fiche ne le dit : « {words} »',
  'compose-doubt.untold': 'aucun passage de la fiche ne le raconte : à lire',
  'compose-doubt.cliche': 'formule de brochure : « {words} »',
  'phase.composing': 'Écriture par le modèle',
  'model.compose-untried': 'pas encore essayé pour écrire en entier (models try --compose)',
  'model.compose-passed':
    'écrire en entier, essai réussi : {sound} textes sur {asked} sans rien que la fiche ne dise, {fit} à la forme de leur canal, {told} de la fiche racontés, {seconds} s, {wh} Wh',
  'model.compose-failed':
    'écrire en entier, essai manqué : {sound} textes sur {asked} sans rien que la fiche ne dise, {fit} à la forme de leur canal, {told} de la fiche racontés, {seconds} s, {wh} Wh',
  'model.compose-read': 'Les {count} textes de l’essai : models texts',
} as const

const en: Record<keyof typeof fr, string> = {
  'compose.composed': 'Written whole by the model; the check finds nothing to look at.',
  'compose.to-look':
    'Written whole by the model; {count, plural, =0 {nothing to look at in this version} one {one sentence to look at} other {# sentences to look at}}.',
  'compose.fell-back':
    'No version by the model stands{why, select, null {} refused { (its server answered with an error)} context { (the record is too long for it)} timeout { (its server was silent for too long)} truncated { (its answer was cut before its end)} invalid { (its answer cannot be read)} unreachable { (no server answers at its address)} contradicted { (too many sentences contradict the record)} too-short { (too little is left)} other {}}: the text stays as written without it.',
  'compose.stopped-early':
    'The model stopped before the last version ({why, select, budget {the month’s budget is spent} refused {its server answered with an error} timeout {silent server} unreachable {server out of reach} other {no useful answer}}).',
  'compose.version': 'Version {key}, {angle}',
  'compose.rounds': '{rounds, plural, =0 {no correction} one {one correction asked} other {# corrections asked}}',
  'compose.dropped.contradicted': 'set aside: too many sentences contradict the record',
  'compose.dropped.too-short': 'set aside: too little is left',
  'compose.taken':
    'Taken: version {key}, {count, plural, =0 {whole} one {without the sentence to look at} other {without the # sentences to look at}}.',
  'compose.not-taken':
    'No version is taken by itself: too many sentences are to be looked at. The text stays as written without a model.',
  'compose.left-out': 'left out',
  'compose.mended': 'mended by the model',
  'compose.mend-refused': 'mend refused, it was worse',
  'compose.removed': 'taken out by the model',
  'compose-doubt.contradicted': 'the record says otherwise: “{words}”',
  'compose-doubt.unsupported': 'no record says it: “{words}”',
  'compose-doubt.untold': 'no passage of the record tells it: read it',
  'compose-doubt.cliche': 'brochure cliché: “{words}”',
  'phase.composing': 'Writing by the model',
  'model.compose-untried': 'not tried at writing whole texts yet (models try --compose)',
  'model.compose-passed':
    'writing whole texts, trial passed: {sound} texts of {asked} with nothing that the record does not say, {fit} in the form of their channel, {told} of the record told, {seconds} s, {wh} Wh',
  'model.compose-failed':
    'writing whole texts, trial failed: {sound} texts of {asked} with nothing that the record does not say, {fit} in the form of their channel, {told} of the record told, {seconds} s, {wh} Wh',
  'model.compose-read': 'The {count} texts of the trial: models texts',
}

export const composingWords = { fr, en } as const
