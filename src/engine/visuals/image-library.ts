import sharp from 'sharp'

/** As many pixels as a 100-megapixel camera gives: 300 MB when it is decoded, under the ceiling of the child that does it. */
export const mostPixels = 100_000_000

const readers = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp']

/** libvips, without what reads anything but the three kinds of picture that are taken in; no cache, one thread. */
export function imageLibrary(): typeof sharp {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: readers })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
