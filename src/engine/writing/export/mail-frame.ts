import type { ExportOptions } from './export-options.ts'

const serif = "Georgia, 'Times New Roman', serif"
export const sans = 'Arial, Helvetica, sans-serif'

interface FrameOptions {
  /** Both escaped already. */
  readonly title: string
  readonly preview: string
  readonly language: 'fr' | 'en'
  readonly colours: ExportOptions['colours']
}

/** An e-mail in MJML (mjml.io) around its sections: faces, colours, and a dark ground for the mail programs that ask for one. */
export function mailFrame(sections: readonly string[], { title, preview, language, colours }: FrameOptions): string {
  return `<mjml lang="${language}" dir="ltr">
<mj-head>
<mj-title>${title}</mj-title>
<mj-preview>${preview}</mj-preview>
<mj-attributes>
<mj-all font-family="${serif}" color="${colours.ink}" />
<mj-section padding="0" background-color="${colours.pale}" css-class="sheet" />
<mj-text font-size="17px" line-height="1.55" padding="0 32px 18px" />
<mj-class name="small" font-family="${sans}" font-size="13px" line-height="1.5" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-style>${atNight(colours)}</mj-style>
</mj-head>
<mj-body width="600px" background-color="${colours.paper}" css-class="ground">
${sections.join('\n')}
</mj-body>
</mjml>`
}

export function section(inner: string): string {
  return `<mj-section><mj-column>${inner}</mj-column></mj-section>`
}

/** The same hues on a dark ground, for the mail programs that ask for it; the links go to the light side. */
function atNight({ ink }: ExportOptions['colours']): string {
  return `:root { color-scheme: light dark }
a { color: inherit }
@media (prefers-color-scheme: dark) {
.ground, .ground > div { background-color: #121014 !important }
.sheet, .sheet > table { background: ${ink} !important; background-color: ${ink} !important }
.sheet div, .sheet p { color: #f3ede2 !important }
}`
}
