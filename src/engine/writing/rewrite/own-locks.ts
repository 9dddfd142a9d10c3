import type { Lock } from './lock.ts'

/**
 * What a sentence of the venue's own summary may not lose nor change: names, and whatever counts. The record holds such a sentence
 * whole, so its facts are found by their form. A first word is a name unless it is one of the small words that sentences begin with.
 */
export function ownLocks(text: string): Lock[] {
  const names = [...text.matchAll(properName)].filter(({ index, 0: words }) => index > 0 || !begins(words))
  const counts = [...text.matchAll(counted)].filter(
    ({ index, 0: words }) =>
      !names.some((name) => index < name.index + name[0].length && index + words.length > name.index),
  )
  return [
    ...names.map(({ index, 0: words }) => ({ index, lock: { text: words, isName: true } })),
    ...counts.map(({ index, 0: words }) => ({ index, lock: { text: words, isName: false } })),
  ]
    .sort((a, b) => a.index - b.index)
    .map(({ lock }) => lock)
}

const properName =
  /(?<![\p{L}\d])\p{Lu}[\p{L}\d’'-]*(?:[\s\u00a0\u202f]+(?:(?:de|du|des|la|le|van|von|el)[\s\u00a0\u202f]+)*\p{Lu}[\p{L}\d’'-]*)*/gu

const counted =
  /(?<![\p{L}\d])(?:\d[\d\s\u00a0\u202f.,]*\d|\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|siècles?|premi(?:er|ère)s?|derni(?:er|ère)s?)(?![\p{L}\d])/giu

/** « Une », « L’ami »: a capital that only the place of the word asks for. */
function begins(words: string): boolean {
  const [first = ''] = words.split(/[\s\u00a0\u202f]/u)
  const bare = first.toLocaleLowerCase('fr').replace(/^[a-zà-ü]{1,4}[’'](?=\p{L})/u, '')
  return words === first && (bare !== first.toLocaleLowerCase('fr') || starters.has(bare))
}

const starters: ReadonlySet<string> = new Set(
  (
    'le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs il elle on ils elles je tu nous vous ' +
    'dans sur sous pour par avec sans chez entre vers après avant depuis pendant contre malgré dès quand comme si et mais ou où car donc puis alors ' +
    'que qui quoi à en y ici là c’est rien tout toute tous toutes chaque quelques plusieurs personne autour loin près seul seule seuls seules ' +
    'aujourd’hui hier demain autrefois un jour voici voilà jamais toujours parfois enfin ensuite deux trois quatre cinq six sept huit neuf dix'
  ).split(' '),
)
