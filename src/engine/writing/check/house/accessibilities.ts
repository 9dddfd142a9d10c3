import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { findName } from '../record/name-search.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText, type Span } from '../text/reading.ts'
import { daysOf, isHeldThen } from '../time/performances-meant.ts'

/** « adaptée aux spectateurs sourds »: for whom a performance is made accessible. */
const madeFor =
  '(?:naturellement |pleinement |entierement )?(?:accessible|adapte|adaptee|ouverte?|decrite?|pense|pensee|propose|proposee|traduite?|amenage|amenagee|accueil|accueillir|accueillons)s? (?:(?:specialement|aussi|egalement|particulierement|en direct|en simultane) )?(?:aux?|pour|a|d[eu]|des|les) (?:toutes? |tous )?(?:les |aux )?(?:personnes |spectateurs |spectatrices |publics? |enfants |adultes )?'
/** « Pour les spectateurs sourds, la séance est traduite », not « tarif réduit pour les malvoyants ». */
const meantFor =
  '(?<!\\b(?:tarif|reduit|reduction|gratuit|gratuite|euros?|remise|offert|exoneration)s? )(?<!€ )pour (?:les |des |nos )(?:personnes |spectateurs |spectatrices |publics? |enfants )?'
/** A measure that the sentence names is judged by its own name. */
const noMeasure =
  '(?![a-z]|[^.!?\\n]{0,70}\\b(?:boucles?|souffleu|audio|lsf|langue des signes|sur-?titr|sous-?titr|gilets?|visites?|programmes?|amplifi))'
/** Who can follow thanks to which measure. */
const serves: Readonly<Record<string, readonly string[]>> = {
  sign: ['sign', 'songs'],
  deaf: ['deaf', 'sign', 'songs', 'captions', 'loop', 'vests', 'amplified'],
  blind: ['blind', 'audio', 'touch', 'whisper', 'programme'],
  level: ['level', 'wheelchair'],
  handicap: ['handicap', 'wheelchair', 'deaf', 'blind', 'relaxed', 'sign', 'audio', 'plain'],
}

/** Each measure by the words that announce it, in texts and records alike. */
const measures: readonly (readonly [string, string])[] = [
  // Songs signed in rhythm: more than an interpreter beside the stage.
  ['songs', '(?:representation |spectacle |seance |avec |en )*chant?-?signe\\w*'],
  [
    'sign',
    '(?:interprete |interpretes |representation |spectacle |seance |avec |adapte |adaptee |traduit |traduite |interpretation |interprete |interpretee |accessible )*(?:en |a la |bilingue )*(?:\\bls(?:f|q|fb)\\b|langue des signes(?: francaise| quebecoise| suisse(?: romande)?| de belgique(?: francophone)?| [a-z]{3,}(?:ienne|aine|aise|oise|ande|ique|gnole|onale|ane))?)(?: francaise)?',
  ],
  [
    'audio',
    '(?:representation |spectacle |seance |avec )*(?:audio|video)-?de(?:s)?cri\\w+(?: en direct| simultanee?)?|descriptions? (?:en direct |simultanee )?(?:au|dans (?:le|un)|sur) casque',
  ],
  [
    'captions',
    '(?:sur-?titrage|sous-?titrage|surtitres?|sous-titres?) (?:adaptee?s?|pour (?:les )?(?:personnes )?(?:sourdes|malentendantes|sourds|malentendants)[a-z ]*|sourds et malentendants|individuels?|sme?\\b)|(?:surtitree?|sous-titree?) pour (?:les )?(?:personnes )?(?:sourd|malentendant)[a-z ]*',
  ],
  [
    'touch',
    '(?:visites? tactiles?|parcours tactile|maquettes? (?:tactiles?|a toucher)|decors? a toucher)(?: du decor| du plateau| des decors)?',
  ],
  [
    'relaxed',
    '(?:seance |representation |spectacle )*(?:\\brelax\\b(?:ed)?|cine-relax|(?:a l.|en )?(?:atmosphere|ambiance|seance|representation) (?:detendue|decontractee|apaisee|bienveillante et detendue)|seances? sans (?:noir|bruit)[a-z ]{0,20}|public neuro-?atypique)',
  ],
  ['vests', 'gilets? (?:vibrants?|subpacs?)|subpacs?'],
  ['loop', 'boucles? (?:a induction )?(?:magnetiques?|auditives?)|boucle a induction'],
  ['amplified', "casques? (?:d'amplification|amplificateurs?|audio)|amplification sonore|casques? d'ecoute"],
  ['whisper', "souffleu(?:r|se)s? d'images?"],
  [
    'wheelchair',
    '(?:accessible|accessibles|acces|places?|emplacements?|salle accessible|adapte\\w*)\\s(?:est |sont |facilite |facilitee |garanti |possible |prevu |amenage |aux |au |pour |a |les |des |de |reservees? |reservees? aux |de plain-pied )*(?:\\bpmr\\b|fauteuils? roulants?|fauteuils(?= ?(?:[.,;:!?)\\n]|$))|personnes? (?:a mobilite reduite|en fauteuil\\w*))[a-z ]{0,12}|\\bpmr\\b|fauteuils? roulants?|places? a mobilite reduite',
  ],
  [
    'level',
    "(?:acces(?:sible)? )?(?:de )?plain-pied|rampes? d'acces|monte-personnes?|ascenseurs?(?= (?:pour|au|jusqu|dessert|disponible|a disposition))",
  ],
  ['vests', '(?:sacs?|dossiers?|coussins?|planchers?|casques?|colliers?|boitiers?) vibrants?'],
  [
    'captions',
    'lunettes (?:connectees|de surtitrage)|sous-titrage individuel|velotypie|transcription (?:en direct|simultanee)',
  ],
  ['guide', 'chiens?[- ]guides?'],
  ['deaf', `${madeFor}(?:sourd|malentendant)[a-z]*(?: (?:et|ou) [a-z]+)?`],
  ['blind', `${madeFor}(?:aveugle|malvoyant|non-?voyant|deficientes? visuel)[a-z]*(?: (?:et|ou) [a-z]+)?`],
  ['deaf', `${meantFor}(?:sourd|malentendant)[a-z]*(?: (?:et|ou) [a-z]+)?${noMeasure}`],
  ['blind', `${meantFor}(?:aveugle|malvoyant|non-?voyant|deficients? visuel)[a-z]*(?: (?:et|ou) [a-z]+)?${noMeasure}`],
  [
    'relaxed',
    '(?:accueil|seance|representation)s? (?:adaptee?s? )?(?:aux|des|pour (?:les|des)) (?:personnes |enfants )?(?:autistes|neuro-?atypiques)',
  ],
  ['handicap', `${madeFor}(?:deficient|en situation de handicap|handicap)[a-z]*(?: (?:et|ou) [a-z]+)?`],
  ['sign', '(?:est|sera|sont|seront) signee?s?(?= ?(?:[.,;!?\\n)]|$))'],
  ['plain', '\\bfalc\\b|facile a lire et a comprendre|langage clair'],
  [
    'programme',
    '(?:(?:programmes?|livrets?|partitions?|textes?|feuilles? de salle|brochures?|depliants?|documents?|fiches?|versions?|plaquettes?) )?en (?:braille|(?:tres )?gros caracteres)|braille',
  ],
  ['childcare', "garde(?:rie)? d'enfants|garderie|baby-?sitting"],
]
const compiled = measures.map(([key, words]) => ({ key, pattern: new RegExp(words, 'g') }))

