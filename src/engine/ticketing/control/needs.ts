import type { Grain, Meaning } from '../../../contract/index.ts'

/** What each grain should tell, by row: the meaning, SQL true where a row tells it, and what its absence prevents. */
export interface Need {
  missing: Meaning | 'reach'
  told: string
  prevents: string
  /** True when a row without it is of little use: it weighs on the score. */
  isCore: boolean
}

const column = (name: string) => `${name} IS NOT NULL`
const core = (missing: Need['missing'], told: string, prevents: string): Need => ({
  missing,
  told,
  prevents,
  isCore: true,
})
const wanted = (missing: Need['missing'], told: string, prevents: string): Need => ({
  missing,
  told,
  prevents,
  isCore: false,
})

const saleNeeds = [
  core('purchasedAt', column('purchased_at'), 'booking-pace'),
  core('priceCents', column('price_cents'), 'receipts'),
  core('tariff', column('tariff'), 'tariff-shares'),
  wanted('salesChannel', column('sales_channel'), 'channel-shares'),
  wanted('customerNumber', 'coalesce(customer_number, last_name, full_name, email, company) IS NOT NULL', 'buyers'),
]

export const needs: Partial<Record<Grain, readonly Need[]>> = {
  tickets: saleNeeds,
  orders: saleNeeds,
  contacts: [
    core('lastName', 'coalesce(last_name, full_name, company) IS NOT NULL', 'names'),
    core('reach', 'coalesce(email, phone, street) IS NOT NULL', 'write'),
    wanted('email', column('email'), 'write-by-email'),
    wanted('phone', column('phone'), 'write-by-sms'),
    wanted('permissionEmail', column('permission_email'), 'permission-email'),
    wanted('birthDate', 'coalesce(birth_date, CAST(birth_year AS VARCHAR)) IS NOT NULL', 'ages'),
    wanted('postcode', column('postcode'), 'distance'),
  ],
  addresses: [core('postcode', column('postcode'), 'distance')],
  performances: [core('startsAt', column('starts_at'), 'calendar'), core('capacity', column('capacity'), 'fill-rate')],
}
