import { basename } from 'node:path'
import { changeHouseRecord, houseRecord } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { readJsonFile } from '../read-json-file.ts'

export const houseCommand: Command = {
  name: 'house',
  usage: '[--set FILE]',
  summary: 'cli.house.summary',
  example: 'house --set maison.json',
  options: { set: { type: 'string' } },
  inputOptions: ['set'],
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io }) {
    const venue = await house()
    const file = textOption(options.set)
    if (file !== null) await changeHouseRecord(venue, { record: await readJsonFile(io, file), source: basename(file) })
    io.stdout(`${JSON.stringify(await houseRecord(venue), null, 2)}\n`)
    return 0
  },
}
