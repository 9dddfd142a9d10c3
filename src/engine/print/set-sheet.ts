import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export interface SheetRequest {
  /** A layout of ours (`.typ`): it reads `sys.inputs.visual`. */
  readonly layout: string
  readonly content: unknown
  /** Pictures by the path under which the layout shows them, `/photo.jpg`. */
  readonly pictures: Readonly<Record<string, Buffer>>
  /** Folders of faces beside those of the program. */
  readonly fontFolders?: readonly string[]
}

export interface SetSheet {
  /** A drawing in which letters are outlines: it needs no face to be shown. */
  svg(): string
  pdf(): Buffer
  /** What the layout says of itself under a label. */
  said(label: string): unknown[]
}

const ownFonts = join(import.meta.dirname, 'fonts')
const compilers = new Map<string, NodeCompiler>()

/**
 * Sets one sheet from a layout and its content, which reaches the typesetter as data.
 * @throws Error when the typesetter refuses the layout, a fault of ours
 */
export function setSheet({ layout, content, pictures, fontFolders = [] }: SheetRequest): SetSheet {
  const compiler = compilerFor(dirname(layout), fontFolders)
  for (const [path, bytes] of Object.entries(pictures)) compiler.mapShadow(join(dirname(layout), path), bytes)
  const done = compiler.compile({
    mainFileContent: readFileSync(layout, 'utf8'),
    inputs: { visual: JSON.stringify(content) },
    resetRead: true,
  })
  const sheet = done.result
  if (sheet === null) throw new Error(`typesetter: ${JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? [])}`)
  return {
    svg: () => compiler.plainSvg(sheet),
    pdf: () => compiler.pdf(sheet, { pdfStandard: 'ua-1' }),
    said: (label) => compiler.query(sheet, { selector: `<${label}>`, field: 'value' }) as unknown[],
  }
}

function compilerFor(workspace: string, fontFolders: readonly string[]): NodeCompiler {
  const key = JSON.stringify([workspace, ...fontFolders])
  const known = compilers.get(key)
  if (known) return known
  const opened = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [ownFonts, ...fontFolders] }] })
  compilers.set(key, opened)
  return opened
}
