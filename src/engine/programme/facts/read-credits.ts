import { type Segment, segmentsOf } from './segments.ts'

export interface ReadCredit {
  role: string
  name: string
  start: number
  end: number
  isDoubtful: boolean
}

/** First words of a credit, as programmes print them, without « de » (P24). */
const roleStart =
  /^(?:(?:de et |de, |un spectacle )?(?:avec|par)\b|d['’]après|une? (?:pièce|création|spectacle) d[e'’]|textes?|auteur|autrice|écriture|livret|paroles|poèmes|idée|mise? en (?:scène|piste|espace|jeu|musique|lumières?|onde|corps|mots?)|metteu(?:r|se) en scène|chorégraph|danse(?:u|\b)|interpr|jeu\b|musi(?:que|cien)|compositi|compositeur|direction|chef|cheffe|scénograph|décors?|lumières?|éclairages|sons?\b|création|costumes?|vidéos?|dramaturg|production|coproduction|co-?production|soutiens?|avec le soutien|conception|adaptation|traduction|marionnett|ombres|masques?|construction|bruitage|régie|regards?|assistan|collaboration|accessoires|maquillage|perruques|coiffures|distribution|voix|chant|soprano|mezzo|alto|ténor|baryton|basse\b|piano|orgue|clavecin|contrebasse|batterie|guitares?|violons?|violoncelle|altos?\b|flûtes?|hautbois|clarinettes?|saxophones?|trompettes?|trombones?|bugle|cors?\b|accordéon|percussions?|claviers?|harpe|luth|théorbe|oud|cuivres|ensemble|orchestre|chœur|photograph|graphisme|administration|diffusion|récit|conte|magie|acrobatie|jonglage|arrangements?|film|images?|complicité|équipe|artiste)/iu

const label = new RegExp(`${roleStart.source}[^:]{0,60}?\\s?:\\s*`, 'iu')

/** Roles that take the whole rest as their name, even in lower case. */
const phraseRole =
  /^(avec la (?:complicité|participation|collaboration|voix) (?:de|d['’])\s?(?:l['’](?=\p{L}))?|avec le (?:soutien|concours|regard) (?:de |du |des |d['’])|d['’]après|de et avec|avec|par)\s*/iu

/** True when a line begins as a credit does: « Mise en scène… », « avec… », « lumière… ». */
export function looksLikeCredit(line: string): boolean {
  return (
    creditOf(line, false) !== null && (line.length < 120 || segmentsOf(line).length > 1 || /:/.test(line.slice(0, 50)))
  )
}

/**
 * The credits of a line: « texte A / mise en scène B / avec C, D », « Mise en scène : B ». Once one piece of the line is a
 * credit, those beside it are too (« bugle Côme Vilar », « Didon Mélisande Aubrac »).
 */
export function readCredits(line: string, isAmongCredits = false): ReadCredit[] {
  if (/^[«»"“”]/u.test(line)) return []
  const pieces = segmentsOf(line, /\s\/\s|\s?[|•]\s?|\s[–—]\s|;\s|\.\s(?=\p{Lu}[\p{Ll} ]+\s?:)/gu).flatMap(eachCredit)
  const isBlock = isAmongCredits || pieces.some(({ text }) => creditOf(text, false) !== null)
  if (!isBlock) return []
  return pieces.flatMap(({ text, start, end }) => {
    const found = creditOf(text.replace(/[.,]$/, ''), true)
    return found ? [{ ...found, start, end }] : []
  })
}

/** « texte de A et mise en scène B, lumières C », « Production Cie A. Coproduction Théâtre B »: a name, then another trade and its own name. */
function eachCredit(piece: Segment): Segment[] {
  for (const mark of piece.text.matchAll(/(?:,|\set)\s+(?=\p{Ll})|(?<=\p{L}{3})\.\s+(?=\p{Lu})/gu)) {
    const [first, rest] = [piece.text.slice(0, mark.index), piece.text.slice(mark.index + mark[0].length)]
    if (!/\p{Ll}.*\s\p{Lu}/u.test(first) || !roleStart.test(rest) || creditOf(rest, false) === null) continue
    const start = piece.end - rest.length
    return [
      { text: first, start: piece.start, end: piece.start + first.length },
      ...eachCredit({ text: rest, start, end: piece.end }),
    ]
  }
  return [piece]
}

function creditOf(piece: string, isInBlock: boolean): Omit<ReadCredit, 'start' | 'end'> | null {
  const isKnown = roleStart.test(piece)
  if (!isKnown && !isInBlock) return null
  const labelled = isKnown ? label.exec(piece) : /^[\p{L}][^:]{1,40}?\s?:\s*/u.exec(piece)
  if (labelled)
    return credit(piece.slice(0, labelled[0].length).replace(/\s*:\s*$/, ''), piece.slice(labelled[0].length), !isKnown)
  const phrase = phraseRole.exec(piece)
  if (phrase) return phraseCredit(piece, phrase[0])
  return spelled(piece, isKnown)
}

/** « avec l’orchestre… » keeps its article in the name. */
function phraseCredit(piece: string, phrase: string): Omit<ReadCredit, 'start' | 'end'> | null {
  const article = /\s?l['’]$/iu.exec(phrase)
  const role = article ? phrase.slice(0, article.index) : phrase
  const name = piece.slice(role.length).trim()
  const isName = /\p{Lu}/u.test(name)
  return isName ? credit(role.trim().replace(/ (?:d['’])$/u, ' d’'), name, false) : null
}

/** Without a colon the name begins at the first capital that is not the line's own. */
function spelled(piece: string, isKnown: boolean): Omit<ReadCredit, 'start' | 'end'> | null {
  const words = [...piece.matchAll(/\S+/g)]
  const isName = (word: string) => /^[("«]?\p{Lu}/u.test(word) || /^(?:l|d)['’]\p{Lu}/u.test(word)
  const from = words.findIndex((word, index) => index > 0 && isName(word[0]))
  const at = words[from]
  if (!at || from > 8) return null
  const said = piece.slice(0, at.index).trim()
  // « mise en scène de Hakim Belloc » credits the staging; « un spectacle de », « de » stay whole.
  const role = isKnown && !/^(?:une? |d|avec|par)/iu.test(said) ? said.replace(/(?<=.)\s(?:de|par)$/u, '') : said
  const name = piece.slice(at.index).trim()
  const isCharacter = !isKnown && /^\p{Lu}/u.test(role)
  if (isCharacter && words.length - from < 2) return null
  if (name.length > 200 || (/[.!?]$/.test(name) && !isKnown)) return null
  return credit(role.replace(/[,:]$/, ''), name, isCharacter)
}

function credit(role: string, name: string, isDoubtful: boolean): Omit<ReadCredit, 'start' | 'end'> | null {
  const trimmed = name.trim().replace(/[.;,]$/, '')
  if (trimmed === '' || !/^\p{L}/u.test(role)) return null
  const known = roleStart.test(role)
  const asPrinted = known && /^\p{Lu}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role
  return { role: known && role === role.toUpperCase() ? role.toLowerCase() : asPrinted, name: trimmed, isDoubtful }
}
