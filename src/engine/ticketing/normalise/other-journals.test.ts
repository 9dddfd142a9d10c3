import { expect, it } from 'vitest'
import type { Grain, Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { refuseOtherJournals } from './other-journals.ts'

const column = (name: string, meaning: Meaning, ...samples: string[]): ReadColumn => ({
  ...{ name, meaning, type: 'text', format: null, confidence: 0.7, samples },
})
const refuse = (grain: Grain, ...columns: ReadColumn[]) =>
  refuseOtherJournals({ file: 'x.csv', grain, layout: null, columns } as ReadDescription)

const scans = [
  column('date_heure', 'startsAt', '2026-07-10 18:00:00'),
  column('borne', 'unknown', 'Entrée A', 'PMR'),
  column('code', 'unknown', '463307353745'),
  column('resultat', 'unknown', 'OK', 'DEJA UTILISE', 'SORTIE', 'RE-ENTREE'),
  column('evenement', 'showTitle', 'Festival'),
]

it('refuses a journal of passages at a gate, and says what it is', () => {
  expect(() => refuse('performances', ...scans)).toThrow(expect.objectContaining({ code: 'file-of-scans' }))
})

it('knows the answers of a gate in English, beside the kind of ticket held up to it', () => {
  const log = [
    column('Scan time', 'unknown', '2026-11-14 19:40:17'),
    column('Device', 'unknown', 'Entrée 1'),
    column('Barcode', 'ticketNumber', '7767649593'),
    column('Result', 'status', 'OK', 'Cancelled ticket', 'Wrong event', 'Unknown barcode'),
    column('Ticket type', 'tariff', 'Plein'),
  ]
  expect(() => refuse('tickets', ...log)).toThrow(expect.objectContaining({ code: 'file-of-scans' }))
})

it('leaves tickets that a gate has checked, and a file of which a person said what a column means', () => {
  expect(() => refuse('tickets', ...scans, column('Prix', 'priceCents', '12,00'))).not.toThrow()
  expect(() => refuse('tickets', { ...column('Séance', 'startsAt'), confidence: 1 }, ...scans)).not.toThrow()
})

it('refuses a journal of exchanges, and names what was given up and what was taken', () => {
  const journal = [
    column('Client', 'fullName', 'Roux Zoé'),
    column('DE (spectacle / date)', 'showAndDate', 'Le Héron 6/11'),
    column('nb', 'quantity', '3'),
    column('VERS (spectacle / date)', 'unknown', 'Divorce 28/11', 'avoir'),
  ]
  expect(() => refuse('orders', ...journal)).toThrow(
    expect.objectContaining({
      code: 'file-of-exchanges',
      params: { file: 'x.csv', from: 'DE (spectacle / date)', to: 'VERS (spectacle / date)' },
    }),
  )
  expect(() => refuse('orders', ...journal.slice(0, 3))).not.toThrow()
})

it('refuses a register of vouchers, and leaves sales that one paid for', () => {
  const register = ['N° bon', 'Acheteur', 'Offert à', 'Valeur', 'Valable jusqu’au', 'Utilisé le', 'Reste']
  const columns = register.map((name) => column(name, 'unknown'))
  expect(() => refuse('orders', ...columns)).toThrow(expect.objectContaining({ code: 'file-of-vouchers' }))
  const sales = ['N° bon', 'Spectacle', 'Prix', 'Reste à payer'].map((name) => column(name, 'unknown'))
  expect(() => refuse('orders', ...sales)).not.toThrow()
})
