import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanBirthDate,
  cleanCell,
  cleanDate,
  cleanDateTime,
  cleanEmail,
  cleanGender,
  cleanIdentifier,
  cleanMoney,
  cleanName,
  cleanObjection,
  cleanPermission,
  cleanPhone,
  cleanPostcode,
  cleanTime,
  cleanTitle,
  formatDateFormat,
  joinDateAndTime,
  parseDateFormat,
  suggestEmail,
} from './index.ts'

const days = fc.date({ min: new Date('1981-01-01T00:00Z'), max: new Date('2079-12-31T00:00Z'), noInvalidDate: true })
const two = (value: number) => String(value).padStart(2, '0')
const fieldsOf = (date: Date) => ({
  day: two(date.getUTCDate()),
  month: two(date.getUTCMonth() + 1),
  year: String(date.getUTCFullYear()),
  iso: date.toISOString().slice(0, 10),
})

describe('dates', () => {
  it('come back as the day that was written, in every format of a column', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), (date, separator) => {
        const { day, month, year, iso } = fieldsOf(date)
        expect(cleanDate([day, month, year].join(separator), `dd${separator}MM${separator}yyyy`)).toEqual({
          value: iso,
          rule: null,
        })
        expect(cleanDate([month, day, year].join(separator), `MM${separator}dd${separator}yyyy`)).toEqual({
          value: iso,
          rule: null,
        })
        expect(
          cleanDate(`${day}${separator}${month}${separator}${year.slice(2)}`, `dd${separator}MM${separator}yy`),
        ).toEqual({
          value: iso,
          rule: 'date-two-digit-year',
        })
      }),
    )
  })

  it('are read with their hour after « à » or a dash', () => {
    for (const written of [
      '04/02/2027 20.30',
      '04/02/2027 à 20h30',
      '04/02/2027 - 20:30',
      '04/02/2027, 20h30',
      '04/02/2027 20h30',
    ])
      expect(cleanDateTime(written, 'dd/MM/yyyy HH:mm'), written).toEqual({ value: '2027-02-04T20:30', rule: null })
  })

  it('are never another day: what does not fit the column is refused', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.integer({ min: 1900, max: 2100 }), (first, second, year) => {
        const cleaned = cleanDate(`${two(first)}/${two(second)}/${year}`, 'dd/MM/yyyy')
        if ('rejected' in cleaned) return
        expect(cleaned.value).toBe(`${year}-${two(second)}-${two(first)}`)
        expect(Number.isNaN(Date.parse(`${cleaned.value}T00:00Z`))).toBe(false)
      }),
    )
  })

  it('never raise, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(
          'dd/MM/yy',
          'french-words',
          'english-words',
          'excel-serial',
          'compact',
          'epoch-seconds',
          'yyyy-MM-dd',
          null,
        ),
        (text, format) => {
          cleanDateTime(text, format)
          cleanBirthDate(text, format)
        },
      ),
    )
  })

  it('read the ways French exports write them', () => {
    expect(cleanDate('04/06/15 00:00', 'dd/MM/yy 00:00')).toEqual({
      value: '2015-06-04',
      rule: 'date-midnight-dropped',
    })
    expect(cleanDate('04/06/15 16:26', 'dd/MM/yy 00:00')).toEqual({ rejected: 'date-unexpected-time' })
    expect(cleanDate('10.10.2014', 'dd.MM.yyyy')).toEqual({ value: '2014-10-10', rule: null })
    expect(cleanDateTime('sam. 4 juin 2016 20h30', 'french-words')).toEqual({ value: '2016-06-04T20:30', rule: null })
    expect(cleanDateTime('mercredi 1er août 2018 à 19 h', 'french-words')).toEqual({
      value: '2018-08-01T19:00',
      rule: null,
    })
    expect(cleanDateTime('11/29/24 22:28', 'MM/dd/yy HH:mm')).toEqual({
      value: '2024-11-29T22:28',
      rule: 'date-two-digit-year',
    })
    expect(cleanDateTime('42525.854166666664', 'excel-serial')).toEqual({
      value: '2016-06-04T20:30',
      rule: 'date-excel-serial',
    })
    expect(cleanDateTime('1773430200', 'epoch-seconds')).toEqual({
      value: '2026-03-13T20:30',
      rule: 'date-zone-converted',
    })
    expect(cleanDateTime('0', 'epoch-seconds')).toMatchObject({ value: null })
    expect(cleanDateTime('Mar 16, 2018 5:00:00 PM', 'english-words')).toEqual({ value: '2018-03-16T17:00', rule: null })
    expect(cleanDateTime('2026-07-13T18:30:00Z', 'yyyy-MM-dd HH:mm')).toEqual({
      value: '2026-07-13T20:30',
      rule: 'date-zone-converted',
    })
    expect(cleanDateTime('0000-00-00 00:00:00', 'yyyy-MM-dd HH:mm:ss')).toEqual({
      value: null,
      rule: 'sentinel-emptied',
    })
    expect(cleanDateTime('None', 'yyyy-MM-dd HH:mm:ss')).toEqual({ value: null, rule: 'sentinel-emptied' })
    expect(cleanDate('29/02/2023', 'dd/MM/yyyy')).toEqual({ rejected: 'date-impossible' })
    expect(cleanDate('13/25/2024', 'dd/MM/yyyy')).toEqual({ rejected: 'date-impossible' })
  })

  it('keep their format through writing and reading it', () => {
    for (const shown of [
      'dd/MM/yy HH:mm',
      'dd.MM.yyyy',
      'MM/dd/yyyy HH:mm:ss',
      'yyyy-MM-dd',
      'dd/MM/yy 00:00',
      'excel-serial',
    ]) {
      const format = parseDateFormat(shown)
      expect(format === null ? null : formatDateFormat(format)).toBe(shown)
    }
  })

  it('join with the time of the next column', () => {
    expect(joinDateAndTime('2015-06-04', '16:26')).toBe('2015-06-04T16:26')
    expect(joinDateAndTime('2015-06-04T00:00', '16:26')).toBe('2015-06-04T16:26')
    expect(joinDateAndTime('2015-06-04T20:30', '16:26')).toBe('2015-06-04T20:30')
    expect(joinDateAndTime('2015-06-04', null)).toBe('2015-06-04')
    expect(cleanTime('20h30', null)).toEqual({ value: '20:30', rule: null })
    expect(cleanTime('16:26:04', null)).toEqual({ value: '16:26', rule: null })
    expect(cleanTime('20.30', 'dotted')).toEqual({ value: '20:30', rule: null })
    expect(cleanTime('20.30', null)).toEqual({ rejected: 'time-unreadable' })
    expect(cleanTime('25:00', null)).toEqual({ rejected: 'time-unreadable' })
  })
})

