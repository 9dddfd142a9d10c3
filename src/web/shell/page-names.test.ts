import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the name of a page that waits', () => {
  it('is there for every address that the router knows', () => {
    const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
    const routes = [...read('../router.tsx').matchAll(/path: '(\/[^']*)'/g)].map(([, path]) => path)
    const named = [...`${read('./pages.ts')}${read('./page-names.ts')}`.matchAll(/(?:path: |\[)'(\/[^']*)'/g)].map(
      ([, path]) => path,
    )
    expect(routes.length).toBeGreaterThan(20)
    expect(routes.filter((path) => !named.includes(path))).toEqual([])
  })
})
