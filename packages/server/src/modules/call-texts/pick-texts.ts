import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fa } from './fa.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { hu } from './hu.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { LinkTexts } from './link-texts.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ptBr } from './pt-br.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { sk } from './sk.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'
import { zhHant } from './zh-hant.ts'

/** By language, or by language and region or script. Of Norwegian there is one of its written forms. */
export const LANGUAGES: Readonly<Record<string, LinkTexts>> = {
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  'pt-BR': ptBr,
  ro,
  ru,
  sk,
  sv,
  th,
  tr,
  uk,
  vi,
  zh,
  'zh-Hant': zhHant,
  nn: nb,
  no: nb,
}

/** Nothing where it is no tag of a language, as browsers and pages may well send. */
function parseTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace('_', '-'))
  } catch {
    return undefined
  }
}

/** What is told of the region counts, not what may be guessed of it: `pt` is of Portugal. */
function findTexts(tag: string): LinkTexts | undefined {
  const locale = parseTag(tag)
  if (!locale) return undefined
  const { language, region } = locale
  const names = [`${language}-${locale.maximize().script}`, `${language}-${region}`, language]
  const name = names.find((each) => Object.hasOwn(LANGUAGES, each))
  return name === undefined ? undefined : LANGUAGES[name]
}

/**
 * The first language of some that the page speaks, else English.
 *
 * @param wanted BCP 47, or a list as in `Accept-Language`
 */
export function pickTexts(...wanted: (string | null | undefined)[]): LinkTexts {
  for (const list of wanted) {
    for (const language of list?.split(',') ?? []) {
      const [tag = ''] = language.trim().split(';')
      const texts = findTexts(tag)
      if (texts) return texts
    }
  }
  return en
}
