/** A number as people here write it; the server reads either form. */
export function phoneText(number: string): string {
  const local = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number)
  return local ? `(${local[1]}) ${local[2]}-${local[3]}` : number
}

/** An address for `mailto:` that cannot smuggle in other fields. */
export const mailAddress = (email: string) => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`
