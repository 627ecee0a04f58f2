import type { HelpTexts } from './help-texts.ts'

const articles = (count: number): string => `${count} makale`

export const tr: HelpTexts = {
  search: 'Yanıt ara',
  placeholder: 'Konu nedir?',
  found: (count) => `${articles(count)} bulundu`,
  none: (question) => `“${question}” için bir şey bulunamadı.`,
  empty: 'Burada henüz bir şey yok.',
  all: 'Tümü',
  categories: 'Konular',
  backToList: 'Tüm makaleler',
  backToChat: 'Sohbete dön',
  updated: (date) => `Güncelleme: ${date}`,
  helped: 'Bu yardımcı oldu mu?',
  yes: 'Evet',
  no: 'Hayır',
  thanks: 'Teşekkürler. Bunu bilmek güzel.',
  sorry: 'Teşekkürler. Aşağıdan bize sorun, bir insan yanıtlasın.',
  stillNeed: 'Hâlâ yardıma ihtiyacınız var mı?',
  write: 'Bize yazın',
  newTab: '(yeni sekmede açılır)',
  suggestions: 'Belki bu yardımcı olur',
  suggested: (count) => `Bunu yanıtlayabilir: ${articles(count)}`,
  hide: 'Önerileri gizle',
  failed: 'Bu şu anda yüklenemiyor.',
  gone: 'Bu makale artık yok.',
}
