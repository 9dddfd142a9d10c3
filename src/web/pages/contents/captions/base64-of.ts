const pieceSize = 0x8000

/** The bytes of a small file, in base 64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += pieceSize)
    binary += String.fromCharCode(...bytes.subarray(at, at + pieceSize))
  return btoa(binary)
}
