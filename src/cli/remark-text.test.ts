import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkRequestSchema, type Message, type MessageValue } from '../contract/index.ts'
import { checkText, openFrenchCorrector } from '../engine/index.ts'
import { sayMessage } from '../words/index.ts'

const textSchema = z.object({ text: z.string() })

/** Words of French sentences that no English one has. */
const french =
  /(?<![\p{L}])(?:la|le|les|un|une|des|du|ce|cette|ne|pas|est|sont|dans|fiche|aucune?|jour|pour|avec)(?![\p{L}])|[éèàêç]/iu

function linesOf(file: string): unknown[] {
  const lines = readFileSync(new URL(`../../evals/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line): unknown => JSON.parse(line))
}

/** What is left of a message once the words of the record and of the text, which are French, are taken out. */
function withoutQuoted({ code, params }: Message): Message {
  return { code, params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, bare(value)])) }
}

function bare(value: MessageValue): MessageValue {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/u.test(value) ? value : 'X'
  return typeof value === 'object' && value !== null ? withoutQuoted(value as Message) : value
}

/** What English itself cannot say without French: words given as examples. */
const examples = /“[^”]*”/gu

function frenchAmong(messages: readonly Message[]): string[] {
  const said = new Set(messages.map((message) => sayMessage('en', withoutQuoted(message)).replace(examples, 'X')))
  return [...said].filter((sentence) => french.test(sentence) || !/^[A-Z\d]/u.test(sentence))
}

it('says in English all that the check finds in the marked texts, without a French word of its own', () => {
  const messages = linesOf('facts/exam-texts.jsonl')
    .flatMap((line) => checkText(checkRequestSchema.parse(line)).atoms)
    .map(({ message }) => message)
  expect(new Set(messages.map(({ code }) => code)).size).toBeGreaterThan(30)
  expect(frenchAmong(messages)).toEqual([])
})

it('says in English all that the corrector finds in marked sentences, without a French word of its own', async () => {
  const corrector = await openFrenchCorrector('nowhere', { ownRules: true, open: () => Promise.reject(new Error()) })
  const found = await Promise.all(
    linesOf('correction/blind-1.jsonl').map((line) => corrector.correct(textSchema.parse(line).text)),
  )
  const messages = found.flat().map(({ message }) => message)
  expect(new Set(messages.map(({ params }) => (params.said as Message | undefined)?.code)).size).toBeGreaterThan(20)
  expect(frenchAmong(messages)).toEqual([])
})
