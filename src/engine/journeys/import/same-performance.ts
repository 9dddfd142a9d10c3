import { nameKeySql } from '../../ticketing/index.ts'

/** SQL that is true where a row of a file, `f`, and a performance of the warehouse, `p`, are the same evening, however its show is written (decision 4). */
export const samePerformance = `${nameKeySql('f.show_title')} = ${nameKeySql('p.show_title')} AND try_cast(f.starts_at AS TIMESTAMP) = p.starts_at`
