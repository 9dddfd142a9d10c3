import type { Random } from '../blind/random.ts'
import { fold, inCaseOf, type Mutation, replaced, type Site } from './edits.ts'
import { numbersIn } from './numbers.ts'

const tongues = [
  'anglais',
  'allemand',
  'italien',
  'espagnol',
  'portugais',
  'russe',
  'arabe',
  'néerlandais',
  'japonais',
  'hongrois',
  'breton',
]
const supports = [
  'audiodescription',
  'représentation en langue des signes',
  'surtitrage adapté',
  'gilets vibrants',
  'boucle magnétique',
  'visite tactile',
  'séance Relax',
  'programme en braille',
]
const supportKeys = ['audiod', 'signe|lsf', 'surtitr', 'gilet', 'boucle', 'tactile|toucher', 'relax', 'braille']
const claims = [
  'le spectacle le plus drôle de France',
  'la plus grande troupe d’Europe',
  'le meilleur spectacle de l’année',
  'la comédie la plus vue du pays',
  'un succès mondial sans précédent',
]
const awards = [
  'Prix Hortense-Mallard',
  'Grand Prix du Jury de Sète',
  'Molière du théâtre public',
  'prix de la Fondation Arvel',
  'Masque d’or',
]
const papers = ['Le Figaro', 'Télérama', 'La Gazette de Sète', 'Les Échos', 'Radio Farandole', 'Le Courrier du théâtre']

/** Each state of the seats, in sentences, nominal lines and adjectives; drawn from another state in the same shape. */
const seats: Record<string, { clause: string[]; noun: string[] }> = {
  available: {
    clause: ['il reste des places', 'des places sont encore disponibles', 'il y a encore de la place'],
    noun: ['places disponibles', 'encore des places'],
  },
  lastSeats: {
    clause: ['il ne reste que quelques places', 'il reste très peu de places', 'les dernières places partent vite'],
    noun: ['dernières places', 'presque complet', 'plus que quelques billets'],
  },
  soldOut: {
    clause: ['toutes les places sont vendues', 'c’est complet', 'il n’y a plus de places'],
    noun: ['complet', 'plus une place', 'guichets fermés'],
  },
}

export function wrongWords(site: Site, random: Random): Mutation[] {
  const { kind } = site.atom
  if (kind === 'interval') return otherInterval(site, random)
  if (kind === 'language') return otherLanguage(site, random)
  if (kind === 'accessibility') return otherSupport(site, random)
  if (kind === 'availability') return otherState(site, random)
  if (kind === 'award') return otherAward(site, random)
  if (kind === 'superlative') return otherClaim(site, random)
  return kind === 'quote' ? otherQuote(site, random) : []
}

function otherInterval(site: Site, random: Random): Mutation[] {
  const isClause = /\b(?:est|a|comporte|coupe|prévu|jou)/.test(site.surface) || /^(?:non|oui|il)/i.test(site.surface)
  const without = site.marked.record.intermission === false
  const nouns = without
    ? ['avec entracte', 'un entracte', 'entracte compris', 'avec une pause']
    : ['sans entracte', 'pas d’entracte', 'd’une traite', 'sans pause']
  const clauses = without
    ? ['il y a un entracte', 'un entracte est prévu']
    : ['il n’y a pas d’entracte', 'aucun entracte n’est prévu']
  return [
    replaced(site, isClause ? 'clause' : 'words', inCaseOf(site.surface, random.pick(isClause ? clauses : nouns))),
  ]
}

function otherLanguage(site: Site, random: Random): Mutation[] {
  const named = [
    ...site.surface.matchAll(
      /(?<!\p{L})(?:anglais|allemand|italien|espagnol|portugais|latin|français|russe|arabe)(?!\p{L})/giu,
    ),
  ]
  const record = fold(JSON.stringify(site.marked.record))
  const free = tongues.filter((tongue) => !record.includes(fold(tongue)))
  return named.map((tongue, index) => {
    const text = inCaseOf(tongue[0], random.pick(free))
    return replaced(
      site,
      index === 0 && !/^surt/i.test(site.surface) ? 'spoken' : 'surtitles',
      site.surface.slice(0, tongue.index) + text + site.surface.slice(tongue.index + tongue[0].length),
    )
  })
}

