import { useParams } from '@tanstack/react-router'
import { KeyRound, Lock, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { Problem } from '../../core/api/problem'
import { useText } from '../../core/i18n/text'
import { useOrganizationNames } from '../../core/organizations'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Badge, ErrorBox, Skeleton } from '../../ui/Feedback'
import { NotShared } from '../../ui/NotShared'
import { Row, Screen, Section } from '../../ui/Screen'
import { useToasts } from '../../ui/Toast'
import { type Program, useEnabling, useNewSecret, useProgram } from './api'
import { OnlyAdmins } from './OnlyAdmins'
import { Sample } from './Sample'
import { Secret } from './Secret'
import { Use } from './Use'
import { useScopeWords } from './words'

export const ClientScreen = () => (
  <OnlyAdmins>
    <Found />
  </OnlyAdmins>
)

function Found() {
  const { clientId = '' } = useParams({ strict: false })
  const program = useProgram(clientId)
  if (program.data) return <Shown program={program.data} />
  if (program.error instanceof Problem && program.error.status === 404) return <NotShared />
  return program.isError ? <ErrorBox error={program.error} again={() => program.refetch()} /> : <Skeleton lines={6} />
}

function Shown({ program }: { program: Program }) {
  const t = useText()
  const words = useScopeWords()
  const toasts = useToasts()
  const organizations = useOrganizationNames()
  const [asking, setAsking] = useState<'secret' | 'lock'>()
  const secret = useNewSecret(program.id)
  const enabling = useEnabling(program.id)
  const organization = organizations.data?.find(({ id }) => id === program.organization_id)?.name
  const change = async () => {
    setAsking(undefined)
    try {
      if (asking === 'secret') await secret.mutateAsync()
      else await enabling.mutateAsync(false)
    } catch (error) {
      toasts.failed(error)
    }
  }
  return (
    <Screen
      title={program.name}
      subtitle={organization ?? t('clients.unknown_organization')}
      back={{ to: '/clients', label: t('clients.title') }}
    >
      {secret.data && <Secret program={secret.data} />}
      <Section title={t('clients.may')} action={!program.enabled && <Badge tone="danger">{t('clients.locked')}</Badge>}>
        <ul>
          {program.scopes.map((scope) => (
            <li key={scope}>{words.scope(scope)}</li>
          ))}
        </ul>
        <Row>
          <Button icon={<KeyRound aria-hidden="true" />} busy={secret.isPending} onClick={() => setAsking('secret')}>
            {t('clients.new_secret')}
          </Button>
          {program.enabled ? (
            <Button kind="danger" icon={<Lock aria-hidden="true" />} busy={enabling.isPending} onClick={() => setAsking('lock')}>
              {t('clients.lock')}
            </Button>
          ) : (
            <Button
              icon={<LockOpen aria-hidden="true" />}
              busy={enabling.isPending}
              onClick={() => enabling.mutate(true, { onError: (error) => toasts.failed(error) })}
            >
              {t('clients.unlock')}
            </Button>
          )}
        </Row>
      </Section>
      <Use program={program} />
      <Sample program={program} />
      {asking && (
        <Dialog
          title={asking === 'secret' ? t('clients.new_secret') : t('clients.lock')}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onClick={() => setAsking(undefined)}>{t('clients.cancel')}</Button>
              <Button kind="danger" onClick={change}>
                {asking === 'secret' ? t('clients.new_secret_do') : t('clients.lock_do')}
              </Button>
            </>
          }
        >
          <p>{asking === 'secret' ? t('clients.new_secret_text') : t('clients.lock_text')}</p>
        </Dialog>
      )}
    </Screen>
  )
}
