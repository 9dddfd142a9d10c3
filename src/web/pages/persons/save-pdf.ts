import { saveAs } from '../../components/download.ts'

/** Hands a document that came as base64 to the browser. */
export function savePdf({ fileName, pdf }: { readonly fileName: string; readonly pdf: string }): void {
  const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0))
  saveAs(new Blob([bytes], { type: 'application/pdf' }), fileName)
}
