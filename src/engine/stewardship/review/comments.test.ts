import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppDatabase, forgetWords, openAppDatabase } from '../../store/index.ts'
import { addStaff } from '../staff/staff.ts'
import { addComment, draftComments, settleComment } from './comments.ts'
import { reviewPersonalData } from './personal-data.ts'

const draftId = 't-1'
const text = 'Les Vagues\n\nUne femme attend un bateau. La mer ne dit rien.\n\n**Réserver**'
let folder = ''
let app: AppDatabase
let anne = ''
let paul = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-comments-'))
  app = await openAppDatabase(join(folder, 'app.sqlite'))
  anne = (await addStaff(app, { name: 'Anne Morel', role: '', pin: '4821' })).id
  paul = (await addStaff(app, { name: 'Paul Ferrand', role: '', pin: '7730' })).id
})

afterAll(async () => {
  await app.destroy()
  await rm(folder, { recursive: true, force: true })
})

async function remark(words: string, comment: string): Promise<number> {
  const start = text.indexOf(words)
  await addComment(app, { draftId, text, version: 1 }, { start, comment, staffId: anne })
  const { comments } = await draftComments(app, { draftId, text })
  return comments.find((one) => one.text === comment)?.id ?? 0
}

async function one(id: number, now: string) {
  const { comments } = await draftComments(app, { draftId, text: now })
  return comments.find((comment) => comment.id === id)
}

test('a remark stays on its sentence while others change, and says when its own has', async () => {
  const id = await remark('La mer', 'Trop sec ?')
  expect(await one(id, text)).toMatchObject({ by: 'Anne Morel', place: 'here', version: 1 })
  const longer = text.replace('Une femme', 'Un soir d’hiver, une femme')
  expect(await one(id, longer)).toMatchObject({ place: 'here', start: longer.indexOf('La mer') })
  const reworded = text.replace('La mer ne dit rien.', 'La mer, elle, ne dit rien du tout.')
  const changed = await one(id, reworded)
  expect(changed).toMatchObject({ place: 'changed', sentence: 'La mer ne dit rien.' })
  expect(reworded.slice(changed?.start ?? 0, changed?.end ?? 0)).toBe('La mer, elle, ne dit rien du tout.')
  expect(await one(id, text.replace('La mer ne dit rien.', ''))).toMatchObject({ place: 'gone', start: null })
  // Taken up again as it was, the sentence has its remark again.
  expect(await one(id, text)).toMatchObject({ place: 'here' })
})

test('a sentence said twice keeps its remark on the one that was meant', async () => {
  const twice = 'Venez. Une femme attend.\n\nVenez.'
  await addComment(
    app,
    { draftId: 't-2', text: twice, version: 1 },
    { start: twice.lastIndexOf('Venez'), comment: 'Encore ?', staffId: anne },
  )
  const { comments } = await draftComments(app, { draftId: 't-2', text: twice })
  expect(comments).toMatchObject([{ place: 'here', start: twice.lastIndexOf('Venez') }])
})

test('a remark is dealt with by a named person, and taken up again; a place that begins no sentence is refused', async () => {
  const id = await remark('Une femme', 'Qui ?')
  await settleComment(app, { draftId, commentId: id, isResolved: true, staffId: paul })
  expect((await one(id, text))?.resolved).toMatchObject({ by: 'Paul Ferrand' })
  const order = (await draftComments(app, { draftId, text })).comments.map(({ resolved }) => resolved !== null)
  expect(order).toEqual([...order].sort())
  await settleComment(app, { draftId, commentId: id, isResolved: false, staffId: anne })
  expect((await one(id, text))?.resolved).toBeNull()
  await expect(settleComment(app, { draftId: 't-9', commentId: id, isResolved: true, staffId: anne })).rejects.toThrow(
    'comment-not-found',
  )
  const nowhere = { start: 3, comment: 'Ici', staffId: anne }
  await expect(addComment(app, { draftId, text, version: 1 }, nowhere)).rejects.toThrow('sentence-not-found')
})

test('an erased person leaves the remarks that named them; the remark keeps its day and its state', async () => {
  const id = await remark('Une femme', 'Mme Kerouan Lise s’en est plainte.')
  const kept = await remark('La mer', 'Rien à voir.')
  const isIn = (text: string) => text.includes('Kerouan')
  const naming = { names: (cells: readonly string[]) => cells.some(isIn), isIn, hide: (text: string) => text }
  await forgetWords(app, reviewPersonalData, { naming })
  expect(await one(id, text)).toMatchObject({ text: '', sentence: '', by: 'Anne Morel', place: 'gone' })
  expect(await one(kept, text)).toMatchObject({ text: 'Rien à voir.', place: 'here' })
})
