import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CheckRequest, checkRequestSchema } from '../../../contract/index.ts'
import { matchesIn, patternsSearched } from '../../language/index.ts'
import { checkText } from './index.ts'
import { readText } from './text/reading.ts'

const exam = new URL('../../../../evals/facts/exam-texts.jsonl', import.meta.url)
const requests: CheckRequest[] = readFileSync(exam, 'utf8')
  .trim()
  .split('\n')
  .map((line) => checkRequestSchema.parse(JSON.parse(line)))

/** Half of a text, then line by line the rest, a line struck out on the way: how a text comes to be. */
function* typed(text: string): Generator<string> {
  const lines = text.split('\n')
  for (let count = Math.ceil(lines.length / 2); count <= lines.length; count += 1)
    yield lines.slice(0, count).join('\n')
  yield lines.toSpliced(lines.length >> 1, 1).join('\n')
  yield `${text}\n\n${lines[0]}`
}

test('each pattern of the check finds in a text that grew what it finds in the same text at once', () => {
  for (const request of requests.slice(0, 12)) {
    for (const text of typed(request.text)) {
      checkText({ ...request, text })
      const { plain, folded } = readText(text)
      for (const pattern of patternsSearched())
        for (const read of [plain, folded])
          expect(placed(matchesIn(read, pattern)), `${pattern}`).toEqual(placed(read.matchAll(pattern)))
    }
  }
  expect(patternsSearched().length).toBeGreaterThan(200)
})

function placed(matches: Iterable<RegExpExecArray>): unknown[] {
  return [...matches].map((match) => [match.index, ...match])
}