describe('money', () => {
  const spaces = fc.constantFrom('', ' ', '\u00a0', '\u202f')

  it('comes back to the cent however French files write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        spaces,
        fc.constantFrom('', ' €', '\u202f€', 'EUR'),
        (cents, space, sign) => {
          const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, space)
          const text = `${whole},${two(cents % 100)}`
          expect(cleanMoney(text + sign, 'decimal-comma')).toEqual({ value: cents, rule: null })
          for (const negative of [`-${text}${sign}`, `${text}-`, `(${text}${sign})`]) {
            expect(cleanMoney(negative, 'decimal-comma')).toMatchObject({ value: cents === 0 ? 0 : -cents })
          }
          expect(cleanMoney(`${Math.floor(cents / 100)}.${two(cents % 100)}`, 'decimal-dot')).toEqual({
            value: cents,
            rule: null,
          })
        },
      ),
    )
  })

  it('is refused rather than read a thousand times too big or too small', () => {
    expect(cleanMoney('1.234', 'integer')).toEqual({ rejected: 'money-ambiguous' })
    expect(cleanMoney('15 (étud.)', 'integer')).toEqual({ value: 1500, rule: 'money-note-removed' })
    expect(cleanMoney('15 (2 pers.)', 'integer')).toEqual({ rejected: 'money-unreadable' })
    expect(cleanMoney('1,234', 'decimal-comma')).toEqual({ rejected: 'money-ambiguous' })
    expect(cleanMoney('1.234', 'decimal-comma')).toEqual({ value: 123_400, rule: null })
    expect(cleanMoney('1.234,50 €', 'decimal-comma')).toEqual({ value: 123_450, rule: null })
    expect(cleanMoney('1,234.50', 'decimal-dot')).toEqual({ value: 123_450, rule: null })
    expect(cleanMoney('12€50', 'decimal-comma')).toEqual({ value: 1250, rule: null })
    expect(cleanMoney('gratuit', 'decimal-comma')).toEqual({ rejected: 'money-unreadable' })
    expect(cleanMoney('12,5,0', 'decimal-comma')).toEqual({ rejected: 'money-unreadable' })
  })

  it('already in cents is not multiplied', () => {
    expect(cleanMoney('2700', 'cents')).toEqual({ value: 2700, rule: null })
  })
})

