import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileSource } from './bytes/byte-source.ts'
import { refuseEndlessLine } from './bytes/endless-line.ts'
import { openSource } from './open-source.ts'
import { readTable } from './read-table.ts'

const mebibyte = 1024 ** 2
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-endless-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(name: string, pieces: readonly string[]) {
  const path = join(folder, name)
  const file = createWriteStream(path)
  for (const piece of pieces) file.write(piece)
  file.end()
  await finished(file)
  return await fileSource(path, name)
}

it.each(['', '"'])(
  'refuses a cell of 200 MB, its quote « %s », at once and without holding it',
  async (quote) => {
    const cell = Array<string>(200).fill('x'.repeat(mebibyte))
    const source = await written('cell.csv', ['Spectacle;Prix\n', quote, ...cell, quote, ';28,00\nPhèdre;28,00\n'])
    const before = process.memoryUsage().rss
    const startedAt = performance.now()
    await expect(openSource(source, {})).rejects.toMatchObject({ code: 'line-endless', params: { file: 'cell.csv' } })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * mebibyte)
  },
  30_000,
)

it('refuses a cell of many lines that nothing closes, naming its line, and holds few of them', async () => {
  const lines = Array<string>(100).fill('un texte sans fin\n'.repeat(60_000))
  await written('swallowed.csv', ['Spectacle;Prix\n', 'Phèdre;"', ...lines])
  const path = join(folder, 'swallowed.csv')
  const before = process.memoryUsage().rss
  const table = await readTable(path)
  const read = async () => {
    for await (const _ of table.groups());
  }
  await expect(read()).rejects.toMatchObject({ code: 'quote-unclosed', params: { file: 'swallowed.csv', row: 2 } })
  expect(process.memoryUsage().rss - before).toBeLessThan(512 * mebibyte)
}, 30_000)

it('takes lines up to sixteen megabytes, wherever its pieces end, and however many', async () => {
  const line = 'x'.repeat(mebibyte)
  await refuseEndlessLine(
    await written('long.csv', [...Array<string>(15).fill(line), '\n', ...Array<string>(15).fill(line)]),
  )
  await refuseEndlessLine(await written('lines.csv', Array<string>(40).fill(`${line}\r\n`)))
  const over = await written('over.csv', ['a\n', ...Array<string>(17).fill(line)])
  await expect(refuseEndlessLine(over)).rejects.toMatchObject({ code: 'line-endless' })
})
