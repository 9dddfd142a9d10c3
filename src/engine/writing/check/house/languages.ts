import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'

const codes: Readonly<Record<string, string>> = {
  francais: 'fr',
  anglais: 'en',
  allemand: 'de',
  italien: 'it',
  espagnol: 'es',
  portugais: 'pt',
  neerlandais: 'nl',
  flamand: 'nl',
  russe: 'ru',
  arabe: 'ar',
  chinois: 'zh',
  mandarin: 'zh',
  japonais: 'ja',
  polonais: 'pl',
  grec: 'el',
  turc: 'tr',
  ukrainien: 'uk',
  persan: 'fa',
  farsi: 'fa',
  breton: 'br',
  basque: 'eu',
  catalan: 'ca',
  occitan: 'oc',
  creole: 'ht',
  wolof: 'wo',
  bambara: 'bm',
  roumain: 'ro',
  hongrois: 'hu',
  suedois: 'sv',
  norvegien: 'no',
  danois: 'da',
  hebreu: 'he',
  coreen: 'ko',
  tcheque: 'cs',
  corse: 'co',
  alsacien: 'gsw',
  latin: 'la',
  luxembourgeois: 'lb',
  'suisse allemand': 'gsw',
  'suisse-allemand': 'gsw',
  romanche: 'rm',
  irlandais: 'ga',
  gallois: 'cy',
  gaelique: 'gd',
  ecossais: 'gd',
  islandais: 'is',
  finnois: 'fi',
  finlandais: 'fi',
  estonien: 'et',
  letton: 'lv',
  lituanien: 'lt',
  slovene: 'sl',
  slovaque: 'sk',
  serbe: 'sr',
  croate: 'hr',
  bosnien: 'bs',
  albanais: 'sq',
  bulgare: 'bg',
  macedonien: 'mk',
  armenien: 'hy',
  georgien: 'ka',
  kurde: 'ku',
  hindi: 'hi',
  bengali: 'bn',
  tamoul: 'ta',
  ourdou: 'ur',
  vietnamien: 'vi',
  khmer: 'km',
  thai: 'th',
  indonesien: 'id',
  malgache: 'mg',
  swahili: 'sw',
  lingala: 'ln',
  yoruba: 'yo',
  amharique: 'am',
  berbere: 'ber',
  kabyle: 'kab',
  tahitien: 'ty',
  yiddish: 'yi',
  cantonais: 'yue',
  mongol: 'mn',
  quechua: 'qu',
  inuktitut: 'iu',
  innu: 'moe',
  gascon: 'oc',
  picard: 'pcd',
  wallon: 'wa',
  peul: 'ff',
  dioula: 'dyu',
  soninke: 'snk',
  haoussa: 'ha',
  zoulou: 'zu',
  xhosa: 'xh',
  somali: 'so',
  kinyarwanda: 'rw',
  tamazight: 'ber',
  romani: 'rom',
  nepalais: 'ne',
  tibetain: 'bo',
  laotien: 'lo',
  birman: 'my',
  tagalog: 'tl',
  azeri: 'az',
  bielorusse: 'be',
  maltais: 'mt',
  sarde: 'sc',
  galicien: 'gl',
  provencal: 'oc',
  gallo: 'gal',
  bruxellois: 'bru',
  vosgien: 'lrr',
  lorrain: 'lrr',
  normand: 'nrf',
  poitevin: 'poi',
  saintongeais: 'sai',
  berrichon: 'ber-fr',
  morvandiau: 'mor',
  chti: 'pcd',
  "ch'ti": 'pcd',
  francoprovencal: 'frp',
  savoyard: 'frp',
  patois: 'frp',
  cajun: 'frc',
  ewe: 'ee',
  fon: 'fon',
  moore: 'mos',
  comorien: 'zdj',
  shimaore: 'swb',
}
const language = `(?:${Object.keys(codes).join('|')})`
const surtitled = new RegExp(
  `\\b(?:surtitree?s?|sous-titree?s?|surtitres?|surtitrages?|vost?fr?|vo surtitree?|traduite?s? (?:en direct|en simultane|simultanement))(?:(?: ?[:=(–-] ?| )(?:sont |est |seront )?(?:pour vous |entierement |egalement |aussi |en direct )?(?:en )?(${language}))?(?:(?:,| et| /) (?:en )?(${language}))?(?!e?s? ?[«"“])`,
  'g',
)
const spoken = new RegExp(
  `(?:\\b(?:v\\.? ?o\\.?|version originale|langue(?:s|\\(s\\))?(?: (?:originale|de jeu|parlee)s?)?) ?[:=(–-] ?(?:en )?(?:l'|le )?|\\bv\\.? ?o\\.? (?:en )?|\\b(?:parl(?:er|e|ent|ons|era|eront)|entendre|entend) |(?:spectacle|piece|jouee?|representation|texte|livret|version|chante|chantee|parle|donnee?|interpretee?|represente) (?:en |originale )?(?:version |langue )?(?:originale )?|\\ben (?:langue |vo |version )?(?:originale |maternelle )?|\\blangues? (?:originale |parlee |jouee |du (?:plateau|spectacle|texte|concert|livret|recit|jeu) |de (?:la (?:piece|representation|scene|soiree)|jeu|scene) |sur scene |en scene )?(?:: ?|est (?:le |l')?)?)(${language})(?:n?e)?\\b(?:(?:,| et) (?:en )?(${language})\\b)?`,
  'g',
)
/** « bilingue français-allemand », « livret en latin »; and what is said to be missing. */
const bilingual = new RegExp(`\\b(?:bi|tri)lingue (${language})(?:[- ]| et |, |/)(${language})`, 'g')
/** « en version bilingue », of no language named. */
const inTwo = /\b(?:version|spectacle|piece|texte) bilingue\b(?!,? (?:lsf|en |et |avec la langue|francais))/g
const withoutSurtitles =
  /\b(?:sans|non|ni|aucun|pas (?:besoin )?de|se passp{L}+ de|nul besoin de) (?:surtitre|sous-titre)s?(?:e|ee|es|ees)?\b/g
