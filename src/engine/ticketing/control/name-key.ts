/**
 * SQL of the key by which a show or a hall is known, however its name is written: « L’Avare » and « L'AVARE » are one. Letters of any
 * script without accents or case and digits, a dash between words; of a name with neither, its signs: « 🎪 » is not « 🎭 ».
 */
export function nameKeySql(name: string): string {
  const letters = `replace(replace(${name}, 'œ', 'oe'), 'Œ', 'oe')`
  const key = `trim(regexp_replace(strip_accents(lower(${letters})), '[^\\p{L}\\p{M}\\p{N}]+', '-', 'g'), '-')`
  return `coalesce(nullif(${key}, ''), regexp_replace(${name}, '[^\\p{So}]+', '', 'g'))`
}
