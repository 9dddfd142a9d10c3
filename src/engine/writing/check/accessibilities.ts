import { weekdayName, writeDay } from './days.ts'
import type { KnownPerformance } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { type Moment, momentOf } from './moments.ts'
import { playedWhereNamed } from './places-named.ts'
import { foldText, type Span, sentenceAround } from './reading.ts'

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
    '(?:accessible|accessibles|acces|places?|emplacements?|salle accessible|adapte\\w*)\\s(?:est |sont |aux |au |pour |a |les |reservees? |reservees? aux |de plain-pied )*(?:\\bpmr\\b|fauteuils? roulants?|personnes? (?:a mobilite reduite|en fauteuil\\w*))[a-z ]{0,12}|\\bpmr\\b|fauteuils? roulants?',
  ],
  [
    'deaf',
    '(?:naturellement |pleinement )?accessibles? (?:aux? |a toutes les |a tous les )(?:personnes |spectateurs |publics? )?(?:sourd|malentendant|aveugle|malvoyant|deficient|non-?voyant|en situation de handicap)[a-z]*(?: (?:et|ou) [a-z]+)?',
  ],
  ['plain', '\\bfalc\\b|facile a lire et a comprendre|langage clair'],
  ['programme', 'programmes? en (?:braille|gros caracteres)|braille'],
  ['childcare', "garde(?:rie)? d'enfants|garderie|baby-?sitting"],
]
const compiled = measures.map(([key, words]) => ({ key, pattern: new RegExp(words, 'g') }))

/** Accessibility: announced only where the record has it, on that performance (P21). */
export function findAccessibilities(scene: Scene): Finding[] {
  return compiled.flatMap(({ key, pattern }) =>
    [...scene.reading.folded.matchAll(pattern)].flatMap((match) => {
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
  const meant =
    moment === null || moment.wrong ? playedWhereNamed(scene, sentence) : atTheHourSaid(scene, moment, sentence)
  if (meant === null || meant.some((performance) => having.includes(performance)))
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

function has(performance: KnownPerformance, key: string): boolean {
  return (performance.record.accessibility ?? []).some((label) => measureOf(foldText(label)) === key)
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
