import { inLetters, writeDuration, writePrice, writeThousands } from './french-forms.ts'
import { type Piece, piece, type SentenceContext, wantsError } from './pieces.ts'
import { castOf } from './word-slots.ts'

type Slot = (form: string, context: SentenceContext) => Piece | null

const slots: Record<string, Slot> = {
  dur,
  age,
  agew: age,
  free,
  freelast: free,
  price: price,
  year,
  perfs: count,
  cast: count,
  aud,
  award,
  quote,
  source,
  stars,
  claim,
  phone,
  url,
}
const shape =
  /^(dur|age|agew|freelast|free|year|perfs|cast|aud|award|quote|source|starsource|starglyphs|starn|stars|claim|phone|url|pf|pr|pmin|pmax)([0-9nwd]?)$/

/** Numbers, prices, awards, quotes, numbers to call; undefined when the slot is not one of these. */
export function valueSlot(name: string, context: SentenceContext): Piece | null | undefined {
  const match = shape.exec(name)
  if (match === null) return undefined
  const [, base = '', form = ''] = match
  if (/^p(f|r|min|max)$/.test(base)) return price(`${base.slice(1)} ${form}`, context)
  if (base.startsWith('star')) return stars(base, context)
  if (base.startsWith('free')) return free(base, context)
  if (base.startsWith('age')) return age(base, context)
  if (base === 'perfs' || base === 'cast') return count(`${base} ${form}`, context)
  return slots[base]?.(form, context)
}

/** The value itself, another one near it, or an invention where the record has none. */
function maybe(
  context: SentenceContext,
  { own, kind, moved }: { own: number | null | undefined; kind: string; moved: (from: number) => number },
): { value: number; error: string | null } | null {
  if (own == null) return context.random.next() < 0.3 ? { value: moved(0), error: `${kind}-invented` } : null
  return wantsError(context) ? { value: moved(own), error: `${kind}-changed` } : { value: own, error: null }
}

function dur(form: string, context: SentenceContext): Piece | null {
  const { random, record } = context
  const found = maybe(context, {
    own: record.durationMinutes,
    kind: 'duration',
    moved: (from) => (from === 0 ? 80 : Math.max(20, from + random.pick([-25, -15, -10, -5, 5, 10, 20, 30]))),
  })
  return (
    found && piece(context, { text: writeDuration(found.value, Number(form)), kind: 'duration', error: found.error })
  )
}

function age(form: string, context: SentenceContext): Piece | null {
  const { random, record } = context
  const found = maybe(context, {
    own: record.ageFrom,
    kind: 'age',
    moved: (from) =>
      from === 0
        ? random.pick([6, 8, 12])
        : Math.max(2, from + random.pick([-4, -2, -1, 1, 2, 3])) === from
          ? from + 2
          : Math.max(2, from + random.pick([1, 2, 3])),
  })
  return (
    found &&
    piece(context, {
      text: form === 'agew' ? inLetters(found.value) : String(found.value),
      kind: 'age',
      error: found.error,
    })
  )
}

function free(form: string, context: SentenceContext): Piece | null {
  const { random, record } = context
  const found = maybe(context, {
    own: record.freeUnderAge,
    kind: 'free',
    moved: (from) => (from === 0 ? 10 : Math.max(2, from + random.pick([2, 3, 4, 6]))),
  })
  return (
    found &&
    piece(context, {
      text: String(form === 'freelast' ? found.value - 1 : found.value),
      kind: 'free',
      error: found.error,
    })
  )
}

function price(form: string, context: SentenceContext): Piece | null {
  const [which = '', written = ''] = form.split(' ')
  const { random, record, currency } = context
  const all = (record.prices ?? []).map((one) => one.cents)
  const sorted = [...all].sort((left, right) => left - right)
  const own =
    which === 'f'
      ? record.prices?.find((one) => one.label === 'plein')?.cents
      : which === 'r'
        ? record.prices?.find((one) => one.label === 'réduit')?.cents
        : which === 'min'
          ? sorted[0]
          : sorted.at(-1)
  if (own === undefined || ((which === 'min' || which === 'max') && all.length < 2)) return null
  let value = own
  if (wantsError(context))
    while (all.includes(value) || value <= 0)
      value = own + random.pick([-600, -400, -300, -200, -100, 100, 200, 300, 500, 1000, 50])
  return piece(context, {
    text: writePrice(value, written, currency),
    kind: 'price',
    error: value === own ? null : 'price-changed',
  })
}

function year(_form: string, context: SentenceContext): Piece | null {
  const found = maybe(context, {
    own: context.record.firstCreatedYear,
    kind: 'year',
    moved: (from) => (from === 0 ? 2021 : from + context.random.pick([-3, -2, -1, 1])),
  })
  return found && piece(context, { text: String(found.value), kind: 'year', error: found.error })
}

function count(form: string, context: SentenceContext): Piece | null {
  const [which = '', written = ''] = form.split(' ')
  const { record, random, template } = context
  const days = new Set(record.performances.map((one) => one.startsAt.slice(0, 10))).size
  const own = which === 'perfs' ? record.performances.length : castOf(record)
  if (own < 2 || (which === 'perfs' && days !== own && /soir|date|jour/.test(template))) return null
  const value = wantsError(context) ? Math.max(2, own + random.pick([-2, -1, 1, 2])) : own
  const changed = value === own ? null : 'count-changed'
  return piece(context, { text: written === 'd' ? String(value) : inLetters(value), kind: 'count', error: changed })
}

function aud(_form: string, context: SentenceContext): Piece | null {
  const found = maybe(context, {
    own: context.record.audienceTotal,
    kind: 'audience',
    moved: (from) => (from === 0 ? 100_000 : from * context.random.pick([2, 3, 5])),
  })
  return (
    found &&
    piece(context, {
      text: writeThousands(Math.floor(found.value / 1000) * 1000),
      kind: 'audience',
      error: found.error,
    })
  )
}

