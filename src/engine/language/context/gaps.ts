/** The little words that are left out, put in twice, or taken for one another; '' is no word at all. */
export const gapWords: readonly string[] = [
  '',
  ...'de d’ du des à au aux le la l’ les un une en dans sur pour par avec sans que qu’ qui dont où et ou mais ne n’ pas plus se s’ il elle ils on nous vous y ce c’ est a sont ont si très son sa ses leur leurs cette ces lui'.split(
    ' ',
  ),
]
