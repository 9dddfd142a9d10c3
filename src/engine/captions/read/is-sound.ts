/** How files of sound and of film begin: by their first bytes, or those from the fifth on (« ftyp » of MP4). */
const beginnings: readonly (readonly [at: number, bytes: string])[] = [
  [0, 'RIFF'],
  [0, 'OggS'],
  [0, 'fLaC'],
  [0, 'ID3'],
  [0, '\u001aE\u00df\u00a3'],
  [0, '\u00ff\u00fb'],
  [0, '\u00ff\u00f3'],
  [0, '\u00ff\u00f1'],
  [4, 'ftyp'],
]

/** Whether bytes are a sound or a film, whatever their name. */
export function isSound(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return beginnings.some(([at, begins]) => head.startsWith(begins, at))
}
