import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that start programs, browsers and servers, and wait for them. */
const long = ['scripts', 'e2e', 'src/server', 'src/engine/journeys']

/** Files in the order in which they start: the longest first, so that no worker ends with one alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = `${this.ctx.config.root}/`
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((folder) => moduleId.slice(root.length).startsWith(`${folder}/`))
      return place === -1 ? long.length : place
    }
    const inOrder = await super.sort(files)
    return inOrder.toSorted((a, b) => rank(a) - rank(b))
  }
}
