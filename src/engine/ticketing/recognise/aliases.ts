import type { Aliases } from './aliases/alias.ts'
import { personAliases } from './aliases/of-persons.ts'
import { priceAliases } from './aliases/of-prices.ts'
import { saleAliases } from './aliases/of-sales.ts'
import { showAliases } from './aliases/of-shows.ts'
import { otherAliases } from './aliases/of-the-rest.ts'

export type { AliasTag } from './aliases/alias.ts'

/** All of them. Where one name may mean two things as likely, the meaning that comes first here is tried first. */
export const aliases: Aliases = { ...saleAliases, ...showAliases, ...priceAliases, ...personAliases, ...otherAliases }
