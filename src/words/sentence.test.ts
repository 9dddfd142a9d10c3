import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { sentence } from './index.ts'

it('says the meanings between which a person chooses, and leaves a format as it is written', () => {
  const said = (choices: string) => sentence('fr', 'column-ambiguous', { file: 'a.csv', column: 'Date', choices })
  expect(said('startsAt / purchasedAt')).toContain('(date de la représentation ou date d’achat)')
  expect(said('dd/MM/yyyy / MM/dd/yyyy')).toContain('(dd/MM/yyyy ou MM/dd/yyyy)')
  expect(said('no-year:2026-07-01 / no-year:2027-07-01')).toContain(
    '(années à partir du 1er juillet 2026 ou années à partir du 1er juillet 2027)',
  )
})

it('says the count of a text with what is counted', () => {
  const said = (params: Record<string, string | number>) => sentence('fr', 'length-fits', params)
  expect(said({ count: 161, unit: 'words' })).toBe('La longueur convient : 161 mots.')
  expect(said({ count: 412, unit: 'signs' })).toBe('La longueur convient : 412 signes.')
  expect(sentence('fr', 'mentions-present', { count: 1 })).toBe('La mention attendue est là.')
})

it('says the day that it is given wherever the computer is, west of Greenwich too', () => {
  const words = new URL('index.ts', import.meta.url).href
  const script = `const { sentence } = await import('${words}')
    const params = { day: '2026-12-11', remaining: 3, capacity: 90, cutOff: '2026-11-24' }
    for (const language of ['fr', 'en']) console.log(sentence(language, 'seats-nearly-gone', params))`
  for (const TZ of ['America/Martinique', 'Pacific/Noumea']) {
    const env = { ...process.env, TZ }
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' })
    expect(stdout).toContain('Le 11 déc. 2026, il reste 3 places')
    expect(stdout).toContain('On 11 Dec 2026, 3 seats are left')
  }
}, 60_000)

it('says that nothing is known rather than leave a blank', () => {
  const said = (cutOff: string | null) => sentence('fr', 'availability-expired', { cutOff, days: 2 })
  expect(said(null)).toContain('mais aucune vente n’est importée. Importez un export, ou')
  expect(said('2026-10-19')).toContain('s’arrêtent au 19 oct. 2026. Importez un export récent, ou')
})

it('says both decimals of an amount that has cents, and none of whole euros', () => {
  const said = (euros: number) => sentence('fr', 'control.receipts', { euros }).replaceAll(/\s/gu, ' ')
  expect([said(724_168.5), said(9994), said(0.05)]).toEqual([
    'Recettes : 724 168,50 €',
    'Recettes : 9 994 €',
    'Recettes : 0,05 €',
  ])
  expect(sentence('en', 'control.receipts', { euros: 724_168.5 })).toBe('Receipts: €724,168.50')
})

it('names a space rather than show it between quotes, where nothing would be seen', () => {
  const said = (language: 'fr' | 'en', text: string) => sentence(language, 'french-fault', { text, rule: 'one-space' })
  expect(said('fr', '  ')).toBe('Français\u00A0: une espace.')
  expect(said('fr', ' ?')).toContain('«\u202F')
  expect(said('en', '\u00A0')).toBe('French: a space.')
})

it('names the row of a date that does not exist, alone or the first of many', () => {
  const said = (params: { rows: number; row: number | null }) =>
    sentence('fr', 'dates-unreadable', { file: 'a.csv', column: 'Séance', example: '31/02/2026', ...params })
  expect(said({ rows: 1, row: 2 })).toMatch(
    /la seule ligne n’a pas, dans la colonne «.Séance.», .*\(ligne 2.; par exemple/,
  )
  expect(said({ rows: 3, row: 5 })).toMatch(/aucune des 3 lignes n’a, .*\(dès la ligne 5.; par exemple/)
  expect(said({ rows: 3, row: null })).toMatch(/\(par exemple «.31\/02\/2026/)
})

it('names a command to whoever types commands, and to nobody else', () => {
  const params = { file: 'a.csv', column: 'Date', choices: 'startsAt / purchasedAt' }
  expect(sentence('fr', 'column-ambiguous', { at: 'terminal', ...params })).toContain('ou avec --mapping.')
  expect(sentence('fr', 'column-ambiguous', params)).toMatch(/Choisissez dans Données\.$/)
})
