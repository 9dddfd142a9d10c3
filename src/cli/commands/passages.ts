import { AppError, type ContentPassages, checkedRecordSchema, type SentenceSupport } from '../../contract/index.ts'
import { checkText, contentPassages, seekPassages, textSupport } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { readJsonFile } from '../read-json-file.ts'
import { textOf } from '../read-text.ts'
import { quoted } from '../remark-text.ts'
import { actorIdOf } from '../staff-id.ts'
import { writeResult } from '../write-result.ts'

/** Which passage of a show's own texts says what each sentence does: of a text of the house, or of a file against a record. */
export const passagesCommand: Command = {
  name: 'passages',
  usage: 'DRAFT [--meaning [--by NAME]]   |   [FILE] --record SHOW.json [--out F]',
  summary: 'cli.passages.summary',
  example: 'passages t-261124-a1b2c3',
  options: { record: { type: 'string' }, meaning: { type: 'boolean' }, by: { type: 'string' } },
  inputOptions: ['record'],
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const { positionals, options } = context
    const [named] = positionals
    if (textOption(options.record) === null && named === undefined)
      throw new AppError('usage', { detail: 'DRAFT', command: 'passages' })
    const found = textOption(options.record) === null ? await ofDraft(context, named ?? '') : await ofFile(context)
    await writeResult(context, options.json ? `${JSON.stringify(found, null, 2)}\n` : passagesText(found, context))
    return 0
  },
}

async function ofDraft({ house, options }: CommandContext, id: string): Promise<ContentPassages> {
  const venue = await house()
  if (options.meaning !== true) return await contentPassages(venue, id)
  return await seekPassages(venue, { id, staffId: await actorIdOf(venue, textOption(options.by)) })
}

async function ofFile(context: CommandContext): Promise<ContentPassages> {
  const path = textOption(context.options.record) ?? ''
  const read = checkedRecordSchema.safeParse(await readJsonFile(context.io, path))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new AppError('record-invalid', {
      file: path,
      detail: `${issue?.path.map(String).join('.')} ${issue?.message}`,
    })
  }
  const text = await textOf(context, context.positionals[0])
  const { atoms } = checkText({ text, record: read.data, asOf: context.asOf })
  return {
    sentences: textSupport({ text, facts: atoms, show: read.data }),
    isByMeaning: false,
    meaningModel: null,
  }
}

function passagesText({ sentences, isByMeaning, meaningModel }: ContentPassages, context: CommandContext): string {
  const { say } = context
  if (sentences.length === 0) return `${say('support.nothing')}\n`
  const lines = sentences.map((sentence) => [sentence.text, ...supportLines(sentence, context)].join('\n    '))
  const how = isByMeaning ? say('support.by-meaning', { model: meaningModel?.name ?? '' }) : say('support.by-words')
  return `${lines.join('\n')}\n\n${how} ${say('support.no-proof')}\n`
}

function supportLines({ level, passages, missing }: SentenceSupport, context: CommandContext): string[] {
  const { say } = context
  if (level === 'none') return [`? ${say('support.none')}`]
  const mark = level === 'quoted' || level === 'told' ? '✓' : '~'
  const words = missing.map((word) => quoted(context, word)).join(', ')
  return [
    ...passages.map(
      ({ text, source, foundBy }) =>
        `${mark} ${say(`support.${foundBy === 'meaning' ? foundBy : level}`, { source, text })}`,
    ),
    ...(missing.length > 0 && level !== 'meaning'
      ? [`  ${say('support.missing', { words, count: missing.length })}`]
      : []),
  ]
}
