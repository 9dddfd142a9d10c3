import { contentVariants, kitListing, writeVariants } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const variantsRoutes = {
  get: api.variants.get.handler(async ({ input, context }) =>
    contentVariants(context.house, { ...input, asOf: await context.asOf() }),
  ),
  write: api.variants.write.handler(async ({ input, context }) =>
    writeVariants(context.house, { ...input, asOf: await context.asOf() }),
  ),
  kit: api.variants.kit.handler(async ({ input: { staffId, ...brief }, context }) =>
    kitListing(context.house, { brief, staffId, asOf: await context.asOf() }),
  ),
}
