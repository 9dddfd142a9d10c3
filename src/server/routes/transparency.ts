import {
  nameOnPapers,
  printTransparency,
  setting,
  transparency,
  transparencyCsv,
  transparencyOfDraft,
} from '../../engine/index.ts'
import { sentence } from '../../words/index.ts'
import { api } from './implementer.ts'

export const transparencyRoutes = {
  get: api.transparency.get.handler(({ context }) => transparency(context.house)),
  ofDraft: api.transparency.ofDraft.handler(async ({ input, context }) =>
    transparencyOfDraft(context.house, { ...input, asOf: await context.asOf() }),
  ),
  csv: api.transparency.csv.handler(async ({ context }) => {
    const language = await setting(context.house.folder.app, 'language')
    const { records } = await transparency(context.house)
    const text = transparencyCsv(records, { forExcel: true, say: (code, params) => sentence(language, code, params) })
    return { name: 'textes-sortis.csv', text }
  }),
  pdf: api.transparency.pdf.handler(async ({ context }) => {
    const pdf = printTransparency(await transparency(context.house), {
      houseName: await nameOnPapers(context.house),
      day: await context.asOf(),
      say: (code, params) => sentence('fr', code, params),
    })
    return { fileName: 'textes-sortis.pdf', pdf: pdf.toString('base64') }
  }),
}
