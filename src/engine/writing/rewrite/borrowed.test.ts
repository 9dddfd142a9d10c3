import { expect, it } from 'vitest'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { openAiCompatibleModel } from '../../model/index.ts'
import { askedSentences } from './asked-sentences.fixture.ts'
import { borrowedStretches, notYetTold } from './borrowed.ts'
import { rewriteDraft } from './index.ts'
import type { DraftText } from './open-sentences.ts'

const material = ['Ada attend un bateau qui ne vient pas. Le vent des trois îles lui parle de son père.']

function draftOf(text: string): DraftText {
  const half = text.indexOf('. ') + 1
  const origins = [
    { start: 0, end: half, writtenBy: 'rule' as const, source: null },
    { start: half + 1, end: text.length, writtenBy: 'rule' as const, source: null },
  ]
  const content = { subject: null, preheader: null, body: text, altText: null, hashtags: [] }
  return { content, text, facts: [], origins }
}

async function longer(change: (text: string, key: string) => string, isGiven = true) {
  const bodies: string[] = []
  let result: Awaited<ReturnType<typeof rewriteDraft>> | undefined
  const answer = (body: string) => ({
    text: JSON.stringify(
      Object.fromEntries(Object.entries(askedSentences(body)).map(([key, text]) => [key, change(text, key)])),
    ),
  })
  await withFakeServer([answer], async (server) => {
    const model = openAiCompatibleModel(
      {
        name: 'petit',
        baseUrl: server.baseUrl,
        modelId: 'fake',
        energy: { kind: 'local', watts: 30 },
        timeoutMs: 2000,
      },
      { redact: (text) => text, ledger: () => undefined },
    )
    const draft = draftOf('Voici un spectacle à regarder de près. Nous serons là pour vous dire bonsoir.')
    result = await rewriteDraft({
      draft,
      model,
      who: 'Ana',
      instruction: 'Plus long.',
      told: material,
      ...(isGiven && { material }),
    })
    bodies.push(...server.bodies)
  })
  if (!result) throw new Error('no result')
  return { result, bodies }
}

it('draws only on sentences that the text does not tell yet', () => {
  expect(notYetTold(material, 'Ada attend un bateau qui ne vient pas.')).toEqual([
    'Le vent des trois îles lui parle de son père.',
  ])
})

it('knows what a sentence takes in the very words of a record, and not two words that follow each other by chance', () => {
  expect(borrowedStretches('On y voit : Ada attend un bateau, et la mer.', material)).toEqual(['Ada attend un bateau'])
  expect(borrowedStretches('Le vent du port, son père.', material)).toEqual([])
})

it('lets a longer wording join what the record says word for word, its names, figures and negations with it', async () => {
  const joined = 'lequel Ada attend un bateau qui ne vient pas'
  const { result, bodies } = await longer((text, key) =>
    key === '1' ? text.replace(/\.$/u, `, dans ${joined}.`) : text,
  )
  expect(result.changes[0]).toMatchObject({ outcome: 'rewritten', faults: [] })
  expect(bodies[0]).toContain('Le vent des trois îles')
})

it('takes neither the same words twice, nor the record’s said otherwise', async () => {
  const twice = await longer((text) => text.replace(/\.$/u, ', le vent des trois îles lui parle de son père.'))
  expect(twice.result.changes.map(({ outcome }) => outcome)).toEqual(['rewritten', 'kept'])
  expect(twice.result.changes[1]?.faults.map(({ code }) => code)).toEqual(['fact-doubled'])
  const otherwise = await longer((text) => text.replace(/\.$/u, ', le vent de trois bateaux ne parle pas à Ada.'))
  expect(otherwise.result.code).toBe('fell-back')
})

it('gives nothing to join unless asked', async () => {
  const { bodies, result } = await longer(
    (text) => text.replace(/\.$/u, ', Ada attend un bateau qui ne vient pas.'),
    false,
  )
  expect(bodies[0]).not.toContain('vent des')
  expect(result.code).toBe('fell-back')
})