/** Accessibility: announced only where the record has it, on that performance (P21). */
export function findAccessibilities(scene: Scene): Finding[] {
  return [...ownMeasures(scene), ...knownMeasures(scene)]
}

/** « introduction tactile », « introduction en langue des signes »: a measure by the record's own words, more than a word of them. */
function ownMeasures(scene: Scene): Finding[] {
  const labels = scene.facts.performances.flatMap(({ record }) => record.accessibility ?? [])
  return [...new Set(labels)]
    .filter((label) => measureOf(foldText(label)) === null || / /.test(label))
    .flatMap((label) =>
      findName(scene.reading, label, { slips: false }).flatMap((span) => {
        if (!scene.taken.isFree(span)) return []
        scene.taken.claim(span)
        return [judgeHaving(scene, span, havingLabel(scene, label))]
      }),
    )
}

function havingLabel(scene: Scene, label: string): KnownPerformance[] {
  const key = measureOf(foldText(label))
  return scene.facts.performances.filter(
    (performance) => performance.record.accessibility?.includes(label) || (key !== null && has(performance, key)),
  )
}

function knownMeasures(scene: Scene): Finding[] {
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
  const tongue = key === 'sign' ? signedIn(scene.reading.folded.slice(span.start, span.end)) : null
  const having = scene.facts.performances.filter(
    (performance) =>
      has(performance, key) &&
      (tongue === null || isSignedIn(performance, tongue)) &&
      (key !== 'programme' || isPrintedSo(performance, scene.reading.folded.slice(span.start, span.end))),
  )
  if (having.length > 0) return judgeHaving(scene, span, having)
  if (mentionedByHouse(scene, key)) return supported(span, 'accessibility', 'house')
  return unsupported(span, 'accessibility', asMessage('fact.access-unknown'))
}

/** « livret en gros caractères » of a record that has one in braille, and no other. */
function isPrintedSo({ record }: KnownPerformance, words: string): boolean {
  const said = printed.exec(words)?.[0]
  const own = (record.accessibility ?? []).flatMap((label) => printed.exec(foldText(label))?.[0] ?? [])
  return said === undefined || own.length === 0 || own.includes(said)
}

const printed = /braille|gros caracteres/

/** « langue des signes italienne », « LSQ »: whose signs they are; null for « langue des signes » alone, and for songs. */
function signedIn(words: string): string | null {
  if (/lsfb|belgique/.test(words)) return 'belgique'
  if (/\blsq\b/.test(words)) return 'quebecoise'
  if (/\blsf\b/.test(words)) return 'francaise'
  const said = /langue des signes ([a-z]{5,})/.exec(words)?.[1] ?? null
  // What French-speaking Swiss sign is the French one.
  return said === 'suisse' ? 'francaise' : said
}

/** A performance whose label tells whose signs it has, and no other, has none of another country's. */
function isSignedIn({ record }: KnownPerformance, tongue: string): boolean {
  const own = (record.accessibility ?? []).flatMap((label) => signedIn(foldText(label)) ?? [])
  const isNear = (other: string): boolean => [other, tongue].every((one) => one === 'francaise' || one === 'belgique')
  return own.length === 0 || own.some((other) => other === tongue || isNear(other))
}

function judgeHaving(scene: Scene, span: Span, having: readonly KnownPerformance[]): Finding {
  const fact = `${having[0]?.fact ?? 'performances'}.accessibility`
  if (isHeldThen(scene, span, having)) return supported(span, 'accessibility', fact)
  return contradicted(span, 'accessibility', {
    fact,
    message: asMessage('fact.other-day', { heldFullDay: daysOf(having) }),
  })
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
