import { asMessage } from '../../../../contract/index.ts'
import { commonGivenNames } from '../../../identity/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { isTown } from '../places/towns.ts'
import type { Facts } from '../record/facts.ts'
import { bareAndWhole, findName, isWithinName } from '../record/name-search.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { foldText, leavesAccentsOut, normaliseText, type Span } from '../text/reading.ts'
import { namesGoingOnOtherwise, titlesChangedByAWord } from '../titles/changed-titles.ts'
import { endsOfAnother, labelBeside } from './own-labels.ts'

const heads =
  '(?:[Cc]ompagnie|[Cc]ie\\.?|[Cc]ollectif|[Tt]roupe|[Ee]nsemble|[Oo]rchestre|[Bb]allet|[Cc]hœur|[Cc]hoeur|[Cc]horale|[Mm]aîtrise|[Cc]amerata|[Ss]infonietta|[Ff]anfare|[Bb]anda|[Bb]atucada|[Bb]rigade|[Qq]uatuor|[Qq]uintette|[Ss]extuor|[Oo]ctuor|[Cc]onsort|[Bb]ig [Bb]and|[Ff]abrique|cirque|[Aa]ssociation|COMPAGNIE|CIE|COLLECTIF|TROUPE|ENSEMBLE|ORCHESTRE)'
const particles =
  "(?:de la |de l'|de |du |des |d'|dans |en |sur |sous |à |et |la |le |les |l'|aux? |un |une |par |pour |sans |avec )"
const stranger = new RegExp(
  `(?<!\\p{L})${heads} (?:[«"] ?)?((?:${particles}){0,2}(?:l'|d')?[\\p{Lu}\\d](?:[\\p{L}\\d'&-]|\\.(?=[\\p{L}\\d])|(?<=(?<!\\p{L})\\p{Lu})\\.)*(?: (?:${particles}){0,2}(?:l'|d')?[\\p{Lu}\\d][\\p{L}\\d'&-]*){0,5})`,
  'gu',
)

/** « Orchestre de chambre du Vexois », « Ensemble vocal de Gerville »: what it is in lower case, then whose. */
const sorted = new RegExp(
  `(?<!\\p{L})${heads}(?: (?:de |d')?(?!(?:invit|associ|en|par|pour|avec|sans|est|a|qui|que|dont|se|vous|nous)(?:é|ée|és|ées)? )\\p{Ll}{4,}){1,2} (?:de la |de l'|de |du |des |d')(?:l'|la |le )?\\p{Lu}[\\p{L}\\d'-]*(?: (?:de la |de l'|de |du |des |d')?\\p{Lu}[\\p{L}\\d'-]*){0,3}`,
  'gu',
)

/** The company, right, with a slip, or another one. */
export function findCompanies(scene: Scene): Finding[] {
  const known = scene.facts.companies.flatMap((company) =>
    bareAndWhole(company.name).flatMap((name) =>
      findName(scene.reading, name, { slips: true }).flatMap((hit) => {
        if (
          !scene.taken.isFree(hit) ||
          !isWritten(scene, hit, name) ||
          isWithinOther(scene, hit, company.name) ||
          (hit.likeness !== 'same' &&
            scene.names.some(
              (known) => known.start <= hit.start && known.end >= hit.end && known.end - known.start > 3,
            )) ||
          isSomebody(scene, hit, name) ||
          isItsGenre(scene, hit)
        )
          return []
        const span = withHead(scene, hit)
        scene.taken.claim(span)
        const isUnaccented = hit.likeness === 'accents' && leavesAccentsOut(scene.reading)
        if ((hit.likeness === 'same' || isUnaccented || saysItWhole(scene, hit, name)) && !isLengthened(scene, hit))
          return [doesOfAnother(scene, span, company) ?? supported(span, 'company', company.fact)]
        return [misspelt(scene, span, company)]
      }),
    ),
  )
  return [...otherGroups(scene), ...known, ...changed(scene), ...inLowerCase(scene), ...strangers(scene)]
}

/** « l'Orchestre du Fil tire le feu d'artifice », which the record gives to another: by the labels of its credits. */
function doesOfAnother(scene: Scene, span: Span, company: Facts['companies'][number]): Finding | null {
  if (!company.fact.startsWith('credits')) return null
  const other = endsOfAnother(scene, span, company.name)
  if (other !== null)
    return contradicted(span, 'company', {
      fact: company.fact,
      message: asMessage('fact.is-of', { name: other }),
      suggestion: other,
    })
  const label = labelBeside(scene, span, company.name)
  if (label === null || label.own) return null
  return contradicted(span, 'company', {
    fact: company.fact,
    message: asMessage('fact.label-is', { label: label.said, holders: label.holders }),
    suggestion: label.holders.length === 1 ? (label.holders[0] ?? null) : null,
  })
}

