import { contradicted, type Finding, type RecipientFacts, type Scene, supported, unsupported } from './finding.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'

type Claim = 'attended' | 'bought' | 'subscriber' | 'habit' | 'left'

/** Sentences that say something of the reader. */
const claims: readonly (readonly [Claim, RegExp])[] = [
  [
    'attended',
    /\b(?:vous etiez (?:la|des notres|venue?s?|present\w*|nombreux)|tu etais la|vous (?:etes|etiez) (?:(?:deja|souvent|bien|tous|toutes|encore) )?venue?s?|tu es venue?|vous avez (?:(?:deja|tous|toutes|tant|bien|beaucoup) )?(?:vu|applaudi|assiste|decouvert|aime|adore|ri|vibre|pleure|partage|frissonne)|tu as (?:vu|aime|adore|applaudi)|vous aviez (?:vu|applaudi|aime|adore)|votre (?:derniere|premiere) (?:visite|venue|soiree)|la derniere fois que vous|vous aimiez|vous avez passe)\b/g,
  ],
  [
    'bought',
    /\b(?:vous (?:avez|aviez) (?:deja )?(?:reserve|achete|pris|choisi|retenu)|tu (?:as|avais) (?:reserve|pris|achete)|votre (?:reservation|commande|achat|billet)(?= (?:pour|du|de|vous|est)))\b/g,
  ],
  [
    'subscriber',
    /\b(?:en tant qu'abonne\w*|fideles? abonne\w*|cher(?:e|s|es)? abonne\w*|vous etes abonne\w*|votre abonnement|votre formule|votre carte (?:d'abonne|d'adherent|fidelite)\w*|votre carnet|votre pass\b|abonne(?:e|es|s)? depuis)\b[^.,;!?\n]{0,30}/g,
  ],
  [
    'habit',
    /\b(?:fideles? (?:spectat\w+|public|habitue\w*)|vous (?:connaissez|avez l'habitude|venez souvent|revenez|nous suivez|etes (?:fidele|un habitue|une habituee|des notres))\w*|votre fidelite|depuis (?:des|plusieurs|\w+) (?:annees|saisons|ans),? vous|vous nous (?:avez|aviez) manque|vous n'etes pas (?:re)?venu\w*|cela fait \w+ \w+ que vous|comme vous l'aimez|vous qui (?!ne |n')(?:(?:etes|avez|aviez|etiez)|\w{2,}ez)\b|vous (?:faites partie d|comptez parmi)\w*|vos (?:gouts|spectacles preferes))\b[^.,;!?\n]{0,20}/g,
  ],
  [
    'left',
    /\b(?:il vous reste|vous disposez (?:encore )?de|vous avez (?:encore |droit a )(?:\w+ )?)(?=[^.!?\n]{0,30}(?:place|billet|credit|spectacle|euro|€))[^.,;!?\n]{0,30}/g,
  ],
]

/** What is said of the reader is right only when it is of every address of the list (P22). */
export function findRecipientClaims(scene: Scene): Finding[] {
  return claims.flatMap(([claim, pattern]) =>
    [...scene.reading.folded.matchAll(pattern)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length }
      if (!scene.taken.isFree(span) || isHypothetical(scene, span)) return []
      scene.taken.claim(span)
      return [judge(scene, span, claim)]
    }),
  )
}

/** « Si vous avez aimé… » and « Vous avez aimé X ? » ask, they do not say. */
function isHypothetical(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const before = scene.reading.folded.slice(sentence.start, span.start)
  return (
    /\b(?:si|quand|lorsque|que|des que|a ceux qui)\s*$|\bque $/.test(before) ||
    scene.reading.plain.slice(sentence.end).trimStart().startsWith('?')
  )
}

function judge(scene: Scene, span: Span, claim: Claim): Finding {
  const { recipients } = scene
  if (recipients === null)
    return unsupported(
      span,
      'recipient',
      'Dit quelque chose du destinataire : à vérifier sur la liste exacte de l’envoi.',
    )
  if (claim === 'subscriber') return judgeSubscriber(span, recipients)
  if (claim !== 'bought' && claim !== 'attended')
    return unsupported(span, 'recipient', 'Rien ne dit que ce soit vrai de chaque adresse de la liste.')
  const show = showNamed(scene, span, recipients.allBought ?? [])
  if (show === null)
    return unsupported(span, 'recipient', `Rien ne dit que les ${recipients.count} destinataires l’aient tous fait.`)
  if (claim === 'bought')
    return supported(span, 'recipient', 'recipients.allBought', `Vrai des ${recipients.count} destinataires.`)
  return {
    ...unsupported(
      span,
      'recipient',
      `Les ${recipients.count} destinataires ont réservé ; rien ne dit qu’ils soient venus.`,
    ),
    suggestion: `vous aviez réservé pour ${show}`,
  }
}

function judgeSubscriber(span: Span, recipients: RecipientFacts): Finding {
  if (recipients.allSubscribers === true)
    return supported(span, 'recipient', 'recipients.allSubscribers', `Vrai des ${recipients.count} destinataires.`)
  if (recipients.allSubscribers === undefined)
    return unsupported(span, 'recipient', 'Rien ne dit que tous les destinataires soient abonnés.')
  return contradicted(span, 'recipient', {
    fact: 'recipients.allSubscribers',
    message: 'Tous les destinataires ne sont pas abonnés.',
  })
}

/** A show of the list named in the same sentence. */
function showNamed(scene: Scene, span: Span, bought: readonly string[]): string | null {
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(sentence.start, sentence.end)
  return bought.find((title) => words.includes(foldText(normaliseText(title)))) ?? null
}
