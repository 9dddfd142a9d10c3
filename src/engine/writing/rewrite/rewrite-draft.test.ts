import { describe, expect, it } from 'vitest'
import type { channels } from '../../../contract/index.ts'
import { withFakeServer } from '../../model/fake-openai-server.fixture.ts'
import { openAiCompatibleModel, type TextModel } from '../../model/index.ts'
import { writeDraft } from '../draft/index.ts'
import { type berenice, house, season } from '../draft/season.fixture.ts'
import { applySentences } from './apply-sentences.ts'
import { askedSentences } from './asked-sentences.fixture.ts'
import { rewriteDraft } from './index.ts'
import { withExactLocks } from './locked-words.ts'
import { type DraftText, type OpenSentence, openSentences } from './open-sentences.ts'
import { faultsOf } from './verify.ts'

const instruction = 'Plus chaleureux.'

function draftOf(show: typeof berenice, channel: (typeof channels)[number] = 'email') {
  return writeDraft({
    brief: { showKey: show.key, channel, audience: 'new', intention: null },
    show,
    house,
    asOf: '2026-11-24',
    audience: { key: 'new', persons: 10, addresses: 9 },
    usedOpenings: [],
    seed: 2,
  })
}

/** A text with a sentence of each kind, its facts bound by hand. */
function smallDraft(): DraftText {
  const parts = [
    ['rule', 'Camille Desroches dirige le spectacle de la compagnie du Quai.', ['person', 'company']],
    ['rule', 'Venez donc le vendredi 11 décembre à 20 h, nous serons là.', ['date', 'hour']],
    ['rule', 'Les places vont de 8 à 28 €, au choix, pour tous.', ['price']],
    ['quote', 'Rome ne veut pas d’une reine, et il le sait très bien.', []],
  ] as const
  const words = {
    person: 'Camille Desroches',
    company: 'compagnie du Quai',
    date: 'vendredi 11 décembre',
    hour: '20 h',
    price: '28 €',
  }
  const body = parts.map(([, text]) => text).join(' ')
  const origins = parts.map(([writtenBy, text]) => {
    const start = body.indexOf(text)
    return { start, end: start + text.length, writtenBy, source: null }
  })
  const facts = parts
    .flatMap(([, , kinds]) => kinds)
    .map((kind) => {
      const start = body.indexOf(words[kind])
      return {
        text: words[kind],
        start,
        end: start + words[kind].length,
        kind,
        factId: kind,
        status: 'supported' as const,
      }
    })
  return { content: { subject: null, preheader: null, body, altText: null, hashtags: [] }, text: body, facts, origins }
}

function modelAt(baseUrl: string): TextModel {
  return openAiCompatibleModel(
    { name: 'petit', baseUrl, modelId: 'fake', energy: { kind: 'local', watts: 30 }, timeoutMs: 2000 },
    { redact: (text) => text, ledger: () => undefined },
  )
}

function answering(change: (text: string, key: string) => string) {
  return (body: string) => ({
    text: JSON.stringify(
      Object.fromEntries(Object.entries(askedSentences(body)).map(([key, text]) => [key, change(text, key)])),
    ),
  })
}

const said = (text: string) =>
  text.replace('dirige le spectacle', 'mène l’équipe').replace('Venez donc', 'Retrouvons-nous')

async function rewritten(
  answers: Parameters<typeof withFakeServer>[0],
  more: { invented?: (text: string) => string[] } = {},
) {
  const seen: { bodies: string[]; result: Awaited<ReturnType<typeof rewriteDraft>> | null } = {
    bodies: [],
    result: null,
  }
  await withFakeServer(answers, async (server) => {
    const result = await rewriteDraft({
      draft: smallDraft(),
      model: modelAt(server.baseUrl),
      who: 'Ana',
      instruction,
      ...more,
    })
    Object.assign(seen, { bodies: server.bodies, result })
  })
  if (!seen.result) throw new Error('no result')
  return { bodies: seen.bodies, result: seen.result }
}

describe('what a model may touch of a draft', () => {
  it('is never a price, a right, a quotation or a call to book, in any channel of the season', () => {
    for (const show of season) {
      for (const channel of ['email', 'press', 'instagram', 'web', 'newsletter', 'brochure'] as const) {
        const draft = draftOf(show, channel)
        for (const { text } of openSentences(draft)) {
          expect(text).not.toMatch(/€|\*\*/u)
          // Credits and lines of facts are left as the trade prints them.
          expect(text).not.toMatch(/^(?:Texte|Par|Scénographie|Lumières?|Musique) |sans entracte|, dès \d/u)
        }
      }
    }
  })

  it('locks two facts of the calendar as one stretch, so that no date changes its hour', () => {
    const [first, second] = openSentences(smallDraft())
    expect(first?.locks.map(({ text }) => text)).toEqual(['Camille Desroches', 'compagnie du Quai'])
    expect(second?.locks.map(({ text }) => text)).toEqual(['vendredi 11 décembre à 20 h'])
  })
})