function otherSupport(site: Site, random: Random): Mutation[] {
  const own = fold(
    JSON.stringify(site.marked.record.performances.map(({ accessibility }) => accessibility)) + site.surface,
  )
  const free = supports.filter((_, index) => !new RegExp(supportKeys[index] ?? '').test(own))
  return free.length === 0 ? [] : [replaced(site, 'another', inCaseOf(site.surface, random.pick(free)))]
}

function otherState(site: Site, random: Random): Mutation[] {
  const own = site.marked.record.availability
  // « Dernières places à l'accueil »: a state that the sentence goes on from cannot be any other.
  if (/^ \p{L}/u.test(site.marked.text.slice(site.atom.end))) return []
  if (own == null || site.marked.record.performances.some(({ availability }) => availability != null)) return []
  const others = Object.keys(seats).filter((state) => state !== own && !(own !== 'soldOut' && state !== 'soldOut'))
  const isClause = /\b(?:est|sont|reste|restent|a|ont|partent|arrachent|attendent|avons|trouverez|peut)\b/i.test(
    site.surface,
  )
  const state = random.pick(others.length === 0 ? ['soldOut'] : others)
  const list = seats[state]?.[isClause ? 'clause' : 'noun'] ?? []
  return list.length === 0 ? [] : [replaced(site, `${own} as ${state}`, inCaseOf(site.surface, random.pick(list)))]
}

function otherAward(site: Site, random: Random): Mutation[] {
  const [year] = numbersIn(site.surface).filter(({ value }) => value > 1900)
  const free = awards.filter((award) => !fold(JSON.stringify(site.marked.record)).includes(fold(award)))
  const other = `${random.pick(free)}${year === undefined ? '' : ` ${year.value}`}`
  const found = [
    replaced(
      site,
      'another',
      /^\p{Ll}/u.test(site.surface)
        ? other.replace(/^Prix|^Grand Prix/, (head) => head.toLowerCase())
        : inCaseOf(site.surface, other),
    ),
  ]
  if (year === undefined) return found
  const record = JSON.stringify(site.marked.record.awards)
  const years = [-3, -2, -1, 1].map((more) => year.value + more).filter((value) => !record.includes(String(value)))
  return [
    ...found,
    replaced(site, 'another year', site.surface.replace(String(year.value), String(random.pick(years)))),
  ]
}

function otherClaim(site: Site, random: Random): Mutation[] {
  return [replaced(site, 'another', inCaseOf(site.surface, random.pick(claims)))]
}

/** A word of the quotation changed, or the name of the paper. */
function otherQuote(site: Site, random: Random): Mutation[] {
  const quotes = site.marked.record.pressQuotes ?? []
  const paper = quotes
    .map(({ source }) => source)
    .find((source) => site.surface.includes(source) || site.surface.includes(source.replace("'", '’')))
  const found: Mutation[] = []
  if (paper !== undefined) {
    const written = site.surface.includes(paper) ? paper : paper.replace("'", '’')
    const free = papers.filter((name) => !quotes.some(({ source }) => source.includes(name)))
    found.push(replaced(site, 'another paper', site.surface.replace(written, random.pick(free))))
  }
  const said = quotes.find(({ text }) => fold(site.surface).includes(fold(text).replace(/[.!…]$/, '')))
  const words = [...(said?.text ?? '').matchAll(/\p{L}{5,}/gu)]
    .map(([word]) => word)
    .filter((word) => site.surface.includes(word))
  if (words.length > 0)
    found.push(
      replaced(
        site,
        'a word',
        site.surface.replace(random.pick(words), random.pick(['splendide', 'tragique', 'rieuse', 'courage'])),
      ),
    )
  return found
}
