import { readFaults } from '../src/engine/index.ts'
import { openAttacked } from './attacked-server.ts'
import { attacks } from './server-attacks.ts'

/** Tries each attack on a real server, and says in Markdown what came of it; throws where one made a fault of ours. */
export async function attackServer(): Promise<string> {
  const attacked = await openAttacked()
  try {
    const lines: string[] = []
    for (const { attack, tried, test } of attacks) lines.push(`| ${attack} | ${await tried(attacked)} | \`${test}\` |`)
    const faults = readFaults(attacked.folder)
    if (faults.length > 0) throw new Error(`faults of ours: ${JSON.stringify(faults)}`)
    return ['| attack | what happens | test |', '| --- | --- | --- |', ...lines].join('\n')
  } finally {
    await attacked.close()
  }
}

if (import.meta.main) console.log(await attackServer())
