import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkRequestSchema } from '../../../contract/index.ts'
import { atomsOf, exampleRecord } from './check-fixture.ts'
import { checkText } from './check-text.ts'

const exam = readFileSync(new URL('../../../../evals/facts/exam-texts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => checkRequestSchema.parse(JSON.parse(line)))

it('counts offsets in UTF-16 units of the text as typed, whatever its spaces and accents', () => {
  const text =
    '🎭 𝗟𝗲𝘀 e\u0301toiles\u200b. Le\u00a012\u202fmars à\u202f20\u00a0h\u00a030, avec E\u0301loi\u0308se Le Goff 🎟 28\u202f€'
  const atoms = atomsOf(text)
  expect(atoms.map((atom) => atom.text)).toEqual(atoms.map((atom) => text.slice(atom.start, atom.end)))
  expect(atoms.map((atom) => atom.kind)).toEqual(['date', 'hour', 'person', 'price'])
  expect(atoms.every((atom) => atom.status === 'supported')).toBe(true)
})

it('gives atoms in order, never one over another', () => {
  for (const request of exam) {
    const { atoms } = checkText(request)
    atoms.slice(1).forEach((atom, index) => {
      expect(atom.start).toBeGreaterThanOrEqual(atoms[index]?.end ?? 0)
    })
  }
})

it('stands any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const atom of checkText({ text, record: exampleRecord }).atoms)
        expect(text.slice(atom.start, atom.end)).toBe(atom.text)
    }),
    { numRuns: 150 },
  )
})

it('stays quick on texts made to slow patterns down', () => {
  const seeds = ['le plus ', 'Ab ', 'vingt et ', '12, ', 'Théâtre de la ', 'prix du ', '« ', 'mai ', "d'A"]
  for (const seed of seeds) {
    const started = performance.now()
    checkText({ text: seed.repeat(Math.ceil(5000 / seed.length)), record: exampleRecord })
    expect(performance.now() - started, seed).toBeLessThan(2000)
  }
})

it('says nothing of an empty record but that it cannot tell', () => {
  const record = { key: 'x', title: 'X', performances: [] }
  const { atoms } = checkText({ id: 7, text: 'Le 12 mars à 20 h, 28 €, dès 7 ans.', record })
  expect(atoms.map((atom) => atom.status)).toEqual(['unsupported', 'unsupported', 'unsupported', 'unsupported'])
})
