import type { Span } from '../protected-spans.ts'

/**
 * Turns of French in which a word is right that the rules would doubt, that word between brackets: « bien [entendu] » agrees with nothing,
 * « [quand] au bout de » is no « quant ». `{a|b}` is a choice, `*` any one word, a leading `^` the head of the sentence.
 */
const wordings = [
  'bien [entendu] *',
  '{malgré|avant|après|par-dessus} [tout] {les|des|ceux|celles|cela|ce}',
  '[comparé] {à|au|aux}',
  '{jusqu’à|depuis|pour} [quand]',
  '[sans] {a|à} priori',
  '{ouvert|ouverte|ouverts|ouvertes|accessible|accessibles|offert|connu|commun} à [tous] *',
  'la {survie|santé|réussite|sécurité|liberté|joie|surprise} de [tous] *',
  '{les|des|ces|nos|vos|leurs|deux|trois|plusieurs} [cours] de récréation',
  '[repaire] de *',
  '[repaire] d’*',
  'un [mardi] gras',
  '[jeune] publics',
  '[a] {cappella|capella|priori|posteriori|minima|maxima|fortiori|contrario|tempera|giorno}',
  '[{do|ut|ré|mi|fa|sol|la|si} {mineur|majeur|bémol|dièse}]',
  'somme [toute]',
  '[tout] {pile|feu|flamme|début|débuts|petits}',
  'en tout et pour [tout]',
  'de mille [milles]',
  '{sais|sait|savez|savent|savoir|demande|demandez|devine|devinez|dis|dites|dire}{-vous|-tu|-moi|-il|-elle|} [qui c’]est',
  'de [s’en] {prendre|aller|sortir|servir|occuper|passer|moquer|souvenir|réjouir|charger|tenir}',
  '^[quand] {à|au} {bout|mon|son|leur|notre|votre|force|peine|matin|petit|loin|fond} *',
  '^[comme] même {ses|ces|les|des|mes|leurs|nos|vos|le|la|l’}',
  'business [as] usual',
  'qui [es] aux cieux',
  '^je [est] un autre',
  '[si il] ou elle',
  'ne {peut|pouvait} {plus|moins|pas plus|pas moins|mieux} [*]',
  'mouche {vous|nous|me|te|le|la|les} a [*]',
  'mouche {vous|nous} [a]',
  '{verbe|mot|infinitif} [*] est',
  '{suis|es|est|sommes|êtes|sont|était|étaient} en fait [*]',
  'quant à {lui|elle|moi|toi|eux|elles|nous|vous} [*]',
  '{tenir|tient|tiennent|tenu|tenue|tenus|tenues|tenait|tenaient} pour [*]',
  '{y a|y avait} {un|là un} * point de [*]',
  'faire [compliqué]',
  '{tous|toutes} les deux [besoin]',
  'quelqu’[un un]',
  'l’[est est]',
  'l’[est] est',
  '{lot|jeu|coup|paire|lancer|deux|trois|quatre|cinq|six} {de |}[dés] *',
  'lot de [dés] qu’on',
  '{il|elle|on|qui} [voila] {son|sa|ses|le|la|les|l’}',
  'ça là [ou] *',
  '{de|par} [là] *',
  'çà et [là]',
] as const

let compiled: readonly RegExp[] | null = null

/** The stretches of a sentence that stand in a turn where they are right as written. */
export function rightAsTurned(written: string): Span[] {
  compiled ??= wordings.map(compile)
  const folded = written.toLowerCase()
  if (folded.length !== written.length) return []
  const text = folded.replace(/['\u00a0\u202f]/gu, (sign) => (sign === "'" ? '’' : ' '))
  return compiled.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = match.indices?.[1] ?? [0, 0]
      return end > start ? [{ start, end }] : []
    }),
  )
}

const word = '\\p{L}[\\p{L}\\p{M}-]*'

function compile(wording: string): RegExp {
  const opens = wording.startsWith('^')
  const source = (opens ? wording.slice(1) : wording)
    .replace(/[.?+()\\]/gu, (sign) => RegExp.escape(sign))
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/\{/gu, '(?:')
    .replace(/\}/gu, ')')
    .replace(/\*/gu, word)
  return new RegExp(`${opens ? '^\\P{L}*' : '(?<![\\p{L}-])'}${source}(?![\\p{L}-])`, 'gdu')
}
