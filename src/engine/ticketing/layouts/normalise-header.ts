/**
 * The key under which a column name is looked up: small letters without accents, straight apostrophes, single
 * spaces, underscores as spaces, without a trailing `:` or `*` nor the rank that some systems add (` - #5`).
 */
export function normaliseHeader(name: string): string {
  return name
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff_]+/g, ' ')
    .trim()
    .replace(/ - #\d+$/, '')
    .replace(/[ :*]+$/, '')
}
