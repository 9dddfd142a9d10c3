import { type Finding, type Scene, spansOf } from '../scene/finding.ts'

const person =
  '(?:membres?|adherent(?:e?s)?|ami(?:e?s)?|familles?|parents?|enseignant(?:e?s)?|professeur(?:e?s)?|eleves?|etudiant(?:e?s)?|equipes?|benevoles?|habitant(?:e?s)?|voisin(?:e?s)?|abonne(?:e?s)?|spectat(?:eurs?|rices?)|direct(?:eurs?|rices?)|responsables?|referent(?:e?s)?|correspondant(?:e?s)?|animat(?:eurs?|rices?)|educat(?:eurs?|rices?)|assistant(?:e?s)? maternel(?:le)?s?|aine(?:e?s)?|seniors?|resident(?:e?s)?|usag(?:ers?|eres?)|lect(?:eurs?|rices?)|salarie(?:e?s)?|collegues?|personnes|redactions?|journalistes?)'
const group =
  '(?:associations?|amicales?|clubs?|residences?|foyers?|ehpad|ime|esat|comites?|cse|centres? (?:de loisirs|sociaux|social)|maisons? de (?:retraite|quartier)|ecoles?|colleges?|lycees?|creches?|classes|mediatheques?)'
const oneOf = `(?:${person}|${group})(?![\\p{L}-])`

/** Up to where what they are called ends. */
const called = '[^,:.!?\\n–—]{0,110}'
const lineStart = '(?<=^|\\n) ?'
const toThem = "(?:aux?|a l'|a la|a (?:vous,? )?tou(?:te)?s les|pour (?:les|le|la|l')|du|de la|de l'|des)"

const patterns = [
  // « Chers résidents des Mélèzes, », « Mesdames et messieurs de l’Âge d’or, »
  new RegExp(
    `${lineStart}(?:(?:tres )?ch(?:er|ere)s |mesdames |messieurs |madame la |monsieur le )${called}(?=[,:!\\n])`,
    'gu',
  ),
  // « Bonjour à l’équipe du CSE, »
  new RegExp(`${lineStart}(?:bonjour|bonsoir|salut|bienvenue) (?:${toThem}) ?${oneOf}${called}(?=[,:!.\\n])`, 'gu'),
  // « Aux assistantes maternelles et aux IME du pays de Cornouaille »
  new RegExp(`${lineStart}(?:a l'attention |a destination )?${toThem} ?${oneOf}${called}(?=[,:!\\n–—])`, 'gu'),
  // « Sortie du club des Tilleuls : », « Résidence Les Érables – », « Rappel aux enseignants »
  new RegExp(
    `^ ?(?:(?:sortie|proposition|invitation|activite|information|info|note|message|rappel|communique|lettre|courrier|offre)s? ${toThem} ?)?${oneOf}${called}(?=[:\\n–—])`,
    'gu',
  ),
  // « La Feuille du bourg », the whole first line: what it is printed in.
  /^ ?(?:la |le |l')(?:feuille|gazette|lettre|echo|bulletin|journal|depeche|mensuel|lien|petit journal) [^,:.!?\n]{0,50}(?=\n)/gu,
]

/** « de Perros-Guirec », « d’Anne Morel »: a town or a person is told, and judged; what bears an article (« des Mélèzes ») is a house. */
const ofPlaceOrPerson = /(?<!\b(?:pays|canton|vall[ée]e|r[ée]gion|communaut[ée]s?)) d(?:e |')(?=\p{Lu})/u

/** Claims who the text is written to, and what it is printed in: what they are called states nothing of a show. */
export function claimAddressees({ reading, taken }: Scene): Finding[] {
  for (const { start, end } of patterns.flatMap((pattern) => spansOf(reading, pattern))) {
    const written = reading.plain.slice(start, end)
    const length = ofPlaceOrPerson.exec(written)?.index ?? written.length
    if (!/\d/u.test(written)) taken.claim({ start, end: start + length })
  }
  return []
}
