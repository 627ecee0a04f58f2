import { isolate } from '../../texts/isolate.ts'
import type { FileTexts } from './file-texts.ts'

export const fa: FileTexts = {
  tray: 'فایل‌های آماده ارسال',
  takePhoto: 'گرفتن عکس',
  chooseFiles: 'انتخاب فایل',
  dropHere: 'برای ارسال، فایل‌ها را اینجا رها کنید',
  remove: (name) => `حذف ${isolate(name)}`,
  retry: (name) => `تلاش دوباره برای ${isolate(name)}`,
  retryShort: 'تلاش دوباره',
  progress: (name) => `در حال بارگذاری ${isolate(name)}`,
  preparing: 'در حال آماده‌سازی…',
  uploading: 'در حال بارگذاری…',
  waiting: 'اتصال برقرار نیست. خودش ادامه می‌یابد.',
  ready: (count) => `فایل‌های آماده برای ارسال: ${count}`,
  willSend: 'پیامتان به محض رسیدن فایل‌ها ارسال می‌شود.',
  tooMany: (most) => `هر پیام حداکثر ${most} فایل می‌پذیرد. بقیه افزوده نشدند.`,
  tooLarge: (most) => `این فایل بیش از حد بزرگ است. حداکثر ${isolate(most)}.`,
  unreadable:
    'این مرورگر نمی‌تواند این تصویر را باز کند. آن را با قالب JPEG یا PNG ذخیره کنید و دوباره بیفزایید.',
  failed: 'این فایل بارگذاری نشد. دوباره تلاش کنید.',
  files: 'فایل‌های پیوست',
  openImage: (name) => `باز کردن ${isolate(name)} در زبانه تازه`,
  save: (name) => `ذخیره ${isolate(name)}`,
  gone: 'این تصویر را نمی‌توان نمایش داد.',
  lost: 'یکی از فایل‌های این پیام دیگر نیست. دوباره آن را پیوست کنید.',
  errors: {
    'file/empty': 'این فایل خالی است.',
    'file/type-refused': 'این نوع فایل را نمی‌توان اینجا فرستاد.',
    'file/too-much': 'این بیش از چیزی است که در یک روز می‌توان فرستاد. فردا دوباره تلاش کنید.',
  },
}
