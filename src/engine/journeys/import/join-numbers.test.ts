import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

const persons = 'Zoé Roux,Ivo Brun,Ana Noir,Léa Blanc,Paul Gris,Mia Vert,Tom Bleu,Eva Rose'.split(',')

/** Imports contacts and orders whose customers bear these numbers; gives who bought, by the number of the order, and what is said. */
async function bought({
  contacts,
  orders,
  header = 'Code',
  isLater = false,
}: {
  contacts: string[]
  orders: string[]
  header?: string
  /** The contacts come a week after the orders. */
  isLater?: boolean
}) {
  const lines = {
    'clients.csv': [
      `${header};Nom;Prénom;Mail;CP`,
      ...persons.map((name, at) => {
        const [first = '', last = ''] = name.split(' ')
        return `${contacts[at]};${last};${first};${first}.${last}@courriel.example;42300`
      }),
    ],
    'commandes.csv': [
      'Code client;Date cde;Spectacle;Séance;Nbre;Montant',
      ...orders.map((number, at) => `${number};2${at % 9}/09/2026;Antigone;30/10/2026 20:30;2;24,00`),
    ],
  }
  const files = []
  for (const [name, text] of Object.entries(lines)) {
    const path = join(fresh.root, name)
    await writeFile(path, text.join('\n'))
    files.push({ path, name })
  }
  const [contactsFile, ordersFile] = files
  if (isLater) await importFiles(fresh.house, { files: ordersFile ? [ordersFile] : [], today: '2026-11-17' })
  const control = await importFiles(fresh.house, {
    files: isLater && contactsFile ? [contactsFile] : files,
    today: '2026-11-24',
  })
  const rows = await (await fresh.house.warehouse()).run(
    `SELECT DISTINCT c.customer_number, c.last_name FROM ticket t JOIN contact_record c ON c.record_id = t.record_id ORDER BY 1`,
  )
  return {
    names: rows.map(({ customer_number, last_name }) => [customer_number, last_name]),
    control,
    said: control.files.find(({ file }) => file === 'clients.csv')?.warnings ?? [],
  }
}

it('joins a customer whose zeros a spreadsheet took off, and says so', async () => {
  const { names, said } = await bought({
    header: 'Code client',
    contacts: persons.map((_, at) => String(17 + 3 * at).padStart(5, '0')),
    orders: ['17', '20', '23', '26', '29', '99999'],
  })
  expect(names.slice(0, 3)).toEqual([
    ['17', 'Roux'],
    ['20', 'Brun'],
    ['23', 'Noir'],
  ])
  expect(names.at(-1)).toEqual(['99999', null])
  expect(said).toEqual([
    {
      code: 'warning.numbers-joined',
      params: {
        column: 'Code client',
        sales: 'commandes.csv',
        found: 5,
        of: 6,
        hasExample: 'yes',
        contact: '00017',
        sale: '17',
      },
    },
  ])
})

it('gives contacts the zeros that the numbers of the sales begin with', async () => {
  const { names, said } = await bought({
    header: 'Client n°',
    contacts: persons.map((_, at) => String(4200 + 13 * at)),
    orders: ['0004200', '0004213', '0004226', '0004239', '0004252'],
  })
  expect(names.slice(0, 2)).toEqual([
    ['0004200', 'Roux'],
    ['0004213', 'Brun'],
  ])
  expect(said.map(({ code }) => code)).toEqual(['warning.numbers-joined'])
})

it('joins contacts that come a week after the sales, and counts as known only who had a name (P3)', async () => {
  const { names, said, control } = await bought({
    header: 'Code client',
    contacts: persons.map((_, at) => String(17 + 3 * at).padStart(5, '0')),
    orders: ['17', '20', '23', '26', '29', '99999'],
    isLater: true,
  })
  expect(names.slice(0, 2)).toEqual([
    ['17', 'Roux'],
    ['20', 'Brun'],
  ])
  expect(said.map(({ code }) => code)).toEqual(['warning.numbers-joined'])
  expect(control.joins).toEqual([{ from: 'commandes.csv', to: 'clients.csv', on: 'customerNumber', found: 5, of: 6 }])
  expect(control.files[0]).toMatchObject({ kept: 8, alreadyKnown: 0 })
})

it('knows a column of scattered codes for the customers’ number that the sales bear', async () => {
  const contacts = ['00117', '00420', '01723', '02026', '03129', '04832', '05035', '07138']
  const { names, said } = await bought({ contacts, orders: contacts.slice(0, 6).map(Number).map(String) })
  expect(names[0]).toEqual(['117', 'Roux'])
  expect(said.map(({ code }) => code)).toEqual(['warning.numbers-joined'])
})

it('joins nothing where numbers that follow one another may be of anything', async () => {
  const { names, said } = await bought({
    contacts: persons.map((_, at) => String(at + 1)),
    orders: ['1', '2', '3', '4', '5', '6'],
  })
  expect(names.map(([, name]) => name)).toEqual([null, null, null, null, null, null])
  expect(said).toEqual([])
})
