import { describe, expect, it } from 'vitest'
import { type FakeSpeech, withFakeSpeech } from './fake-speech-server.fixture.ts'
import { type LedgerEntry, openAiCompatibleSpeech, type SpeechModel } from './index.ts'

interface Here {
  readonly model: SpeechModel
  readonly bodies: string[]
  readonly entries: LedgerEntry[]
}

async function withModel(answer: FakeSpeech, use: (here: Here) => Promise<void>): Promise<void> {
  const entries: LedgerEntry[] = []
  await withFakeSpeech(answer, async ({ baseUrl, bodies }) => {
    const model = openAiCompatibleSpeech(
      {
        name: 'whisper',
        baseUrl,
        modelId: 'whisper-1',
        apiKey: 'secret-key',
        energy: { kind: 'local', watts: 30 },
        timeoutMs: 300,
      },
      { redact: (text) => text, ledger: (entry) => void entries.push(entry) },
    )
    await use({ model, bodies, entries })
  })
}

const sound = new File(['RIFF…'], 'entretien-anne-morel.wav')
const asked = { sound, language: 'fr', who: 'Ana', task: 'captions' } as const
const words = [
  { word: ' L', start: 0.5, end: 0.6 },
  { word: "'autre", start: 0.6, end: 1 },
  { word: ' soir', start: 1.2, end: 1.6 },
]

describe('a model of speech behind an OpenAI-compatible server', () => {
  it.each([
    ['in each segment', { segments: [{ text: " L'autre soir…", start: 0.5, end: 2, words }] }],
    ['beside them all', { text: '', segments: [{ text: "L'autre soir…", start: 0.5, end: 2 }], words }],
  ])('gives each written word the time at which it was heard, told %s', async (_, json) => {
    await withModel({ json }, async ({ model, bodies, entries }) => {
      const { segments, bytesSent } = await model.listen(asked)
      expect(segments).toEqual([
        {
          text: "L'autre soir…",
          start: 500,
          end: 2000,
          words: [
            { text: "L'autre", start: 500, end: 1000 },
            { text: 'soir…', start: 1200, end: 1600 },
          ],
        },
      ])
      expect(bytesSent).toBe(sound.size)
      expect(bodies[0]).toMatch(/name="language"\r\n\r\nfr/u)
      expect(bodies[0]).toMatch(/name="response_format"\r\n\r\nverbose_json/u)
      expect(bodies[0]).not.toContain('anne-morel')
      expect(entries).toMatchObject([{ who: 'Ana', task: 'captions', outcome: 'done', bytesSent: sound.size }])
      expect(entries[0]?.sent).toBe(model.preview(asked))
      expect(JSON.stringify(entries)).not.toContain('secret-key')
    })
  })

  it('keeps the words of a segment whose times are those of other words', async () => {
    const json = { segments: [{ text: 'Vingt heures.', start: 0, end: 1, words: [{ word: '20', start: 0, end: 1 }] }] }
    await withModel({ json }, async ({ model }) => {
      expect((await model.listen(asked)).segments).toMatchObject([{ text: 'Vingt heures.', words: [] }])
    })
  })

  it.each([
    ['a refusal', { status: 500 }, 'refused'],
    ['an answer without times', { json: { text: 'Bonsoir' } }, 'invalid'],
    ['silence', 'silence', 'timeout'],
  ] as const)('fails once on %s, and says so in the ledger', async (_, answer, why) => {
    await withModel(answer, async ({ model, bodies, entries }) => {
      await expect(model.listen(asked)).rejects.toMatchObject({ code: 'model-failed', params: { why } })
      expect(bodies).toHaveLength(1)
      expect(entries[0]?.outcome).toBe('failed')
    })
  })

  it('can be stopped', async () => {
    await withModel('silence', async ({ model, entries }) => {
      const stopped = model.listen({ ...asked, signal: AbortSignal.timeout(60) })
      await expect(stopped).rejects.toMatchObject({ params: { why: 'stopped' } })
      expect(entries[0]?.outcome).toBe('stopped')
    })
  })

  it('sends nothing in clear beyond this computer', () => {
    const far = {
      name: 'w',
      baseUrl: 'http://whisper.example/v1',
      modelId: 'w',
      energy: { kind: 'local', watts: 1 },
      timeoutMs: 1,
    } as const
    expect(() => openAiCompatibleSpeech(far, { redact: (text) => text, ledger: () => undefined })).toThrow(
      expect.objectContaining({ code: 'model-unknown' }),
    )
  })
})
