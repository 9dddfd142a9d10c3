import { printWeek, weekInMail } from '../engine/index.ts'
import type { GuardedApp } from './access/caller.ts'
import type { ServerContext } from './context.ts'
import { previewPolicy } from './exports.ts'
import { asPdf } from './import-rows.ts'
import { wordsOf } from './words-of.ts'

/** `GET /api/week.html`: the week's letter as it would arrive, to be looked at in a frame; `/api/week.pdf`: the same on paper. */
export function weekRoutes(app: GuardedApp, context: ServerContext): void {
  const request = async () => ({ asOf: await context.asOf(), words: await wordsOf(context) })
  app.get('/api/week.html', async (c) => {
    const { html } = await weekInMail(context.house, await request())
    c.header('Content-Security-Policy', previewPolicy)
    c.header('Cache-Control', 'no-store')
    return c.html(html)
  })
  app.get('/api/week.pdf', async (c) => {
    return asPdf(c, { bytes: await printWeek(context.house, await request()), name: 'semaine.pdf' })
  })
}
