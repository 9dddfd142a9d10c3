import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const codesOf = async (...prices: string[]) => await codesUnder('Prix', prices)
const codesUnder = async (column: string, prices: readonly string[]) => {
  const lines = prices.map((price, at) => `${1001 + at};11;08/10/2026;Le Bal;01/12/2026;15:00;Plein;${price}`)
  const head = `N° billet;Commande;Date de vente;Spectacle;Date;Heure;Tarif;${column}`
  const { warnings } = await fresh.takenFile({ 'billets.csv': [head, ...lines] })
  return warnings.filter(({ code }) => code.startsWith('warning.prices-'))
}

it('says that seats cost more than any house asks, as they do where centimes are read as euros', async () => {
  expect(await codesOf('2450', '2950', '1200')).toEqual([{ code: 'warning.prices-high', params: { euros: 2200 } }])
})

it('says nothing of the seats of a gala', async () => {
  expect(await codesOf('350,00', '480,00', '250,00')).toEqual([])
})

it('says that seats are sold for a few centimes, as they are where euros stand under « centimes »', async () => {
  expect(await codesUnder('Prix (centimes)', ['24', '18', '0', '12'])).toEqual([
    { code: 'warning.prices-low', params: { seats: 3, cents: 18 } },
  ])
})

it('says nothing of many free seats beside a few sold, nor of seats at one euro', async () => {
  expect(await codesOf('12,00', ...Array.from({ length: 80 }, () => '0,00'))).toEqual([])
  expect(await codesOf('1,00', '1,00', '0,00')).toEqual([])
})

it('asks what amounts are where sales have no other: they would pass for given seats', async () => {
  const lines = ['9,50 €', '7,50 €', '9,50 €'].map(
    (price, at) => `${1001 + at};08/10/2026;Le Bal;01/12/2026 15:00;${price}`,
  )
  const take = async (column: string) => {
    const head = `N° billet;Date de vente;Spectacle;Séance;${column}`
    return (await fresh.takenFile({ 'billets.csv': [head, ...lines] })).warnings
  }
  await expect(take('Valeur acquittée')).rejects.toMatchObject({
    ...{ code: 'column-ambiguous', params: { column: 'Valeur acquittée', choices: 'priceCents / unknown' } },
  })
  await take('Reste dû')
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 0 })
})

it('says that what is taken for the price is not read, where no amount comes of it', async () => {
  const take = async (...prices: string[]) => {
    const lines = prices.map((price, at) => `${1001 + at};08/10/2026;Le Bal;01/12/2026 15:00;${price}`)
    const { warnings } = await fresh.takenFile({
      'billets.csv': ['N° billet;Date de vente;Spectacle;Séance;Prix', ...lines],
    })
    return warnings.filter(({ code }) => code.endsWith('-unread'))
  }
  expect(await take('12 écus', '8 écus', '12 écus')).toEqual([
    { code: 'warning.prices-unread', params: { count: 1, columns: '« Prix »', value: '12 écus' } },
  ])
  expect(await take('0,00', '0,00')).toEqual([])
})

it('asks what amounts are where the column of prices is empty', async () => {
  const lines = ['142,72', '35,68', '71,36'].map(
    (paid, at) => `${1001 + at};08/10/2026;Le Bal;01/12/2026 15:00;;${paid}`,
  )
  const head = 'N° billet;Date de vente;Spectacle;Séance;Prix;Valeur pour nous'
  await expect(fresh.taken({ 'billets.csv': [head, ...lines] })).rejects.toMatchObject({
    ...{ code: 'column-ambiguous', params: { column: 'Valeur pour nous' } },
  })
})

it('says that receipts are without their tax where no column gives what the public paid', async () => {
  const take = async (...names: string[]) => {
    const amounts = { 'Prix HT': '22,75', TVA: '1,25', 'Taux TVA': '5,5', 'Prix TTC': '24,00' }
    const of = names.map((name) => amounts[name as keyof typeof amounts])
    const lines = [1, 2, 3].map((at) => `${1000 + at};08/10/2026;Le Bal;01/12/2026 15:00;${of.join(';')}`)
    const head = `N° billet;Date de vente;Spectacle;Séance;${names.join(';')}`
    return (await fresh.takenFile({ 'billets.csv': [head, ...lines] })).warnings
  }
  const without = { code: 'warning.without-tax', params: { column: 'Prix HT' } }
  expect(await take('Prix HT')).toContainEqual(without)
  expect(await take('Prix HT', 'Taux TVA')).toContainEqual(without)
  expect((await take('Prix HT', 'TVA', 'Prix TTC')).map(({ code }) => code)).not.toContain('warning.without-tax')
})

it('adds to a price without its tax the tax beside it, and says so', async () => {
  const lines = [1, 2, 3].map((at) => `${1000 + at};08/10/2026;Le Bal;01/12/2026 15:00;22,75;1,25`)
  const head = 'N° billet;Date de vente;Spectacle;Séance;Prix HT;TVA'
  const control = await fresh.takenFile({ 'billets.csv': [head, ...lines] })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 7200 })
  expect(control.warnings).toContainEqual({
    code: 'warning.taxes-added',
    params: { taxes: '« TVA »', price: 'Prix HT' },
  })
})
