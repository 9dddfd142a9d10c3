import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropRectangle, photoShapeNames, photoShapes } from './photo.ts'

const size = fc.integer({ min: 320, max: 12_000 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a crop stays inside the photo, has its shape, and is as large as the photo allows', () => {
  fc.assert(
    fc.property(size, size, share, share, fc.constantFrom(...photoShapeNames), (width, height, x, y, shape) => {
      const crop = cropRectangle({ width, height }, shape, { x, y })
      expect(crop.left).toBeGreaterThanOrEqual(0)
      expect(crop.top).toBeGreaterThanOrEqual(0)
      expect(crop.left + crop.width).toBeLessThanOrEqual(width)
      expect(crop.top + crop.height).toBeLessThanOrEqual(height)
      expect(crop.width === width || crop.height === height).toBe(true)
      const asked = photoShapes[shape].width / photoShapes[shape].height
      expect(Math.abs(crop.width - crop.height * asked)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the focus is kept in every crop, at its middle where the photo leaves room', () => {
  fc.assert(
    fc.property(size, size, share, share, fc.constantFrom(...photoShapeNames), (width, height, x, y, shape) => {
      const crop = cropRectangle({ width, height }, shape, { x, y })
      expect(x * width).toBeGreaterThanOrEqual(crop.left - 1)
      expect(x * width).toBeLessThanOrEqual(crop.left + crop.width + 1)
      expect(y * height).toBeGreaterThanOrEqual(crop.top - 1)
      expect(y * height).toBeLessThanOrEqual(crop.top + crop.height + 1)
    }),
  )
  expect(cropRectangle({ width: 3000, height: 2000 }, '1x1', { x: 0.5, y: 0.5 })).toEqual({
    left: 500,
    top: 0,
    width: 2000,
    height: 2000,
  })
  expect(cropRectangle({ width: 3000, height: 2000 }, '4x5', { x: 1, y: 0 })).toEqual({
    left: 1400,
    top: 0,
    width: 1600,
    height: 2000,
  })
})