const wordless =
  /\b(?:spectacle |piece )?(?:sans (?:paroles?|texte|un mot(?! (?:de|plus|superflu|inutile|d')))|non verbal|(?<!\b(?:films?|cinema|classiques?|burlesques?|chefs?-d'(?:oe|œ)uvre) )muet)\b/g

/** « L'office, en vieux français », « traduits en anglais »: whatever language is said to be that of something. */
const saidIn = foldedPattern(
  `\\b(?:en |traduite?s? en )(?:(?:vieux|vieil|ancien|moyen|haut|bas|pur) )?(${language})(?:n?e)?(?![\\p{L}-])`,
)

const original =
  /\b(?:en )?(?:vo(?=[ .,;!?)\n]|$)(?! ?:)|version originale|version francaise|vf(?=[ .,;!?)\n]|$))|\b(?:traduite?s? en simultane|traduction simultanee)\b/g

/** « passent de l'arabe au français »: a language as a noun where one speaks of what is said on stage. */
const asNoun = foldedPattern(
  `\\b(?:de l'|du |le |l'|au |a l'|entre (?:le |l')?|et (?:le |l'))(${language})(?![\\p{L}-])`,
)
const speech =
  /\b(?:parl\w+|langues?|acteurs?|actrices?|comedien\w*|interpretes?|dialogues?|replique\w*|melang\w+|mel(?:e|ent)|altern\w+|passent?|bascul\w+|chant\w*|jou\w+|texte)\b/

