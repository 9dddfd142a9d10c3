import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { sendMail } from './index.ts'

const servers: SMTPServer[] = []
const mail = {
  to: ['anne@maison.example', 'paul@maison.example'],
  subject: 'La semaine',
  text: 'été',
  html: '<p>été</p>',
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => await new Promise<void>((done) => server.close(done))))
})

/** A real server of mail on this computer, and what it was given. */
async function listening(options: SMTPServerOptions = {}) {
  const received: { to: string[]; body: string; user: unknown }[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    ...options,
    onData(stream, { envelope, user }, done) {
      void text(stream).then((body) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), body, user })
        done()
      })
    },
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    at: { host: '127.0.0.1', port, user: null, password: null, from: 'b@maison.example', isLocal: true },
  }
}

it('hands the message, text and page, to a server of mail', async () => {
  const { received, at } = await listening()
  expect(await sendMail(at, mail)).toEqual({ taken: mail.to, refused: [] })
  expect(received.map(({ to }) => to)).toEqual([mail.to])
  expect(received[0]?.body).toMatch(/^From: b@maison\.example\r?$/mu)
  expect(received[0]?.body).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/u)
})

it('signs in with the password of the house, and says where it is refused', async () => {
  const { received, at } = await listening({
    authOptional: false,
    onAuth: ({ username, password }, _, done) =>
      password === 'juste' ? done(null, { user: username }) : done(new Error('no')),
  })
  await sendMail({ ...at, user: 'maison', password: 'juste' }, mail)
  expect(received[0]?.user).toBe('maison')
  await expect(sendMail({ ...at, user: 'maison', password: 'faux' }, mail)).rejects.toMatchObject({
    code: 'mail-failed',
    params: { host: '127.0.0.1', why: 'sign-in' },
  })
  expect(received).toHaveLength(1)
})

it('sends nothing in clear beyond this computer, nor to a server whose certificate is not its own', async () => {
  const clear = await listening({ disabledCommands: ['STARTTLS'] })
  await expect(sendMail({ ...clear.at, isLocal: false }, mail)).rejects.toMatchObject({ params: { why: 'clear' } })
  const selfSigned = await listening()
  await expect(sendMail({ ...selfSigned.at, isLocal: false }, mail)).rejects.toMatchObject({ params: { why: 'clear' } })
  expect([...clear.received, ...selfSigned.received]).toEqual([])
})

it('says whom the server refused, and that nobody answers', async () => {
  const { at } = await listening({
    onRcptTo: ({ address }, _, done) => done(address.startsWith('paul') ? new Error('unknown') : null),
  })
  expect(await sendMail(at, mail)).toEqual({ taken: ['anne@maison.example'], refused: ['paul@maison.example'] })
  await expect(sendMail({ ...at, port: 1 }, mail)).rejects.toMatchObject({ params: { why: 'unreachable' } })
})

it('takes a title for one header, whatever it holds', async () => {
  const { received, at } = await listening()
  await sendMail(at, { ...mail, subject: 'La semaine\r\nBcc: autre@ailleurs.example' })
  expect(received[0]?.to).toEqual(mail.to)
  expect(received[0]?.body).not.toMatch(/^Bcc:/mu)
})
