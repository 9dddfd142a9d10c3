import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'
import { languageToolAnswers, languageToolChecker } from './language-tool.ts'

it('sends no draft beyond this machine', () => {
  expect(() => languageToolChecker('https://api.languagetool.org')).toThrow()
  expect(() => languageToolChecker('http://192.168.1.10:8081')).toThrow()
})

it('corrects without it when it does not answer', async () => {
  const server = createServer((_, response) => response.writeHead(500).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const checker = languageToolChecker(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const findings = await correctText('Les artiste saluent.', { tiers: ['sure'], checkers: [checker] })
  server.close()
  expect(findings.map(({ suggestions }) => suggestions[0])).toEqual(['artistes'])
})

const address = process.env.PARTERRE_LANGUAGETOOL ?? ''

describe.skipIf(address === '')('LanguageTool itself (left out where PARTERRE_LANGUAGETOOL names no server)', () => {
  it('finds a fault and gives its place', async () => {
    expect(await languageToolAnswers(address)).toBe(true)
    const [opinion] = await languageToolChecker(address).check('Elles sont parti hier.')
    expect(opinion?.suggestions).toContain('parties')
  })
})
