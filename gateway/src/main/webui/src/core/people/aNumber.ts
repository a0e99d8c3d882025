// The same pattern that the server refuses: an alien registration number with its prefix.
const pattern =
  /(?<![\p{L}\p{N}])(?:[Aa](?:lien)?[\s#.-]*(?:[Nn]um(?:ber|ero)?|[Nn]úmero|[Nn]o|[Nn]º)[\s.:#]*A?|A[\s#:.-]{0,3}|a[#-]?)[\s-]?\d(?:[\s.-]?\d){7,8}(?![\s.-]?\d)/gu

const aboutStatus =
  /indocumentad|undocumented|sin papeles|without papers|inmigrante ilegal|green ?card|residente permanente|asilad|asylum|asilo|\bdaca\b|\btps\b|deportad|deported|estatus migratorio|immigration status/iu

/** The text without any such number; everything else stays as it was. */
export const withoutANumbers = (text: string) => text.replace(pattern, '').replace(/ {2,}/g, ' ').trim()

export const hasANumber = (text: string) => text.search(pattern) >= 0

/** A hint, never a refusal: nothing may be lost in the middle of a call. */
export const speaksOfStatus = (text: string) => aboutStatus.test(text)
