import type { FileControl, Grain, Meaning, ReadDescription } from '../../../contract/index.ts'

/** For each grain, what its absence prevents. */
const needs: Partial<Record<Grain, [missing: Meaning, prevents: string][]>> = {
  tickets: [
    ['purchasedAt', 'booking-pace'],
    ['priceCents', 'receipts'],
    ['tariff', 'tariff-shares'],
    ['salesChannel', 'channel-shares'],
    ['capacity', 'fill-rate'],
    ['scannedAt', 'no-show'],
    ['hall', 'halls'],
  ],
  contacts: [
    ['email', 'write-by-email'],
    ['phone', 'write-by-sms'],
    ['permissionEmail', 'permission-email'],
    ['permissionSms', 'permission-sms'],
    ['birthDate', 'ages'],
    ['postcode', 'distance'],
  ],
  performances: [['capacity', 'fill-rate']],
}

/** What a file cannot tell, and what that prevents: said on its control (B9). */
export function cannotTell({ grain, columns }: ReadDescription): FileControl['cannotTell'] {
  const present = new Set(columns.map((column) => column.meaning))
  if (present.has('seatsTotal')) present.add('capacity')
  if (present.has('birthYear') || present.has('age')) present.add('birthDate')
  if (present.has('mobile')) present.add('phone')
  return (needs[grain] ?? [])
    .filter(([missing]) => !present.has(missing))
    .map(([missing, prevents]) => ({ missing, prevents }))
}
