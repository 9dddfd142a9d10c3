import { expect, it } from 'vitest'
import { shield } from './shield.ts'

const personal = [
  'Mme Lise Kerouan',
  'lise.kerouan@exemple.example',
  '06 39 98 10 11',
  '12 bis, rue des Filatures, 42300 Roanne',
  'FR76 3000 6000 0112 3456 7890 189',
]

it('hides in a long text what it hides in a short one, wherever it stands', () => {
  for (const one of personal)
    for (let before = 0; before < 1700; before += 97) {
      const text = `${'ab '.repeat(before)}\n${one}\n${'cd '.repeat(800)}`
      expect(shield().redact(text).text).not.toContain(one.slice(-9))
    }
})

it('takes nothing for a number because a window begins or ends in it', () => {
  for (let length = 1150; length < 1250; length += 1)
    expect(shield().redact(`${'a '.repeat(length / 2)}${'7'.repeat(60)} ${'b '.repeat(1000)}`).spans).toEqual([])
})
