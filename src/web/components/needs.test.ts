import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { abilitiesOf, accessRoles, mayCall, neededByCall, neededOf } from '../../contract/index.ts'

const web = join(import.meta.dirname, '..')
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('stories'))
  .map((path) => readFileSync(join(web, path), 'utf8'))
const all = sources.join('\n')

/** Rooms of which nothing can be looked at without the ability that their acts need: refused, their pages show nothing to press. */
const refusedWhole = new Set(
  Object.entries(neededByCall).flatMap(([room, calls]) => {
    const needs = new Set(Object.values(calls))
    return needs.size === 1 && !needs.has('look') ? [room] : []
  }),
)
/** Where nobody but the one who may do it is led: the accounts are shown to those who give them, the first name to a house without any. */
const shownToThoseAlone = new Set(['access'])

/** Calls that some role is refused, as the page makes them. */
const refusable = [...all.matchAll(/\bapi\.(\w+)\.(\w+)\b/g)].flatMap(([, room = '', act = '']) => {
  const needed = neededOf(`${room}.${act}`)
  const isForAll = needed === undefined || needed === 'anyone' || needed === 'look'
  return isForAll || refusedWhole.has(room) || shownToThoseAlone.has(room) ? [] : [`${room}.${act}`]
})

describe('what a role may not do', () => {
  it('is named by the button or the part of the page that does it', () => {
    const named = new Set(
      [...all.matchAll(/(?:needs=|of=|needs: |useRefusal\()["'](\w+\.\w+)["']/g)].map(([, name]) => name),
    )
    const covered = (call: string) =>
      [...named].some((name) => name === call || coversAll.get(name ?? '')?.includes(call))
    expect([...new Set(refusable)].filter((call) => !covered(call))).toEqual([])
  })

  it('is judged by the table of the server, a delegation included', () => {
    for (const access of accessRoles) {
      expect(mayCall({ access, actsFor: [] }, 'contents.approve')).toBe(abilitiesOf[access].includes('approve'))
      expect(mayCall({ access, actsFor: ['s-2'] }, 'contents.approve')).toBe(true)
      expect(mayCall({ access, actsFor: ['s-2'] }, 'contents.withdraw')).toBe(abilitiesOf[access].includes('approve'))
      expect(mayCall({ access, actsFor: [] }, 'imports.visitDemo')).toBe(false)
      expect(mayCall({ access, actsFor: [] }, 'access.me')).toBe(true)
    }
  })
})

/** Parts of a page that hold the acts of several calls under one. */
const coversAll = new Map([
  [
    'settings.saveThresholds',
    [
      'settings.saveSeasonStart',
      'settings.saveSalesOpening',
      'settings.saveLanguage',
      'settings.saveCustomersWereTold',
      'settings.saveOtherEntities',
    ],
  ],
  ['contents.write', ['variants.kit']],
  ['imports.inspect', ['imports.inspection']],
  ['imports.run', ['imports.discard']],
  ['programme.propose', ['programme.proposals']],
  ['contents.rewrite', ['contents.rewritten', 'contents.previewRewrite']],
  ['contents.compose', ['contents.composed', 'contents.previewCompose']],
  ['contents.translate', ['contents.translated', 'contents.previewTranslate']],
  ['passages.allowHost', ['passages.preview']],
  ['contents.approve', ['contents.openCheck']],
  ['contents.edit', ['contents.check']],
  ['captions.listen', ['captions.heard']],
  ['visuals.saveCharter', ['visuals.readColours', 'visuals.readCharterFiles']],
])
