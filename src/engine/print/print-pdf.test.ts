import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { type PrintedDocument, printPdf } from './index.ts'

const document: PrintedDocument = {
  title: 'Contrôle du fichier',
  subtitle: 'billets.csv',
  language: 'fr',
  footer: 'Théâtre du Vieux-Port',
  blocks: [
    { kind: 'heading', level: 1, text: 'Ce qui manque' },
    { kind: 'paragraph', text: '« Œuvre » : de 8 à 28 €.' },
    {
      kind: 'table',
      columns: [
        { label: 'Colonne', align: 'start', share: 1 },
        { label: 'Lignes', align: 'end' },
      ],
      rows: Array.from({ length: 90 }, (_, index) => [`colonne ${index}`, '12 480']),
    },
  ],
}

describe('printPdf', () => {
  it('prints text that a reader finds again, accents and narrow spaces included', async () => {
    const { text } = await textOf(printPdf(document))
    expect(text).toContain('Contrôle du fichier')
    expect(text).toContain('« Œuvre » : de 8 à 28 €.')
    expect(text).toContain('colonne 89')
  })

  it('repeats the head of a table and numbers the pages, so that a sheet alone can be read', async () => {
    const { pages } = await textOf(printPdf(document))
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Colonne')
      expect(page).toContain(`${index + 1} / ${pages.length}`)
    }
  })

  it('takes mark-up in a text as text: a file cannot make the typesetter read another', async () => {
    const hostile = '#read("/etc/hostname") *gras* $x$ #panic("non") \\ <étiquette> @renvoi'
    const { text } = await textOf(printPdf({ ...document, blocks: [{ kind: 'paragraph', text: hostile }] }))
    expect(text.replaceAll(/\s+/g, ' ')).toContain(hostile)
  })

  it('is tagged, titled and in its language, for those who listen to it', async () => {
    const bytes = printPdf(document)
    const { info, metadata } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)))
    expect(info.Title).toBe('Contrôle du fichier')
    expect(info.Language).toBe('fr')
    expect(String(metadata?.getRaw?.() ?? '')).toContain('pdfuaid')
  })

  it('gives the same bytes for the same document, so that a copy can be recognised', () => {
    expect(printPdf(document).equals(printPdf(document))).toBe(true)
  })
})

async function textOf(bytes: Buffer): Promise<{ text: string; pages: string[] }> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return { text: text.join('\n'), pages: text }
}
