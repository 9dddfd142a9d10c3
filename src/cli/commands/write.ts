import { basename } from 'node:path'
import { AppError, type Brief, type DraftView, type RewriteProposal } from '../../contract/index.ts'
import {
  allTaken,
  mendContent,
  missingForBrief,
  proposeRewriting,
  savedBrief,
  saveShowRecord,
  setting,
  settleRewriting,
  writeContent,
} from '../../engine/index.ts'
import { reusableOptions, wishOptions } from '../brief-options.ts'
import type { Command, CommandContext } from '../command.ts'
import { type ComposedByModel, composedByModel, composedJson, mayCompose, versionsOption } from '../compose-by-model.ts'
import { draftText, missingText } from '../draft-text.ts'
import { numberOption, textOption } from '../options.ts'
import { readJsonFile } from '../read-json-file.ts'
import { actorIdOf } from '../staff-id.ts'

export const writeCommand: Command = {
  name: 'write',
  usage:
    '--show KEY|--record SHOW.json --channel C --audience S [--intention TEXT] [--why-now TEXT] [--offer TEXT] [--tone TEXT] [--length short|usual|long] [--brief NAME] [--mend] [--model none|NAME] [--versions N] [--by NAME]',
  summary: 'cli.write.summary',
  example: 'write --show berenice --channel newsletter --audience subscriber --json',
  options: {
    show: { type: 'string' },
    record: { type: 'string' },
    channel: { type: 'string' },
    audience: { type: 'string' },
    ...wishOptions,
    length: { type: 'string' },
    brief: { type: 'string' },
    mend: { type: 'boolean' },
    versions: { type: 'string' },
    by: { type: 'string' },
  },
  inputOptions: ['record'],
  mostPositionals: 0,
  usesHouse: true,
  async run(context) {
    const { io, options, say } = context
    const brief = await briefOption(context)
    const hasModel = (await modelOption(context)) !== 'none'
    const missing = await missingForBrief(await context.house(), { brief, asOf: context.asOf, hasModel })
    if (!options.json) io.stderr(missingText(missing, say))
    const { view: first, proposal, composition } = await written(context, brief)
    const view = await mended(context, first)
    const out = textOption(options.out)
    const text = options.json
      ? `${JSON.stringify({ ...writtenJson(view), missing, ...(proposal && { rewriting: told(proposal) }), ...(composition && composedJson(composition)) }, null, 2)}\n`
      : draftText(view, context)
    if (out === null) io.stdout(text)
    else await io.output(out, text)
    return 0
  },
}

interface Written {
  readonly view: DraftView
  readonly proposal: RewriteProposal | null
  readonly composition: ComposedByModel | null
}

/** The text by rules, then by the model when one is named, or set and not refused by `--model none`: whole, where its trial lets it. */
async function written(context: CommandContext, brief: Brief): Promise<Written> {
  const { house, options, asOf } = context
  const venue = await house()
  const seed = numberOption(options.seed, { name: 'seed', command: 'write' })
  const staffId = await actorIdOf(venue, textOption(options.by))
  const view = await writeContent(venue, { brief, asOf, staffId, ...(seed !== null && { seed }) })
  const model = await modelOption(context)
  if (model === 'none') return { view, proposal: null, composition: null }
  const versions = versionsOption(options)
  if (versions === null && !(await mayCompose(context))) return await reworded(context, { view, model, staffId })
  const composition = await composedByModel(context, { view, model, staffId, versions: versions ?? 1 })
  return { view: composition.view, proposal: null, composition }
}

interface ToModel {
  readonly view: DraftView
  readonly model: string
  readonly staffId: string
}

/** Its sentences said otherwise, facts locked: for a model that may not write whole texts. */
async function reworded(context: CommandContext, { view, model, staffId }: ToModel): Promise<Written> {
  const { house, options, asOf, io, say } = context
  const venue = await house()
  const request = { id: view.id, asOf, move: null, staffId, model, signal: io.signal }
  const proposal = await proposeRewriting(venue, request).catch((error: unknown) => {
    // A model that is set and not asked for by name takes nothing from the text written without it.
    if (!isUnproved(error) || textOption(options.model) !== null) throw error
    io.stderr(`${say(error.code, { at: 'terminal', ...error.params })}\n`)
    return null
  })
  if (proposal === null) return { view, proposal, composition: null }
  const count = (what: 'kept' | 'unsure') => proposal.changes.filter(({ outcome }) => outcome === what).length
  io.stderr(`${say(proposal.code, { kept: count('kept'), unsure: count('unsure'), why: proposal.why ?? 'null' })}\n`)
  return {
    view: await settleRewriting(venue, proposal, { choices: allTaken(proposal), asOf, staffId }),
    proposal,
    composition: null,
  }
}

function isUnproved(error: unknown): error is AppError {
  return error instanceof AppError && ['model-untried', 'model-not-allowed'].includes(error.code)
}

/** The model named, else the one that is set; `none` without one. */
async function modelOption({ house, options }: CommandContext): Promise<string> {
  return textOption(options.model) ?? (await setting((await house()).folder.app, 'model'))?.name ?? 'none'
}

/** With what a rule can mend put in, when it is asked for. */
async function mended({ house, options, asOf }: CommandContext, view: DraftView): Promise<DraftView> {
  const canMend = options.mend === true && view.advice.some(({ fix }) => fix !== null)
  if (!canMend) return view
  const venue = await house()
  return await mendContent(venue, { id: view.id, asOf, staffId: await actorIdOf(venue, textOption(options.by)) })
}

/** What `write --json` answers (doors.md). */
export function writtenJson({ draft, checks, advice, ...view }: DraftView) {
  const { facts, model, tokens, wh, bytesSent, content, text, origins } = draft
  const { id, brief, showTitle, state, version, contentHash, list } = view
  return {
    draft: { id, version, ...brief, showTitle, state, contentHash, list, content, text, origins },
    facts,
    checks,
    advice,
    model,
    tokens,
    wh,
    bytesSent,
  }
}

/** What the model did, for `write --json`: its cost is counted even where nothing of it was taken. */
function told({ code, why, model, tokens, wh, bytesSent, changes }: RewriteProposal) {
  return { code, why, model, tokens, wh, bytesSent, changes }
}

/** The brief asked for: what the options say, else what the brief kept by name says. */
async function briefOption(context: CommandContext): Promise<Brief> {
  const { options, house } = context
  const name = textOption(options.brief)
  const kept = name === null ? null : await savedBrief(await house(), name)
  const reusable = reusableOptions({ options, command: 'write' }, kept)
  return { only: kept?.only, ...reusable, showKey: await showOption(context) }
}

/** The show to write about: one that the house knows, or that of a record, which is then kept in its programme. Throws `usage`, `record-invalid`. */
async function showOption({ options, house, io }: CommandContext): Promise<string> {
  const [key, path] = [textOption(options.show), textOption(options.record)]
  if ((key === null) === (path === null))
    throw new AppError('usage', { detail: '--show KEY | --record SHOW.json', command: 'write' })
  if (path === null) return key ?? ''
  const { key: saved } = await saveShowRecord(await house(), {
    record: await readJsonFile(io, path),
    source: basename(path),
  })
  return saved
}
