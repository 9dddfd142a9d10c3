import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { isWithinName } from '../record/name-search.ts'
import { contradicted, type Finding, houseSays, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText } from '../text/reading.ts'

const phone =
  /(?<![\d+-])(?:\+|00(?=[1-9]))(?!33)\d{1,3}(?:[ .()/-]{0,2}\d){6,11}(?!\d)|(?<![\d+])\d{3}[ .-]\d{3}[ .-]\d{4}(?!\d)|(?<![\d+])0\d[ ./]\d{3}(?:[ ./]\d{2}){2}(?![ .]?\d)|(?<![\d+])0\d{2,3}(?:[ ./]\d{2,3}){3}(?!\d)|(?<![\d+])(?:(?:\+|00)33 ?(?:\(0\) ?)?[1-9]|0[1-9])(?:[ .\-/]?\d{2}){4}(?!\d)|(?<!\d)0 ?8\d{2}(?:[ .]?\d{3}){2}(?!\d)/g
/** « Infos au 3949 »: a short number. */
const brief =
  /\b(?:infos?|renseignements?|reservations?|appelez|composez|numero|tel\.?|telephone|par telephone)(?: ?:| au| le)* (3\d{3}|10 ?\d\d|118 ?\d{3})(?![\d.,]*\d|\s\d|€| €)/g
