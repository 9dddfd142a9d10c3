import type { Gender } from '../../lexicon/reading.ts'

export interface Determiner {
  readonly gender: Gender
  readonly count: 's' | 'p'
  /** Also an object pronoun (« il la porte »). */
  readonly pronoun?: boolean
}

const words = (list: string): string[] => list.split(' ')
const all = (list: string, determiner: Determiner): [string, Determiner][] =>
  words(list).map((word) => [word, determiner])

export const determiners: ReadonlyMap<string, Determiner> = new Map([
  ...all('un ce du au mon ton son quel aucun nul certain', { gender: 'm', count: 's' }),
  ...all('une cette ma ta sa quelle aucune nulle certaine', { gender: 'f', count: 's' }),
  ['cet', { gender: 'm', count: 's' }],
  ['le', { gender: 'm', count: 's', pronoun: true }],
  ['la', { gender: 'f', count: 's', pronoun: true }],
  ...all('notre votre chaque', { gender: 'both', count: 's' }),
  ['leur', { gender: 'both', count: 's', pronoun: true }],
  ['les', { gender: 'both', count: 'p', pronoun: true }],
  ...all(
    'des aux ces mes tes ses nos vos leurs plusieurs quelques deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent',
    { gender: 'both', count: 'p' },
  ),
  ...all('quels certains', { gender: 'm', count: 'p' }),
  ...all('quelles certaines différentes diverses', { gender: 'f', count: 'p' }),
])

/** Feminine nouns take mon, ton, son before a vowel. */
export const beforeVowelToo: ReadonlySet<string> = new Set(['mon', 'ton', 'son'])

/** Moments that say when, without a preposition: « Le matin aura lieu… ». */
export const momentsOfDay: ReadonlySet<string> = new Set(
  words('matin midi soir après-midi lendemain veille jour nuit lundi mardi mercredi jeudi vendredi samedi dimanche'),
)

export const numerals: ReadonlySet<string> = new Set(
  words(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille',
  ),
)

export const prepositions: ReadonlySet<string> = new Set(
  words(
    'à de d’ en par pour sans avec chez vers sur sous dans contre entre depuis dès pendant avant après devant derrière malgré parmi selon hors outre jusque jusqu’ voici voilà comme excepté sauf du des au aux que qu’ et ou ni',
  ),
)

export const objectPronouns: ReadonlySet<string> = new Set(
  words('me m’ te t’ se s’ le la l’ les lui leur y en nous vous ne n’'),
)

export const adverbs: ReadonlySet<string> = new Set(
  words(
    'très trop plus moins si aussi bien mal pas jamais toujours déjà encore assez tout presque fort peu souvent vraiment plutôt même ici là donc alors ainsi aujourd’hui hier demain enfin ensuite peut-être parfois guère point tant beaucoup rien également surtout désormais cependant pourtant seulement tellement autant certes davantage longtemps bientôt tôt tard loin',
  ),
)

/** Words whose only reading here is grammatical, whatever else a dictionary says (« car », « pas », « son »). */
export const grammatical: ReadonlySet<string> = new Set([
  ...determiners.keys(),
  ...prepositions,
  ...objectPronouns,
  ...adverbs,
  ...words(
    'je j’ tu il elle on ils elles iel iels ça cela ceci ce c’ qui quoi dont où quand lorsque lorsqu’ puisque puisqu’ quoique mais ou et donc or ni car si comme que qu’ moi toi soi eux lui-même celui celle ceux celles l’un tous toutes toute tout autre autres même mêmes tel telle tels telles afin non oui quant quelque',
  ),
])

/** Words that may bring the object before its verb: « les pièces que… », « lesquelles… », « la… ». */
export const foregoingObjects = new Set([
  ...['que', 'qu’', 'quel', 'quelle', 'quels', 'quelles', 'combien', 'lequel', 'laquelle', 'lesquels', 'lesquelles'],
  ...['les', 'la', 'l’', 'en'],
])

/** Nouns of either gender, or of one that changes their sense: « le mode », « la mode ». */
export const eitherGender = new Set(
  'nocturne soprano alto mezzo guide manche mode tour poste voile livre page mémoire merci diable mineur majeur bémol dièse saint sainte nôtre vôtre notre mienne sienne leur après-midi tech pub photo vidéo météo ministre maire aide juge capitaine notaire cadre chef'.split(
    ' ',
  ),
)
