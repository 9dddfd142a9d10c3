/** What the portable subset refuses (stack.md §15): each of these runs on one engine and fails, or differs, on another. */
const forbidden: readonly { why: string; pattern: RegExp }[] = [
  { why: 'GROUP BY ALL or ORDER BY ALL', pattern: /\b(group|order)\s+by\s+all\b/i },
  { why: 'QUALIFY', pattern: /\bqualify\b/i },
  {
    why: 'quantile, median or list functions',
    pattern: /\b(quantile\w*|median|percentile\w*|list\w*|array_agg|mode)\s*\(/i,
  },
  { why: 'JOIN … USING', pattern: /\busing\s*\(/i },
  { why: 'FILTER', pattern: /\bfilter\s*\(/i },
  {
    why: 'date functions: days are calendar numbers',
    pattern: /\b(date_diff|datediff|date_sub|date_add|age|interval)\b/i,
  },
  {
    why: 'strftime or date_trunc: use EXTRACT',
    pattern: /\b(strftime|date_trunc|strptime|year|month|isodow|hour)\s*\(/i,
  },
  { why: ':: instead of CAST', pattern: /::/ },
  { why: 'SELECT * or alias.*', pattern: /(select\s+(distinct\s+)?|\w\.|,\s*)\*/i },
  {
    why: 'a window without an explicit ROWS frame',
    pattern: /\b(sum|count|min|max|avg)\s*\([^()]*\)\s*over\s*\((?![^()]*\brows\s+between\b)/i,
  },
  { why: 'lateral names in GROUP BY, unnest, generate_series', pattern: /\b(unnest|generate_series|range)\s*\(/i },
  { why: 'EXCLUDE, REPLACE, COLUMNS', pattern: /\b(exclude|columns)\s*\(/i },
]

/** Says what a question uses of SQL beyond the portable subset; empty when it can run on the network's engine too. */
export function forbiddenSql(sql: string): string[] {
  const code = sql.replaceAll(/--[^\n]*/g, '').replaceAll(/'(?:[^']|'')*'/g, "''")
  return forbidden.filter(({ pattern }) => pattern.test(code)).map(({ why }) => why)
}
