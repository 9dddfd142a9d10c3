import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that may be shipped with EUPL-1.2 software. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MPL-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC-BY-4.0',
  'Python-2.0',
  'LGPL-3.0-or-later',
  'Zlib',
  'WTFPL',
])

/** Packages whose `license` field is odd, as their own files say it. */
const readInTheirFiles: Record<string, string> = {
  'dictionary-fr': 'MPL-2.0',
  duck: 'BSD-2-Clause',
  slick: 'MIT',
}

interface Package {
  name: string
  version: string
  licence: string
}

const noticesFile = 'THIRD-PARTY-NOTICES'

/** Checks the licence of every package that ships, and that the notices list them; null when all is well. */
export function checkLicences(root: string, { write }: { write: boolean }): string | null {
  const packages = productionPackages(root)
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  if (refused.length > 0)
    return refused.map(({ name, licence }) => `${name}: licence « ${licence} » is not in the allowed list`).join('\n')
  const notices = noticesText(packages, dataTaken(root))
  const path = join(root, noticesFile)
  if (write) writeFileSync(path, notices)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== notices)
    return `${noticesFile} is not up to date: node scripts/write-notices.ts`
  return null
}

interface Lock {
  packages: Record<string, LockedPackage>
}

interface LockedPackage {
  version?: string
  license?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/** Carried by the built page, which is made by tools of ours. */
const inPage = [
  'react',
  'react-dom',
  'react-aria-components',
  '@tanstack/react-router',
  '@tanstack/react-query',
  '@lingui/react',
  '@orpc/client',
  '@fontsource-variable/bricolage-grotesque',
  '@fontsource-variable/atkinson-hyperlegible-next',
]

/** What npm installs to run the program, and the fonts and libraries that the built page carries. */
function productionPackages(root: string): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const shipped = [...installedPaths(lock), ...inPage.map((name) => `node_modules/${name}`)]
  return [...new Set(shipped)]
    .map((path) => {
      const entry = lock.packages[path] ?? {}
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return {
        name,
        version: entry.version ?? '',
        licence: readInTheirFiles[name] ?? entry.license ?? licenceOf(join(root, path)),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
}

/**
 * Where each package lies that the program needs, followed from its dependencies. The lock's own marks are not enough: a library
 * that could use one of our tools (an optional peer) makes the tool look like a part of the program.
 */
function installedPaths({ packages }: Lock): Set<string> {
  const found = new Set<string>()
  const waiting = ['']
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const name of neededBy(packages[from] ?? {})) {
      const path = pathOf(packages, { from, name })
      if (path === null || found.has(path)) continue
      found.add(path)
      waiting.push(path)
    }
  }
  return found
}

function neededBy(entry: LockedPackage): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {})
  const { dependencies = {}, optionalDependencies = {}, peerDependenciesMeta = {} } = entry
  return [
    ...Object.keys(dependencies),
    ...Object.keys(optionalDependencies),
    ...peers.filter((name) => !peerDependenciesMeta[name]?.optional),
  ]
}

/** As Node looks for it: in the folder of whoever needs it, then in those above. Null where an optional one was left out. */
function pathOf(packages: Lock['packages'], { from, name }: { from: string; name: string }): string | null {
  for (let folder = from; ; ) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (packages[path]) return path
    if (folder === '') return null
    const above = folder.lastIndexOf('/node_modules/')
    folder = above < 0 ? '' : folder.slice(0, above)
  }
}

function licenceOf(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return 'unknown'
  const { license } = JSON.parse(readFileSync(manifest, 'utf8')) as { license?: string }
  return license ?? (readdirSync(folder).some((name) => /^licen[cs]e/i.test(name)) ? 'see its licence file' : 'unknown')
}

function isAllowed(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((part) => allowed.has(part)))
}

/** Lists of others that stand among ours: each says in itself whose it is. */
function dataTaken(root: string): string[] {
  const list = join(root, 'src/engine/stewardship/sign-in/common-passwords.json')
  const { source, licence } = JSON.parse(readFileSync(list, 'utf8')) as { source: string; licence: string }
  return [`Common passwords: ${source} (${licence}).`]
}

function noticesText(packages: Package[], data: readonly string[]): string {
  const head = [
    'Parterre is licensed under EUPL-1.2. It ships with, or installs, the packages below, each under its own licence;',
    'their texts are in each package. Place data: @etalab/decoupage-administratif (Licence Ouverte, Etalab and INSEE).',
    'Word rarities: wordfreq 3.1.1 (Robyn Speer, CC BY-SA 4.0; Wikipedia, OpenSubtitles, Google Books Ngram Viewer, ParaCrawl, Leeds corpus).',
    ...data,
    '',
  ]
  return `${[...head, ...packages.map(({ name, version, licence }) => `${name} ${version} — ${licence}`)].join('\n')}\n`
}
