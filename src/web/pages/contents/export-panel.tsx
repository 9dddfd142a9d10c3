import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DraftView, ExportFormat, PhotoShape } from '../../../contract/index.ts'
import { api } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Arrived } from '../../components/arrived.tsx'
import { Button } from '../../components/button.tsx'
import { download, saveAs } from '../../components/download.ts'
import { showToast } from '../../components/toast.ts'
import { isDescribed } from '../../described.ts'
import { useFormat } from '../../language.tsx'
import { localInstant } from '../../local-instant.ts'
import { useSentence } from '../../use-sentence.ts'
import { PhotoCrops, usePhotoShapeNames } from '../photos/photo-crops.tsx'
import { MailPreview } from './mail-preview.tsx'
import { MentionLine } from './mention-line.tsx'
import { ReachLine } from './reach-line.tsx'
import { useExportNames } from './use-export-names.ts'
import { WriterChoice } from './writer-choice.tsx'

interface ExportPanelProps {
  readonly view: DraftView
  readonly approval: NonNullable<DraftView['approval']>
}

/** The ways out of a validated text: each is written in the journal with who took it. */
export function ExportPanel({ view, approval }: ExportPanelProps): ReactNode {
  const { t } = useLingui()
  const { moment } = useFormat()
  const when = moment(localInstant(approval.at))
  const isPost = view.exports.some(({ format }) => format === 'post')
  const rows = view.exports.filter(({ format }) => !format.startsWith('photo-'))
  return (
    <section className="panel">
      <Arrived>
        <Trans>
          Version validée par {approval.by}, {when}.
        </Trans>
      </Arrived>
      {view.list && <ReachLine reach={view.list} by={view.list.channel} />}
      <MentionLine view={view} />
      <MailPreview view={view} />
      <div className="export-writer">
        <WriterChoice />
      </div>
      {view.photo && isPost && (
        <PhotoCrops photo={view.photo} altText={view.draft.content.altText ?? ''} isLarge>
          {(shape) => <SaveCrop view={view} shape={shape} />}
        </PhotoCrops>
      )}
      <ul className="export-list">
        {rows.map((entry) => (
          <Export key={entry.format} view={view} entry={entry} />
        ))}
        {view.list?.channel === 'email' && (
          <Copied
            title={t`Nom à donner à l’envoi : ses résultats reviendront à ce texte`}
            label={t`Copier : nom de l’envoi`}
            text={`${view.showTitle}, ${view.id}`}
          />
        )}
        {view.draft.content.altText && (
          <Copied
            title={t`Texte alternatif de l’image`}
            label={t`Copier : texte alternatif`}
            text={view.draft.content.altText}
          />
        )}
        {view.photo?.credit && (
          <Copied title={t`Crédit de la photo`} label={t`Copier : crédit`} text={view.photo.credit} />
        )}
      </ul>
    </section>
  )
}

