import { askHouse, houseFigure, houseFigures } from '../../engine/index.ts'
import { api } from './implementer.ts'

export const figuresRoutes = {
  ask: api.figures.ask.handler(async ({ input, context }) =>
    askHouse(context.house, { ...input, asOf: await context.asOf() }),
  ),
  list: api.figures.list.handler(({ input }) => houseFigures(input.lang)),
  get: api.figures.get.handler(async ({ input, context }) =>
    houseFigure(context.house, { ...input, asOf: await context.asOf() }),
  ),
}