describe('rewriting under locked facts', () => {
  it('gives each sentence before and after, and every fact stays bound where it now stands', async () => {
    const { result } = await rewritten([answering(said)])
    expect(result.code).toBe('rewritten')
    const draft = smallDraft()
    const replacements = result.changes.map(({ sentence, after }) => {
      return { sentence, after, writtenBy: 'model' as const, source: result.writer }
    })
    const changed = applySentences(draft, replacements)
    expect(changed.text).toBe(said(draft.text))
    for (const { start, end, text } of changed.facts) expect(changed.text.slice(start, end)).toBe(text)
    expect(changed.facts).toHaveLength(draft.facts.length)
    expect(changed.origins.map(({ writtenBy }) => writtenBy)).toEqual(['model', 'model', 'rule', 'quote'])
    for (const { start, end, writtenBy } of changed.origins)
      if (writtenBy === 'quote') expect(changed.text.slice(start, end)).toContain('Rome ne veut pas')
    expect(changed.content.body).toBe(changed.text)
  })

  it('takes back locks whose spaces and apostrophes the model changed, written as they were', async () => {
    const { result } = await rewritten([answering((text) => said(text).replaceAll('\u00a0', ' '))])
    expect(result.changes[1]?.after).toContain('vendredi 11 décembre à 20 h')
  })

  it('gives a title its marks back when the model lost them', () => {
    for (const title of ['*Bérénice*', '«\u202fBérénice\u202f»']) {
      const locks = [{ text: title, isName: true }]
      for (const words of ['Voici Bérénice, enfin.', 'Voici *Bérénice*, enfin.', 'Voici « Bérénice », enfin.'])
        expect(withExactLocks(words, locks)).toBe(`Voici ${title}, enfin.`)
    }
  })

  it('asks once more for the sentences that failed, and for those alone', async () => {
    const spoiled = answering((text, key) => (key === '2' ? text.replace('11', '12') : said(text)))
    const { result, bodies } = await rewritten([
      spoiled,
      () => ({ text: JSON.stringify({ 2: 'Retrouvons-nous le vendredi 11 décembre à 20 h, nous serons là.' }) }),
    ])
    expect(result.code).toBe('repaired')
    expect(result.changes.map(({ outcome }) => outcome)).toEqual(['rewritten', 'repaired'])
    expect(bodies[1]).toContain('fait absent ou changé')
    expect(bodies[1]).not.toContain('Camille Desroches')
    expect(result.cost.tokens).toBe(400)
  })

  it('leaves a sentence as it was when the repair fails too, and says why', async () => {
    const { result } = await rewritten([answering((text, key) => (key === '2' ? 'Venez demain.' : said(text)))])
    expect(result.code).toBe('partly')
    expect(result.changes[1]).toMatchObject({ outcome: 'kept' })
    expect(result.changes[1]?.faults.map(({ code }) => code)).toContain('fact-lost')
  })

  it('says that nothing changed when the model copies', async () => {
    expect((await rewritten([answering((text) => text)])).result.code).toBe('unchanged')
  })

  it('asks the house’s own fact check what was added', async () => {
    const invented = (text: string) => (text.includes('Jeanne Moulin') ? ['Jeanne Moulin'] : [])
    const { result } = await rewritten([answering((text) => `${text.slice(0, -1)}, avec Jeanne Moulin.`)], { invented })
    expect(result.code).toBe('fell-back')
    expect(result.changes[0]?.faults).toContainEqual({ code: 'fact-added', detail: 'Jeanne Moulin' })
  })

  it('falls back when the model is missing or talks nonsense, and stops when the person does', async () => {
    expect((await rewritten([() => ({ status: 500 })])).result).toMatchObject({ code: 'fell-back', why: 'refused' })
    expect((await rewritten([() => ({ text: 'Bien sûr ! Voici le texte.' })])).result).toMatchObject({
      code: 'fell-back',
      why: 'invalid',
    })
    await withFakeServer([() => ({ hang: true })], async (silent) => {
      const signal = AbortSignal.timeout(60)
      const request = { draft: smallDraft(), model: modelAt(silent.baseUrl), who: 'Ana', instruction, signal }
      await expect(rewriteDraft(request)).rejects.toMatchObject({ params: { why: 'stopped' } })
    })
  })
})

describe('the faults of a rewritten sentence', () => {
  const sentence: OpenSentence = {
    key: '1',
    start: 0,
    end: 0,
    text: 'Anouk Verdier joue pour la compagnie du Quai, venez la voir.',
    locks: [
      { text: 'Anouk Verdier', isName: true },
      { text: 'compagnie du Quai', isName: true },
    ],
  }
  it.each([
    ['Venez voir Anouk Verdier, de la compagnie du Quai.', []],
    ['Anouk Verdier ne joue pas pour la compagnie du Quai.', ['negation-added', 'negation-added']],
    ['La compagnie du Quai joue pour Anouk Verdier.', ['names-moved']],
    ['Anouk Verdier et Anouk Verdier, de la compagnie du Quai.', ['fact-doubled']],
    ['Tu verras Anouk Verdier, de la compagnie du Quai.', ['address-changed']],
    ['Anouk Verdier, de la compagnie du Quai, samedi !', ['fact-added', 'exclamation-added']],
    ['Anouk Verdierre, de la compagnie du Quai.', ['fact-lost']],
    ['« Anouk Verdier », de la compagnie du Quai.', ['mark-added', 'mark-added']],
    ['Anouk Verdier, de la compagnie du Quai, et /etc/passwd.', ['mark-added']],
    ['Anouk Verdier, de la compagnie du Quai. Le bar est ouvert.', ['sentence-added']],
    ['', ['missing']],
  ])('of « %s » are %j', (after, codes) => {
    expect(faultsOf(after, sentence).map(({ code }) => code)).toEqual(codes)
  })
})