function nouns(scene: Scene): Finding[] {
  return take(scene, asNoun, (_, span, match) => {
    const clause = clauseAround(scene.reading, span)
    const words = scene.reading.folded.slice(clause.start, clause.end)
    if (!speech.test(words) || /\b(?:tradui\w*|traduction|adapt\w+|d'apres)\b/.test(words)) return null
    return judgeSpoken(scene, span, match)
  })
}

/** « NL surtitré FR », « VO surt. EN »: languages by their two letters, in capitals. */
const coded =
  /(?<![\p{L}\d])(?:(?<spoken>FR|EN|NL|DE|IT|ES|PT|RU|AR|PL)[ ,/(-]+)?(?:[Ss]ur-?[Tt]it\p{L}*|SURTIT\p{L}*|[Ss]ous-[Tt]it\p{L}*|SOUS-TIT\p{L}*|ST)\.?[ :(]+(?:en )?(?<read>FR|EN|NL|DE|IT|ES|PT|RU|AR|PL)(?![\p{L}\d])/gu

function inCodes(scene: Scene): Finding[] {
  const { language, surtitles } = scene.facts.record
  return matchesIn(scene.reading.plain, coded).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const { spoken: said = '', read = '' } = match.groups ?? {}
    const isHeard = said === '' || (language ? codesOf(language) : []).includes(said.toLowerCase())
    if (!isHeard && language)
      return [
        contradicted(span, 'language', {
          fact: 'language',
          message: asMessage('fact.language-is', { itsLanguage: language }),
        }),
      ]
    if (!surtitles) return [unsupported(span, 'language', asMessage('fact.surtitles-none'))]
    if (codesOf(surtitles).includes(read.toLowerCase())) return [supported(span, 'language', 'surtitles')]
    const message = asMessage('fact.surtitles', { theirLanguage: surtitles })
    return [contradicted(span, 'language', { fact: 'surtitles', message })]
  })
}

/** The codes of the languages that a field names, in words or in letters. */
function codesOf(field: string): string[] {
  return foldText(field)
    .split(/[^a-z]+/)
    .map((word) => codes[word] ?? word)
}

/** The language spoken and that of the surtitles. */
export function findLanguages(scene: Scene): Finding[] {
  return [
    ...take(scene, withoutSurtitles, judgeWithoutSurtitles),
    ...take(scene, bilingual, judgeSpoken),
    ...take(scene, inTwo, judgeInTwo),
    ...inCodes(scene),
    ...take(scene, surtitled, judgeSurtitles),
    ...take(scene, ofWriter, judgeOfWriter),
    ...take(scene, spoken, judgeSpoken),
    ...take(scene, wordless, judgeWordless),
    ...take(scene, original, judgeOriginal),
    ...nouns(scene),
    ...take(scene, saidIn, judgeSaidIn),
  ]
}

const writers: Readonly<Record<string, string>> = {
  moliere: 'francais',
  shakespeare: 'anglais',
  goethe: 'allemand',
  dante: 'italien',
  cervantes: 'espagnol',
  pessoa: 'portugais',
  camoes: 'portugais',
  vondel: 'neerlandais',
  tolstoi: 'russe',
  pouchkine: 'russe',
}
/** « dans la langue de Dante » */
const ofWriter = new RegExp(`\\b(?:dans |en )la langue d(?:e |')(${Object.keys(writers).join('|')})(?![a-z-])`, 'g')

/** A language by its writer, where the writer is nobody of the show. */
function judgeOfWriter(scene: Scene, span: Span, match: RegExpExecArray): Finding | null {
  const writer = match[1] ?? ''
  const { language: known, surtitles } = scene.facts.record
  if (scene.facts.people.some(({ name }) => foldText(name).includes(writer))) return null
  if (!known) return unsupported(span, 'language', asMessage('fact.language-unknown'))
  const name = writers[writer] ?? ''
  if (speaks(known, name)) return supported(span, 'language', 'language')
  if (surtitles && speaks(surtitles, name)) return supported(span, 'language', 'surtitles')
  return contradicted(span, 'language', {
    fact: 'language',
    message: asMessage('fact.language-is', { itsLanguage: known }),
  })
}

function take(
  scene: Scene,
  pattern: RegExp,
  judge: (scene: Scene, span: Span, match: RegExpExecArray) => Finding | null,
): Finding[] {
  return matchesIn(scene.reading.folded, pattern).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    const finding = scene.taken.isFree(span) ? judge(scene, span, match) : null
    if (finding === null) return []
    scene.taken.claim(span)
    return [finding]
  })
}

function judgeSurtitles(scene: Scene, span: Span, match: RegExpExecArray): Finding | null {
  const { surtitles } = scene.facts.record
  const said = [match[1], match[2]].filter((name) => name !== undefined)
  if (!surtitles) {
    if (
      said.length === 0 &&
      scene.facts.performances.some((performance) =>
        (performance.record.accessibility ?? []).some((label) => /surtitr/.test(foldText(label))),
      )
    )
      return supported(span, 'language', 'performances.accessibility')
    return unsupported(span, 'language', asMessage('fact.surtitles-none'))
  }
  if (said.every((name) => speaks(surtitles, name))) return supported(span, 'language', 'surtitles')
  return contradicted(span, 'language', {
    fact: 'surtitles',
    message: asMessage('fact.surtitles', { theirLanguage: surtitles }),
  })
}

function judgeWithoutSurtitles(scene: Scene, span: Span): Finding {
  const { surtitles } = scene.facts.record
  if (!surtitles) return supported(span, 'language', 'surtitles', asMessage('fact.surtitles-none'))
  return contradicted(span, 'language', {
    fact: 'surtitles',
    message: asMessage('fact.surtitles', { theirLanguage: surtitles }),
  })
}

