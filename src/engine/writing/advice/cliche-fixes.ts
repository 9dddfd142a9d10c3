/** Clichés that can be taken out or told plainly without harm to the sentence. */
const fixes: readonly { readonly pattern: RegExp; readonly by: string }[] = [
  { pattern: /^venez découvrir$/iu, by: 'voici' },
  { pattern: /^à ne (?:pas|surtout pas) (?:manquer|rater)$/iu, by: '' },
  { pattern: /^à découvrir (?:d[’']urgence|absolument|sans attendre)$/iu, by: '' },
  { pattern: /^incontournables?$/iu, by: '' },
  { pattern: /^jubilatoires?$/iu, by: '' },
  { pattern: /^sublimes?$/iu, by: '' },
  { pattern: /^plus que jamais d[’']actualité$/iu, by: 'd’aujourd’hui' },
  { pattern: /^tout en (?:finesse|délicatesse|subtilité|poésie)$/iu, by: '' },
  { pattern: /^d[’']une rare (?:intensité|beauté|finesse|force)$/iu, by: '' },
]

/** What a rule puts in the place of a cliché; null when only its author can rewrite it. */
export function plainFor(cliche: string): string | null {
  return fixes.find(({ pattern }) => pattern.test(cliche.trim()))?.by ?? null
}
