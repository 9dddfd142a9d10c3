import type { RunOptions, Warehouse } from '../../store/index.ts'
import { comparedFields, extraFieldCount, levelBits } from '../linkage/fields.ts'

/** Temporary tables of pairs that can be compared, and the table that the comparison fills. */
export type PairTable = 'candidate' | 'random_pair' | 'closing_pair'

/**
 * Compares each pair of `pairs` field by field and writes `<pairs>_pattern (a, b, pattern, first_rarity, family_rarity,
 * place_rarity)`: the levels packed in one integer (`levelsOf` reads it), and how common the agreeing value is (0 = does not
 * apply). Names are compared in the better of the two orders. Similarities: DuckDB's Jaro-Winkler and Damerau-Levenshtein.
 */
export async function comparePairs(
  warehouse: Warehouse,
  pairs: PairTable,
  mentions: number,
  options: RunOptions,
): Promise<void> {
  const packed = comparedFields
    .map(({ name }, index) => `CAST(${name}_level AS BIGINT) * ${2 ** (levelBits * index)}`)
    .join(' + ')
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE ${pairs}_pattern AS
     WITH ordered AS (SELECT p.a, p.b, ${swapped} AS is_swapped, x.*, y.* FROM ${pairs} p ${sides}),
     named AS (SELECT *,
       CASE WHEN is_swapped THEN family_y ELSE first_y END AS g,
       CASE WHEN is_swapped THEN first_y ELSE family_y END AS n,
       CASE WHEN is_swapped THEN family_sound_y ELSE first_sound_y END AS g_sound,
       CASE WHEN is_swapped THEN first_sound_y ELSE family_sound_y END AS n_sound FROM ordered),
     levelled AS (SELECT a, b, ${levelColumns(mentions)}, first_count_x, family_count_x, greatest(place_count_x, place_count_y) AS place_count FROM named)
     SELECT a, b, ${packed} AS pattern,
       CASE WHEN firstName_level = 5 THEN first_count_x ELSE 0 END AS first_rarity,
       CASE WHEN lastName_level = 5 THEN family_count_x ELSE 0 END AS family_rarity,
       CASE WHEN place_level >= 3 THEN place_count ELSE 0 END AS place_rarity
     FROM levelled`,
    options,
  )
}

const comparedColumns =
  `first first_sound first_forms first_is_common family family_sound email email_user email_domain email_skeleton email_repeats_name phone landline
  street street_number postcode city birth_day birth_year id_number gender first_count family_count place_count`
    .split(/\s+/)
    .concat(Array.from({ length: extraFieldCount }, (_, index) => `extra${index + 1}`))

const side = (alias: string) => comparedColumns.map((column) => `${column} AS ${column}_${alias}`).join(', ')
const sides = `JOIN (SELECT m AS m_x, ${side('x')} FROM mention) x ON x.m_x = p.a
  JOIN (SELECT m AS m_y, ${side('y')} FROM mention) y ON y.m_y = p.b`

const likeness = (left: string, right: string) => `coalesce(jaro_winkler_similarity(${left}, ${right}), 0)`

const swapped = `CASE
  WHEN first_x = first_y OR family_x = family_y THEN false
  WHEN first_x = family_y AND (family_x = first_y OR family_x IS NULL OR first_y IS NULL) THEN true
  WHEN family_x = first_y AND (first_x IS NULL OR family_y IS NULL) THEN true
  WHEN first_x[1] <> family_y[1] AND family_x[1] <> first_y[1] THEN false
  ELSE ${likeness('first_x', 'family_y')} >= 0.85 AND ${likeness('family_x', 'first_y')} >= 0.85
    AND ${likeness('first_x', 'first_y')} + ${likeness('family_x', 'family_y')} < 1.6 END`

/** Cheap tests first: an edit distance costs more than all the rest, and few pairs of strangers share a beginning or an end. */
const sharesEnd = (left: string, right: string, start: number, end: number) =>
  `(left(${left}, ${start}) = left(${right}, ${start}) OR right(${left}, ${end}) = right(${right}, ${end}))`

/** One typo in a short word, two in a long one, one sound, or the same letters in another order. */
const near = (left: string, right: string, leftSound: string, rightSound: string) =>
  `(${leftSound} = ${rightSound} AND jaro_winkler_similarity(${left}, ${right}) >= 0.85)
   OR (length(${left}) = length(${right}) AND length(${left}) >= 3 AND jaccard(${left}, ${right}) = 1)
   OR (least(length(${left}), length(${right})) >= 3 AND abs(length(${left}) - length(${right})) <= 2 AND ${sharesEnd(left, right, 1, 2)} AND
     damerau_levenshtein(${left}, ${right}) <= CASE WHEN least(length(${left}), length(${right})) >= 7 THEN 2 ELSE 1 END)`

/** JM or J M for Jean Marc. */
const initialsOf = (short: string, long: string) =>
  `(length(${short}) <= 3 AND contains(${long}, ' ') AND replace(${short}, ' ', '') = ${long}[1] || substr(split_part(${long}, ' ', 2), 1, 1) || substr(split_part(${long}, ' ', 3), 1, 1))`

/** Daniel and Danielle, Frédéric and Frédérique, Léo and Léa: two people of a home, not a typo. */
const feminine = (left: string, right: string) =>
  `regexp_replace(${left}, '(?:que|c|ne|n|le|l|te|t|ie|ien|ienne|se|e|a|o)$', '') = regexp_replace(${right}, '(?:que|c|ne|n|le|l|te|t|ie|ien|ienne|se|e|a|o)$', '')
   AND (right(${left}, 1) IN ('e', 'a')) <> (right(${right}, 1) IN ('e', 'a'))`

function levelColumns(mentions: number): string {
  const common = Math.max(3, Math.round(mentions / 4000))
  const typo = 'damerau_levenshtein'
  const firstName = `CASE
    WHEN first_x IS NULL OR g IS NULL THEN 0
    WHEN first_x = g OR replace(first_x, ' ', '') = replace(g, ' ', '') THEN 5
    WHEN least(length(first_x), length(g)) = 1 THEN CASE WHEN first_x[1] = g[1] THEN 3 ELSE 1 END
    WHEN contains(first_forms_x, '|' || g || '|') OR contains(first_forms_y, '|' || first_x || '|') THEN 3
    WHEN contains(' ' || first_x || ' ', ' ' || g || ' ') OR contains(' ' || g || ' ', ' ' || first_x || ' ') THEN 3
    WHEN ${initialsOf('first_x', 'g')} OR ${initialsOf('g', 'first_x')} THEN 3
    WHEN ${near('first_x', 'g', 'first_sound_x', 'g_sound')} THEN
      CASE WHEN NOT is_swapped AND ((first_is_common_x AND first_is_common_y) OR (${feminine('first_x', 'g')})
        OR least(first_count_x, first_count_y) >= ${common} AND first_sound_x <> g_sound) THEN 2 ELSE 4 END
    WHEN least(length(first_x), length(g)) >= 3 AND (starts_with(first_x, g) OR starts_with(g, first_x)) THEN 3
    WHEN jaro_winkler_similarity(first_x, g) >= 0.9 AND NOT (first_is_common_x AND first_is_common_y) THEN 4
    WHEN jaro_winkler_similarity(first_x, g) >= 0.9 THEN 2
    ELSE 1 END`
  const lastName = `CASE
    WHEN family_x IS NULL OR n IS NULL THEN 0
    WHEN family_x = n OR replace(family_x, ' ', '') = replace(n, ' ', '') THEN 5
    WHEN ${near('family_x', 'n', 'family_sound_x', 'n_sound')} THEN 4
    WHEN contains(' ' || family_x || ' ', ' ' || n || ' ') OR contains(' ' || n || ' ', ' ' || family_x || ' ') THEN 3
    WHEN jaro_winkler_similarity(family_x, n) >= 0.9 THEN 4
    WHEN jaro_winkler_similarity(family_x, n) >= 0.8 THEN 2
    ELSE 1 END`
  // Two boxes named after their owners (marie.dupont, m.dupont69) look alike as soon as the names do: nothing beyond other boxes.
  const email = `CASE
    WHEN email_x IS NULL OR email_y IS NULL THEN 0
    WHEN email_x = email_y THEN 5
    WHEN email_user_x = email_user_y AND ${typo}(email_x, email_y) <= 2 THEN 4
    WHEN email_user_x = email_user_y THEN CASE WHEN email_repeats_name_x OR email_repeats_name_y THEN 0 ELSE 3 END
    WHEN email_repeats_name_x AND email_repeats_name_y THEN 1
    WHEN email_skeleton_x = email_skeleton_y AND ${typo}(email_x, email_y) > 1 THEN 2
    WHEN abs(length(email_x) - length(email_y)) <= 3 AND (email_domain_x = email_domain_y OR ${sharesEnd('email_user_x', 'email_user_y', 3, 3)}) AND ${typo}(email_x, email_y) <= CASE WHEN length(email_x) >= 20 THEN 3 ELSE 2 END THEN 4
    WHEN email_repeats_name_x OR email_repeats_name_y THEN 1
    WHEN jaro_winkler_similarity(email_user_x, email_user_y) >= 0.92 THEN 2
    ELSE 1 END`
  const number = (column: string) => `CASE
    WHEN ${column}_x IS NULL OR ${column}_y IS NULL THEN 0
    WHEN ${column}_x = ${column}_y THEN 3
    WHEN ${sharesEnd(`${column}_x`, `${column}_y`, 7, 4)} AND ${typo}(${column}_x, ${column}_y) <= 1 THEN 2
    ELSE 1 END`
  const [phone, landline] = [number('phone'), number('landline')]
  const sameStreet = `street_x = street_y OR (least(length(street_x), length(street_y)) >= 4
    AND (jaro_winkler_similarity(street_x, street_y) >= 0.92 OR contains(street_x, street_y) OR contains(street_y, street_x)))`
  const street = `CASE
    WHEN street_x IS NULL OR street_y IS NULL THEN 0
    WHEN street_x = street_y AND street_number_x IS NOT DISTINCT FROM street_number_y THEN 4
    WHEN ${sameStreet} THEN
      CASE WHEN street_number_x = street_number_y OR street_number_x IS NULL OR street_number_y IS NULL THEN 3 ELSE 2 END
    ELSE 1 END`
  const samePlace = (column: string) => `${column}_x = ${column}_y`
  const place = `CASE
    WHEN coalesce(postcode_x, city_x) IS NULL OR coalesce(postcode_y, city_y) IS NULL
      OR coalesce(postcode_x, postcode_y) IS NOT NULL AND (postcode_x IS NULL OR postcode_y IS NULL) AND (city_x IS NULL OR city_y IS NULL) THEN 0
    WHEN ${samePlace('postcode')} AND (${samePlace('city')} OR city_x IS NULL OR city_y IS NULL) THEN 4
    WHEN ${samePlace('city')} AND (postcode_x IS NULL OR postcode_y IS NULL) THEN 4
    WHEN ${samePlace('postcode')} OR ${samePlace('city')} THEN 3
    WHEN length(postcode_x) >= 4 AND ${sharesEnd('postcode_x', 'postcode_y', 2, 2)} AND ${typo}(postcode_x, postcode_y) <= 1 THEN 2
    WHEN ${sharesEnd('city_x', 'city_y', 1, 2)} AND (jaro_winkler_similarity(city_x, city_y) >= 0.85 OR ${typo}(city_x, city_y) <= 2) THEN 2
    ELSE 1 END`
  const swappedDay = `substr(birth_day_x, 1, 4) || substr(birth_day_x, 7, 2) || substr(birth_day_x, 5, 2)`
  const birth = `CASE
    WHEN birth_year_x IS NULL OR birth_year_y IS NULL THEN 0
    WHEN birth_day_x = birth_day_y THEN 6
    WHEN birth_day_x IS NULL OR birth_day_y IS NULL THEN
      CASE WHEN birth_year_x = birth_year_y THEN 3 WHEN abs(birth_year_x - birth_year_y) <= 1 THEN 2 ELSE 1 END
    WHEN ${swappedDay} = birth_day_y THEN 5
    WHEN NOT ${sharesEnd('birth_day_x', 'birth_day_y', 3, 4)} THEN 1
    WHEN ${typo}(birth_day_x, birth_day_y) <= 1 THEN 5
    WHEN ${typo}(birth_day_x, birth_day_y) <= 2 THEN 4
    WHEN birth_year_x = birth_year_y THEN 2
    ELSE 1 END`
  const idNumber = `CASE
    WHEN id_number_x IS NULL OR id_number_y IS NULL THEN 0
    WHEN id_number_x = id_number_y THEN 3
    WHEN least(length(id_number_x), length(id_number_y)) >= 5 AND ${sharesEnd('id_number_x', 'id_number_y', 2, 2)} AND ${typo}(id_number_x, id_number_y) <= 1 THEN 2
    ELSE 1 END`
  // A first name says the gender already: counted only where one is missing.
  const gender = `CASE
    WHEN gender_x IS NULL OR gender_y IS NULL OR (first_x IS NOT NULL AND g IS NOT NULL) THEN 0
    WHEN gender_x = gender_y THEN 2 ELSE 1 END`
  const named: Record<string, string> = {
    firstName,
    lastName,
    email,
    phone,
    landline,
    street,
    place,
    birth,
    idNumber,
    gender,
  }
  return comparedFields.map(({ name }) => `${named[name] ?? extraLevel(name)} AS ${name}_level`).join(',\n')
}

const extraLevel = (column: string) => `CASE
  WHEN ${column}_x IS NULL OR ${column}_y IS NULL THEN 0
  WHEN ${column}_x = ${column}_y THEN 3
  WHEN least(length(${column}_x), length(${column}_y)) >= 5 AND jaro_winkler_similarity(${column}_x, ${column}_y) >= 0.92 THEN 2
  ELSE 1 END`