const shortNumber = /\bstop(?: sms)? (?:au|a) (\d{4,6})\b/g
const address = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
const web =
  /\bhttps?:\/\/[^\s<>"»)\]]{3,300}|\bwww\.[^\s<>"»)\]]{3,300}|(?<![@\w.-])(?:[a-z0-9-]{2,60}\.){1,4}(?:fr|com|org|net|eu|be|ch|ca|lu|nl|de|it|es|pt|uk|ie|at|pl|dk|fi|cz|gr|hu|us|mc|ad|li|tn|ma|dz|sn|ci|nc|pf|gp|mq|gf|yt|ovh|cat|eus|gal|corsica|quebec|brussels|vlaanderen|gent|swiss|paris|bzh|alsace|london|berlin|wien|example|info|biz|name|mobi|io|art|arts|theatre|theater|museum|show|events|tickets|club|band|dance|film|movie|music|radio|fm|tube|tv|live|stream|online|store|shop|boutique|cafe|bar|restaurant|house|city|place|space|studio|agency|network|media|news|press|blog|wiki|page|link|click|site|website|web|world|earth|social|community|education|academy|school|foundation|cool|fun|games?|party|family|kids|love|life|today|xyz|top|pro|plus|gg|gl|im|re|co|ly|ee|app|dev|tech|cloud|me)\b(?:\/[^\s<>"»)\]]{0,200})?/g

/** Phones, web and mail addresses: the show's, or the house's. */
export function findContacts(scene: Scene): Finding[] {
  return [...emails(scene), ...urls(scene), ...phones(scene), ...briefs(scene), ...stops(scene)]
}

function take(
  scene: Scene,
  pattern: RegExp,
  judge: (span: { start: number; end: number }, match: RegExpExecArray) => Finding,
): Finding[] {
  return matchesIn(scene.reading.folded, pattern).flatMap((match) => {
    const written = match[0].replace(/[.,;:!?]+$/, '')
    const span = { start: match.index, end: match.index + written.length }
    // « Love.fr » of a show called so is its title.
    if (!scene.taken.isFree(span) || isWithinName(scene.names, span, true)) return []
    scene.taken.claim(span)
    return [judge(span, match)]
  })
}

function phones(scene: Scene): Finding[] {
  const { record, house } = scene.facts
  const known = [
    { value: record.phone, fact: 'phone' },
    { value: house?.phone, fact: 'house.phone' },
    { value: house?.pressContact, fact: 'house.pressContact' },
    { value: scene.facts.houseProse, fact: 'house' },
  ].filter((line): line is { value: string; fact: string } => typeof line.value === 'string' && line.value !== '')
  return take(scene, phone, (span, match) => {
    const digits = nationalDigits(match[0])
    const same = known.find((line) => sameNumber(nationalDigits(line.value), digits))
    if (same !== undefined) return supported(span, 'phone', same.fact)
    const right = known.find((line) => line.fact !== 'house')
    if (right === undefined) return unsupported(span, 'phone', asMessage('fact.phone-none'))
    return contradicted(span, 'phone', {
      fact: right.fact,
      message: asMessage('fact.record-gives', { words: right.value }),
      suggestion: right.fact === 'house.pressContact' ? null : right.value,
    })
  })
}

/** With its country's prefix or without. */
function sameNumber(known: string, said: string): boolean {
  const [left, right] = [known, said].map((digits) => digits.replace(/^0+/, ''))
  if (left === undefined || right === undefined || right.length < 6) return false
  return known.includes(said) || left.endsWith(right) || (left.length > 6 && right.endsWith(left))
}

function nationalDigits(text: string): string {
  return text.replace(/(?:\+|\b00)33 ?(?:\(0\))? ?/g, '0').replace(/\D/g, '')
}

function briefs(scene: Scene): Finding[] {
  const { record, house } = scene.facts
  const known = [record.phone, house?.phone, scene.facts.houseProse].map((line) => (line ?? '').replace(/\D/g, ''))
  return take(scene, brief, (span, match) => {
    const digits = (match[1] ?? '').replace(/\D/g, '')
    return known.some((line) => line.includes(digits))
      ? supported(span, 'phone', 'phone')
      : unsupported(span, 'phone', asMessage('fact.phone-unknown'))
  })
}

function stops(scene: Scene): Finding[] {
  const known = scene.facts.house?.smsStop ?? ''
  return take(scene, shortNumber, (span, match) => {
    if (known.includes(match[1] ?? '')) return supported(span, 'phone', 'house.smsStop')
    if (known === '') return unsupported(span, 'phone', asMessage('fact.stop-unknown'))
    return contradicted(span, 'phone', {
      fact: 'house.smsStop',
      message: houseSays(known),
      suggestion: known,
    })
  })
}

function urls(scene: Scene): Finding[] {
  const { record, house } = scene.facts
  const known = [
    { value: record.bookingUrl, fact: 'bookingUrl' },
    { value: house?.website, fact: 'house.website' },
  ].filter((line): line is { value: string; fact: string } => typeof line.value === 'string' && line.value !== '')
  return take(scene, web, (span, match) => {
    const written = bareUrl(match[0].replace(/[.,;:!?]+$/, ''))
    const same = known.find(
      (line) =>
        bareUrl(line.value) === written ||
        // The site alone, of which the record gives a page, leads to it too.
        bareUrl(line.value).split('/')[0] === written ||
        (line.fact === 'house.website' && isPageOf(line.value, written, record.bookingUrl)),
    )
    if (same !== undefined) return supported(span, 'url', same.fact)
    if (scene.facts.houseProse.includes(written) || scene.facts.prose.includes(written))
      return supported(span, 'url', 'house')
    const right = known[0]
    if (right === undefined) return unsupported(span, 'url', asMessage('fact.address-unknown'))
    return contradicted(span, 'url', {
      fact: right.fact,
      message: asMessage('fact.record-gives', { words: right.value }),
      suggestion: right.value,
    })
  })
}

/** Any page of the house's site, save where the record gives the show its own page there. */
function isPageOf(site: string, written: string, booking: string | null | undefined): boolean {
  const home = `${bareUrl(site)}/`
  return written.startsWith(home) && !bareUrl(booking ?? '').startsWith(home)
}

/** Without protocol, « www. », tracking parameters and closing slash. */
function bareUrl(url: string): string {
  return foldText(url)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}

function emails(scene: Scene): Finding[] {
  return take(scene, address, (span, match) => {
    const written = match[0].replace(/[.]+$/, '')
    const mail = foldText(scene.facts.house?.email ?? '')
    if (mail === written || scene.facts.houseProse.includes(written)) return supported(span, 'url', 'house.email')
    if (mail === '') return unsupported(span, 'url', asMessage('fact.mail-unknown'))
    return contradicted(span, 'url', {
      fact: 'house.email',
      message: asMessage('fact.house-gives', { words: mail }),
      suggestion: mail,
    })
  })
}
