import type { AppDatabase } from '../../store/index.ts'

/** The last day on which each address itself said yes or no to messages, addresses in lower case: a sign of life (P16), which a bounce is not. */
export async function spokenDays(app: AppDatabase): Promise<{ address: string; day: string }[]> {
  const said = await app
    .selectFrom('permission_event')
    .select(['address', 'at'])
    .where('status', 'in', ['yes', 'no'])
    .where('at', 'is not', null)
    .execute()
  const last = new Map<string, string>()
  for (const { address, at } of said) {
    const [key, day] = [address.trim().toLowerCase(), at?.slice(0, 10) ?? '']
    if (day > (last.get(key) ?? '')) last.set(key, day)
  }
  return [...last].map(([address, day]) => ({ address, day }))
}

/** The same day some years later (earlier below 0); 29 February becomes 1 March. */
export function plusYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(date))).toISOString().slice(0, 10)
}
