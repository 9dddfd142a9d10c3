import { load } from 'cheerio'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Channel, DraftContent } from '../../../contract/index.ts'
import { captionOf, type ExportOptions, emailFiles, plainText, releaseHead, textFoot, wordDocument } from './index.ts'

const content: DraftContent = {
  subject: 'Bérénice, vendredi 11 décembre',
  preheader: 'De 14 à 28\u00a0€.',
  body: 'Voici *Bérénice*.\n\nLigne une\nLigne deux\n\n**Choisir mes places**\u202f: 28\u00a0€.',
  altText: 'Une femme debout, de dos',
  hashtags: ['#bérénice', '#théâtre'],
}
const options: ExportOptions = {
  bookingUrl: 'https://theatre.example/b?utm_source=email',
  houseName: 'Théâtre du Vieux-Port',
  houseAddress: '3 quai des Carmes',
  showTitle: 'Bérénice',
  photo: null,
  head: null,
  logo: null,
  colours: { ink: '#1d1a20', paper: '#f7f1e7', accent: '#a3172f', pale: '#ffffff' },
}

describe('a press release', () => {
  const head = releaseHead({ city: 'Port-Salin', day: '2026-12-01' })

  it('says above its title what it is, whence and of when, as a text and in Word', async () => {
    const lines = 'Communiqué de presse\nPort-Salin, le 1er\u00a0décembre 2026\n\nTitre\u202f: Bérénice'
    expect(plainText(content, null, { channel: 'press', head })).toMatch(new RegExp(`^${lines}`, 'u'))
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await wordDocument(content, { ...options, channel: 'press', head })),
    })
    expect(value).toMatch(/^Communiqué de presse\s+Port-Salin, le 1er\sdécembre 2026\s+Bérénice, vendredi/u)
  })

  it('names the day alone where no record says the town, and no other text has such a head', () => {
    expect(releaseHead({ city: null, day: '2026-11-24' }).dateline).toBe('Le 24\u00a0novembre 2026')
    expect(plainText(content)).not.toContain('Communiqué')
  })
})

