import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()
const head = 'N° commande;Spectacle;Date spectacle;Salle;Tarif;Prix;Email'

describe('a file of sales beside what the house holds', () => {
  beforeEach(async () => {
    await run('saison.csv', sales({ show: 'Phèdre', hall: 'Salle Vilar', at: 'ici.example' }))
  })

  it('is said to be of another theatre when neither its shows nor its halls nor its people are known', async () => {
    const warnings = await run('autre.csv', sales({ show: 'Macbeth', hall: 'Grand Plateau', at: 'ailleurs.example' }))
    const params = { shows: 1, halls: 1, people: 24 }
    expect(warnings).toContainEqual({ code: 'warning.stranger-file', params })
  })

  it('is not when a hall, a show or one of its people is', async () => {
    const others = [
      sales({ show: 'Macbeth', hall: 'SALLE VILAR', at: 'ailleurs.example' }),
      sales({ show: 'PHEDRE', hall: 'Chapelle', at: 'ailleurs.example' }),
      [
        ...sales({ show: 'Macbeth', hall: 'Chapelle', at: 'ailleurs.example' }),
        line(99, 'Macbeth', 'Chapelle', 'p3@ici.example'),
      ],
    ]
    for (const [index, lines] of others.entries())
      expect(codes(await run(`autre-${index}.csv`, lines))).not.toContain('warning.stranger-file')
  })

  it('is not when too few people are named to tell', async () => {
    const lines = sales({ show: 'Macbeth', hall: 'Chapelle', at: 'ailleurs.example' }).slice(0, 9)
    expect(codes(await run('peu.csv', lines))).not.toContain('warning.stranger-file')
  })
})

it('says nothing to a house that holds nothing yet', async () => {
  expect(
    codes(await run('premier.csv', sales({ show: 'Macbeth', hall: 'Chapelle', at: 'ailleurs.example' }))),
  ).not.toContain('warning.stranger-file')
})

interface Sales {
  show: string
  hall: string
  at: string
}

function sales({ show, hall, at }: Sales): string[] {
  return Array.from({ length: 24 }, (_, index) => line(index, show, hall, `p${index}@${at}`))
}

function line(number: number, show: string, hall: string, email: string): string {
  return `${show[0]}${100 + number};${show};19/12/2026 20:30;${hall};Plein;12,00;${email}`
}

async function run(name: string, lines: readonly string[]) {
  const path = join(fresh.root, name)
  await writeFile(path, [head, ...lines].join('\n'))
  const control = await importFiles(fresh.house, { files: [{ path, name }], today: '2026-11-28', scope: 'addition' })
  return control.files[0]?.warnings ?? []
}

const codes = (warnings: { code: string }[]) => warnings.map(({ code }) => code)
