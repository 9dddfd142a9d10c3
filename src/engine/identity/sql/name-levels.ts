import type { RunOptions, Warehouse } from '../../store/index.ts'
import { hasWord, initialsOf, isFeminineOf, likeness, nearWords, sameButSpaces, sharesEnd } from './likeness.ts'

/**
 * Fills `oriented` (a, b, first and family name numbers of both sides, the second side's in the better of the two orders), then
 * `first_level` and `family_level`: the level of each distinct pair of unequal names, compared once however many people bear them.
 */
export async function compareNames(
  warehouse: Warehouse,
  { pairs, mentions }: { pairs: string; mentions: number },
  options: RunOptions,
): Promise<void> {
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE oriented AS
     SELECT a, b, is_swapped, fx, nx, CASE WHEN is_swapped THEN ny ELSE fy END AS fy, CASE WHEN is_swapped THEN fy ELSE ny END AS ny,
       fx_count, nx_count
     FROM (SELECT p.a, p.b, ${isSwapped} AS is_swapped, x.first_id AS fx, x.family_id AS nx, y.first_id AS fy, y.family_id AS ny,
         x.first_count AS fx_count, x.family_count AS nx_count
       FROM ${pairs} p JOIN mention x ON x.m = p.a JOIN mention y ON y.m = p.b)`,
    options,
  )
  await compareValues(warehouse, { table: 'first_level', x: 'fx', y: 'fy', level: firstNameLevel(mentions) }, options)
  await compareValues(warehouse, { table: 'family_level', x: 'nx', y: 'ny', level: familyNameLevel(mentions) }, options)
}

async function compareValues(
  warehouse: Warehouse,
  { table, x, y, level }: { table: string; x: string; y: string; level: string },
  options: RunOptions,
): Promise<void> {
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE ${table} AS
     SELECT i, j, CAST(${level} AS UTINYINT) AS level
     FROM (SELECT DISTINCT least(${x}, ${y}) AS i, greatest(${x}, ${y}) AS j FROM oriented WHERE ${x} <> ${y}) d
     JOIN name_value v ON v.id = d.i JOIN name_value w ON w.id = d.j`,
    options,
  )
}

/** Names in each other's column: at least one found again across, the other alike or silent, and no better match straight. */
const isSwapped = `CASE
  WHEN x.first_id = y.first_id OR x.family_id = y.family_id THEN false
  WHEN x.first_id = y.family_id AND (x.family_id = y.first_id OR x.family_id IS NULL OR y.first_id IS NULL) THEN true
  WHEN x.family_id = y.first_id AND (x.first_id IS NULL OR y.family_id IS NULL) THEN true
  WHEN x.first_sound <> y.family_sound AND x.family_sound <> y.first_sound THEN false
  ELSE ${likeness('x.first', 'y.family')} >= 0.85 AND ${likeness('x.family', 'y.first')} >= 0.85
    AND ${likeness('x.first', 'y.first')} + ${likeness('x.family', 'y.family')} < 1.6 END`

function firstNameLevel(mentions: number): string {
  const common = Math.max(3, Math.round(mentions / 4000))
  return `CASE
    WHEN ${sameButSpaces('v.text', 'w.text')} THEN 6
    WHEN least(length(v.text), length(w.text)) = 1 THEN CASE WHEN v.text[1] = w.text[1] THEN 4 ELSE 1 END
    WHEN contains(v.forms, '|' || w.text || '|') OR contains(w.forms, '|' || v.text || '|') THEN 4
    WHEN ${initialsOf('v.text', 'w.text')} OR ${initialsOf('w.text', 'v.text')} THEN 4
    WHEN ${hasWord('v.text', 'w.text')} THEN 3
    WHEN ${nearWords('v', 'w')} THEN
      CASE WHEN (v.is_common AND w.is_common) OR (${isFeminineOf('v.text', 'w.text')})
        OR least(v.as_first, w.as_first) >= ${common} AND v.sound <> w.sound THEN 2 ELSE 5 END
    WHEN least(length(v.text), length(w.text)) >= 3 AND (starts_with(v.text, w.text) OR starts_with(w.text, v.text)) THEN 4
    WHEN jaro_winkler_similarity(v.text, w.text) >= 0.9 THEN CASE WHEN v.is_common AND w.is_common THEN 2 ELSE 5 END
    ELSE 1 END`
}

/** Two names that many people bear are two families, one letter apart or not; a typing error is rare. */
function familyNameLevel(mentions: number): string {
  const common = Math.max(5, Math.round(mentions / 8000))
  return `CASE
    WHEN ${sameButSpaces('v.text', 'w.text')} THEN 5
    WHEN ${nearWords('v', 'w')} THEN
      CASE WHEN least(v.as_family, w.as_family) >= ${common} AND v.sound <> w.sound THEN 2 ELSE 4 END
    WHEN ${hasWord('v.text', 'w.text')} THEN 3
    WHEN NOT ${sharesEnd('v.text', 'w.text', 1, 3)} THEN 1
    WHEN jaro_winkler_similarity(v.text, w.text) >= 0.9 THEN CASE WHEN least(v.as_family, w.as_family) >= ${common} THEN 2 ELSE 4 END
    WHEN jaro_winkler_similarity(v.text, w.text) >= 0.8 THEN 2
    ELSE 1 END`
}
