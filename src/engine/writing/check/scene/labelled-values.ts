import { type AtomKind, asMessage, type Message } from '../../../../contract/index.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'

/** One entry of a listing: « Lieu : Le Dôme », « ENTRACTE > non », or a label on its own line and its value under it. */
interface Entry {
  readonly label: string
  readonly value: Span & { readonly folded: string }
}

type Judge = (scene: Scene, value: Entry['value']) => Finding | null

/** What each label announces, in folded text, and how its value is judged. Values that other families read are left to them. */
const fields: readonly (readonly [RegExp, Judge])[] = [
  [/^(?:la )?salle$|^espace scenique$/, place('hall', 'halls')],
  [
    /^(?:le )?lieux?(?: de representation)?$|^(?:c'est )?ou(?: ca| ca se passe)?$|^adresse$|^endroit$|^(?:le )?theatre$|^pour nous trouver$/,
    place('venue', 'venues'),
  ],
  [/^(?:la )?ville$|^commune$|^localite$/, place('city', 'cities')],
  [
    /^(?:la )?(?:compagnie|cie|troupe)(?: (?:invitee|accueillie|associee))?$|^groupe$|^collectif$|^ensemble$|^production$/,
    place('company', 'companies'),
  ],
  [/^age(?: conseille| minimum| minimal| requis)?$|^public$|^pour qui$|^tout public$/, judgeAge],
  [/^langue(?: du spectacle)?$/, judgeLanguage],
  [/^(?:nombre de )?spectat(?:eurs|rices)$|^public touche$|^frequentation$|^deja vu par$/, judgeAudience],
  [/^(?:nombre de )?(?:representations?|seances?|dates?)$/, judgeCount],
]

const link = /^(?<label>[^\n:=>→?]{2,32}?) ?(?:\?|:|=|>|→|–|—|-(?= )|\/{1,2})\s*(?<value>\S.*)$/u

/** The values of a listing's labels that nothing else explains. */
export function findLabelledValues(scene: Scene): Finding[] {
  return entriesOf(scene).flatMap(({ label, value }) => {
    const bare = label.replace(/^(?:dans |a |en |de )?(?:quelle? |quels? |la |le |l'|les |votre |notre )/, '')
    const judge = fields.find(([pattern]) => pattern.test(bare) || pattern.test(label))?.[1]
    if (judge === undefined || !scene.taken.isFree(value)) return []
    const finding = judge(scene, value)
    if (finding === null) return []
    scene.taken.claim(value)
    return [finding]
  })
}

/** Lines and their items, parted by bars and bullets. */
function entriesOf(scene: Scene): Entry[] {
  const { plain, folded } = scene.reading
  const entry = (label: Span, value: Span): Entry => ({
    label: folded.slice(label.start, label.end),
    value: { ...value, folded: folded.slice(value.start, value.end) },
  })
  // « La compagnie ? Pas de loup. » within a line is an entry too.
  const asked = [...plain.matchAll(/(?<=^|[\n.!?] ?)([^\n.!?:]{3,28}) [?:] ([^\n.!?]{3,45})(?=[.!?\n]|$)/gu)].map(
    (match) => {
      const start = match.index + match[0].length - (match[2] ?? '').length
      return entry(trimmed(match.index, match[1] ?? ''), trimmed(start, match[2] ?? ''))
    },
  )
  const items = [...plain.matchAll(/[^\n|•·▪📍🕗⏱🎟👶📅🎭✨🎫💶]+/gu)].map((match) => trimmed(match.index, match[0]))
  const listed = items.flatMap((item, index) => {
    const inside = link.exec(plain.slice(item.start, item.end))
    if (inside?.groups !== undefined) {
      const { label = '', value = '' } = inside.groups
      const start = item.end - value.length
      return [entry({ start: item.start, end: item.start + label.length }, trimmed(start, value))]
    }
    const next = items[index + 1]
    return next === undefined || next.end - next.start > longestValue ? [] : [entry(item, next)]
  })
  return [...asked, ...listed]
}

function trimmed(start: number, text: string): Span {
  const lead = /^[\s*_]*/.exec(text)?.[0].length ?? 0
  const tail = /[\s*_.!]*$/.exec(text)?.[0].length ?? 0
  return { start: start + lead, end: Math.max(start + lead, start + text.length - tail) }
}

const longestValue = 45
/** « La salle ? Comble. » */
const howFull =
  /^(?:(?:deja |archi-?|presque |toujours )*)(?:complete?|pleine?|comble|bondee?|blindee?|vide|prete?)(?!\p{L})/u
const article = /^(?:le |la |les |l'|a la |au |aux |a l'|en |dans la |dans le )/

function place(kind: 'hall' | 'venue' | 'city' | 'company', list: 'halls' | 'venues' | 'cities' | 'companies'): Judge {
  return (scene, value) => {
    const { facts } = scene
    const written = value.folded.replace(article, '')
    if (value.end - value.start > longestValue || /[\d€?«»,]/.test(written.replace(/ \d{1,2}$/, ''))) return null
    if (written.length < 3 || written.split(' ').length > 6 || howFull.test(written)) return null
    const said = [facts.prose, facts.houseProse].some((prose) => prose.includes(written))
    const known = facts[list]
    const own = known.find(({ name }) => foldText(normaliseText(name)).includes(written))
    if (own !== undefined) return supported(value, kind, own.fact)
    if (said) return null
    const first = known[0]
    if (first === undefined) return unsupported(value, kind, asMessage('fact.not-told'))
    return contradicted(value, kind, {
      fact: first.fact,
      message: asMessage('fact.record-gives', { words: known.map(({ name }) => name) }),
      suggestion: known.length === 1 ? first.name : null,
    })
  }
}

/** The record's value, or what to say when it has none. */
function against(
  value: Entry['value'],
  kind: AtomKind,
  told: { fact: string; known: unknown; right: boolean; message: Message },
): Finding {
  if (told.known === null || told.known === undefined) return unsupported(value, kind, asMessage('fact.not-told'))
  return told.right
    ? supported(value, kind, told.fact)
    : contradicted(value, kind, { fact: told.fact, message: told.message })
}

function judgeAge(scene: Scene, value: Entry['value']): Finding | null {
  const age = new RegExp(`^(?:des |a partir de )?(${numberPattern})(?: ?ans?)?(?: et \\+| et plus)?$`).exec(
    value.folded,
  )?.[1]
  const known = scene.facts.record.ageFrom
  if (age === undefined) return null
  const message = asMessage('fact.age-from', { age: known ?? null })
  return against(value, 'age', { fact: 'ageFrom', known, right: parseNumber(age) === known, message })
}

const languages =
  /^(?:francais|anglais|allemand|espagnol|italien|portugais|neerlandais|flamand|russe|arabe|chinois|japonais|polonais|grec|turc|breton|basque|catalan|occitan|latin|creole|sans paroles?)$/

function judgeLanguage(scene: Scene, value: Entry['value']): Finding | null {
  const { language } = scene.facts.record
  if (!languages.test(value.folded)) return null
  const codes: Readonly<Record<string, string>> = {
    francais: 'fr',
    anglais: 'en',
    allemand: 'de',
    espagnol: 'es',
    italien: 'it',
  }
  const known = foldText(language ?? '')
  const right = known.includes(value.folded) || known === codes[value.folded]
  return against(value, 'language', {
    fact: 'language',
    known: language,
    right,
    message: asMessage('fact.language-is', { itsLanguage: language ?? '' }),
  })
}

function judgeAudience(scene: Scene, value: Entry['value']): Finding | null {
  const count = numberIn(value.folded)
  const known = scene.facts.record.audienceTotal
  if (count === null) return null
  return against(value, 'audience', {
    fact: 'audienceTotal',
    known,
    right: count === known,
    message: asMessage('fact.audience', { total: known ?? 0 }),
  })
}

function judgeCount(scene: Scene, value: Entry['value']): Finding | null {
  const count = numberIn(value.folded)
  const known = scene.facts.performances.length
  if (count === null || count > 400) return null
  return against(value, 'count', {
    fact: 'performances',
    known,
    right: count === known,
    message: asMessage('fact.performances-counted', { count: known, kind: null }),
  })
}

function numberIn(folded: string): number | null {
  return new RegExp(`^(?:${numberPattern})$`).test(folded) ? parseNumber(folded) : null
}
