import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'
import { headingMeanings } from './name-candidates.ts'

const first = (name: string) => headingMeanings(name)[0] ?? 'unknown'

it('reads a field by the record that it is of, in French and in English', () => {
  for (const name of ['event.title', 'show.name', 'Spectacle/Titre', 'performance.show.title'])
    expect(first(name), name).toBe('showTitle')
  for (const name of ['event_date.start_date', 'session.starts_at', 'representation.date', 'Event.Start'])
    expect(first(name), name).toBe('startsAt')
  for (const name of ['event_date.id', 'performance.id']) expect(first(name), name).toBe('performanceKey')
  for (const name of ['ticket.id', 'billet.numero']) expect(first(name), name).toBe('ticketNumber')
  for (const name of ['order.id', 'booking.reference', 'commande.id']) expect(first(name), name).toBe('orderNumber')
  expect([first('customer.id'), first('venue.name'), first('price.name')]).toEqual([
    ...['customerNumber', 'venue', 'tariff'],
  ])
  expect(first('order.amount_cents')).toBe('orderTotalCents')
  expect(first('eventDate.ticketing.title')).toBe('showTitle')
  expect(['order.customer.hasOptedIn', 'buyer.newsletter_optin', 'customer.birthday'].map(first)).toEqual([
    ...['permissionEmail', 'permissionEmail', 'birthDate'],
  ])
})

it('reads a field of a list of records, which is named for several of them', () => {
  expect(['tickets.id', 'billets.numero'].map(first)).toEqual(['ticketNumber', 'ticketNumber'])
  expect(['tickets.status', 'lineItems.state', 'billets.statut'].map(first)).toEqual(['status', 'status', 'status'])
  expect(['tickets.paidValue', 'items.price'].map(first)).toEqual(['priceCents', 'priceCents'])
  expect(['tickets.refundedAt', 'ticket.cancelled_on'].map(first)).toEqual(['cancelledAt', 'cancelledAt'])
})

it('takes no key for an amount, and no mark of a given back ticket for a number of seats', () => {
  expect(first('price.id')).toBe('unknown')
  expect(first('tariff.type')).toBe('unknown')
  expect(first('ticket.cancelled')).toBe('isValid')
})

it('leaves names cut short by points as they were', () => {
  expect([first('Réf.commande'), first('Tél.portable')]).toEqual(['orderNumber', 'mobile'])
})

it('takes « client.nom » for the whole name, unless a first name stands beside', () => {
  const named = (...header: string[]) => {
    const row = ['Bérénice', '12/03/2026 20:30', 'Roux', 'Zoé'].slice(0, header.length)
    return recognise({ header, rows: [row, row.with(2, 'Brun'), row] }).meanings[2]
  }
  expect(named('spectacle.titre', 'seance.date', 'client.nom')).toBe('fullName')
  expect(named('spectacle.titre', 'seance.date', 'client.nom', 'client.prenom')).toBe('lastName')
})
