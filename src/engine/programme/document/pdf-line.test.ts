import { describe, expect, it } from 'vitest'
import { type PdfLine, withoutFurniture } from './pdf-line.ts'
import { pdfGroups } from './pdf-paragraphs.ts'

const line = (text: string, y: number, page = 1): PdfLine => ({
  text,
  size: 10,
  x: 50,
  right: 50 + text.length * 5,
  y,
  page,
})

describe('what a browser prints at the edges of a page', () => {
  const body = [line('Le Roi se meurt', 700), line('Vendredi 12 mars 2027 à 20 h', 680)]

  it.each([
    ['1/1', 20],
    ['file:///home/lieu/saison.html 1/1', 20],
    ['11/30/26, 4:52 AM', 820],
    ['30/11/2026 16:52 Saison 2026-2027', 820],
  ])('is no line of a programme: « %s »', (text, y) => {
    expect(withoutFurniture([...body, line(text, y)], 1)).toEqual(body)
  })

  it.each([
    ['1/2', 20, 'a first of February, in a document of one page'],
    ['1/1', 690, 'a first of January among the other days'],
    ['12/3, 20h30', 20, 'a day and its hour'],
  ])('« %s » stays', (text, y) => {
    expect(withoutFurniture([...body, line(text, y)], 1)).toHaveLength(3)
  })
})

it('joins a line that says nothing without the next, however short its column', () => {
  const texts = (...lines: string[]) =>
    pdfGroups(
      lines.map((text, index) => line(text, 700 - index * 12)),
      10,
    ).flatMap((group) => group.texts)
  expect(texts('Il va mourir à la fin du', 'spectacle.')).toEqual(['Il va mourir à la fin du spectacle.'])
  expect(texts('Du 12 au 14 mars, 20', 'h 30')).toEqual(['Du 12 au 14 mars, 20 h 30'])
  expect(texts('Théâtre', 'Dès 8 ans')).toEqual(['Théâtre', 'Dès 8 ans'])
})
