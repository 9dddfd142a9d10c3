import type { Grain, Meaning } from '../../../contract/index.ts'

/** What a grain should tell, and what its absence prevents (`prevents.…`). */
interface Need {
  missing: Meaning | 'reach'
  prevents: string
  /** SQL true where a row tells it; null where it is asked of the file alone. */
  told: string | null
  /** True when a row without it is of little use: it weighs on the score. */
  isCore: boolean
  /** True when a file with no such column is told what that prevents. */
  isOfFile: boolean
}

/** What each row should tell. */
export type RowNeed = Need & { readonly told: string }
/** What a file's columns should tell. */
export type FileNeed = Need & { readonly missing: Meaning }

/** Counted row by row: those that lack it, of all rows. */
export function rowNeeds(grain: Grain): RowNeed[] {
  return (needs[grain] ?? []).filter((need): need is RowNeed => need.told !== null)
}

/** Said of a file that has no column for it. */
export function fileNeeds(grain: Grain): FileNeed[] {
  return (needs[grain] ?? []).filter((need): need is FileNeed => need.isOfFile && need.missing !== 'reach')
}

const core = { isCore: true, isOfFile: true }
const wanted = { isCore: false, isOfFile: true }
const ofRow = { isOfFile: false }
const ofFile = { told: null, ...wanted }
const filled = (column: string) => `${column} IS NOT NULL`

const sale: readonly Need[] = [
  { missing: 'purchasedAt', prevents: 'booking-pace', told: filled('purchased_at'), ...core },
  { missing: 'priceCents', prevents: 'receipts', told: filled('price_cents'), ...core },
  { missing: 'tariff', prevents: 'tariff-shares', told: filled('tariff'), ...core },
  { missing: 'salesChannel', prevents: 'channel-shares', told: filled('sales_channel'), ...wanted },
  {
    missing: 'customerNumber',
    prevents: 'buyers',
    told: 'coalesce(customer_number, last_name, full_name, email, company) IS NOT NULL',
    isCore: false,
    ...ofRow,
  },
]

const needs: Partial<Record<Grain, readonly Need[]>> = {
  tickets: [
    ...sale,
    { missing: 'capacity', prevents: 'fill-rate', ...ofFile },
    { missing: 'scannedAt', prevents: 'no-show', ...ofFile },
    { missing: 'hall', prevents: 'halls', ...ofFile },
  ],
  // Of orders the rows alone are counted: what they lack is told beside them, not of the file.
  orders: sale.map((need) => ({ ...need, ...ofRow })),
  contacts: [
    {
      missing: 'lastName',
      prevents: 'names',
      told: 'coalesce(last_name, full_name, company) IS NOT NULL',
      isCore: true,
      ...ofRow,
    },
    { missing: 'reach', prevents: 'write', told: 'coalesce(email, phone, street) IS NOT NULL', isCore: true, ...ofRow },
    { missing: 'email', prevents: 'write-by-email', told: filled('email'), ...wanted },
    { missing: 'phone', prevents: 'write-by-sms', told: filled('phone'), ...wanted },
    { missing: 'permissionEmail', prevents: 'permission-email', told: filled('permission_email'), ...wanted },
    { missing: 'permissionSms', prevents: 'permission-sms', ...ofFile },
    {
      missing: 'birthDate',
      prevents: 'ages',
      told: 'coalesce(birth_date, CAST(birth_year AS VARCHAR)) IS NOT NULL',
      ...wanted,
    },
    { missing: 'postcode', prevents: 'distance', told: filled('postcode'), ...wanted },
  ],
  addresses: [{ missing: 'postcode', prevents: 'distance', told: filled('postcode'), isCore: true, ...ofRow }],
  performances: [
    { missing: 'startsAt', prevents: 'calendar', told: filled('starts_at'), isCore: true, ...ofRow },
    { missing: 'capacity', prevents: 'fill-rate', told: filled('capacity'), ...core },
  ],
}
