import { withoutAccents } from '../../text/index.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate } from './candidate.ts'
import { commonForms } from './common-forms.ts'

/** Spellings and the sound they stand for, in the order in which they are read. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/mpt/gu, 'nt'],
  [/œu|oeu|œ/gu, 'E'],
  [/e?au/gu, 'o'],
  [/ph/gu, 'f'],
  [/sch|ch/gu, 'S'],
  [/gn/gu, 'N'],
  [/sc(?=[eiyéèêî])|c(?=[eiyéèêî])|ç/gu, 's'],
  [/qu|ck|[ckq]/gu, 'k'],
  [/ge(?=[aoâô])|g(?=[eiyéèêî])/gu, 'j'],
  [/gu(?=[eiyéèêî])/gu, 'g'],
  [/th/gu, 't'],
  [/h/gu, ''],
  [/x(?=.)/gu, 'ks'],
  [/ill(?=[eaoéè])/gu, 'Y'],
  [/(?:ai|ei|a)[nm](?=[^aeiouyâéèêëîïôûEnm]|$)/gu, 'A'],
  [/e[nm](?=[^aeiouyâéèêëîïôûEnm]|$)/gu, 'A'],
  [/[iyî][nm](?=[^aeiouyâéèêëîïôûEnm]|$)/gu, 'I'],
  [/u[nm](?=[^aeiouyâéèêëîïôûEnm]|$)/gu, 'I'],
  [/o[nm](?=[^aeiouyâéèêëîïôûEnm]|$)/gu, 'O'],
  [/oi|oî|oy/gu, 'W'],
  [/o[uùû]/gu, 'U'],
  [/ai|aî|ei|[éèêë]|e(?=tt|ll|ss|rr|nn)|et$|e(?=r[dtm])|e(?=ls?$)/gu, 'é'],
  [/(?<=..)(?:ez|er)s?$/gu, 'é'],
  [/y/gu, 'i'],
  [/([bdfgjklmnprstvzé])\1+/gu, '$1'],
  [/[âà]/gu, 'a'],
  [/[îï]/gu, 'i'],
  [/ô/gu, 'o'],
  [/[ûùü]/gu, 'u'],
  [/(?<=[aeiouyéEWU])s(?=[aeiouyéEWU])/gu, 'z'],
  [/[sxtdpzg]+$/u, ''],
  [/(?<=.)e$/u, ''],
]

/** A rough key of how a form sounds, whatever the grammar: « conte », « compte » and « comte » have one. */
export function soundKey(form: string): string {
  return spellings.reduce((sound, [spelling, key]) => sound.replace(spelling, key), form)
}

/** Whether two forms sound alike in some way of reading each: « joue » and « jouent », « numérotés » and « numérotées ». */
export function soundAlike(one: Candidate, other: Candidate): boolean {
  const sounds = new Set(soundsOf(one))
  return soundsOf(other).some((sound) => sounds.has(sound))
}

function soundsOf({ form, readings }: Candidate): string[] {
  const muteEnding = readings.some(({ tag }) => /^F3p/u.test(tag)) && form.endsWith('ent')
  return [
    soundKey(form),
    ...(muteEnding ? [soundKey(`${form.slice(0, -3).replace(/ai$/u, 'ait')}`), soundKey(`${form.slice(0, -3)}e`)] : []),
  ]
}

let index: ReadonlyMap<string, readonly string[]> | null = null
const mostAlike = 6

/** Other common forms that sound the same, or differ by accents alone. */
export function homophonesOf(form: string, lexicon: Lexicon): readonly string[] {
  index ??= indexed(lexicon)
  const same = index.get(soundKey(form)) ?? []
  const accents = index.get(`=${bare(form)}`) ?? []
  return [...new Set([...same, ...accents])].filter((other) => other !== form).slice(0, mostAlike)
}

function indexed(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (const form of commonForms().keys()) {
    if (form.length < 3 || lexicon.read(form).length === 0) continue
    for (const key of [soundKey(form), `=${bare(form)}`]) {
      const known = forms.get(key)
      if (known) known.push(form)
      else forms.set(key, [form])
    }
  }
  return forms
}

function bare(form: string): string {
  return withoutAccents(form)
}