describe('postcodes', () => {
  const isReal = (postcode: number) => Math.floor(postcode / 1000) !== 96

  it('get back the zero that a spreadsheet ate, and say so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 98_999 }).filter(isReal), (postcode) => {
        const whole = String(postcode).padStart(5, '0')
        expect(cleanPostcode(whole, null)).toEqual({ value: whole, rule: null })
        expect(cleanPostcode(String(postcode), 'zero-lost')).toEqual({
          value: whole,
          rule: postcode < 10_000 ? 'postcode-zero-restored' : null,
        })
        expect(cleanPostcode(`${whole}.0`, null)).toEqual({ value: whole, rule: 'postcode-decimal-dropped' })
        expect(cleanPostcode(`${whole} CEDEX 2`, null)).toEqual({ value: whole, rule: 'postcode-cedex-removed' })
      }),
    )
  })

  it('of four digits stay foreign when the row says so, or when the column kept its zeros', () => {
    expect(cleanPostcode('1000', 'zero-lost', { country: 'Belgique' })).toEqual({ value: '1000', rule: null })
    expect(cleanPostcode('1003', null)).toEqual({ value: '1003', rule: null })
    // A cross-border list holds « 1207 Genève, Suisse » and « 1210 Ferney-Voltaire, France ».
    expect(cleanPostcode('1210', null, { country: 'France' })).toEqual({
      value: '01210',
      rule: 'postcode-zero-restored',
    })
    expect(cleanPostcode('1000', 'zero-lost', { country: 'France' })).toEqual({
      value: '01000',
      rule: 'postcode-zero-restored',
    })
    expect(cleanPostcode('00000', null)).toEqual({ rejected: 'postcode-invalid' })
  })
})

