import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { TextField } from '../../components/text-field.tsx'
import type { TypedContent } from './typed-content.ts'

/** The fields of a text, each named for the one that it changes. They keep what is typed themselves: nothing else is drawn at a key. */
export function TypedFields({ typed: { begun, change } }: { typed: TypedContent }): ReactNode {
  const { t } = useLingui()
  return (
    <>
      {begun.subject !== null && (
        <div data-field="subject">
          <TextField label={t`Objet`} defaultValue={begun.subject} onChange={(subject) => change({ subject })} />
        </div>
      )}
      {begun.preheader !== null && (
        <div data-field="preheader">
          <TextField label={t`Aperçu`} defaultValue={begun.preheader} onChange={(preheader) => change({ preheader })} />
        </div>
      )}
      <div data-field="body">
        <TextField
          label={t`Texte`}
          isLong
          defaultValue={begun.body}
          onChange={(body) => change({ body })}
          help={t`*Titre* met un titre en italique, **mots** en fait l’appel à réserver. Une ligne vide sépare les paragraphes.`}
          autoFocus
        />
      </div>
      {begun.hashtags.length > 0 && (
        <TextField
          label={t`Mots-dièse`}
          defaultValue={begun.hashtags.join(' ')}
          onChange={(tags) => change({ hashtags: tags.split(/\s+/u).filter((tag) => tag !== '') })}
        />
      )}
      {begun.altText !== null && (
        <div data-field="altText">
          <TextField
            label={t`Texte alternatif de l’image`}
            defaultValue={begun.altText}
            onChange={(altText) => change({ altText })}
          />
        </div>
      )}
    </>
  )
}
