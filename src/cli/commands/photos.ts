import { basename } from 'node:path'
import {
  AppError,
  type Focus,
  type PhotoFacts,
  type PhotoView,
  photoUseSchema,
  photoUses,
} from '../../contract/index.ts'
import { addPhoto, atTerminal, changePhoto, listPhotos, photoView, removePhoto } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const photosCommand: Command = {
  name: 'photos',
  usage:
    '[--show KEY|house]   |   add FILE… --show KEY|house [facts]   |   set ID [facts]   |   remove ID   |   restore ID\n  facts: [--credit C] [--alt TEXT] [--holder H --uses social,email,web,press,print --until DATE|none] [--focus X,Y]',
  summary: 'cli.photos.summary',
  example:
    'photos add berenice.jpg --show berenice --credit "Jeanne Roy" --holder "Jeanne Roy" --uses social,press --until 2027-06-30 --alt "Deux femmes face à face, l’une tient une lettre."',
  options: {
    show: { type: 'string' },
    credit: { type: 'string' },
    alt: { type: 'string' },
    holder: { type: 'string' },
    uses: { type: 'string' },
    until: { type: 'string' },
    focus: { type: 'string' },
  },
  readsPositionals: true,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, asOf, house, say } = context
    const [verb, ...named] = positionals
    const venue = await house()
    if (verb === undefined) return listed(context, await listPhotos(venue, { ...ofShow(options), asOf }))
    const [id] = named
    if (id === undefined || !['add', 'set', 'remove', 'restore'].includes(verb))
      throw new AppError('usage', { detail: 'add FILE, set ID, remove ID, restore ID', command: 'photos' })
    if (verb === 'remove' || verb === 'restore') {
      await removePhoto(venue, { id, isRemoved: verb === 'remove', by: atTerminal })
      io.stdout(`${say(verb === 'remove' ? 'photos.removed' : 'photos.restored', { id, file: id })}\n`)
      return 0
    }
    const facts = factsOf(options)
    if (verb === 'set')
      return listed(context, [photoView(await changePhoto(venue, { id, facts, by: atTerminal }), asOf)])
    const { showKey } = ofShow(options)
    if (showKey === undefined) throw new AppError('usage', { detail: '--show KEY|house', command: 'photos' })
    const added: PhotoView[] = []
    for (const path of named) {
      const photo = await addPhoto(venue, {
        path: await io.input(path),
        name: basename(path),
        showKey,
        facts,
        by: atTerminal,
      })
      added.push(photoView(photo, asOf))
    }
    return listed(context, added)
  },
}

type Options = CommandContext['options']

/** `house` is the house itself: no show has that key, since keys come from titles of shows in the file. */
function ofShow(options: Options): { showKey?: string | null } {
  const show = textOption(options.show)
  return show === null ? {} : { showKey: show === 'house' ? null : show }
}

function factsOf(options: Options): Partial<PhotoFacts> {
  const [credit, altText] = [textOption(options.credit), textOption(options.alt)]
  const [holder, uses, until] = [textOption(options.holder), textOption(options.uses), textOption(options.until)]
  const focus = textOption(options.focus)
  if ((holder ?? uses ?? until) !== null && (holder === null || uses === null || until === null))
    throw new AppError('usage', { detail: '--holder H --uses U --until DATE|none', command: 'photos' })
  return {
    ...(credit !== null && { credit }),
    ...(altText !== null && { altText }),
    ...(focus !== null && { focus: focusOf(focus) }),
    ...(holder !== null && {
      rights: {
        holder,
        uses: (uses ?? '').split(',').map((use) => {
          const read = photoUseSchema.safeParse(use.trim())
          if (!read.success) throw new AppError('usage', { detail: `--uses ${photoUses.join(',')}`, command: 'photos' })
          return read.data
        }),
        until: until === 'none' ? null : until,
      },
    }),
  }
}

function focusOf(said: string): Focus {
  const [x, y] = said.split(',').map(Number)
  if (x === undefined || y === undefined || !(x >= 0 && x <= 1 && y >= 0 && y <= 1))
    throw new AppError('usage', { detail: '--focus 0.5,0.3', command: 'photos' })
  return { x, y }
}

function listed({ options, io, say }: CommandContext, photos: readonly PhotoView[]): number {
  if (options.json) io.stdout(`${JSON.stringify(photos, null, 2)}\n`)
  else if (photos.length === 0) io.stdout(`${say('photos.none')}\n`)
  else for (const photo of photos) io.stdout(photoText(photo, say))
  return 0
}

function photoText(photo: PhotoView, say: CommandContext['say']): string {
  const { id, showKey, fileName: file, width, height, credit, rights, altText } = photo
  const named = (uses: readonly string[]) => uses.map((use) => say(`photo-use.${use}`)).join(', ')
  const lines = [
    credit && say('photos.credit', { credit }),
    rights && say('photos.rights', { holder: rights.holder, uses: named(rights.uses), until: rights.until ?? 'none' }),
    altText && say('photos.alt', { alt: altText }),
    photo.mayLeaveFor.length > 0 && altText && say('photos.may-leave', { uses: named(photo.mayLeaveFor) }),
    ...[...photo.problems, ...photo.remarks].map(({ code, params }) => say(code, params)),
  ].filter((line) => typeof line === 'string' && line !== '')
  const head = say('photos.line', { id, show: showKey ?? 'none', file, width, height })
  return `${[head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}