function award(_form: string, context: SentenceContext): Piece | null {
  const { record, random, others } = context
  const own = record.awards?.[0]
  const pool = others.flatMap((other) => other.awards ?? []).filter((one) => one !== own)
  if (own === undefined)
    return random.next() < 0.3
      ? piece(context, { text: random.pick(pool), kind: 'award', error: 'award-invented' })
      : null
  if (!wantsError(context)) return piece(context, { text: own, kind: 'award', error: null })
  const year = /\d{4}/.exec(own)?.[0]
  if (year !== undefined && random.next() < 0.4)
    return piece(context, { text: own.replace(year, String(Number(year) - 1)), kind: 'award', error: 'award-year' })
  return piece(context, { text: random.pick(pool), kind: 'award', error: 'award-invented' })
}

interface Praise {
  text: string
  source: string
  error: string | null
}

function quote(_form: string, context: SentenceContext): Piece | null {
  const praise = praiseOf(context)
  return (
    praise && { ...piece(context, { text: `« ${praise.text} »`, kind: 'quote', error: praise.error }), join: 'quote' }
  )
}

function source(_form: string, context: SentenceContext): Piece | null {
  const praise = praiseOf(context)
  return praise && { ...piece(context, { text: praise.source, kind: 'quote', error: praise.error }), join: 'quote' }
}

function praiseOf(context: SentenceContext): Praise | null {
  const known = context.state.get('praise') as Praise | undefined
  const praise = known ?? choosePraise(context)
  if (praise !== null) context.state.set('praise', praise)
  return praise
}

function choosePraise({ record, others, random, template }: SentenceContext): Praise | null {
  const own = record.pressQuotes?.[0]
  const other = random.pick(others.flatMap((one) => one.pressQuotes ?? []))
  if (own === undefined) return random.next() < 0.3 ? { ...other, error: 'quote-invented' } : null
  const way = random.next()
  if (way < 0.6) return { ...own, error: null }
  if (way < 0.75 || !template.includes('source}'))
    return { text: other.text, source: own.source, error: 'quote-invented' }
  if (way < 0.88 && other.source !== own.source)
    return { text: own.text, source: other.source, error: 'quote-misattributed' }
  const words = own.text.split(' ')
  return {
    text: words.toSpliced(1 + random.below(words.length - 1), 1, 'vraiment').join(' '),
    source: own.source,
    error: 'quote-altered',
  }
}

function stars(base: string, context: SentenceContext): Piece | null {
  const known = context.state.get('stars') as { count: number; source: string; error: string | null } | undefined
  const stars = known ?? chooseStars(context)
  if (stars === null) return null
  context.state.set('stars', stars)
  const text =
    base === 'starsource'
      ? stars.source
      : base === 'starglyphs'
        ? '★'.repeat(stars.count)
        : base === 'starn'
          ? String(stars.count)
          : `${inLetters(stars.count)} étoiles`
  return { ...piece(context, { text, kind: 'star', error: stars.error }), join: 'star' }
}

function chooseStars({
  record,
  others,
  random,
}: SentenceContext): { count: number; source: string; error: string | null } | null {
  const own = record.stars
  const other = random.pick(others.flatMap((one) => (one.stars == null ? [] : [one.stars])))
  if (own == null) return random.next() < 0.3 ? { ...other, error: 'star-invented' } : null
  const way = random.next()
  if (way < 0.6) return { ...own, error: null }
  if (way < 0.8 && other.source !== own.source)
    return { count: own.count, source: other.source, error: 'star-misattributed' }
  return { count: own.count === 5 ? 4 : own.count + 1, source: own.source, error: 'star-changed' }
}

function claim(_form: string, context: SentenceContext): Piece | null {
  const own = context.record.approvedClaims?.[0]
  if (own !== undefined && !wantsError(context)) return piece(context, { text: own, kind: 'superlative', error: null })
  if (own === undefined && context.random.next() > 0.3) return null
  const pool = context.others.flatMap((other) => other.approvedClaims ?? []).filter((one) => one !== own)
  return piece(context, { text: context.random.pick(pool), kind: 'superlative', error: 'superlative-no-source' })
}

function phone(form: string, context: SentenceContext): Piece | null {
  const own = context.record.phone
  if (own == null) return null
  const wrong = wantsError(context)
  const digits = wrong
    ? own
        .replace(/\d(\D*)$/, (_last, rest: string) => `${context.random.below(10)}${rest}`)
        .replace(/\d{2}(?=\D*\d{2}$)/, (pair) => String((Number(pair) + 37) % 100).padStart(2, '0'))
    : own
  const french = /^0\d([ .]?\d\d){4}$/.test(digits)
  const text = !french || form === '1' ? digits : digits.replaceAll(/[ .]/g, form === '2' ? '.' : ' ')
  return piece(context, { text, kind: 'phone', error: wrong ? 'phone-changed' : null })
}

function url(_form: string, context: SentenceContext): Piece | null {
  const own = context.record.bookingUrl
  if (own == null) return null
  const wrong = wantsError(context)
  const text = wrong
    ? /\/[^/]+\/[^/]+$/.test(own.replace('https://', 'x/')) && own.split('/').length > 3
      ? own.replace(/[^/]+$/, 'billets')
      : own.replace('.example', '-culture.example')
    : own
  return piece(context, {
    text: text.replace(/^https:\/\//, context.random.next() < 0.5 ? '' : 'https://'),
    kind: 'url',
    error: wrong ? 'url-changed' : null,
  })
}
