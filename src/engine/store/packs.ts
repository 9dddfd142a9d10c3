/** Values in lots that one statement can take as parameters: a database bounds how many, and a row bears a few of them. */
export function packsOf<T>(values: readonly T[], size = 400): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, pack) =>
    values.slice(pack * size, (pack + 1) * size),
  )
}
