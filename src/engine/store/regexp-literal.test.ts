import { expect, it } from 'vitest'
import { regexpLiteral } from './regexp-literal.ts'
import { openMemoryWarehouse } from './warehouse.ts'

it('finds every mark that a name may hold, and nothing else', async () => {
  const warehouse = await openMemoryWarehouse()
  try {
    const marks = [
      ...Array.from({ length: 0x250 - 0x21 }, (_, at) => 0x21 + at),
      0x2019,
      0x2018,
      0x2013,
      0x2014,
      0x2026,
    ]
      .map((code) => String.fromCodePoint(code))
      .filter((one) => /[^\p{L}\p{N}\p{C}]/u.test(one))
    for (const mark of marks) {
      const [row] = await warehouse.run(
        "SELECT regexp_matches($text, $pattern) AS is_found, regexp_matches('daxb', $pattern) AS is_elsewhere",
        { params: { text: `d${mark}b`, pattern: regexpLiteral(`d${mark}b`) } },
      )
      expect({ mark, ...row }).toEqual({ mark, is_found: true, is_elsewhere: false })
    }
  } finally {
    await warehouse.close()
  }
})
