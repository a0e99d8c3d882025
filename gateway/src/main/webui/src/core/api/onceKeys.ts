/**
 * The Idempotency-Key of what is being sent. The same thing sent again before an answer is known carries the same key, so that a
 * double tap or a retry after a lost answer creates nothing twice; once it is answered, sending it again is a new wish.
 */
export class OnceKeys {
  private readonly open = new Map<string, string>()

  keyFor(what: string): string {
    const known = this.open.get(what)
    if (known) return known
    const key = crypto.randomUUID()
    this.open.set(what, key)
    return key
  }

  answered(what: string, status: number) {
    const undecided = status === 409 || status === 429 || status === 401 || status >= 500
    if (!undecided) this.open.delete(what)
  }
}
