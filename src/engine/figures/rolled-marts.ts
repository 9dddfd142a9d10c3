interface RolledMart {
  table: string
  columns: readonly string[]
}

const days = ['counts_from', 'counts_until', 'is_followed', 'seen_from', 'is_counted']

/**
 * Marts that hold tickets already summed, some tens of times smaller than `mart_ticket`, with columns that mean the same there;
 * the smallest first.
 */
const rolledMarts: readonly RolledMart[] = [
  {
    table: 'mart_sale_day',
    columns: [
      ...['season', 'season_year', ...days, 'is_sold', 'is_paid', 'is_comp', 'is_exempted', 'is_unpaid', 'is_option'],
      ...['performance_is_cancelled', 'own_share', 'is_sold_by_partner', 'paid_by_package'],
      ...['tariff_class', 'sales_channel_class', 'distance_band', 'seats', 'price_cents'],
    ],
  },
  {
    table: 'mart_performance_day',
    columns: [
      ...[
        'performance_id',
        'show_key',
        'hall',
        'genre',
        'season',
        'season_year',
        'performance_day',
        'performance_month',
      ],
      ...['iso_weekday', ...days, 'is_sold', 'is_unpaid', 'is_option', 'is_sold_by_partner', 'seats'],
    ],
  },
]

/** The table to read tickets from: the smallest that has every column of the fact (`f.…`) that the SQL names. */
export function ticketSource(sql: string): string {
  const named = [...sql.matchAll(/\bf\.(\w+)/g)].flatMap(([, column]) => column ?? [])
  const rolled = rolledMarts.find(({ columns }) => named.every((column) => columns.includes(column)))
  return rolled?.table ?? 'mart_ticket'
}
