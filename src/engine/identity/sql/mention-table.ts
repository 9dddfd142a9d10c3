import type { AppendType, Cell, Warehouse } from '../../store/index.ts'
import { extraFieldCount } from '../linkage/fields.ts'
import type { Mention } from '../mention.ts'

const columns: [string, AppendType][] = [
  ['m', 'INTEGER'],
  ['record', 'INTEGER'],
  ['first', 'VARCHAR'],
  ['first_sound', 'VARCHAR'],
  ['first_forms', 'VARCHAR'],
  ['first_is_common', 'BOOLEAN'],
  ['family', 'VARCHAR'],
  ['family_sound', 'VARCHAR'],
  ['email', 'VARCHAR'],
  ['email_user', 'VARCHAR'],
  ['email_domain', 'VARCHAR'],
  ['email_skeleton', 'VARCHAR'],
  ['email_repeats_name', 'BOOLEAN'],
  ['phone', 'VARCHAR'],
  ['landline', 'VARCHAR'],
  ['street', 'VARCHAR'],
  ['street_number', 'VARCHAR'],
  ['postcode', 'VARCHAR'],
  ['city', 'VARCHAR'],
  ['birth_day', 'VARCHAR'],
  ['birth_year', 'INTEGER'],
  ['id_number', 'VARCHAR'],
  ['gender', 'VARCHAR'],
  ...Array.from({ length: extraFieldCount }, (_, index): [string, AppendType] => [`extra${index + 1}`, 'VARCHAR']),
]

const sharedBoxNames = 4

/**
 * Loads the mentions into the temporary table `mention`, one row a person named, with how common each value is.
 * An e-mail or phone under which four family names or more appear is a shared box: it is set aside (null), no evidence.
 */
export async function loadMentions(warehouse: Warehouse, mentions: readonly Mention[]): Promise<void> {
  const definitions = columns.map(([name, type]) => `${name} ${type}`).join(', ')
  await warehouse.execute(`CREATE OR REPLACE TEMP TABLE raw_mention (${definitions})`)
  await warehouse.append(
    'raw_mention',
    columns.map(([, type]) => type),
    rowsOf(mentions),
  )
  const passed = columns
    .map(([name]) => name)
    .filter((name) => name !== 'email' && name !== 'phone' && name !== 'email_user')
  await warehouse.execute(`
    CREATE OR REPLACE TEMP TABLE mention AS
    WITH shared_email AS (
      SELECT email FROM raw_mention WHERE email IS NOT NULL
      GROUP BY email HAVING count(DISTINCT family_sound) >= ${sharedBoxNames}
    ), shared_phone AS (
      SELECT phone FROM raw_mention WHERE phone IS NOT NULL
      GROUP BY phone HAVING count(DISTINCT family_sound) >= ${sharedBoxNames}
    ), spoken AS (
      SELECT ${passed.map((name) => `r.${name}`).join(', ')},
        CASE WHEN se.email IS NULL THEN r.email END AS email,
        CASE WHEN se.email IS NULL THEN r.email_user END AS email_user,
        CASE WHEN sp.phone IS NULL THEN r.phone END AS phone
      FROM raw_mention r
      LEFT JOIN shared_email se ON se.email = r.email
      LEFT JOIN shared_phone sp ON sp.phone = r.phone
    )
    SELECT *,
      count(first) OVER (PARTITION BY first) AS first_count,
      count(family) OVER (PARTITION BY family) AS family_count,
      count(coalesce(postcode, city)) OVER (PARTITION BY coalesce(postcode, city)) AS place_count
    FROM spoken ORDER BY m`)
  await warehouse.execute('DROP TABLE raw_mention')
}

function* rowsOf(mentions: readonly Mention[]): Generator<Cell[]> {
  for (const [m, mention] of mentions.entries()) {
    yield [
      m,
      mention.record,
      mention.first || null,
      mention.firstSound || null,
      mention.firstForms,
      mention.firstIsCommon,
      mention.family || null,
      mention.familySound || null,
      mention.email || null,
      mention.emailUser || null,
      mention.emailDomain || null,
      mention.emailSkeleton || null,
      mention.emailRepeatsName,
      mention.phone || null,
      mention.landline || null,
      mention.street || null,
      mention.streetNumber || null,
      mention.postcode || null,
      mention.city || null,
      mention.birthDay || null,
      mention.birthYear || null,
      mention.idNumber || null,
      mention.gender || null,
      ...Array.from({ length: extraFieldCount }, (_, index) => mention.extras[index] || null),
    ]
  }
}
