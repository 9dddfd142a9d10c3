import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Calls of a room whose input names who acts: `…actingAs` stands between the call's name and its output. */
function callsThatName(room: string): string[] {
  const contract = readFileSync(`${import.meta.dirname}/../contract/api/${room}.ts`, 'utf8')
  const calls = contract.slice(contract.indexOf('Contract = {')).split(/\n {2}(?=[a-zA-Z]+: oc\b)/u)
  return calls.filter((call) => /\.\.\.actingAs/u.test(call)).flatMap((call) => /^[a-zA-Z]+/u.exec(call)?.[0] ?? [])
}

it('keeps what is done under the name of a person: no call of the page leaves it out', () => {
  const pages = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname, exclude: ['**/*.test.ts'] })
  const written = pages
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
    .join('\n')
    .replaceAll(/\/\*\*.*?\*\//gsu, '')
  const rooms = globSync('*.ts', { cwd: `${import.meta.dirname}/../contract/api` }).map((file) =>
    file.replace('.ts', ''),
  )
  const nameless = rooms.flatMap((room) =>
    callsThatName(room).flatMap((call) => {
      const inputs = [...written.matchAll(new RegExp(`api\\.${room}\\.${call}\\(\\{([^}]*)\\}`, 'gu'))]
      return inputs.filter(([, input = '']) => !/\bstaffId\b/u.test(input)).map(() => `${room}.${call}`)
    }),
  )
  expect(callsThatName('imports')).toContain('undo')
  expect(callsThatName('duplicates')).toEqual(expect.arrayContaining(['decide', 'undo']))
  expect(nameless).toEqual([])
})
