import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { freshHouse } from '../../engine/journeys/import/fresh-house.fixture.ts'
import { listJournal } from '../../engine/stewardship/index.ts'
import { sentence } from '../../words/index.ts'
import type { OptionValues } from '../command.ts'
import { saidIo } from '../said-io.fixture.ts'
import { reportCommand } from './report.ts'

const fresh = freshHouse()
const received: string[] = []
let mail: SMTPServer | null = null

afterEach(async () => {
  received.length = 0
  await new Promise<void>((done) => (mail === null ? done() : mail.close(done)))
  mail = null
})

async function mailServer(): Promise<string> {
  mail = new SMTPServer({
    authOptional: true,
    onData(stream, { envelope }, done) {
      void text(stream).then((body) => {
        received.push(`${envelope.rcptTo.map(({ address }) => address).join()}\n${body}`)
        done()
      })
    },
  })
  mail.listen(0, '127.0.0.1')
  await once(mail.server, 'listening')
  return `127.0.0.1:${(mail.server.address() as AddressInfo).port}`
}

async function report(positionals: string[], options: OptionValues = {}) {
  const { io, said } = saidIo()
  const say = (code: string, params = {}) => sentence('fr', code, params)
  const house = async () => await Promise.resolve(fresh.house)
  await reportCommand.run({ io, language: 'fr', options, positionals, asOf: '2026-11-24', house, say })
  return said
}

async function sales() {
  const header = 'Spectacle;Date;Heure;Salle;Nom;Prénom;Email;Tarif;Prix;Date de vente'
  const line = 'Le Cid;12/12/2026;20:30;Grande salle;Nom;Prénom;p@example.org;Plein;25,00;20/11/2026'
  await fresh.taken({ 'ventes.csv': [header, line] })
}

it('sends the week for those alone whom a person confirmed with that very server, and journals it without an address', async () => {
  await sales()
  await expect(report(['week'], { send: true, to: 'anne@maison.example' })).rejects.toMatchObject({ code: 'mail-none' })
  await report(['server', await mailServer()], { from: 'billetterie@maison.example' })
  await expect(report(['week'], { send: true })).rejects.toMatchObject({ code: 'mail-unconfirmed' })
  await report(['week'], { to: 'anne@maison.example' })
  expect(received).toEqual([])
  await report(['week'], { to: 'anne@maison.example', send: true })
  await report(['week'], { send: true })
  expect(received.map((one) => one.split('\n')[0])).toEqual(['anne@maison.example', 'anne@maison.example'])
  const [last] = await listJournal(fresh.house.folder.app, { limit: 1 })
  expect(last).toMatchObject({ action: 'week-sent', params: { count: 1 } })
  expect(JSON.stringify(last)).not.toContain('anne@')
  await report(['server', 'localhost:2526'], { from: 'billetterie@maison.example' })
  await expect(report(['week'], { send: true })).rejects.toMatchObject({ code: 'mail-unconfirmed' })
})

it('refuses what is no address', async () => {
  await sales()
  await expect(report(['week'], { to: 'anne', send: true })).rejects.toMatchObject({ code: 'usage' })
  await expect(report(['server', 'smtp.example'], { from: 'a@b.example' })).rejects.toMatchObject({ code: 'usage' })
})