describe('an e-mail for the tool that sends it', () => {
  it('carries the tool’s own tags to unsubscribe and to read on line, in both parts', async () => {
    for (const [tool, unsubscribe, mirror] of [
      ['brevo', '{{ unsubscribe }}', '{{ mirror }}'],
      ['mailchimp', '*|UNSUB|*', '*|ARCHIVE|*'],
    ] as const) {
      const { html, text } = await emailFiles(content, tool, options)
      expect(html).toContain(`href="${unsubscribe}"`)
      expect(html).toContain(`href="${mirror}"`)
      expect(text).toContain(unsubscribe)
      expect(text).toContain(mirror)
    }
  })

  it('links the call to action, sets titles in italics, keeps lines and the hidden preheader', async () => {
    const page = load((await emailFiles(content, 'brevo', options)).html)
    expect(page('a[style*="bold"]').attr('href')).toBe(options.bookingUrl)
    expect(page('em').text()).toBe('Bérénice')
    const lines = page('div').filter((_, div) => page(div).text() === 'Ligne uneLigne deux')
    expect(lines.find('br').length).toBe(1)
    expect(page('body > div').first().text()).toBe(content.preheader)
    expect(page('html').attr('lang')).toBe('fr')
  })

  const buttonsOf = async (body: string) => {
    const page = load((await emailFiles({ ...content, body }, 'brevo', options)).html)
    return page(`td[bgcolor="${options.colours.accent}"] a`)
  }

  it('leads to the booking by one button: the call to action that stands alone, else one after the text', async () => {
    const alone = await buttonsOf('Voici *Bérénice*.\n\n**Choisir mes places**')
    expect([alone.length, alone.text().trim(), alone.attr('href')]).toEqual([
      1,
      'Choisir mes places',
      options.bookingUrl,
    ])
    const within = await buttonsOf('Voici *Bérénice*.\n\n**Choisir ma date**\u202f: 28\u00a0€.')
    expect([within.length, within.text().trim()]).toEqual([1, 'Choisir ma date'])
    expect((await buttonsOf('Voici *Bérénice*.')).text().trim()).toBe('Réserver')
  })

  it('calls for nothing outside: no script, no face, no picture of an address', async () => {
    const photo = { file: 'photo.jpg', credit: 'A. Morel' }
    const { html } = await emailFiles(content, 'mailchimp', {
      ...options,
      photo,
      logo: { file: 'logo.png', width: 180 },
    })
    const page = load(html)
    expect(page('script, link, iframe').length).toBe(0)
    expect(
      page('img')
        .toArray()
        .map((image) => [page(image).attr('src'), page(image).attr('alt')]),
    ).toEqual([
      ['logo.png', options.houseName],
      ['photo.jpg', content.altText],
    ])
    expect(html).not.toMatch(/@import|url\(/u)
    expect(page('body').text()).toContain('A. Morel')
  })

  it('lets no text of a record become markup, a link of another kind or a tag of the tool', async () => {
    const hostile: DraftContent = {
      ...content,
      subject: '<script>x</script>',
      preheader: '<mj-include path="/etc/passwd" />',
      body: '*<img src=x onerror=y>* {{ contact.EMAIL }} *|EMAIL|* **"><b>**\n\n<mj-raw><b>x</b></mj-raw>',
    }
    for (const tool of ['brevo', 'mailchimp'] as const) {
      const asked = { ...options, bookingUrl: 'javascript:alert(1)', houseName: '<b>' }
      const { html } = await emailFiles(hostile, tool, asked)
      expect(html).not.toMatch(/<script|<img|<b>|javascript:|root:/u)
      expect(html).not.toContain(tool === 'brevo' ? '{{ contact' : '*|EMAIL')
    }
  })

  it('refuses a draft without subject, without the name of the house or without a booking address', async () => {
    await expect(emailFiles({ ...content, subject: null }, 'brevo', options)).rejects.toThrow('usage')
    await expect(emailFiles(content, 'brevo', { ...options, houseName: '' })).rejects.toThrow('mail-without-house')
    await expect(emailFiles(content, 'brevo', { ...options, bookingUrl: null })).rejects.toThrow('mail-without-link')
  })
})

describe('other files', () => {
  it('gives plain text without marks, the address under the call to action', () => {
    expect(plainText(content, 'https://theatre.example/b')).toBe(
      'Objet\u202f: Bérénice, vendredi 11 décembre\n\nAperçu\u202f: De 14 à 28\u00a0€.\n\nVoici Bérénice.\n\nLigne une\nLigne deux\n\nChoisir mes places\u202f: 28\u00a0€.\nhttps://theatre.example/b\n\n#bérénice #théâtre\n\nTexte alternatif\u202f: Une femme debout, de dos\n',
    )
  })

  it('ends an e-mail that leaves as text on its sender, the postal address and the tags to unsubscribe', () => {
    const text = plainText(content, null, { foot: textFoot(options) })
    expect(text).toContain('Théâtre du Vieux-Port, 3 quai des Carmes')
    expect(text).toContain('{{ unsubscribe }}')
    expect(text).toContain('*|UNSUB|*')
    expect(text.indexOf('Choisir mes places')).toBeLessThan(text.indexOf('{{ unsubscribe }}'))
  })

  it('links a Word document to nothing but an address of the web', async () => {
    const buffer = Buffer.from(
      await wordDocument(content, { ...options, channel: 'newsletter', bookingUrl: 'javascript:alert(1)' }),
    )
    expect((await mammoth.convertToHtml({ buffer })).value).not.toMatch(/javascript|<a /u)
  })

  const inWord = async (channel: Channel) => {
    const buffer = Buffer.from(await wordDocument(content, { ...options, channel }))
    return (await mammoth.convertToHtml({ buffer })).value
  }

  it('gives a Word document that Word readers open, with its title in italics', async () => {
    const value = await inWord('brochure')
    expect(value).toContain('<h1>Bérénice, vendredi 11 décembre</h1>')
    expect(value).toContain('<em>Bérénice</em>')
    expect(value).toContain('Ligne une<br />Ligne deux')
  })

  it('links the call to book, and writes its address out where the text ends on paper alone', async () => {
    const link = `<a href="${options.bookingUrl}"><strong>Choisir mes places</strong></a>\u202f: 28\u00a0€.`
    for (const channel of ['brochure', 'leaflet'] as const)
      expect(await inWord(channel)).toContain(`${link}<br />${options.bookingUrl}`)
    for (const channel of ['newsletter', 'email', 'web', 'press'] as const) {
      const value = await inWord(channel)
      expect(value).toContain(link)
      expect(value.split(options.bookingUrl ?? '')).toHaveLength(2)
    }
  })

  it('calls in Word the subject and what is seen beside it by the names of the fields where they go', async () => {
    const heads = { newsletter: ['Objet', 'Aperçu'], email: ['Objet', 'Aperçu'], web: ['Titre de page', 'Description'] }
    for (const [channel, [subject, preheader]] of Object.entries(heads)) {
      const value = await inWord(channel as Channel)
      expect(value).toContain(`<h1>${subject}\u202f: Bérénice, vendredi 11 décembre</h1>`)
      expect(value).toContain(`<p>${preheader}\u202f: <em>`)
    }
    expect(await inWord('press')).toContain('<h1>Bérénice, vendredi 11 décembre</h1>')
  })

  it('gives a caption to paste and its alternative text apart', () => {
    const { caption, altText } = captionOf(content)
    expect(caption.endsWith('\n\n#bérénice #théâtre')).toBe(true)
    expect(caption).not.toContain('*')
    expect(altText).toBe('Une femme debout, de dos')
  })
})
