import { expect, it } from 'vitest'
import { TextList } from '../memory/text-dictionary.ts'
import { ClusterIds, ownIdsOf } from './own-ids.ts'
import { assignPersonIds } from './person-ids.ts'

function listed(texts: readonly string[]): TextList {
  const keys = new TextList(1)
  for (const text of texts) keys.add(text)
  return keys
}

it('gives clusters the ids that their keys as texts give', () => {
  const texts = ['9', '10', '10#1', 'école', 'ecole', '東京-7', '9a']
  const groups = [[0, 1], [2, 6], [3, 4], [5]]
  const keys = listed(texts)
  const ids = ownIdsOf(keys)
  const clusters = new ClusterIds({ keys, ids }, groups.length)
  for (const [cluster, places] of groups.entries()) for (const place of places) clusters.add(cluster, place)
  const keysOf = (cluster: number) => (groups[cluster] ?? []).map((place) => texts[place] ?? '')
  expect(ids.areDistinct).toBe(true)
  expect(groups.map((_, cluster) => clusters.idOf(cluster))).toEqual(
    assignPersonIds({ size: groups.length, keysOf }, []),
  )
})

it('says when two keys give one id, for two persons never share one', () => {
  expect(ownIdsOf(listed(['1', '2', '1'])).areDistinct).toBe(false)
})
