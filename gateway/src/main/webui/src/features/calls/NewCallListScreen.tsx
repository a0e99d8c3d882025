import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Phone } from 'lucide-react'
import { useState } from 'react'
import { answered } from '../../core/api/client'
import { useViolations } from '../../core/api/problemText'
import { useOwnCommittees } from '../../core/committees'
import { useFormat } from '../../core/i18n/format'
import { useText } from '../../core/i18n/text'
import { choose, whoWasChosen } from '../../core/people/chosen'
import { Button } from '../../ui/Button'
import { Disclosure } from '../../ui/Disclosure'
import { ErrorBox } from '../../ui/Feedback'
import { SelectField, TextAreaField, TextField } from '../../ui/Field'
import { useFirstError } from '../../ui/firstError'
import { Screen, Section, Stack } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { Unsaved } from '../../ui/Unsaved'
import { api, type MakeCallList } from './api'
import { firstSource, peopleOf, type Source, WhoField } from './WhoField'
import { WhoWouldBe } from './WhoWouldBe'

/** Who, what to say, what to ask; all but who has a sensible beginning. */
export function NewCallListScreen() {
  const t = useText()
  const format = useFormat()
  const toasts = useToasts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const committees = useOwnCommittees()
  const { committee } = useSearch({ strict: false }) as { committee?: string }
  const [chosenCommittee, setCommittee] = useState(committee)
  const committee_id = chosenCommittee ?? committees[0]?.id ?? ''
  const [source, setSource] = useState<Source>(() => firstSource(committee ? undefined : whoWasChosen()))
  const [title, setTitle] = useState(() => t('calls.title_of_day', { day: format.shortDay(new Date()) }))
  const [script, setScript] = useState({ es: '', en: '' })
  const [ask, setAsk] = useState('')
  const [none, setNone] = useState(false)
  const make = useMutation({
    mutationFn: (body: MakeCallList) => answered(api.POST('/call-lists', { body })),
    onSuccess: async (made) => {
      choose(undefined)
      client.invalidateQueries({ queryKey: ['calls'] })
      await navigate({ to: '/calls/$listId', params: { listId: made.id }, ignoreBlocker: true })
      const { no_phone = 0, do_not_call = 0, not_shared = 0 } = made.left_out ?? {}
      const count = no_phone + do_not_call + not_shared
      toasts.say(count > 0 ? t('calls.made_left_out', { count }) : t('calls.made'))
    },
  })
  const { at } = useViolations(make.error)
  const form = useFirstError(make.error)
  const people = peopleOf(source)
  const save = () => {
    setNone(!people)
    if (!people) return
    const said = { ...(script.es.trim() && { es: script.es.trim() }), ...(script.en.trim() && { en: script.en.trim() }) }
    make.mutate({
      title: title.trim(),
      committee_id,
      script: said,
      people,
      ...(ask.trim() && { ask: ask.trim() }),
    })
  }
  return (
    <Screen title={t('calls.new')} back={{ to: '/calls', label: t('calls.title') }}>
      <Unsaved when={Boolean(script.es || script.en || ask) && !make.isPending} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack>
          <Section title={t('calls.who')}>
            {committees.length > 1 && (
              <SelectField
                label={t('calls.committee')}
                value={committee_id}
                error={at('/committee_id')}
                choices={committees.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setCommittee}
              />
            )}
            <WhoField source={source} onChange={setSource} error={none ? t('calls.nobody_chosen') : at('/people')} />
            <WhoWouldBe committee_id={committee_id} people={people} />
          </Section>
          <Section title={t('calls.what')}>
            <TextField label={t('calls.list_title')} value={title} error={at('/title')} maxLength={200} onChange={setTitle} />
            <TextField
              label={t('calls.ask')}
              hint={t('calls.ask_hint')}
              optional
              value={ask}
              error={at('/ask')}
              maxLength={300}
              onChange={setAsk}
            />
            <Disclosure title={t('calls.script_add')} open={Boolean(script.es || script.en)}>
              <p>{t('calls.script_hint')}</p>
              <div>
                <Button small onClick={() => setScript({ es: t('calls.script_example_es'), en: t('calls.script_example_en') })}>
                  {t('calls.script_example')}
                </Button>
              </div>
              {(['es', 'en'] as const).map((language) => (
                <TextAreaField
                  key={language}
                  label={t('calls.script_in', { language: format.languageName(language) })}
                  lang={language}
                  rows={5}
                  value={script[language]}
                  error={at(`/script/${language}`)}
                  onChange={(text) => setScript({ ...script, [language]: text })}
                />
              ))}
            </Disclosure>
          </Section>
          {make.isError && <ErrorBox error={make.error} />}
          <Button kind="primary" type="submit" wide icon={<Phone aria-hidden="true" />} busy={make.isPending}>
            {t('calls.make_it')}
          </Button>
        </Stack>
      </form>
    </Screen>
  )
}
