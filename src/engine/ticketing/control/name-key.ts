/**
 * SQL of the key by which a show or a hall is known, however its name is written: « L’Avare » and « L'AVARE » are one. Letters without
 * accents or case and digits, a dash between words.
 */
export function nameKeySql(name: string): string {
  const letters = `replace(replace(${name}, 'œ', 'oe'), 'Œ', 'oe')`
  return `trim(regexp_replace(strip_accents(lower(${letters})), '[^a-z0-9]+', '-', 'g'), '-')`
}
