import { describe, expect, test } from 'vitest'
import { readCaptions } from './read-captions.ts'

const times = (from: number, to: number) => `00:00:0${from},000 --> 00:00:0${to},000`
const cue = (index: number, text: string) => `${index}\n${times(index, index + 1)}\n${text}\n`
const texts = (file: string, name = 'a.srt') => readCaptions(file, name).cues.map(({ text }) => text)
const codes = (file: string, name = 'a.srt') =>
  readCaptions(file, name).notes.map(({ code, line }) => `${code}@${line}`)

describe('a file of subtitles as others leave it loses no word', () => {
  test.each([
    ['a byte-order mark', `\uFEFF${cue(1, 'Un')}`, ['Un']],
    ['line ends of Windows', cue(1, 'Un\ndeux').replaceAll('\n', '\r\n'), ['Un\ndeux']],
    ['line ends of old Macs', `${cue(1, 'Un')}\n${cue(2, 'Deux')}`.replaceAll('\n', '\r'), ['Un', 'Deux']],
    ['no numbers', `${times(1, 2)}\nUn\n\n${times(3, 4)}\nDeux`, ['Un', 'Deux']],
    ['no empty line between two', `${cue(1, 'Un')}${cue(2, 'Deux')}`, ['Un', 'Deux']],
    ['an empty line within', cue(1, 'Première\n\nSeconde'), ['Première\nSeconde']],
    ['signs that look like tags', cue(1, 'Si a < b et c > d, >> Nous : non'), ['Si a < b et c > d, >> Nous : non']],
    ['a number as its words', cue(1, '1789\n14'), ['1789\n14']],
    ['three figures of hours', '1\n100:00:01,000 --> 100:00:02,000\nLong', ['Long']],
    ['places after its times', `1\n${times(1, 2)} X1:40 X2:600\nPlacé`, ['Placé']],
    ['blanks around its lines', cue(1, '  Un  deux \t'), ['Un deux']],
    ['no end of file', `1\n${times(1, 2)}\nUn`, ['Un']],
  ])('%s', (_, file, expected) => {
    expect(texts(file)).toEqual(expected)
  })

  test('what was done is said, with its line', () => {
    expect(codes(cue(1, 'Première\n\nSeconde'))).toEqual(['caption-blank-line@5'])
    expect(codes(`${cue(1, 'Un')}${cue(2, 'Deux')}`)).toEqual(['caption-no-blank@5'])
    expect(codes(`${times(1, 1)}\nUn`)).toEqual(['caption-no-length@1'])
    expect(codes(`${times(1, 5)}\nUn\n\n${times(3, 6)}\nDeux`)).toEqual(['caption-over@4'])
    expect(codes(`${times(4, 5)}\nUn\n\n${times(1, 2)}\nDeux`)).toEqual(['caption-out-of-order@4'])
    expect(codes(`${times(1, 2)}\n\n${times(3, 4)}\nDeux`)).toEqual(['caption-without-text@1'])
    expect(codes(cue(1, '<i>Un</i>'))).toEqual(['caption-style-left@2'])
  })
})

describe('a time that is none is refused with its file and its line', () => {
  test.each([
    ['1\n00:00:xx,000 --> 00:00:02,000\nUn', 'caption-time', 2],
    [`${cue(1, 'Un')}\n2\n00:00:03,000 --> \nDeux`, 'caption-time', 6],
    ['1\n00:75:00,000 --> 00:76:00,000\nUn', 'caption-time', 2],
    [`1\n${times(3, 2)}\nUn`, 'caption-backwards-time', 2],
    [`Bonjour\n\n${cue(1, 'Un')}`, 'caption-stray', 1],
  ])('%s', (file, code, line) => {
    expect(() => readCaptions(file, 'entretien.srt')).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining({ file: 'entretien.srt', line }) }),
    )
  })

  test.each([
    ['vide.txt', ' \n\n'],
    ['faux.srt', 'Bonjour'],
    ['tête.vtt', 'WEBVTT\n'],
  ])('nothing to read in %s', (name, file) => {
    expect(() => readCaptions(file, name)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ file: name }) }),
    )
  })
})

describe('what a file says of colour, place and speaker is kept', () => {
  test('SubRip', () => {
    const [one] = readCaptions(cue(1, '{\\an8}<font color="#FFFF00">Au loin</font>'), 'a.srt').cues
    expect(one).toMatchObject({ text: 'Au loin', role: 'off-screen', side: 'centre', height: 'top' })
  })

  test('WebVTT', () => {
    const file = `WEBVTT - titre\n\nNOTE une remarque\n\nintro\n00:01.000 --> 00:02.000 line:10% align:start\n<v Léa><c.cyan>Je &amp; moi</c>\n`
    const { format, cues, notes } = readCaptions(file, 'a.vtt')
    expect(format).toBe('vtt')
    expect(cues).toEqual([
      { start: 1000, end: 2000, text: 'Je & moi', role: 'thought', speaker: 'Léa', side: 'left', height: 'top' },
    ])
    expect(notes).toEqual([{ code: 'caption-left-block', line: 3, params: { block: 'NOTE' } }])
  })

  test('signs of music and of sounds', () => {
    expect(readCaptions(`${cue(1, '♪ La mer ♪')}\n${cue(2, '[Rires]')}`, 'a.srt').cues.map(({ role }) => role)).toEqual(
      ['music', 'sound'],
    )
  })
})

describe('a transcript', () => {
  test('is told by paragraphs, whose names and times are kept', () => {
    const { format, isTimed, cues } = readCaptions('LÉA : Bonsoir.\nOui.\n\n[00:12] PAUL : Et toi ?', 'a.txt')
    expect([format, isTimed]).toEqual(['txt', false])
    expect(cues.map(({ start, speaker, text }) => [start, speaker, text])).toEqual([
      [0, 'LÉA', 'Bonsoir.'],
      [0, 'LÉA', 'Oui.'],
      [12_000, 'PAUL', 'Et toi ?'],
    ])
  })

  test('« Durée : une heure » names nobody', () => {
    expect(texts('Durée : une heure', 'a.txt')).toEqual(['Durée : une heure'])
  })
})

test('an arrow among the words of an STL file makes no SRT of it', () => {
  const read = readCaptions('$Place = bottom left\n00:00:01:00 , 00:00:03:00 , Reste 0--> a\n', 'a.stl')
  expect([read.format, read.cues.map(({ text }) => text)]).toEqual(['stl', ['Reste 0--> a']])
})

test('an arrow without a time makes no subtitles of a transcript', () => {
  expect(readCaptions('Un compte à rebours : 3 --> 2 --> 0\n', 'a.txt').format).toBe('txt')
})
