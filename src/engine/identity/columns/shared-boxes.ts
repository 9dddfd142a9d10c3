import { cell, type MentionColumns, rowWidth, type TextColumn } from './mention-columns.ts'

/** From so many family names on, a box is nobody's. */
export const sharedBoxNames = 4

/** Takes the e-mails and phones under which so many family names appear away from the mentions that say them. */
export function setSharedBoxesAside(columns: MentionColumns): void {
  for (const column of ['email', 'phone'] as const) {
    const shared = sharedBoxes(columns, column)
    if (shared.size === 0) continue
    for (let m = 0; m < columns.size; m += 1) {
      const place = m * rowWidth + cell[column]
      if (shared.has(columns.cells[place] ?? 0)) columns.cells[place] = 0
    }
  }
}

function sharedBoxes({ size, cells, texts, names }: MentionColumns, column: TextColumn): Set<number> {
  const counts = new Int32Array(texts[column].size)
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
