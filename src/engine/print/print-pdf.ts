import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedDocument } from './printed-document.ts'

/** Tagged and named for screen readers: PDF/UA-1 (ISO 14289-1), as Typst checks it. */
const accessible = 'ua-1'
const fontsFolder = join(import.meta.dirname, 'fonts')
let compiler: NodeCompiler | null = null

/**
 * Prints a document on A4 pages, numbered, in the faces of the house.
 * The content reaches the typesetter as data, so no text in it can act as mark-up or read a file.
 * @returns the bytes of an accessible PDF (PDF/UA-1); the same document gives the same bytes
 * @throws Error when the typesetter refuses the layout, a fault of ours
 */
export function printPdf(document: PrintedDocument): Buffer {
  compiler ??= openCompiler()
  const done = compiler.compile({
    mainFileContent: template(),
    inputs: { document: JSON.stringify(document) },
    resetRead: true,
  })
  if (done.result === null) throw refused(done)
  const pdf = compiler.pdf(done.result, { pdfStandard: accessible })
  compiler.evictCache(0)
  return pdf
}

function openCompiler(): NodeCompiler {
  return NodeCompiler.create({ workspace: fontsFolder, fontArgs: [{ fontPaths: [fontsFolder] }] })
}

function template(): string {
  return readFileSync(join(import.meta.dirname, 'document.typ'), 'utf8')
}

function refused(done: ReturnType<NodeCompiler['compile']>): Error {
  return new Error(`typesetter: ${JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? [])}`)
}
