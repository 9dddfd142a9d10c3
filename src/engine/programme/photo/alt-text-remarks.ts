import type { Said } from '../../../contract/index.ts'

/** A screen reader says « image » by itself; beyond this length many break off. */
const longest = 150
const announces =
  /^(?:une |la |cette )?(?:image|photo(?:graphie)?|visuel|affiche|illustration)\s+(?:de|du|des|d['’]|montrant)/iu
const sells =
  /(?:^|[^\p{L}])((?:réserv|venez|découvr(?:ez|ir)|vite|profit(?:ez|er)|ne manquez|à ne pas manquer|incontournable|exceptionnel|magnifique|sublime|bouleversant|époustouflant|inoubliable|immanquable|coup de c(?:œ|oe)ur)[\p{L}]*)/iu

/**
 * What keeps an alternative text from describing (RGAA 4, criterion 1.3): it says that it is an image, it sells, it is long.
 * Remarks, never a refusal.
 */
export function altTextRemarks(text: string): Said[] {
  const remarks: Said[] = []
  if (announces.test(text.trim())) remarks.push({ code: 'alt-says-image', params: {} })
  const word = sells.exec(text)?.[1] ?? (text.includes('!') ? '!' : null)
  if (word !== null) remarks.push({ code: 'alt-sells', params: { word } })
  if (text.trim().length > longest) remarks.push({ code: 'alt-long', params: { length: text.trim().length } })
  return remarks
}
