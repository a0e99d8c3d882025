import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Mail, Phone, ShieldAlert } from 'lucide-react'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { mailAddress } from '../../core/people/contact'
import type { PersonRow } from '../../core/people/search'
import { ButtonAnchor } from '../../ui/Button'
import { Avatar, RowLink } from '../../ui/List'
import styles from './PeopleList.module.css'

const rowHeight = 64

type Props = {
  rows: PersonRow[]
  total: number
  more?: () => unknown
  /** While several are being chosen, a row is a box to tick and leads nowhere. */
  chosen?: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
}

/** Only the rows in sight exist; the next page is fetched shortly before it is needed. */
export function PeopleList({ rows, total, more, chosen, onChoose }: Props) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    setOffset(Math.round(top + window.scrollY))
  }, [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= rows.length - 20) more()
  }, [last, rows.length, more])
  return (
    <ul ref={list} className={styles.list} aria-label={t('people.title')} style={{ height: virtual.getTotalSize() }}>
      {items.map((item) => {
        const row = rows[item.index]
        return (
          row && (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - offset}px)` }}
            >
              {chosen ? (
                <ChoosableRow
                  person={row}
                  checked={chosen.has(row.id)}
                  onChange={(on) => onChoose?.(withOrWithout(chosen, row.id, on))}
                />
              ) : (
                <Row person={row} />
              )}
            </li>
          )
        )
      })}
    </ul>
  )
}

function withOrWithout(all: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(all)
  if (on) next.add(id)
  else next.delete(id)
  return next
}

const ChoosableRow = ({
  person,
  checked,
  onChange,
}: {
  person: PersonRow
  checked: boolean
  onChange: (on: boolean) => void
}) => (
  <label className={styles.choosable}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>
      {person.display_name}
      <span>{[person.locality, person.postal_code].filter(Boolean).join(' ')}</span>
    </span>
  </label>
)

const Row = memo(({ person }: { person: PersonRow }) => {
  const t = useText()
  const format = useFormat()
  const detail = [
    person.alias && person.alias !== person.display_name && `«${person.alias}»`,
    person.preferred_language && format.languageName(person.preferred_language),
    [person.locality, person.postal_code].filter(Boolean).join(' '),
    ...(person.tags ?? []).slice(0, 2),
  ]
  // how to reach them safely stands on their page, so that is where the call begins
  const quick = person.safe_contact
    ? undefined
    : person.phone && !person.do_not_call
      ? {
          href: `tel:${person.phone}`,
          label: t('people.call_name', { name: person.display_name }),
          icon: <Phone aria-hidden="true" />,
        }
      : person.email
        ? {
            href: mailAddress(person.email),
            label: t('people.write_name', { name: person.display_name }),
            icon: <Mail aria-hidden="true" />,
          }
        : undefined
  return (
    <div className={styles.row}>
      <RowLink
        to="/people/$personId"
        params={{ personId: person.id }}
        preload={false}
        chevron={!quick}
        lead={<Avatar name={person.display_name} id={person.id} />}
        title={person.display_name}
        trail={person.safe_contact && <ShieldAlert role="img" aria-label={t('ui.safe_title')} className={styles.careful} />}
        detail={detail.filter(Boolean).join(' · ')}
      />
      {quick && (
        <ButtonAnchor
          kind="plain"
          href={quick.href}
          aria-label={quick.label}
          title={quick.label}
          icon={quick.icon}
          className={styles.quick}
        />
      )}
    </div>
  )
})
