import { AppError, draftStateCode } from '../../contract/index.ts'
import {
  commentContent,
  contentComments,
  listContents,
  openContentChecks,
  readContent,
  settleContentComment,
  takeOnContentCheck,
} from '../../engine/index.ts'
import { signedBy } from '../approval-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { commentsText } from '../comments-text.ts'
import { draftText } from '../draft-text.ts'
import { numberOption, textOption } from '../options.ts'
import { progressLine } from '../progress-line.ts'
import { askPin, signedIdOf } from '../staff-id.ts'

export const reviewCommand: Command = {
  name: 'review',
  usage: '[DRAFT [--by NAME] [--take-on CHECK --reason TEXT] [--comment TEXT --on WORDS] [--resolve N | --reopen N]]',
  summary: 'cli.review.summary',
  example: 'review t-261124-a1b2c3 --by "Anne Morel"',
  options: {
    by: { type: 'string' },
    'take-on': { type: 'string' },
    reason: { type: 'string' },
    comment: { type: 'string' },
    on: { type: 'string' },
    resolve: { type: 'string' },
    reopen: { type: 'string' },
  },
  mostPositionals: 1,
  usesHouse: true,
  asksSecret: ({ options }) => options.by !== undefined,
  async run(context) {
    const { positionals, options, io, say } = context
    const [id] = positionals
    if (id === undefined) return await listDrafts(context)
    const isRemark = ['comment', 'resolve', 'reopen'].some((name) => options[name] !== undefined)
    if (isRemark) await remarked(context, id)
    const view = isRemark
      ? await readContent(await context.house(), { id, asOf: context.asOf })
      : await reviewed(context, id)
    const { comments } = await contentComments(await context.house(), { id })
    io.stdout(
      options.json
        ? `${JSON.stringify({ ...view, comments }, null, 2)}\n`
        : `${draftText(view, context)}${commentsText(comments, { text: view.draft.text, say })}`,
    )
    return view.state === 'blocked' ? 1 : 0
  },
}

async function listDrafts(context: CommandContext): Promise<number> {
  const { house, options, io, asOf, say } = context
  const progress = progressLine(context)
  const drafts = await listContents(await house(), asOf, {
    onProgress: ({ done, of }) => progress({ phase: 'judging', file: `${done}/${of}`, rows: 0, of: null }),
  })
  if (io.isTerminal) io.stderr('\r\u001b[K')
  if (options.json) io.stdout(`${JSON.stringify(drafts, null, 2)}\n`)
  else
    for (const { id, showTitle, channel, audience, state, outdatedBy, blocking, approval } of drafts) {
      const by = approval ? ` (${signedBy(approval, say)})` : blocking > 0 ? ` (${blocking})` : ''
      io.stdout(
        `${id}  ${showTitle} · ${say(`channel.${channel}`)} · ${say(`audience.${audience}`)}  ${say(draftStateCode({ state, outdatedBy }))}${by}\n`,
      )
    }
  return 0
}

/** Shows a text; to a named person, by their code, what no machine can check is then marked as read by them (P26). */
async function reviewed({ house, options, io, asOf, say }: CommandContext, id: string) {
  const venue = await house()
  const by = textOption(options.by)
  const checkId = textOption(options['take-on'])
  if (checkId !== null) {
    const reason = textOption(options.reason)
    if (by === null || reason === null)
      throw new AppError('usage', { detail: '--by NAME --reason TEXT', command: 'review' })
    const pin = await askPin({ io, say })
    return await takeOnContentCheck(venue, { id, asOf, checkId, reason, staff: by, pin })
  }
  if (by === null) return await readContent(venue, { id, asOf })
  const staffId = await signedIdOf(venue, { by, pin: await askPin({ io, say }) })
  const view = await readContent(venue, { id, asOf })
  const checkIds = view.checks.filter(({ level }) => level === 'look').map((check) => check.id)
  return await openContentChecks(venue, { id, asOf, checkIds, staffId })
}

/** Remarks on the sentence that holds the words given, or says that a remark is dealt with. */
async function remarked({ house, options, io, say }: CommandContext, id: string): Promise<void> {
  const venue = await house()
  const by = textOption(options.by)
  if (by === null) throw new AppError('usage', { detail: '--by NAME', command: 'review' })
  const staffId = await signedIdOf(venue, { by, pin: await askPin({ io, say }) })
  const comment = textOption(options.comment)
  if (comment !== null) {
    const words = textOption(options.on)
    if (words === null) throw new AppError('usage', { detail: '--comment TEXT --on WORDS', command: 'review' })
    const { sentences } = await contentComments(venue, { id })
    const sentence = sentences.find(({ text }) => plain(text).includes(plain(words)))
    if (!sentence) throw new AppError('sentence-not-found', { id })
    await commentContent(venue, { id, start: sentence.start, comment, staffId })
  }
  for (const [name, isResolved] of [
    ['resolve', true],
    ['reopen', false],
  ] as const) {
    const commentId = numberOption(options[name], { name, command: 'review' })
    if (commentId !== null) await settleContentComment(venue, { id, commentId, isResolved, staffId })
  }
}

/** As a person types it: ordinary spaces, straight apostrophes, no marks of emphasis. */
function plain(text: string): string {
  return text.replaceAll('*', '').replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('fr')
}
