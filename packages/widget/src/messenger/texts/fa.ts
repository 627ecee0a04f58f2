import type { MessengerTexts } from './messenger-texts.ts'

export const fa: MessengerTexts = {
  offer: (messenger) => `ادامه در ${messenger}`,
  consent: (company, messenger) =>
    `${company} در ${messenger} به شما پاسخ می‌دهد و آنچه آنجا بنویسید اینجا نمایش داده می‌شود. نه چیز دیگری. هر زمان می‌توانید آن را پایان دهید.`,
  later: 'حالا نه',
  open: (messenger) => `باز کردن ${messenger}`,
  waiting: (messenger) => `برای ادامه در آنجا، در ${messenger} روی «شروع» بزنید.`,
  on: (messenger) => `این گفتگو در ${messenger} ادامه دارد.`,
  stop: 'توقف',
  failed: 'انجام نشد. بعداً دوباره امتحان کنید.',
  gone: (messenger) => `این گفتگو دیگر نمی‌تواند در ${messenger} ادامه یابد.`,
}
