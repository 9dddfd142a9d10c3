import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('names, beside each promise of ARCHITECTURE.md, tests that exist', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const named = [...text.matchAll(/`([\w/{},.*-]+\.test\.ts)`/gu)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(30)
  const places = ['', 'src', 'src/engine']
  const isThere = (path: string) =>
    places.some((place) => allOf(join(root, place, path)).every((one) => globSync(one).length > 0))
  expect(named.filter((path) => !isThere(path))).toEqual([])
})

/** `a/{b,c}.test.ts` names two files, each of which must be there. */
function allOf(path: string): string[] {
  const [, before = '', choices, after = ''] = /^(.*)\{([^}]+)\}(.*)$/u.exec(path) ?? []
  return choices === undefined ? [path] : choices.split(',').flatMap((choice) => allOf(`${before}${choice}${after}`))
}
