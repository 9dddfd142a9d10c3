import { expect, it } from 'vitest'
import { withTrackedLink } from './tracked-link.ts'

const content = { subject: null, preheader: null, body: 'Réserver : https://a.example/x', altText: null, hashtags: [] }

it('prints the address with its campaign, sign for sign', () => {
  const to = "https://a.example/x?ref=$&utm=a$1$'b"
  expect(withTrackedLink(content, { from: 'https://a.example/x', to }).body).toBe(`Réserver : ${to}`)
})

it('leaves a text without its address as it is', () => {
  expect(withTrackedLink(content, { from: null, to: 'https://a.example/y' })).toBe(content)
})
