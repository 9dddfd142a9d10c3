import { expect, it } from 'vitest'
import { trackedUrl } from './utm.ts'

const url = 'https://theatre.example/b'

it('a link says from which text one came, but on the house’s own page, where it would hide whence its visitor came', () => {
  expect(trackedUrl(url, { channel: 'email', showKey: 'berenice' })).toBe(
    `${url}?utm_source=email&utm_medium=email&utm_campaign=berenice`,
  )
  expect(trackedUrl(url, { channel: 'web', showKey: 'berenice' })).toBe(url)
})

it('a link that carries its own campaign keeps it, on a page too', () => {
  const own = `${url}?utm_source=affiche`
  expect(trackedUrl(own, { channel: 'web', showKey: 'b' })).toBe(own)
  expect(trackedUrl(own, { channel: 'sms', showKey: 'b' })).toContain('utm_source=affiche')
})
