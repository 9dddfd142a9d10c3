import { matchesIn } from '../../language/index.ts'
import { clauseAround } from './clauses.ts'
import { weekdayName, writeDay } from './days.ts'
import type { KnownPerformance } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { numberPattern, parseNumber } from './french-numbers.ts'
import { type Moment, momentOf } from './moments.ts'
import { playedWhereNamed } from './places-named.ts'
import { foldText, type Span, sentenceAround } from './reading.ts'

/** « adaptée aux spectateurs sourds »: for whom a performance is made accessible. */
const madeFor =
  '(?:naturellement |pleinement |entierement )?(?:accessible|adapte|adaptee|ouverte?|decrite?|pense|pensee|propose|proposee|traduite?|amenage|amenagee|accueil|accueillir|accueillons)s? (?:(?:specialement|aussi|egalement|particulierement|en direct|en simultane) )?(?:aux?|pour|a|d[eu]|des|les) (?:toutes? |tous )?(?:les |aux )?(?:personnes |spectateurs |spectatrices |publics? |enfants |adultes )?'
/** Who can follow thanks to which measure. */
const serves: Readonly<Record<string, readonly string[]>> = {
  deaf: ['deaf', 'sign', 'captions', 'loop', 'vests', 'amplified'],
  blind: ['blind', 'audio', 'touch', 'whisper', 'programme'],
  handicap: ['handicap', 'wheelchair', 'deaf', 'blind', 'relaxed', 'sign', 'audio', 'plain'],
}

/** Each measure by the words that announce it, in texts and records alike. */
const measures: readonly (readonly [string, string])[] = [
  [
    'sign',
    '(?:interprete |interpretes |representation |spectacle |seance |adapte |adaptee |traduit |traduite |interpretation |interprete |interpretee |accessible )*(?:en |a la |bilingue )*(?:\\blsf\\b|langue des signes(?: francaise)?|chansigne\\w*)(?: francaise)?',
  ],
  ['audio', '(?:representation |spectacle |seance |avec )*audio-?de(?:s)?cri\\w+(?: en direct| simultanee?)?'],
  [
    'captions',
    '(?:sur-?titrage|sous-?titrage|surtitres?|sous-titres?) (?:adaptee?s?|pour (?:les )?(?:personnes )?(?:sourdes|malentendantes|sourds|malentendants)[a-z ]*|sourds et malentendants|individuels?|sme?\\b)|(?:surtitree?|sous-titree?) pour (?:les )?(?:personnes )?(?:sourd|malentendant)[a-z ]*',
  ],
  ['touch', '(?:visites? tactiles?|parcours tactile|maquettes? tactiles?)(?: du decor| du plateau| des decors)?'],
  [
    'relaxed',
    '(?:seance |representation |spectacle )*(?:\\brelax\\b(?:ed)?|cine-relax|(?:a l.|en )?(?:atmosphere|ambiance|seance) (?:detendue|decontractee|apaisee|bienveillante et detendue)|public neuro-?atypique)',
  ],
  ['vests', 'gilets? (?:vibrants?|subpacs?)|subpacs?'],
  ['loop', 'boucles? (?:a induction )?(?:magnetiques?|auditives?)|boucle a induction'],
  ['amplified', "casques? (?:d'amplification|amplificateurs?|audio)|amplification sonore|casques? d'ecoute"],
  ['whisper', "souffleu(?:r|se)s? d'images?"],
  [
    'wheelchair',
    '(?:accessible|accessibles|acces|places?|emplacements?|salle accessible|adapte\\w*)\\s(?:est |sont |aux |au |pour |a |les |reservees? |reservees? aux |de plain-pied )*(?:\\bpmr\\b|fauteuils? roulants?|personnes? (?:a mobilite reduite|en fauteuil\\w*))[a-z ]{0,12}|\\bpmr\\b|fauteuils? roulants?|places? a mobilite reduite',
  ],
  [
    'level',
    "(?:acces(?:sible)? )?(?:de )?plain-pied|rampes? d'acces|monte-personnes?|ascenseurs?(?= (?:pour|au|jusqu|dessert|disponible|a disposition))",
  ],
  ['vests', '(?:sacs?|dossiers?|coussins?|planchers?) vibrants?'],
  [
    'captions',
    'lunettes (?:connectees|de surtitrage)|sous-titrage individuel|velotypie|transcription (?:en direct|simultanee)',
  ],
  ['guide', 'chiens?[- ]guides?'],
  ['deaf', `${madeFor}(?:sourd|malentendant)[a-z]*(?: (?:et|ou) [a-z]+)?`],
  ['blind', `${madeFor}(?:aveugle|malvoyant|non-?voyant|deficientes? visuel)[a-z]*(?: (?:et|ou) [a-z]+)?`],
  ['handicap', `${madeFor}(?:deficient|en situation de handicap|handicap)[a-z]*(?: (?:et|ou) [a-z]+)?`],
  ['sign', '(?:est|sera|sont|seront) signees?(?= ?(?:[.,;!?\\n)]|$))'],
  ['plain', '\\bfalc\\b|facile a lire et a comprendre|langage clair'],
  ['programme', 'programmes? en (?:braille|gros caracteres)|braille'],
  ['childcare', "garde(?:rie)? d'enfants|garderie|baby-?sitting"],
]
const compiled = measures.map(([key, words]) => ({ key, pattern: new RegExp(words, 'g') }))

