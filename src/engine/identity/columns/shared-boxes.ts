import { room } from '../memory/room.ts'
import { cell, type MentionColumns, rowWidth, type TextColumn } from './mention-columns.ts'

/** From so many family names on, a box is nobody's. */
export const sharedBoxNames = 4

/** What was set aside: for each of these mentions the number of its e-mail and of its phone, 0 where it keeps its own. */
export interface SharedBoxes {
  mentions: Int32Array
  email: Int32Array
  phone: Int32Array
}

/** Takes the e-mails and phones under which so many family names appear away from the mentions that say them: a shared box is no evidence. */
export function setSharedBoxesAside(columns: MentionColumns): SharedBoxes {
  const { size, cells } = columns
  const emails = sharedBoxes(columns, 'email')
  const phones = sharedBoxes(columns, 'phone')
  const aside: [mention: number, email: number, phone: number][] = []
  for (let m = 0; m < size; m += 1) {
    const row = m * rowWidth
    const email = cells[row + cell.email] ?? 0
    const phone = cells[row + cell.phone] ?? 0
    const isSharedEmail = emails.has(email)
    const isSharedPhone = phones.has(phone)
    if (!isSharedEmail && !isSharedPhone) continue
    aside.push([m, isSharedEmail ? email : 0, isSharedPhone ? phone : 0])
    if (isSharedEmail) cells[row + cell.email] = 0
    if (isSharedPhone) cells[row + cell.phone] = 0
  }
  return {
    mentions: Int32Array.from(aside, ([m]) => m),
    email: Int32Array.from(aside, ([, email]) => email),
    phone: Int32Array.from(aside, ([, , phone]) => phone),
  }
}

function sharedBoxes({ size, cells, texts, names }: MentionColumns, column: TextColumn): Set<number> {
  const counts = room.int32(texts[column].size)
  for (let m = 0; m < size; m += 1) {
    const box = cells[m * rowWidth + cell[column]] ?? 0
    counts[box] = (counts[box] ?? 0) + 1
  }
  const soundsOf = new Map<number, Set<number>>()
  for (let m = 0; m < size; m += 1) {
    const box = cells[m * rowWidth + cell[column]] ?? 0
    const sound = names.sounds[cells[m * rowWidth + cell.family] ?? 0] ?? 0
    if (box === 0 || sound === 0 || (counts[box] ?? 0) < sharedBoxNames) continue
    const sounds = soundsOf.get(box)
    if (sounds) sounds.add(sound)
    else soundsOf.set(box, new Set([sound]))
  }
  return new Set([...soundsOf].filter(([, sounds]) => sounds.size >= sharedBoxNames).map(([box]) => box))
}
