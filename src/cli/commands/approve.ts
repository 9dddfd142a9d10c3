import { AppError, type DraftView } from '../../contract/index.ts'
import { approveContent, contentComments, readContent } from '../../engine/index.ts'
import { signedBy } from '../approval-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { commentsText } from '../comments-text.ts'
import { checksText } from '../draft-text.ts'
import { textOption } from '../options.ts'
import { staffIdOf, staffOf } from '../staff-id.ts'

/** What the validation did: that the text may leave, or how many more must validate it first. */
function saidOf(
  { id, version, approval, approvals, approvalsNeeded }: DraftView,
  { by, say }: { readonly by: string; readonly say: CommandContext['say'] },
): string {
  const own = approvals.findLast((one) => one.by === by) ?? null
  const signed = { id, version, by: signedBy(approval ?? own, say) ?? by }
  if (approval) return say('draft.approved', signed)
  return say('draft.approved-in-part', { ...signed, left: approvalsNeeded - approvals.length })
}

export const approveCommand: Command = {
  name: 'approve',
  usage: 'DRAFT --by NAME [--on-behalf-of NAME] [--hash HASH]',
  summary: 'cli.approve.summary',
  example: 'approve t-261124-a1b2c3 --by "Anne Morel"',
  options: { by: { type: 'string' }, 'on-behalf-of': { type: 'string' }, hash: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  asksSecret: () => true,
  async run(context) {
    const { house, positionals, options, io, asOf, say } = context
    const [id] = positionals
    const named = textOption(options.by)
    if (id === undefined || named === null)
      throw new AppError('usage', { detail: 'DRAFT --by NAME', command: 'approve' })
    const venue = await house()
    const present = await readContent(venue, { id, asOf })
    const { id: staff, name: by } = await staffOf(venue, named)
    const toRead = present.checks.filter(
      ({ level, openedBy }) => level !== 'passed' && !openedBy.some((name) => name === by),
    )
    if (toRead.length > 0) io.stderr(`${checksText(toRead, context)}${say('approve.read-first', { id, by })}\n`)
    const open = (await contentComments(venue, { id })).comments.filter(({ resolved }) => resolved === null)
    io.stderr(commentsText(open, { text: present.draft.text, say }))
    const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
    if (pin === null) throw new AppError('pin-needed', {})
    const contentHash = textOption(options.hash) ?? present.contentHash
    const away = textOption(options['on-behalf-of'])
    const onBehalfOf = away === null ? null : await staffIdOf(venue, away)
    const view = await approveContent(venue, { id, asOf, staff, pin, contentHash, onBehalfOf })
    const { approval } = view
    if (options.json) io.stdout(`${JSON.stringify({ id, version: view.version, contentHash, approval })}\n`)
    else io.stdout(`${saidOf(view, { by, say })}\n`)
    return 0
  },
}
