import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that may be shipped with EUPL-1.2 software. */
const allowed = new Set([
  'MIT',
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
  const notices = noticesText(packages)
  const path = join(root, noticesFile)
  if (write) writeFileSync(path, notices)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== notices)
    return `${noticesFile} is not up to date: node scripts/write-notices.ts`
  return null
}

/** What `npm ci` installs to run the program, and the fonts and libraries that the built page carries. */
function productionPackages(root: string): Package[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { version?: string; dev?: boolean; devOptional?: boolean; optional?: boolean; license?: string }
    >
  }
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
  // `devOptional`: a library could use it, and only our own tools bring it.
  const isTool = (entry: { dev?: boolean; devOptional?: boolean }) => entry.dev || entry.devOptional
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && (!isTool(entry) || inPage.includes(path.replace(/^node_modules\//, ''))))
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return {
        name,
        version: entry.version ?? '',
        licence: readInTheirFiles[name] ?? entry.license ?? licenceOf(join(root, path)),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
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

function noticesText(packages: Package[]): string {
  const head = [
    'Parterre is licensed under EUPL-1.2. It ships with, or installs, the packages below, each under its own licence;',
    'their texts are in each package. Place data: @etalab/decoupage-administratif (Licence Ouverte, Etalab and INSEE).',
    '',
  ]
  return `${[...head, ...packages.map(({ name, version, licence }) => `${name} ${version} — ${licence}`)].join('\n')}\n`
}
