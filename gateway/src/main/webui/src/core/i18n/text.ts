import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Texts } from './texts.gen'

export type TextId = keyof Texts
/** Ids of texts without parameters, for tables of labels. */
export type PlainTextId = { [Id in TextId]: Texts[Id] extends undefined ? Id : never }[TextId]
type Values<Id extends TextId> = Texts[Id] extends undefined ? [] : [values: Texts[Id]]

export type Text = <Id extends TextId>(id: Id, ...values: Values<Id>) => string

/** `const t = useText(); t('people.found', { count })`. An unknown id or a missing value does not compile. */
export function useText(): Text {
  const intl = useIntl()
  return useMemo(
    () =>
      ((id, ...values) => intl.formatMessage({ id }, values[0] as Record<string, string | number> | undefined)) satisfies Text,
    [intl],
  )
}
