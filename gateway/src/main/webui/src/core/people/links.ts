import { mailAddress } from './contact'

// Addresses that open the phone's own apps, with a text that is already written.
const digits = (number: string) => number.replace(/\D/g, '')

export const callAddress = (number: string) => `tel:${number}`
/** `?&body=` is what both kinds of phones read. */
export const textAddress = (number: string, text?: string) => `sms:${number}${text ? `?&body=${encodeURIComponent(text)}` : ''}`
export const whatsappAddress = (number: string, text?: string) =>
  `https://wa.me/${digits(number)}${text ? `?text=${encodeURIComponent(text)}` : ''}`
export const signalAddress = (number: string) => `https://signal.me/#p/+${digits(number)}`
export const writeAddress = (email: string, text?: string) =>
  `${mailAddress(email)}${text ? `?body=${encodeURIComponent(text)}` : ''}`
