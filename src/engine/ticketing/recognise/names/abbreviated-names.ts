/** Words of headings as tills cut them short, and the whole word: « Dt concert », « Date représ. », « Cli », « Tar ». */
const wholeWords: Readonly<Record<string, string>> = {
  ...{ dt: 'date', dte: 'date', hr: 'heure', hre: 'heure' },
  ...{ encaiss: 'encaissement', emiss: 'emission', reserv: 'reservation' },
  ...{ repres: 'representation', represent: 'representation', spect: 'spectacle', manif: 'manifestation' },
  ...{ mvt: 'mouvement', mvts: 'mouvement', cli: 'client', clt: 'client', tar: 'tarif', tot: 'total', px: 'prix' },
}

/** A heading in small letters, without points, with its cut words made whole; null where it has none. */
export function spelledOut(heading: string): string | null {
  const whole = heading
    .split(' ')
    .map((word) => wholeWords[word] ?? word)
    .join(' ')
  return whole === heading ? null : whole
}
