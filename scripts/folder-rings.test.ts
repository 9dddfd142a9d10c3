import { describe, expect, it } from 'vitest'
import { folderRings } from './folder-rings.ts'

describe('rings between folders', () => {
  it('are none where each folder stands on those below', () => {
    const imports = [
      { from: 'src/room/high/a.ts', to: 'src/room/low/b.ts' },
      { from: 'src/room/index.ts', to: 'src/room/high/a.ts' },
      { from: 'src/room/low/b.ts', to: 'src/room/shared.ts' },
    ]
    expect(folderRings(imports)).toEqual([])
  })

  it('are seen though no file is in a ring, and through a neighbour', () => {
    const imports = [
      { from: 'src/room/one/a.ts', to: 'src/room/two/b.ts' },
      { from: 'src/room/two/deep/c.ts', to: 'src/room/three/d.ts' },
      { from: 'src/room/three/e.ts', to: 'src/room/one/f.ts' },
    ]
    expect(folderRings(imports).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'src/room/one → src/room/two',
      'src/room/three → src/room/one',
      'src/room/two → src/room/three',
    ])
  })

  it('are not made by a test, nor by its fixtures', () => {
    const imports = [
      { from: 'src/room/one/a.ts', to: 'src/room/two/b.ts' },
      { from: 'src/room/two/b.test.ts', to: 'src/room/one/a.ts' },
      { from: 'src/room/two/texts-fixture.ts', to: 'src/room/one/a.ts' },
    ]
    expect(folderRings(imports)).toEqual([])
  })
})
