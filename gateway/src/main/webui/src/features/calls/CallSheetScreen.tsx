import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { Problem } from '../../core/api/problem'
import { useFormat } from '../../core/i18n/format'
import { type PlainTextId, useText } from '../../core/i18n/text'
import { type AskAnswer, answerTexts, type Outcome, outcomeTexts } from '../../core/outreach'
import { phoneText } from '../../core/people/contact'
import { Button } from '../../ui/Button'
import { ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Screen } from '../../ui/Screen'
import { type CallList, type Entry, useCallList, useEntries } from './api'
import styles from './sheet.module.css'

/** The list on paper, for whoever calls with a pencil: who is still to be called, with a box for each outcome. */
export function CallSheetScreen() {
  const { listId = '' } = useParams({ strict: false }) as { listId?: string }
  const t = useText()
  const list = useCallList(listId)
  const entries = useEntries(listId)
  const error = list.error ?? entries.error
  if (error && Problem.from(error).status === 404) return <NotShared />
  const ready = list.data && entries.data
  return (
    <Screen
      title={t('calls.sheet')}
      subtitle={t('calls.sheet_hint')}
      back={{ to: '/calls/$listId', params: { listId }, label: t('calls.back_list') }}
      action={
        ready && (
          <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {t('calls.print')}
          </Button>
        )
      }
    >
      {error ? (
        <ErrorBox error={error} />
      ) : ready ? (
        <Sheet list={list.data.data} entries={entries.data.filter(({ state }) => state !== 'done')} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Screen>
  )
}

function Sheet({ list, entries }: { list: CallList; entries: Entry[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <article className={styles.sheet}>
      <header>
        <h2>{list.title}</h2>
        <p>{t('calls.sheet_people', { count: entries.length, day: format.date(new Date()) })}</p>
        {(['es', 'en'] as const).map(
          (language) =>
            list.script?.[language] && (
              <div key={language} className={styles.script}>
                <h3>{t('calls.script_in', { language: format.languageName(language) })}</h3>
                <p lang={language}>{list.script?.[language]}</p>
              </div>
            ),
        )}
        {list.ask && (
          <p className={styles.ask}>
            {t('calls.we_ask')} <b>{list.ask}</b>
          </p>
        )}
        {list.hand_off_note && <p>{t('calls.sheet_note', { note: list.hand_off_note })}</p>}
      </header>
      {entries.length === 0 && <p>{t('calls.sheet_nobody')}</p>}
      <ol className={styles.people}>
        {entries.map((entry) => (
          <li key={entry.entry_id}>
            <p className={styles.person}>
              <b>{entry.display_name}</b>
              <span>{entry.phone && phoneText(entry.phone)}</span>
              <span>{entry.preferred_language && format.languageName(entry.preferred_language)}</span>
            </p>
            <Boxes texts={(Object.keys(outcomeTexts) as Outcome[]).map((outcome) => outcomeTexts[outcome])} />
            {list.ask && (
              <Boxes
                asking={t('calls.sheet_answer')}
                texts={(Object.keys(answerTexts) as AskAnswer[]).map((one) => answerTexts[one])}
              />
            )}
            <p className={styles.line}>{t('calls.sheet_notes')}</p>
          </li>
        ))}
      </ol>
    </article>
  )
}

function Boxes({ asking, texts }: { asking?: string; texts: PlainTextId[] }) {
  const t = useText()
  return (
    <p className={styles.boxes}>
      {asking && <b>{asking}</b>}
      {texts.map((text) => (
        <span key={text}>
          <span aria-hidden="true" className={styles.box} />
          {t(text)}
        </span>
      ))}
    </p>
  )
}
