import { isolate } from '../../texts/isolate.ts'
import type { FileTexts } from './file-texts.ts'

export const ar: FileTexts = {
  tray: 'الملفات المراد إرسالها',
  takePhoto: 'التقاط صورة',
  chooseFiles: 'اختيار ملفات',
  dropHere: 'أفلت الملفات هنا لإرسالها',
  remove: (name) => `إزالة ${isolate(name)}`,
  retry: (name) => `إعادة محاولة ${isolate(name)}`,
  retryShort: 'إعادة المحاولة',
  progress: (name) => `جارٍ رفع ${isolate(name)}`,
  preparing: 'جارٍ التحضير…',
  uploading: 'جارٍ الرفع…',
  waiting: 'لا يوجد اتصال. سيُستأنف الرفع تلقائيًا.',
  ready: (count) => `الملفات الجاهزة للإرسال: ${count}`,
  willSend: 'ستُرسل رسالتك فور وصول الملفات.',
  tooMany: (most) => `الحد الأقصى لعدد الملفات في الرسالة الواحدة: ${most}. لم تُضف الملفات الأخرى.`,
  tooLarge: (most) => `هذا الملف كبير جدًا. الحد الأقصى: ${isolate(most)}.`,
  unreadable: 'لا يستطيع هذا المتصفح فتح الصورة. احفظها بصيغة JPEG أو PNG ثم أضفها من جديد.',
  failed: 'تعذر رفع هذا الملف. أعد المحاولة.',
  files: 'الملفات المرفقة',
  openImage: (name) => `فتح ${isolate(name)} في علامة تبويب جديدة`,
  save: (name) => `حفظ ${isolate(name)}`,
  gone: 'لا يمكن عرض هذه الصورة.',
  lost: 'لم يعد أحد ملفات هذه الرسالة موجودًا. أرفقه من جديد.',
  errors: {
    'file/empty': 'هذا الملف فارغ.',
    'file/type-refused': 'لا يمكن إرسال ملفات من هذا النوع هنا.',
    'file/too-much': 'هذا أكثر مما يمكن إرساله في يوم واحد. حاول غدًا.',
  },
}
