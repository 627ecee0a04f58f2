import type { MessengerTexts } from './messenger-texts.ts'

export const ar: MessengerTexts = {
  hello: 'أنت تتحدث الآن مع {company} هنا. اكتب فحسب. للإيقاف أرسل /stop.',
  stopped: 'لن تكتب إليك {company} هنا بعد الآن.',
  stranger: 'للتحدث مع {company} هنا، افتح الدردشة في موقعها واختر {messenger} هناك.',
  lost: 'تعذّر تمرير جزء من هذا. يُرجى إرساله نصًا أو صورة أو ملفًا أصغر.',
}