/** Accessibility: announced only where the record has it, on that performance (P21). */
export function findAccessibilities(scene: Scene): Finding[] {
  return compiled.flatMap(({ key, pattern }) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length }
      if (!scene.taken.isFree(span)) return []
      scene.taken.claim(span)
      return [judge(scene, span, key)]
    }),
  )
}

function judge(scene: Scene, span: Span, key: string): Finding {
  const having = scene.facts.performances.filter((performance) => has(performance, key))
  const first = having[0]
  if (first === undefined) {
    if (mentionedByHouse(scene, key)) return supported(span, 'accessibility', 'house')
    return unsupported(span, 'accessibility', 'La fiche n’annonce pas cette mesure d’accessibilité.')
  }
  const sentence = sentenceAround(scene.reading, span)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const clause = clauseAround(scene.reading, span)
  const meant =
    atTheHourAlone(scene, clause, moment) ??
    (moment === null || moment.wrong ? playedWhereNamed(scene, sentence) : atTheHourSaid(scene, moment, sentence))
  const all = meansAll(scene, span, clause)
  if (
    all
      ? having.length === scene.facts.performances.length
      : meant === null || meant.some((performance) => having.includes(performance))
  )
    return supported(span, 'accessibility', `${first.fact}.accessibility`)
  const days = [...new Set(having.map((performance) => performance.day))]
  return contradicted(span, 'accessibility', {
    fact: `${first.fact}.accessibility`,
    message: `La fiche l’annonce pour ${days.map((day) => `${weekdayName(day)} ${writeDay(day)}`).join(', ')}, pas pour ce jour-là.`,
  })
}

/** « séance Relax le mercredi à 15 h 30 »: one of the performances of that day. */
function atTheHourSaid(scene: Scene, moment: Moment, sentence: Span): readonly KnownPerformance[] {
  if (moment.start < sentence.start) return moment.performances
  const clock = /^(?:,| à| a| de|,? à)? ?(\d{1,2}) ?[h:] ?(\d\d)?/.exec(
    scene.reading.folded.slice(moment.end, moment.end + 16),
  )
  if (clock === null) return moment.performances
  const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  const then = moment.performances.filter((performance) => performance.minutes === minutes)
  return then.length > 0 ? then : moment.performances
}

/** « les quatre dates sont en audiodescription »: each of them, then. */
function meansAll(scene: Scene, span: Span, clause: Span): boolean {
  const before = scene.reading.folded.slice(clause.start, span.start)
  const said = new RegExp(
    `\\b(?:toutes (?:les|nos)|chaque|l'ensemble des|les (${numberPattern})|a chaque) (?:representations?|dates?|seances?|soirees?|soirs?)\\b|\\btous les soirs\\b`,
  ).exec(before)
  if (said === null) return false
  return said[1] === undefined || parseNumber(said[1]) === scene.facts.performances.length
}

/** « la séance de 10 h est Relax »: an hour that says, without a day, which performance is meant. */
function atTheHourAlone(scene: Scene, clause: Span, moment: Moment | null): readonly KnownPerformance[] | null {
  if (moment !== null && moment.start >= clause.start && moment.end <= clause.end && moment.performances.length < 2)
    return null
  const words = scene.reading.folded.slice(clause.start, clause.end)
  const clock =
    /\b(?:seance|representation|celle|matinee|spectacle) d[eu'] ?(\d{1,2}) ?(?:h|:|heures)(?: ?(\d\d))?/.exec(words)
  if (clock === null) return null
  const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  const pool = moment === null || moment.wrong ? scene.facts.performances : moment.performances
  const then = pool.filter((performance) => performance.minutes === minutes)
  return then.length > 0 ? then : null
}

function has(performance: KnownPerformance, key: string): boolean {
  const enough = serves[key] ?? [key]
  return (performance.record.accessibility ?? []).some((label) => enough.includes(measureOf(foldText(label)) ?? ''))
}

function mentionedByHouse(scene: Scene, key: string): boolean {
  const measure = compiled.find((candidate) => candidate.key === key)
  return measure !== undefined && new RegExp(measure.pattern.source).test(scene.facts.houseProse)
}

/** The measure that folded words announce; null when they announce none. */
export function measureOf(label: string): string | null {
  const found = compiled.find(({ pattern }) => new RegExp(pattern.source).test(label))
  return found?.key ?? (/surtitr|sous-titr/.test(label) ? 'captions' : /signe/.test(label) ? 'sign' : null)
}
