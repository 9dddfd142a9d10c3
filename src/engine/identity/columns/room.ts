/**
 * Room for numbers, all zero. The engine of the program counts ordinary arrays of numbers among what it must sweep, and every 64 MB of them sets off a sweep of
 * all objects that the program holds, the million records among them: a third of a matching's processor time. What could be shared between threads it does not
 * count.
 */
export const room = {
  int32: (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length)),
  uint32: (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length)),
  uint16: (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * length)),
  float64: (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length)),
}
