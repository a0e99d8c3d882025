import { useText } from '../../core/i18n/text'
import { Section } from '../../ui/Screen'
import type { Program } from './api'
import { Copyable } from './Copyable'

/** How its programmers begin, with everything filled in but the secret. */
export function Sample({ program }: { program: Program }) {
  const t = useText()
  const api = `${location.origin}/api/v1`
  const token = [
    `TOKEN=$(curl -s ${program.token_url} \\`,
    `  -d grant_type=client_credentials -d client_id=${program.client_id} -d client_secret="$SECRET" \\`,
    `  | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
  ].join('\n')
  const reads = program.scopes.includes('people:read')
  const writes = program.scopes.includes('people:write')
  const first = reads ? '/people/changes' : program.scopes.includes('events:read') ? '/events' : '/committees'
  const upsert = [
    `curl -s -X PUT -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
    `  -d '{"given_name": "Inés", "preferred_language": "es"}' ${api}/people/by-identifier/union-db/4711`,
  ].join('\n')
  return (
    <Section title={t('clients.sample_title')}>
      <p>{t('clients.sample_text')}</p>
      <Copyable label={t('clients.token_url')} value={program.token_url} />
      <Copyable label={t('clients.sample_token')} value={token} />
      {(reads || !writes) && (
        <Copyable label={t('clients.sample_read')} value={`curl -s -H "Authorization: Bearer $TOKEN" ${api}${first}`} />
      )}
      {writes && <Copyable label={t('clients.sample_write')} value={upsert} />}
      <p>
        <a href="/api">{t('clients.sample_docs')}</a>
      </p>
    </Section>
  )
}