function judgeSpoken(scene: Scene, span: Span, match: RegExpExecArray): Finding | null {
  const known = scene.facts.record.language
  const said = [match[1], match[2]].filter((name) => name !== undefined)
  // « en latin », « en grec » of an old book are no statement when nothing else says that one speaks of the show.
  const loose = match[0].startsWith('en ') && said.some((name) => ['latin', 'grec'].includes(name))
  if (loose) return null
  if (!known) return unsupported(span, 'language', asMessage('fact.language-unknown'))
  if (said.every((name) => speaks(known, name))) return supported(span, 'language', 'language')
  // « le texte français s'affiche au-dessus de la scène » tells of surtitles.
  const { surtitles } = scene.facts.record
  const sentence = sentenceAround(scene.reading, span)
  const behind = scene.reading.folded.slice(span.end, sentence.end)
  const ahead = scene.reading.folded.slice(sentence.start, span.start)
  if (
    surtitles &&
    said.every((name) => speaks(surtitles, name)) &&
    ((match[0].startsWith('texte') && /\b(?:affich\p{L}+|defil\p{L}+|projet\p{L}+|au-dessus d[eu])/u.test(behind)) ||
      /\b(?:lir\p{L}+|lit|lisent|lisez|se sui\p{L}+|suivez|suivr\p{L}+|compren\p{L}+) (?:en )?$/u.test(ahead) ||
      /^ (?:au-dessus|a l'ecran|sur l'ecran|en surtitres?|en sous-titres?|en haut|sous les yeux)/.test(behind))
  )
    return supported(span, 'language', 'surtitles')
  if (
    /(?:traduit|adapte|surtitr)\w* (?:du |de l')?$/.test(
      scene.reading.folded.slice(Math.max(0, span.start - 18), span.start),
    )
  )
    return null
  return contradicted(span, 'language', {
    fact: 'language',
    message: asMessage('fact.language-is', { itsLanguage: known }),
  })
}

/** A language that is neither spoken nor read above the stage is told, whatever the sentence says of it. */
function judgeSaidIn(scene: Scene, span: Span, match: RegExpExecArray): Finding | null {
  const { language: known, surtitles } = scene.facts.record
  const name = match[1] ?? ''
  const isOld = /\b(?:vieux|vieil|ancien|moyen|haut|bas) /.test(match[0])
  if (known && speaks(known, name) && !isOld) return supported(span, 'language', 'language')
  if (surtitles && speaks(surtitles, name)) return supported(span, 'language', 'surtitles')
  if (scene.facts.prose.includes(match[0]) || scene.facts.houseProse.includes(match[0]))
    return supported(span, 'language', 'texts')
  if (!known) return unsupported(span, 'language', asMessage('fact.language-unknown'))
  return unsupported(span, 'language', asMessage('fact.language-is', { itsLanguage: known }))
}

/** Of one language only, a record knows of no second; one that signs has two. */
function judgeInTwo(scene: Scene, span: Span): Finding | null {
  const known = scene.facts.record.language
  const isSigned = scene.facts.performances.some(({ record }) =>
    (record.accessibility ?? []).some((label) => /lsf|signes/.test(foldText(label))),
  )
  if (isSigned) return null
  if (!known) return unsupported(span, 'language', asMessage('fact.language-unknown'))
  if (/\p{L}{2,}[^\p{L}]+(?:et )?\p{L}{2,}/u.test(known)) return supported(span, 'language', 'language')
  return contradicted(span, 'language', {
    fact: 'language',
    message: asMessage('fact.language-is', { itsLanguage: known }),
  })
}

/** « en VO », « version originale », « traduction simultanée »: said of a show that is not in French. */
function judgeOriginal(scene: Scene, span: Span): Finding | null {
  const { language, surtitles } = scene.facts.record
  if (language && !speaks(language, 'francais')) return supported(span, 'language', 'language')
  if (surtitles) return supported(span, 'language', 'surtitles')
  if (!language) return unsupported(span, 'language', asMessage('fact.language-unknown'))
  return contradicted(span, 'language', {
    fact: 'language',
    message: asMessage('fact.language-is', { itsLanguage: language }),
  })
}

function judgeWordless(scene: Scene, span: Span): Finding | null {
  // « sans un mot » of an evening that has no words by nature says nothing of a language.
  if (
    ofNoWords.test(foldText(scene.facts.record.genre ?? '')) &&
    !scene.facts.people.some(({ roles }) => roles.has('text'))
  )
    return null
  const known = foldText(scene.facts.record.language ?? '')
  if (/sans|zxx|non verbal/.test(known)) return supported(span, 'language', 'language')
  return known === ''
    ? unsupported(span, 'language', asMessage('fact.wordless-unknown'))
    : contradicted(span, 'language', {
        fact: 'language',
        message: asMessage('fact.language-is', { itsLanguage: scene.facts.record.language ?? '' }),
      })
}

const ofNoWords = /\b(?:concert|danse|ballet|cirque|recital|musique|mime|jonglage|acrobatie)/

/** Records say « fr », « français » or « en français et arabe ». */
function speaks(field: string, name: string): boolean {
  const folded = foldText(field)
  return folded.includes(name) || folded.split(/[^a-z]+/).includes(codes[name] ?? name)
}
