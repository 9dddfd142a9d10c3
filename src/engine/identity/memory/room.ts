/**
 * Room for numbers, all zero. Ordinary arrays of numbers are counted among what is to be swept, and every 64 MB of them sets off a sweep of all objects that
 * the program holds, a million records among them (V8's limit for memory outside its heap). What threads could share is not counted.
 */
export const room = {
  uint8: (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length)),
  int32: (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length)),
  uint32: (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length)),
  uint16: (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * length)),
  float64: (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length)),
}
