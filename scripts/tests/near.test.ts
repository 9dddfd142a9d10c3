import { expect, it } from 'vitest'
import { partTests, projectsOf, roomOf } from './near.ts'

it('takes a room of the engine, a page or a folder of src for the home of a file', () => {
  expect(roomOf('src/engine/figures/marts/season.sql')).toBe('src/engine/figures')
  expect(roomOf('src/web/pages/today/card.tsx')).toBe('src/web/pages')
  expect(roomOf('src/cli/commands/read.ts')).toBe('src/cli')
  expect(roomOf('vitest.config.ts')).toBe('')
})

it('runs the tests of the rooms that were changed and leaves those of others to the whole run', () => {
  const touched = ['src/engine/figures/a.test.ts', 'src/engine/audience/b.test.ts']
  expect(partTests(['src/engine/figures/figure.ts'], touched)).toEqual({
    near: ['src/engine/figures/a.test.ts'],
    far: ['src/engine/audience/b.test.ts'],
  })
})

it('asks TypeScript only of what can have broken', () => {
  expect(projectsOf(['src/engine/figures/figure.ts'])).toEqual(['tsconfig.json'])
  expect(projectsOf(['src/contract/meaning.ts'])).toEqual(['tsconfig.json', 'src/web/tsconfig.json'])
  expect(projectsOf(['README.md', 'src/engine/figures/marts/season.sql'])).toEqual([])
})
