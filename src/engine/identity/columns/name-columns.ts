import { room } from '../memory/room.ts'
import { TextDictionary, type Texts } from '../memory/text-dictionary.ts'
import { commonGivenNames, nameForms } from '../normalise/given-names.ts'
import type { NameTable } from '../normalise/name-table.ts'
import { phoneticKey } from '../normalise/phonetic-key.ts'

/** What is known of each distinct name, by its number in the file's `NameTable`; number 0 is silence. */
export interface NameColumns {
  texts: Texts
  /** The number of a name's sound; 0 for a name in no Latin letters. */
  sounds: Int32Array
  soundTexts: Texts
  /** One number for all names of the same letters, whatever their order. */
  letters: Int32Array
  hasSpace: Uint8Array
  isCommon: Uint8Array
  /** The names that a short form stands for, between `|`. */
  forms: ReadonlyMap<number, string>
  /** How many persons bear it as a first and as a family name. */
  asFirst: Int32Array
  asFamily: Int32Array
}

export function nameColumns(names: NameTable): NameColumns {
  const size = names.texts.length
  const [texts, soundTexts, signatures] = [new TextDictionary(), new TextDictionary(), new TextDictionary()]
  const [sounds, letters] = [room.int32(size), room.int32(size)]
  const [hasSpace, isCommon] = [new Uint8Array(size), new Uint8Array(size)]
  const forms = new Map<number, string>()
  for (let number = 1; number < size; number += 1) {
    const text = names.texts[number] ?? ''
    texts.numberOf(text)
    sounds[number] = soundTexts.numberOf(phoneticKey(text))
    letters[number] = signatures.numberOf(signatureOf(text))
    if (text.includes(' ')) hasSpace[number] = 1
    if (commonGivenNames.has(text)) isCommon[number] = 1
    const form = nameForms(text)
    if (form !== '') forms.set(number, form)
  }
  const [asFirst, asFamily] = [Int32Array.from(names.asFirst), Int32Array.from(names.asFamily)]
  return { texts, sounds, soundTexts, letters, hasSpace, isCommon, forms, asFirst, asFamily }
}

/** Each letter of a name once, in order. */
function signatureOf(text: string): string {
  return [...new Set(text.split(''))].sort().join('')
}
