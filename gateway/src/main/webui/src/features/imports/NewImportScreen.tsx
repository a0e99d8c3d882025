import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FileUp, PencilLine, ShieldCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { answered } from '../../core/api/client'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { Button, ButtonLink } from '../../ui/Button'
import { ErrorBox, Note } from '../../ui/Feedback'
import { SelectField } from '../../ui/Field'
import { Screen, Section } from '../../ui/Screen'
import { api } from './api'
import { FilePicker } from './FilePicker'
import { useCommitteeChoice } from './sending'

/** Picking is sending: what comes next is only a preview, and nobody is added before it is started. */
export function NewImportScreen() {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { committee, setCommittee, offered, missing, choices } = useCommitteeChoice()
  const [file, setFile] = useState<File>()
  // The same file sent again because no answer came is the same wish; picked anew it is a new import.
  const key = useRef('')
  const upload = useMutation({
    mutationFn: (picked: File) => {
      const body = new FormData()
      if (committee) body.append('committee_id', committee)
      body.append('file', picked)
      return answered(api.POST('/imports', { params: { header: { 'Idempotency-Key': key.current } }, body }))
    },
    onSuccess: (made) => {
      client.invalidateQueries({ queryKey: ['imports'] })
      navigate({ to: '/imports/$importId', params: { importId: made.id }, replace: true })
    },
    onError: (error) => {
      if (!Problem.from(error).passing) key.current = crypto.randomUUID()
    },
  })
  const pick = (picked: File) => {
    key.current = crypto.randomUUID()
    setFile(picked)
    if (!missing) upload.mutate(picked)
  }
  return (
    <Screen title={t('imports.new')} back={{ to: '/imports', label: t('imports.title') }}>
      <Section>
        {offered && (
          <SelectField
            label={t('imports.committee')}
            hint={t('imports.committee_hint')}
            value={committee}
            onChange={setCommittee}
            choices={choices}
          />
        )}
        <FilePicker busy={upload.isPending} name={file?.name} onPick={pick} />
        {file && !upload.isPending && !upload.isSuccess && !missing && (
          <Button kind="primary" icon={<FileUp aria-hidden="true" />} onClick={() => upload.mutate(file)}>
            {t('imports.send', { file: file.name })}
          </Button>
        )}
        {file && missing && <Note tone="marigold">{t('imports.committee_first')}</Note>}
        {upload.isError && <ErrorBox error={upload.error} />}
        <ButtonLink to="/imports/sheet" icon={<PencilLine aria-hidden="true" />}>
          {t('imports.sheet_start')}
        </ButtonLink>
        <Note icon={<ShieldCheck aria-hidden="true" />}>
          <p>{t('imports.promise')}</p>
          <p>{t('imports.promise_left_out')}</p>
        </Note>
      </Section>
    </Screen>
  )
}
