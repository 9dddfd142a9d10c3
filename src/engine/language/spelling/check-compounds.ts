import { asMessage, type Finding } from '../../../contract/index.ts'
import type { Token } from '../tokens.ts'
import { compoundWords } from './dictionary.ts'

/** Compound words written apart: the dictionary knows « arc-en-ciel », the text says « un arc en ciel ». */
export function checkCompounds(text: string, tokens: readonly Token[]): Finding[] {
  const findings: Finding[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const length = compoundAt(text, tokens, i)
    const first = tokens[i]
    const last = tokens[i + length - 1]
    if (length === 0 || !first || !last) continue
    const written = text.slice(first.start, last.end)
    findings.push({
      start: first.start,
      end: last.end,
      rule: 'compound',
      category: 'spelling',
      tier: 'check',
      message: asMessage('french.compound-hyphen'),
      suggestions: [written.replaceAll(' ', '-')],
    })
    i += length - 1
  }
  return findings
}

const opens =
  /^(?:un|une|le|la|les|l’|des|du|au|aux|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|deux|trois|quelques|plusieurs|chaque|aucun|aucune|d’|de)$/u
/** Pairs that are right apart as often as joined. */
const apart =
  /^(?:bien (?:être|fait)|opéra|droit|laisser|mal être|peut être|grand (?:public|chose|peine|ouvert)|grande|petit|petite|petits|petites|beau|belle|bon|bonne|tout|toute|plus|trop|non|sous|par|avant|après|contre|a|à|ou|et|est|là|ci|je|tu|il|moi|toi|lui|leur|nous|vous|y|en|mi|chez|deux|trois|quatre|cinq|six|sept|huit|neuf|comptes?|long|cent|mille|vingt|trente|quarante|cinquante|soixante|dix) /u

/** How many tokens from `i` make one compound known to the dictionary; 0 when none does. */
function compoundAt(text: string, tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]
  if (!before || !opens.test(before.lower)) return 0
  for (const length of [4, 3, 2]) {
    const run = tokens.slice(i, i + length)
    const first = run[0]
    const last = run.at(-1)
    if (run.length < length || !first || !last || run.some((token) => token.kind !== 'word')) continue
    const written = text.slice(first.start, last.end)
    if (!/^\p{Ll}+(?: \p{Ll}+|’\p{Ll}+)*$/u.test(written) || apart.test(`${written} `)) continue
    if (written.includes(' ') && compoundWords().has(written.replaceAll(' ', '-'))) return length
  }
  return 0
}