describe('persons', () => {
  it('keep the case that tells something, and lose the one that tells nothing', () => {
    const cases: [string, string][] = [
      ['DE LA TOUR', 'de La Tour'],
      ['jean-pierre', 'Jean-Pierre'],
      ["D'ARTAGNAN", "d'Artagnan"],
      ['LE GOFF', 'Le Goff'],
      ['THÉODORE ET CHRISTEL', 'Théodore et Christel'],
      ['McCartney', 'McCartney'],
      ['DUPONT Marie', 'DUPONT Marie'],
    ]
    for (const [raw, value] of cases)
      expect(cleanName(raw)).toEqual({ value, rule: raw === value ? null : 'name-case' })
  })

  it('lose the contact number that SecuTix writes before them', () => {
    expect(cleanName('(50100421) MERCADOUR')).toEqual({ value: 'Mercadour', rule: 'name-number-removed' })
  })

  it('keep titles of shows and halls as the venue prints them', () => {
    for (const raw of ['887', 'LE CID', 'la mouette']) {
      expect(cleanCell({ meaning: 'showTitle', type: 'text', format: null, raw })).toEqual({ value: raw, rule: null })
    }
  })

  it('are H or F, M. or Mme, one or two, never guessed from a bare figure', () => {
    expect(cleanGender('H')).toEqual({ value: 'M', rule: 'gender-to-code' })
    expect(cleanGender('1')).toEqual({ rejected: 'gender-unknown' })
    expect(cleanTitle('MR_AND_MRS')).toEqual({ value: 'M. et Mme', rule: 'title-to-code' })
    expect(cleanTitle('UNDEFINED')).toEqual({ value: null, rule: 'sentinel-emptied' })
    expect(cleanTitle('Dr')).toEqual({ value: 'Dr', rule: null })
  })

  it('have an e-mail that is tidied, never invented', () => {
    expect(cleanEmail(' Odile.P@Exemple.FR ')).toEqual({ value: 'odile.p@exemple.fr', rule: 'email-spaces-removed' })
    expect(cleanEmail('mailto:odile@exemple.fr')).toEqual({ value: 'odile@exemple.fr', rule: 'email-prefix-removed' })
    expect(cleanEmail('odile.p lhoste@exemple.fr')).toEqual({ rejected: 'email-invalid' })
    expect(cleanEmail('a@exemple.fr; b@exemple.fr')).toEqual({ rejected: 'email-several' })
    expect(cleanEmail('odile@gmial.com')).toEqual({ value: 'odile@gmial.com', rule: null })
    expect(suggestEmail('odile@gmial.com')).toBe('odile@gmail.com')
    expect(suggestEmail('odile@orage.fr')).toBe('odile@orange.fr')
    expect(suggestEmail('odile@ville-lyon.fr')).toBeNull()
  })

  it('have each of the addresses of a cell of contacts, and a cell of the other kind read as what it is', () => {
    const email = (raw: string, format: string | null = 'own') =>
      cleanCell({ meaning: 'email', type: 'email', format, raw })
    const others = (raw: string) => cleanCell({ meaning: 'attendeeEmail', type: 'email', format: 'others', raw })
    for (const raw of [
      'A@exemple.fr; b@exemple.fr',
      'a@exemple.fr ::: b@exemple.fr',
      'a@exemple.fr / b@exemple.fr',
      'a@exemple.fr b@exemple.fr',
    ]) {
      expect(email(raw), raw).toEqual({ value: 'a@exemple.fr', rule: 'email-split' })
      expect(others(raw), raw).toEqual({ value: 'b@exemple.fr', rule: null })
    }
    expect(email('a@exemple.fr; pas une adresse@')).toEqual({ rejected: 'email-several' })
    expect(others('a@exemple.fr')).toEqual({ value: null, rule: null })
    expect(email('06 39 98 00 01')).toEqual({ value: null, rule: 'cell-swapped' })
    expect(email('pas de mail')).toEqual({ rejected: 'email-invalid' })
    expect(email('06 39 98 00 01', 'swapped')).toEqual({ value: null, rule: null })
    const phone = (raw: string, format: string) => cleanCell({ meaning: 'phone', type: 'phone', format, raw })
    expect(phone('a@exemple.fr', 'own')).toEqual({ value: null, rule: 'cell-swapped' })
    expect(phone('0470/07.01.00', 'own BE')).toMatchObject({ value: '+32470070100' })
    expect(phone('06 39 98 00 01', 'swapped')).toEqual({ value: '+33639980001', rule: 'phone-to-international' })
  })

  it('have the mobile of the telephones of a cell, else the first', () => {
    const taken = (value: string) => ({ value, rule: 'phone-of-several' })
    expect(cleanPhone('04 77 98 00 01 / 06 39 98 00 01')).toEqual(taken('+33639980001'))
    expect(cleanPhone('0477980001 ou 0477980002')).toEqual(taken('+33477980001'))
    expect(cleanPhone('06/39/98/00/01')).toEqual({ value: '+33639980001', rule: 'phone-to-international' })
  })

  it('have a telephone in one form, the lost zero put back', () => {
    for (const raw of [
      '06 39 98 00 01',
      '0639980001',
      '+33 6 39 98 00 01',
      '+33 (0)6 39 98 00 01',
      '0033639980001',
      '06.39.98.00.01',
    ]) {
      expect(cleanPhone(raw)).toEqual({ value: '+33639980001', rule: 'phone-to-international' })
    }
    expect(cleanPhone('639980001')).toEqual({ value: '+33639980001', rule: 'phone-zero-restored' })
    expect(cleanPhone('0690 12 34 57')).toMatchObject({ value: '+590690123457' })
    expect(cleanPhone('0600000000')).toEqual({ rejected: 'phone-placeholder' })
    expect(cleanPhone('voir mail')).toEqual({ rejected: 'phone-invalid' })
  })

  it('and an e-mail address typed to fill the field is nobody’s, whoever has such a name apart', () => {
    for (const raw of ['xx@xx.fr', 'test@test.com', 'PasDeMail@theatre.example', 'aucun@gmail.com', 'a@a.fr'])
      expect(cleanEmail(raw), raw).toEqual({ rejected: 'email-placeholder' })
    for (const raw of [
      'xavier@xx.example',
      'a@exemple.fr',
      'nc@gmail.com',
      'inconnu88@news.example',
      'sansonnet@orange.fr',
    ])
      expect(cleanEmail(raw), raw).toEqual({ value: raw, rule: null })
  })

  it('of another country than France where the column is', () => {
    expect(cleanPhone('0470/07.01.00', 'BE')).toEqual({ value: '+32470070100', rule: 'phone-to-international' })
    expect(cleanPhone('078 889 45 26', 'CH')).toEqual({ value: '+41788894526', rule: 'phone-to-international' })
    expect(cleanPhone('(418) 555-0184', 'CA')).toMatchObject({ value: '+14185550184' })
    // A French customer of a Belgian house.
    expect(cleanPhone('06 39 98 00 01', 'BE')).toMatchObject({ value: '+33639980001' })
  })

  it('said yes, no or nothing, and a « ne souhaite pas » is turned round', () => {
    expect(cleanPermission('O', 'opt-in')).toEqual({ value: 'yes', rule: null })
    expect(cleanPermission('', 'opt-in')).toEqual({ value: null, rule: null })
    expect(cleanPermission('Oui', 'opt-out')).toEqual({ value: 'no', rule: null })
    expect(cleanPermission('Désabonné', 'opt-in')).toEqual({ value: 'no', rule: null })
    expect(cleanPermission('peut-être', 'opt-in')).toEqual({ rejected: 'permission-unreadable' })
    expect(cleanPermission('J', 'opt-in')).toEqual({ value: 'yes', rule: null })
    expect(cleanPermission('Nein', 'opt-in')).toEqual({ value: 'no', rule: null })
    expect(cleanPermission('Retiré', 'opt-in')).toEqual({ value: 'no', rule: null })
    expect(cleanPermission('Tacite', 'opt-in')).toEqual({ value: null, rule: null })
  })

  it('is not an agreement because it is not a refusal', () => {
    expect(cleanPermission('Non', 'opt-out')).toEqual({ value: null, rule: null })
    expect(cleanPermission('', 'opt-out')).toEqual({ value: null, rule: null })
  })

  it('objects in a column of refusals whatever is written there, a no and a blank aside', () => {
    for (const raw of ['x', 'Oui', '12/03/2025', 'STOP', 'a demandé par téléphone'])
      expect(cleanObjection(raw)).toEqual({ value: 1, rule: null })
    expect(cleanObjection('non')).toEqual({ value: 0, rule: null })
    expect(cleanObjection('')).toEqual({ value: null, rule: null })
    expect(cleanObjection('0000-00-00')).toMatchObject({ value: null })
  })
})

describe('numbers that name', () => {
  it('keep their zeros, and are refused when a spreadsheet lost their digits', () => {
    expect(cleanIdentifier('000451')).toEqual({ value: '000451', rule: null })
    expect(cleanIdentifier('12345.0')).toEqual({ value: '12345', rule: 'id-decimal-dropped' })
    expect(cleanIdentifier('1,23E+15')).toEqual({ rejected: 'id-lost-precision' })
  })
})

it('a cell longer than any spreadsheet writes is set aside, whatever its column means', () => {
  const raw = `Réduit${';'.repeat(1_600_000)}.`
  for (const meaning of ['email', 'tariff', 'lastName', 'startsAt', 'priceCents'] as const)
    expect(cleanCell({ raw, meaning, type: 'text', format: null })).toEqual({ rejected: 'cell-too-long' })
})
