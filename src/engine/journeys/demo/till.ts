import { type Day, dayOfMinute, type Minute } from './days.ts'
import type { Random } from './random.ts'
import type { Tariff } from './tariffs.ts'
import type { Buyer, Order, Performance, Seat } from './theatre.ts'

type Sale = {
  buyer: Buyer | null
  performance: Performance | null
  season: number
  at: Minute
  tariffs: Tariff[]
  product: string
  channel: string
  payment: string
  paidOn?: Day | null
  optionUntil?: Day | null
  /** Several lines of one purchase (a subscription) share their order. */
  order?: Order
}

export type Till = {
  seats: Seat[]
  orders: Order[]
  /** Records a sale; one seat a tariff. Sales after `today` have not happened: the caller does not make them. */
  sell: (sale: Sale) => Order
}

/** The till that numbers orders and keeps what was sold. */
export function openTill(): Till {
  const seats: Seat[] = []
  const orders: Order[] = []
  let lastOrder = 210_000
  const sell = (sale: Sale): Order => {
    const order = sale.order ?? newOrder(sale, orders)
    const orderNumber = ++lastOrder
    for (const tariff of sale.tariffs) {
      const seat = toSeat({ sale, order, orderNumber, tariff })
      order.seats.push(seat)
      seats.push(seat)
    }
    return order
  }
  return { seats, orders, sell }
}

function newOrder(sale: Sale, orders: Order[]): Order {
  const order: Order = { at: sale.at, seats: [], record: null, season: sale.season }
  orders.push(order)
  sale.buyer?.orders.push(order)
  return order
}

function toSeat(o: { sale: Sale; order: Order; orderNumber: number; tariff: Tariff }): Seat {
  const { sale, tariff } = o
  return {
    performance: sale.performance,
    season: sale.season,
    buyer: sale.buyer,
    order: o.order,
    orderNumber: o.orderNumber,
    issuedAt: sale.at,
    goneOn: null,
    goneWhy: null,
    paidOn: sale.paidOn === undefined ? dayOfMinute(sale.at) : sale.paidOn,
    optionUntil: sale.optionUntil ?? null,
    printedOn: null,
    ticketNumber: null,
    tariff: tariff.label,
    tariffClass: tariff.tariffClass,
    product: sale.product,
    priceCents: tariff.cents,
    channel: sale.channel,
    payment: sale.payment,
    row: '',
    place: '',
    category: sale.performance ? 'Unique' : '',
  }
}

/** Where a person buys, and how they pay. */
export function drawChannel(random: Random, door: boolean): { channel: string; payment: string } {
  const channel = door
    ? 'GUICHET'
    : random.weighted([
        ['INTERNET', 56],
        ['GUICHET', 31],
        ['TELEPHONE', 13],
      ])
  const payment =
    channel === 'GUICHET'
      ? random.weighted([
          ['CB', 60],
          ['CHEQUE', 22],
          ['ESPECES', 14],
          ['CHEQUE VACANCES', 4],
        ])
      : 'CB'
  return { channel, payment }
}