const sizes =
  '(?:[Ss]olo|[Dd]uo|[Tt]rio|[Qq]uartet(?:te)?|[Qq]uatuor|[Qq]uintet(?:te)?|[Ss]ext(?:et|uor)|[Ss]eptuor|[Oo]ctuor|[Bb]ig [Bb]and)'

/** « Quartet Sarbach » for the « Trio Sarbach »: the same name, and another number of them. */
function otherGroups(scene: Scene): Finding[] {
  return scene.facts.companies.flatMap((company) => {
    const [, head = '', name = ''] = new RegExp(`^(${sizes}) (\\p{Lu}.*)$`, 'u').exec(company.name) ?? []
    if (name === '' || !scene.reading.plain.includes(name)) return []
    const pattern = new RegExp(`(?<![\\p{L}-])${sizes} (?=${literalPattern(name)}(?!\\p{L}))`, 'gu')
    return matchesIn(scene.reading.plain, pattern).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length + name.length }
      if (foldText(match[0].trim()) === foldText(head) || !scene.taken.isFree(span)) return []
      return [misspelt(scene, span, company)]
    })
  })
}

/** A company of the record under a name that is nearly its own; the span is taken. */
function misspelt(scene: Scene, span: Span, company: Facts['companies'][number]): Finding {
  scene.taken.claim(span)
  // A company that is a house too has a town behind it.
  if (scene.facts.venues.some(({ name }) => name === company.name)) scene.venues.push(span)
  return contradicted(span, 'company', {
    fact: company.fact,
    message: asMessage('fact.company-spelt', { name: company.name }),
    suggestion: company.name,
  })
}

/** « Arts de la rue, par Les Arts à la corde »: what the show is, as the record says it, and no company nearly so called. */
function isItsGenre({ reading, facts }: Scene, hit: Span & { likeness: string }): boolean {
  const genre = foldText(normaliseText(facts.record.genre ?? ''))
  return hit.likeness !== 'same' && genre !== '' && reading.folded.slice(hit.start, hit.end) === genre
}

/** « compagnie Lanterne sourde » for « compagnie La Lanterne sourde »: an article left out. */
function saysItWhole(scene: Scene, hit: Span, name: string): boolean {
  const written = scene.reading.plain.slice(hit.start, hit.end)
  const articles = /(?<!\p{L})(?:la |le |les |l')/giu
  return !articles.test(written) && written.toLowerCase() === name.toLowerCase().replace(articles, '')
}

/** « Ventre à l'air » for « Ventre à terre ». */
function changed(scene: Scene): Finding[] {
  return scene.facts.companies.flatMap((company) =>
    bareAndWhole(company.name)
      .flatMap((name) => [
        ...titlesChangedByAWord(scene, name),
        ...namesGoingOnOtherwise(scene, name),
        ...sameOpening(scene, name),
        ...otherEnding(scene, name),
      ])
      .flatMap((span) => {
        if (
          !scene.taken.isFree(span) ||
          (wearsCapital(company.name) && !wearsCapital(scene.reading.plain.slice(span.start, span.end))) ||
          isWithinName(scene.names, span) ||
          scene.names.some((known) => known.start <= span.start && known.end >= span.end) ||
          isSomebody(scene, { ...span, likeness: 'near' }, '') ||
          isItsGenre(scene, { ...span, likeness: 'near' })
        )
          return []
        return [misspelt(scene, span, company)]
      }),
  )
}

/** « Troupe du Lavoir d'Argent » is not the « Troupe du Lavoir »; « de Nantes », « d'Anouk Ferrand » say where from and whose. */
function isLengthened(scene: Scene, hit: Span): boolean {
  const more = /^ (?:de |du |des |d')(\p{Lu}[\p{L}'-]+)(?! \p{Lu})/u.exec(
    scene.reading.plain.slice(hit.end, hit.end + 40),
  )?.[1]
  if (more === undefined) return false
  const folded = foldText(more)
  const { cities, people, prose, houseProse } = scene.facts
  const known = [...cities, ...people].some(({ name }) => foldText(name).includes(folded))
  return (
    !known &&
    !isTown(folded) &&
    !commonGivenNames.has(folded) &&
    !prose.includes(folded) &&
    !houseProse.includes(folded)
  )
}

/** « Ardoises » of « Ballet des Ardoises » is not the one of « Scène nationale des Ardoises ». */
function isWithinOther(scene: Scene, hit: Span, company: string): boolean {
  const whole = findName(scene.reading, company, { slips: false })
  return isWithinName(
    scene.names.filter((name) => !whole.some((own) => own.start === name.start && own.end === name.end)),
    hit,
  )
}