function Export({ view, entry }: { view: DraftView; entry: DraftView['exports'][number] }): ReactNode {
  const { t } = useLingui()
  const label = useExportNames()[entry.format]
  const hint = useExportHints(view)[entry.format]
  const say = useFailureToast()
  const writer = useWriter()
  const journal = useQueryClient()
  const take = async () => {
    const file = await api.contents.export({ id: view.id, format: entry.format, staffId: writer.id })
    await journal.invalidateQueries({ queryKey: ['journal'] })
    return file
  }
  const copy = async () => {
    try {
      const file = await take()
      await navigator.clipboard.writeText(file.text ?? '')
      showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` })
    } catch (error) {
      say(error)
    }
  }
  const save = async () => {
    try {
      if (binary.has(entry.format)) await download(addressFor(entry.address, writer.id), entry.fileName)
      else {
        const { text, mediaType, name } = await take()
        saveAs(new Blob([text ?? ''], { type: mediaType }), name)
      }
    } catch (error) {
      say(error)
    }
  }
  const isCopied = entry.format === 'caption' || entry.format === 'text'
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <p className="muted">{hint}</p>
      </div>
      <div className="row">
        {isCopied && (
          <Button
            needs="contents.export"
            variant="second"
            onPress={() => void copy()}
            aria-label={t`Copier : ${label}`}
          >
            <Trans>Copier</Trans>
          </Button>
        )}
        {entry.format !== 'caption' && (
          <Button
            needs="contents.export"
            variant="second"
            onPress={() => void save()}
            aria-label={t`Télécharger : ${label}`}
          >
            <Trans>Télécharger</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

/** Files that are no text: fetched from the server's own address. */
const binary: ReadonlySet<ExportFormat> = new Set([
  'docx',
  'photo',
  'photo-4x5',
  'photo-1x1',
  'photo-9x16',
  'post',
  'zip-mailchimp',
])

/** With who takes it, for the journal. */
function addressFor(address: string, staffId: string | null): string {
  return staffId === null ? address : `${address}?staff=${encodeURIComponent(staffId)}`
}

function SaveCrop({ view, shape }: { view: DraftView; shape: PhotoShape }): ReactNode {
  const { t } = useLingui()
  const name = usePhotoShapeNames()[shape]
  const say = useFailureToast()
  const writer = useWriter()
  const entry = view.exports.find(({ format }) => format === `photo-${shape}`)
  if (!entry) return null
  return (
    <Button
      needs="contents.export"
      variant="second"
      aria-label={t`Télécharger : ${name}`}
      onPress={() => void download(addressFor(entry.address, writer.id), entry.fileName).catch(say)}
    >
      <Trans>Télécharger</Trans>
    </Button>
  )
}

/** Words that go in a field of the platform, not in a file. */
function Copied({ title, label, text }: { title: string; label: string; text: string }): ReactNode {
  const { t } = useLingui()
  const say = useFailureToast()
  const copy = () =>
    void navigator.clipboard
      .writeText(text)
      .then(() => showToast({ tone: 'done', message: t`Copié. Il n’y a plus qu’à coller.` }), say)
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <p className="muted">{text}</p>
      </div>
      <Button variant="second" onPress={copy} aria-label={label}>
        <Trans>Copier</Trans>
      </Button>
    </li>
  )
}

function useFailureToast(): (error: unknown) => void {
  const { t } = useLingui()
  const sentence = useSentence()
  return (error) =>
    showToast({
      tone: 'problem',
      message: isDescribed(error)
        ? sentence(error.code, error.params)
        : t`Rien n’est sorti : le navigateur ou le programme a refusé. Réessayez.`,
    })
}

/** What a person gets, in a line. */
function useExportHints({ list, photo }: DraftView): Readonly<Record<ExportFormat, string>> {
  const { t } = useLingui()
  const persons = plural(list?.reachable ?? 0, { one: '# personne joignable', other: '# personnes joignables' })
  const addresses = list?.addresses ?? 0
  const rows =
    list?.channel === 'sms'
      ? t`${plural(addresses, { one: '# numéro', other: '# numéros' })} en +33, pour ${persons} ; seulement les colonnes utiles`
      : t`${plural(addresses, { one: '# adresse', other: '# adresses' })}, pour ${persons} ; une ligne par adresse, seulement les colonnes utiles`
  const html = t`Objet, aperçu et corps en un fichier, avec le lien de désinscription et le lien miroir de l’outil`
  return {
    text: t`À coller où vous voulez`,
    'html-brevo': photo
      ? `${html}. ${t`Brevo ne prend une photo que dans sa médiathèque : ajoutez-y la photo entière.`}`
      : html,
    'html-mailchimp': photo ? `${html}. ${t`Sans la photo : elle est dans le zip.`}` : html,
    'zip-mailchimp': t`La page, sa photo avec texte alternatif et crédit, et la version texte : « Importer un zip » dans Mailchimp`,
    docx: t`Pour relire, imprimer ou confier à un graphiste`,
    caption: t`À coller dans l’application, avec votre photo`,
    'list-brevo': rows,
    'list-mailchimp': rows,
    photo: t`Sans lieu ni appareil ; à placer avec son texte alternatif et son crédit`,
    'photo-4x5': t`Publication`,
    'photo-1x1': t`Publication`,
    'photo-9x16': t`Story`,
    post: t`La légende, le texte alternatif, le crédit et les trois cadrages, en un dossier`,
  }
}
