import { useEffect, useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { ErrorBox } from '../../ui/Feedback'
import { useCount } from './api'
import { type Definition, said } from './criteria'
import styles from './segments.module.css'

const pause = 350

/** How many fit while one writes, and the first few of them. */
export function LiveCount({ definition }: { definition: Definition }) {
  const t = useText()
  const format = useFormat()
  const body = JSON.stringify(said(definition) ?? null)
  const [settled, setSettled] = useState(body)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), pause)
    return () => clearTimeout(timer)
  }, [body])
  const asked = settled === 'null' ? undefined : (JSON.parse(settled) as Definition)
  const count = useCount(asked)
  const first = count.data?.items ?? []
  const more = (count.data?.total ?? 0) - first.length
  if (count.isError && asked) return <ErrorBox error={count.error} again={() => count.refetch()} />
  return (
    <section className={styles.live} aria-label={t('segments.live')}>
      <p role="status" className={styles.total}>
        {asked && count.data
          ? t('segments.count', { count: count.data.total })
          : t(asked ? 'segments.counting' : 'segments.say_whom')}
      </p>
      {asked && first.length > 0 && (
        <p>
          {format.list([
            ...first.map(({ display_name }) => display_name),
            ...(more > 0 ? [t('segments.and_more', { count: more })] : []),
          ])}
        </p>
      )}
    </section>
  )
}
