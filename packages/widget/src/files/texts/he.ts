import { isolate } from '../../texts/isolate.ts'
import type { FileTexts } from './file-texts.ts'

export const he: FileTexts = {
  tray: 'קבצים לשליחה',
  takePhoto: 'צילום תמונה',
  chooseFiles: 'בחירת קבצים',
  dropHere: 'גררו לכאן קבצים לשליחה',
  remove: (name) => `הסרת ${isolate(name)}`,
  retry: (name) => `ניסיון נוסף: ${isolate(name)}`,
  retryShort: 'ניסיון נוסף',
  progress: (name) => `בהעלאה: ${isolate(name)}`,
  preparing: 'בהכנה…',
  uploading: 'בהעלאה…',
  waiting: 'אין חיבור. זה ימשיך מעצמו.',
  ready: (count) => `קבצים מוכנים לשליחה: ${count}`,
  willSend: 'ההודעה תישלח ברגע שהקבצים יגיעו.',
  tooMany: (most) => `אפשר לצרף להודעה עד ${most} קבצים. האחרים לא צורפו.`,
  tooLarge: (most) => `הקובץ הזה גדול מדי. הגודל המרבי: ${isolate(most)}.`,
  unreadable: 'הדפדפן הזה לא יכול לפתוח את התמונה. שמרו אותה כ־JPEG או PNG והוסיפו אותה שוב.',
  failed: 'לא הצלחנו להעלות את הקובץ. נסו שוב.',
  files: 'קבצים מצורפים',
  openImage: (name) => `פתיחת ${isolate(name)} בכרטיסייה חדשה`,
  save: (name) => `שמירת ${isolate(name)}`,
  gone: 'אי אפשר להציג את התמונה הזאת.',
  lost: 'קובץ של ההודעה הזאת כבר לא קיים. צרפו אותו שוב.',
  errors: {
    'file/empty': 'הקובץ הזה ריק.',
    'file/type-refused': 'אי אפשר לשלוח כאן קבצים מהסוג הזה.',
    'file/too-much': 'זה יותר ממה שאפשר לשלוח ביום אחד. נסו שוב מחר.',
  },
}
