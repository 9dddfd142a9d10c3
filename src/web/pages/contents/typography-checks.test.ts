import { expect, test } from 'vitest'
import { type DraftContent, isTypographyRemark as isTypography, type ReviewCheck } from '../../../contract/index.ts'
import { withTypography } from './typography-checks.ts'

const content: DraftContent = {
  subject: "L'été :",
  preheader: null,
  body: "C'est ici ; venez, c'est tôt .",
  altText: null,
  hashtags: [],
}
const text = `${content.subject}\n\n${content.body}`

function check(words: string, suggestion: string | null, tier?: string): ReviewCheck {
  const start = text.indexOf(words)
  return {
    id: `${start}`,
    key: 'french',
    level: 'look',
    code: 'french-fault',
    params: { text: words, rule: 'r', ...(tier && { tier }) },
    spans: [{ start, end: start + words.length }],
    message: null,
    suggestion,
    rule: null,
    because: null,
    canTakeOn: false,
    takenOn: null,
    openedBy: [],
  }
}

test('every blank and sign is put right at once, in each field, whatever the order in which they are told', () => {
  const checks = [check("C'e", 'C’e', 'typography'), check("L'é", 'L’é', 'typography'), check(' .', '.', 'typography')]
  expect(withTypography(content, checks)).toMatchObject({ subject: 'L’été :', body: "C’est ici ; venez, c'est tôt." })
})

test('what is no typography, or has nothing to put there, is left to a person', () => {
  expect(isTypography(check('tôt', 'tard'))).toBe(false)
  expect(isTypography(check('tôt', null, 'typography'))).toBe(false)
  expect(isTypography(check(' .', '.', 'typography'))).toBe(true)
})