/** « Costumes : Ana van den Broek » names the person, whose company bears her name. */
function isSomebody(scene: Scene, hit: Span & { likeness: string }, name: string): boolean {
  const people = scene.facts.people.map((person) => foldText(person.name))
  const within = scene.names.some(
    (other) =>
      other.start < hit.end &&
      hit.start < other.end &&
      people.includes(scene.reading.folded.slice(other.start, other.end)),
  )
  if (hit.likeness !== 'same' && within) return true
  const labelled = /[:=] ?$/.test(scene.reading.plain.slice(Math.max(0, hit.start - 2), hit.start))
  return labelled && scene.facts.people.some((person) => foldText(person.name) === foldText(name))
}

/** The name without its head must at least wear its capital. */
function isWritten(scene: Scene, hit: Span & { likeness: string }, name: string): boolean {
  const written = scene.reading.plain.slice(hit.start, hit.end)
  if (hasHead(scene, hit)) return true
  // « La maire est venue » is no slip of « La Marée ».
  if (hit.likeness !== 'same' && wearsCapital(name) && !wearsCapital(written)) return false
  return !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(written)
}

function wearsCapital(name: string): boolean {
  return /\p{Lu}/u.test(name.replace(/^(?:la |le |les |l'|une? )/iu, ''))
}

const headBefore =
  /(?:compagnie|\bcie\.?|collectif|troupe|ensemble|orchestre|ballet) (?:de |du |des |d'|la |le |les |l'|["«] ?)?$/

function hasHead(scene: Scene, hit: Span): boolean {
  return headBefore.test(scene.reading.folded.slice(Math.max(0, hit.start - 20), hit.start))
}

function withHead(scene: Scene, hit: Span): Span {
  const head = headBefore.exec(scene.reading.folded.slice(Math.max(0, hit.start - 20), hit.start))
  const start = head === null ? hit.start : hit.start - head[0].length
  return scene.taken.isFree({ start, end: hit.start }) ? { start, end: hit.end } : hit
}

/** « Big Band de l'Ognon » for the « Big Band de la Loue »: two words and more as they stand, then another name. */
function sameOpening(scene: Scene, name: string): Span[] {
  const parts = /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+) (?:de la |de l'|du |des |de |d')(\p{Lu}[\p{L}'-]+)$/u.exec(name)
  if (parts === null || !scene.reading.plain.includes(`${parts[1] ?? ''} d`)) return []
  return [
    ...scene.reading.plain.matchAll(
      new RegExp(
        `(?<!\\p{L})${literalPattern(parts[1] ?? '')} (?:de la |de l'|du |des |de |d')(\\p{Lu}[\\p{L}'-]+)`,
        'gu',
      ),
    ),
  ]
    .filter((match) => foldText(match[1] ?? '') !== foldText(parts[2] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const doing =
  '(?:présente|joue|signe|propose|revient|débarque|crée|invite|offre|monte|reprend|donne|fait|pose|arrive|s’installe|vous|nous|est|a|et|en|à|au|de|du|des|d’|pour|avec|qui|que|dans|sur|ne|n’|se|s’|y|investit|retrouve|raconte|livre|adapte|ouvre|réunit|mêle|explore|poursuit|imagine|invente|fête|clôt|clôture)'

/** What a company does to a work, or with it. */
const staging =
  "(?:(?:présent|jou|sign|propos|débarqu|cré|invit|mont|transpos|revisit|adapt|racont|livr|imagin|invent|dévoil|célèbr|explor|travers|chant|dans|interprèt|emport|détourn|bouscul|dépoussièr|réinvent|port|s'empar|s'attaqu|s'install)(?:e|ent)|(?:revien|investi|reprend|met|fai|convi|ressusci)(?:t|s)?(?:e|nent|ssent|nnent|tent|sent)?|reprennent|font)"

/** « compagnie La Lanterne magique » for « La Lanterne sourde »: all of the name but its last word, behind a head or before a verb. */
function otherEnding(scene: Scene, name: string): Span[] {
  const parts = /^((?:L[ea]s? |L'|Un |Une |Des )?\p{Lu}[\p{L}'-]+(?: [\p{L}'-]+)*) (\p{L}[\p{L}'-]{2,})$/u.exec(name)
  const [, opening = '', own = ''] = parts ?? []
  if (parts === null) return []
  const bare = opening.replace(/^(?:L[ea]s? |L'|Un |Une |Des )/u, '')
  if (!scene.reading.plain.includes(`${bare} `)) return []
  const word = '[\\p{L}][\\p{L}-]{2,}'
  const headed = new RegExp(
    `(?<!\\p{L})${heads} (?:de la |de l'|des |du |de |d')?(?:« ?)?(?:L[ea]s? |L'|l[ea]s? |l')?${literalPattern(bare)} (?!${doing}(?![\\p{L}]))(${word})(?![\\p{L}-])`,
    'gu',
  )
  const acting = new RegExp(
    `(?<!\\p{L})(?:[Ll][ea]s? |[Ll]')?${literalPattern(bare)} (?!${doing}(?![\\p{L}]))(\\p{Ll}[\\p{L}-]{2,})(?= ${staging}(?![\\p{L}]))`,
    'gu',
  )
  return [...matchesIn(scene.reading.plain, headed), ...matchesIn(scene.reading.plain, acting)]
    .filter((match) => foldText(match[1] ?? '') !== foldText(own))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** « L'Orchestre de chambre de poche » for the « Orchestre de poche »: a name that goes on in lower case after its head. */
function inLowerCase(scene: Scene): Finding[] {
  return scene.facts.companies.flatMap((company) => {
    const parts = /^((?:\p{Lu}\p{L}+)) (d(?:e|u|es) |d')?(\p{Ll}[\p{Ll}' -]+)$/u.exec(company.name)
    if (parts === null) return []
    const head = parts[1] ?? ''
    if (!scene.reading.plain.includes(head)) return []
    return [
      ...scene.reading.plain.matchAll(
        new RegExp(
          `(?<!\\p{L})${literalPattern(head)} (?:(?:de la |de |du |des |d')?\\p{Ll}{3,}(?: (?=de |du |des )|(?![\\p{L}' -]*\\p{Ll}))?){1,4}`,
          'gu',
        ),
      ),
    ].flatMap((match) => {
      const written = /^\S+ (?:(?:de la |de |du |des |d')\p{Ll}{3,} ?){1,3}/u.exec(match[0])?.[0].trimEnd()
      if (written === undefined || foldText(written).startsWith(foldText(company.name))) return []
      const span = { start: match.index, end: match.index + written.length }
      if (!scene.taken.isFree(span)) return []
      scene.taken.claim(span)
      return [
        contradicted(span, 'company', {
          fact: company.fact,
          message: asMessage('fact.record-says', { words: company.name }),
          suggestion: company.name,
        }),
      ]
    })
  })
}

/** « Maison des écritures ouvre la saison »: a group's head that opens a sentence and does what groups do. */
const atWork =
  /(?<=^|\n|[.!?,] )(?:(?:L'|La |Le |Les )?(?:Maison|Association|Théâtre|Ensemble|Orchestre|Opéra|Ballet|Cirque|Conservatoire|Quartet|Quatuor|Trio|Chœur|Ligue|Atelier|Troupe|Compagnie|Cie|Collectif|Centre|Musée|Fanfare|Brigade|Cercle|Académie|Groupe|Festival)(?: [\p{L}\d'-]+){1,6}?)(?= (?:ouvre|présente|signe|propose|revient|s'installe|débarque|investit|joue|donne|crée|fête|retrouve|invite|offre|adapte|monte|reprend)\b)/gu

/** A name of the record within it makes it a thing of the record's; a town alone only says where from. */
function holdsName(scene: Scene, span: Span): boolean {
  const towns = scene.facts.cities.map(({ name }) => foldText(name))
  return scene.names.some(
    (name) =>
      name.start < span.end &&
      name.end > span.start &&
      !towns.includes(scene.reading.folded.slice(name.start, name.end)),
  )
}

function strangers(scene: Scene): Finding[] {
  const { companies, prose, houseProse } = scene.facts
  return [
    ...matchesIn(scene.reading.plain, stranger),
    ...matchesIn(scene.reading.plain, sorted),
    ...matchesIn(scene.reading.plain, atWork),
  ].flatMap((match) => {
    if (holdsName(scene, { start: match.index, end: match.index + match[0].length })) return []
    // « L'Opéra le joue trois fois »: a head, and the pronoun of its verb.
    if (/^(?:L'|La |Le |Les )?\p{Lu}\p{L}+ (?:l[ea]|les|en|y|nous|vous|se|lui|leur)$/u.test(match[0])) return []
    const span = { start: match.index, end: match.index + match[0].length }
    const folded = scene.reading.folded.slice(span.start, span.end)
    if (!scene.taken.isFree(span) || prose.includes(folded) || houseProse.includes(folded)) return []
    scene.taken.claim(span)
    const first = companies[0]
    if (first === undefined) return [unsupported(span, 'company', asMessage('fact.company-unknown'))]
    return [
      contradicted(span, 'company', {
        fact: first.fact,
        message: asMessage('fact.record-says', { words: first.name }),
        suggestion: companies.length === 1 ? first.name : null,
      }),
    ]
  })
}
