import { describe, expect, it } from 'vitest'
import { oneColumn, recognise } from '../recognised.fixture.ts'

describe('one type and one format a column', () => {
  it('so that a show called « 887 » stays text', () => {
    expect(oneColumn('Spectacle', ['887', '887', '887'])).toMatchObject({ meaning: 'showTitle', type: 'text' })
  })

  it('so that leading zeros stay, and lost ones are known to be lost', () => {
    expect(oneColumn('N° client', ['00012', '00013', '00014'])).toMatchObject({
      meaning: 'customerNumber',
      type: 'text',
    })
    expect(oneColumn('Code postal', ['1000', '69003', '38000', '75011']).format).toBe('zero-lost')
    expect(oneColumn('Code postal', ['01000', '1003', '38000', '75011']).format).toBeNull()
  })

  it('so that Excel’s numbers in a column of dates are dates', () => {
    expect(oneColumn('Date de naissance', ['25569', '30000', '33000'])).toMatchObject({
      meaning: 'birthDate',
      type: 'date',
      format: 'excel-serial',
    })
  })

  it('so that a permission that says « ne souhaite pas » is turned round', () => {
    expect(oneColumn('Accepte les e-mails', ['Oui', 'Non', '']).format).toBe('opt-in')
    expect(oneColumn('Ne souhaite pas recevoir de mail', ['Oui', 'Non', ''])).toMatchObject({
      meaning: 'permissionEmail',
      format: 'opt-out',
    })
  })

  it('so that telephones beside postcodes of four digits are of Belgium or of Switzerland', () => {
    const formats = (header: string[], ...rows: string[][]) => {
      const named = recognise({ header, rows })
      return named.columns.map(({ format }) => format)
    }
    const belgian = [
      ['Roux', 'a@courriel.example', '0470/07.01.00', '5000'],
      ['Brun', 'b@courriel.example', '02 512 34 56', '1348'],
      ['Noir', 'c@courriel.example', '0486 12 34 56', '7000'],
    ]
    expect(formats(['Nom', 'Courriel', 'Téléphone', 'CP'], ...belgian)[2]).toBe('BE')
    const swiss = belgian.map(([name = '', email = '', , code = ''], at) => [name, email, `079 123 45 6${at}`, code])
    expect(formats(['Nom', 'Courriel', 'Téléphone', 'CP'], ...swiss)[2]).toBe('CH')
    const french = belgian.map(([name = '', email = '', phone = ''], at) => [name, email, phone, `5900${at}`])
    expect(formats(['Nom', 'Courriel', 'Téléphone', 'CP'], ...french)[2]).toBeNull()
    // Postcodes of the Ain and of the Alpes-Maritimes that lost their zero: 061 is Basel's, and a mobile of France.
    const southern = belgian.map(([name = '', email = ''], at) => [
      name,
      email,
      `061 123 45 6${at}`,
      at === 0 ? '1000' : '6000',
    ])
    expect(formats(['Nom', 'Courriel', 'Téléphone', 'CP'], ...southern)[2]).toBeNull()
  })

  it('so that a midnight that every row carries is seen as saying nothing', () => {
    expect(oneColumn('Date reservation', ['04/06/15 00:00', '21/09/14 00:00'])).toMatchObject({
      type: 'date',
      format: 'dd/MM/yy 00:00',
    })
  })

  it('so that « 1.234 » in every cell is asked about', () => {
    expect(oneColumn('Prix', ['1.234', '2.500']).ambiguous).toEqual(['decimal-comma', 'decimal-dot'])
  })
})

describe('days and hours without a sign between their figures', () => {
  it('are read day first, the zero that a spreadsheet ate or not, where a name calls for them', () => {
    expect(oneColumn('Date séance', ['02102026', '23102026'])).toMatchObject({ format: 'compact-day-first' })
    expect(oneColumn('Date séance', ['2102026', '23102026'])).toMatchObject({ format: 'compact-day-first' })
    expect(oneColumn('Date séance', ['20261002', '20261023'])).toMatchObject({ format: 'compact' })
    expect(oneColumn('Date séance', ['20261002 20:30', '20261023 17:00'])).toMatchObject({
      ...{ meaning: 'startsAt', format: 'compact' },
    })
    expect(oneColumn('Heure', ['2030', '930', '1600'])).toMatchObject({ meaning: 'startsTime', format: 'compact' })
    expect(oneColumn('Heure', ['20.30', '17.00', '9.15'])).toMatchObject({ meaning: 'startsTime', format: 'dotted' })
    expect(oneColumn('Heure', ['20.75', '17.00'])).not.toMatchObject({ format: 'dotted' })
    expect(oneColumn('N° client', ['02102026', '23102026']).meaning).toBe('customerNumber')
  })
})

