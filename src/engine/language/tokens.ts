import { protectedSpans, type Span, touches } from './protected-spans.ts'

export type TokenKind = 'word' | 'number' | 'mark'

/**
 * One token of a French text. Elided words stand apart (« l’ » + « ami »), clitics after a hyphen too
 * (« donne » + « -t-il »). `lower` has the curly apostrophe and no capital.
 */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** No space between this token and the one before. */
  readonly glued: boolean
}

const elided = "(?:[ldjmtsncLDJMTSNC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu|[qQ]uelqu)['’]"
/** « chargé(e)s », « invité.e.s » : one word, which no rule of agreement reads. */
const bothGenders =
  '\\((?:e|ne|le|te|se|ve|[iè]?[èe]re|t?rice|euse)s?\\)(?:s(?!\\p{L}))?|\\.(?:e|ne|le|te|ve|t?rice|euse|ère)(?:\\.?s)?(?![\\p{L}.])'
const word = `\\p{L}[\\p{L}\\p{M}]*(?:[-‑·][\\p{L}\\p{M}\\d]+|['’](?=\\p{L})\\p{L}[\\p{L}\\p{M}]*|${bothGenders})*['’]?`
/** « M. » and « MM. » before a name or a title: their stop ends no sentence. */
const sir = 'MM?\\.(?=\\s\\p{L})'
const tokenPattern = new RegExp(
  `${sir}|(${elided})(?=[\\p{L}«\\d])|(${word})|(\\d[\\d\\p{L}]*(?:[.,:]\\d+)*)|([^\\s])`,
  'gu',
)
const clitics =
  /^(.+?)(-t-(?:il|elle|on|ils|elles|iel|iels)|-(?:il|elle|on|ils|elles|iel|iels|je|tu|nous|vous|moi|toi|lui|leur|le|la|les|en|y|ce|ci|là)(?:-(?:moi|toi|lui|leur|le|la|les|en|y|nous|vous))?)$/iu

/** Splits a text into tokens; what is written for machines gives one mark, so that no rule reads across it. */
export function tokenize(text: string): Token[] {
  const guarded = protectedSpans(text)
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (touches(guarded, span.start, span.end)) pushMark(tokens, text, span, guarded)
    else if (match[2] !== undefined) pushWord(tokens, text, span)
    else push(tokens, text, span, match[1] !== undefined ? 'word' : match[3] !== undefined ? 'number' : 'mark')
  }
  return tokens
}

function push(tokens: Token[], text: string, span: Span, kind: TokenKind): void {
  const slice = text.slice(span.start, span.end)
  const lower = slice.toLowerCase().replaceAll("'", '’')
  const glued = tokens.at(-1)?.end === span.start
  tokens.push({ ...span, text: slice, lower, kind, glued })
}

function pushMark(tokens: Token[], text: string, span: Span, guarded: readonly Span[]): void {
  const around = guarded.find((guard) => span.start < guard.end && guard.start < span.end) ?? span
  if (tokens.at(-1)?.start !== around.start) push(tokens, text, around, 'mark')
}

function pushWord(tokens: Token[], text: string, span: Span): void {
  const slice = text.slice(span.start, span.end)
  const split = clitics.exec(slice)
  const stem = split?.[1]
  if (stem === undefined || keepsItsHyphen.test(slice)) {
    push(tokens, text, span, 'word')
    return
  }
  push(tokens, text, { start: span.start, end: span.start + stem.length }, 'word')
  push(tokens, text, { start: span.start + stem.length, end: span.end }, 'word')
}

const keepsItsHyphen =
  /^(?:celui|celle|ceux|celles|ce|ces|cet|cette|est-ce|là|ci|par|au|rendez-vous|vis|cet?|de|jusque|chef|porte|tête|pot|arc|rez|sous|sur|bas|haut|quant|soi|moi|toi|lui|elle|elles|eux|nous|vous)-(?!t-)/iu
