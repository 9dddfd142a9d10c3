import { expect, test } from 'vitest'
import { loudnessOf } from './peaks-of.ts'

test('each step is as loud as its loudest sample of any channel, the loudest of all being 1', () => {
  const left = new Float32Array([0.1, -0.25, 0, 0, 0.5])
  const right = new Float32Array([0, 0, 0.125, 0, 0])
  expect([...loudnessOf([left, right], 2)]).toEqual([0.5, 0.25, 1])
})

test('silence stays silence', () => {
  expect([...loudnessOf([new Float32Array(4)], 2)]).toEqual([0, 0])
  expect([...loudnessOf([], 2)]).toEqual([])
})