describe('days and months', () => {
  it('are not asked about where every day is the same day either way', () => {
    const column = oneColumn('Séance', ['12/12/2026 20:30', '11/11/2026 20:30', '12/12/2026 20:30'])
    expect([column.format, column.ambiguous]).toEqual(['dd/MM/yyyy HH:mm', undefined])
    const asked = oneColumn('Séance', ['12/12/2026 20:30', '11/12/2026 20:30', '12/12/2026 20:30'])
    expect(asked.ambiguous).toBeDefined()
  })

  it('are asked about when every day is twelve or less and nothing else tells', () => {
    expect(oneColumn('Date de commande', ['03/04/2025', '05/06/2025']).ambiguous).toEqual(['dd/MM/yyyy', 'MM/dd/yyyy'])
  })

  it('are settled by a day over twelve', () => {
    expect(oneColumn('Date de commande', ['03/04/2025', '25/06/2025']).format).toBe('dd/MM/yyyy')
    expect(oneColumn('Order date', ['03/04/2025', '06/25/2025'])).toMatchObject({ format: 'MM/dd/yyyy' })
  })

  it('are settled by another date column of the same file', () => {
    const { column } = recognise({
      header: ['Date de commande', 'Date séance'],
      rows: [
        ['03/04/2025', '25/06/2025'],
        ['05/06/2025', '28/06/2025'],
      ],
    })
    expect(column('Date de commande')).toMatchObject({ format: 'dd/MM/yyyy' })
    expect(column('Date de commande').ambiguous).toBeUndefined()
  })

  it('are settled by sales coming before performances', () => {
    const { column } = recognise({
      header: ['Date de commande', 'Date séance'],
      rows: [
        ['01/09/2025', '05/10/2025'],
        ['02/11/2025', '03/12/2025'],
        ['12/02/2026', '04/03/2026'],
      ],
    })
    expect(column('Date de commande').ambiguous).toBeUndefined()
    expect(column('Date séance').format).toBe('dd/MM/yyyy')
  })

  it('are settled by amounts with decimal commas: who writes « 12,50 » writes the day first', () => {
    const of = (price: string) =>
      recognise({
        header: ['Spectacle', 'Séance', 'Prix'],
        rows: [
          ['Phèdre', '07/11/2026 20:30', price],
          ['Le Bal', '12/10/2026 17:00', price],
        ],
      }).column('Séance')
    expect(of('12,50')).toMatchObject({ format: 'dd/MM/yyyy HH:mm' })
    expect(of('12,50').ambiguous).toBeUndefined()
    expect(of('12.50').ambiguous).toEqual(['dd/MM/yyyy HH:mm', 'MM/dd/yyyy HH:mm'])
  })

  it('stay open when the cells of one column contradict each other', () => {
    expect(oneColumn('Date de commande', ['25/06/2025', '06/25/2025', '24/06/2025']).ambiguous).toEqual([
      'dd/MM/yyyy',
      'MM/dd/yyyy',
    ])
  })

  it('under a bare « Date » are the sale when the performance has its own column, and asked about otherwise', () => {
    const rows = [
      ['13/04/2025', '25/06/2025', 'Plein'],
      ['15/06/2025', '28/06/2025', 'Réduit'],
    ]
    expect(recognise({ header: ['Date', 'Date séance', 'Tarif'], rows }).column('Date').meaning).toBe('purchasedAt')
    expect(recognise({ header: ['Date de commande', 'Date', 'Tarif'], rows }).column('Date').meaning).toBe('startsAt')
    expect(
      recognise({
        header: ['Date', 'Commentaire', 'Tarif'],
        rows: rows.map(([date = '', , tariff = '']) => [date, '', tariff]),
      }).column('Date').ambiguous,
    ).toEqual(['startsAt', 'purchasedAt'])
  })
})
