import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import type { TypedContent } from './typed-content.ts'
import { TypedField } from './typed-field.tsx'

/** The fields of a text, each named for the one that it changes. They keep what is typed themselves: nothing is drawn at a key. */
export function TypedFields({ typed }: { typed: TypedContent }): ReactNode {
  const { t } = useLingui()
  const { begun } = typed
  const type = useMemo(() => writersInto(typed), [typed])
  return (
    <>
      {begun.subject !== null && (
        <TypedField name="subject" label={t`Objet`} begun={begun.subject} onType={type.subject} />
      )}
      {begun.preheader !== null && (
        <TypedField name="preheader" label={t`Aperçu`} begun={begun.preheader} onType={type.preheader} />
      )}
      <TypedField
        name="body"
        label={t`Texte`}
        isLong
        begun={begun.body}
        onType={type.body}
        help={t`*Titre* met un titre en italique, **mots** en fait l’appel à réserver. Une ligne vide sépare les paragraphes.`}
        autoFocus
      />
      {begun.hashtags.length > 0 && (
        <TypedField name="hashtags" label={t`Mots-dièse`} begun={begun.hashtags.join(' ')} onType={type.hashtags} />
      )}
      {begun.altText !== null && (
        <TypedField name="altText" label={t`Texte alternatif de l’image`} begun={begun.altText} onType={type.altText} />
      )}
    </>
  )
}

/** What each field does with what is written in it; the same functions as long as the text is under these hands. */
function writersInto({ change }: TypedContent) {
  return {
    subject: (subject: string) => change({ subject }),
    preheader: (preheader: string) => change({ preheader }),
    body: (body: string) => change({ body }),
    hashtags: (tags: string) => change({ hashtags: tags.split(/\s+/u).filter((tag) => tag !== '') }),
    altText: (altText: string) => change({ altText }),
  }
}
