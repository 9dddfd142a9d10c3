import type { PermissionSaid } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'

interface Box {
  readonly channel: string
  readonly address: string
}

/** What came back of some addresses outside the ticketing (an e-mailing tool, an agreement that the house answers for), in its order. */
export async function saidOf(house: House, addresses: readonly Box[]): Promise<PermissionSaid[]> {
  const own = new Set(addresses.map(boxOf))
  const rows = await house.folder.app
    .selectFrom('permission_event')
    .select(['channel', 'address', 'status', 'at', 'source'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.filter((row) => own.has(boxOf(row)))
}

/** An address as compared: a telephone by its national part, `0639982001` as `+33639982001`. */
export function boxOf({ channel, address }: Box): string {
  return `${channel} ${channel === 'sms' ? address.replace(/\D/g, '').slice(-9) : address.toLowerCase()}`
}
