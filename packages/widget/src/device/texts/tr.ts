import type { DeviceTexts } from './device-texts.ts'

export const tr: DeviceTexts = {
  offer: 'Bu cihazda haber ver',
  consent: (company) =>
    `${company} burada yanıt verdiğinde bu cihaz gösterir. Başka bir şey değil.`,
  later: 'Şimdi değil',
  on: 'Bu cihaz yanıtları size bildirir.',
  stop: 'Durdur',
  blocked:
    'Tarayıcınız bu sitenin bildirimlerini engelliyor. Ayarlarından izin verip yeniden deneyin.',
  failed: 'Olmadı. Daha sonra yeniden deneyin.',
  gone: 'Burada artık bildirim yok.',
}
